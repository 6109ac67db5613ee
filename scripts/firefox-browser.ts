import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Name } from '../src/messages/contract';
import { Marionette } from './marionette';

const ID = 'verzuimwijzer@verzuimwijzer.example';
const UUID = '6f1c2a54-0b6d-4c0e-9d0f-5a2f6a0c7e11';
const PAGE_LOAD_MS = 30_000;

/** A port that nobody uses now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

const preferences = (port: number) => ({
  'marionette.port': port,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  'xpinstall.signatures.required': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
});

/** Firefox with a build of the extension in it. One tab, which goes from page to page. */
export class FirefoxBrowser {
  readonly #program: ChildProcess;
  readonly #profile: string;
  readonly #marionette: Marionette;

  private constructor(program: ChildProcess, profile: string, marionette: Marionette) {
    this.#program = program;
    this.#profile = profile;
    this.#marionette = marionette;
  }

  static async launch(executablePath: string, extension: string): Promise<FirefoxBrowser> {
    const port = await freePort();
    const profile = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-firefox-'));
    const lines = Object.entries(preferences(port)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
    const args = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
    const program = spawn(executablePath, args, { stdio: 'ignore' });
    const marionette = await Marionette.connect(port);
    const firefox = new FirefoxBrowser(program, profile, marionette);
    try {
      await marionette.command('WebDriver:NewSession', { capabilities: {} });
      await marionette.command('WebDriver:SetTimeouts', { pageLoad: PAGE_LOAD_MS });
      await marionette.command('Addon:Install', { path: path.resolve(extension), temporary: true });
    } catch (error) {
      await firefox.close();
      throw error;
    }
    return firefox;
  }

  async close(): Promise<void> {
    await this.#marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    this.#marionette.close();
    const ended = new Promise((resolve) => this.#program.once('exit', resolve));
    if (this.#program.exitCode === null) {
      this.#program.kill();
      await ended;
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /** A person allows hosts, as the browser keeps it. */
  allow(origin: string): Promise<void> {
    return this.#inBrowser(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(id);
       await ExtensionPermissions.add(id, { permissions: [], origins: [given] }, extension);`,
      origin,
    );
  }

  /** Opens the sidebar; the address of the page in it. */
  sidebar(): Promise<string> {
    return this.#inBrowser(
      `const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
       await SidebarController.show(id.replace(/[^a-z0-9]/g, '_') + '-sidebar-action');
       for (let tries = 0; tries < 100; tries++) {
         const inner = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
         if (inner?.currentURI?.spec.includes('panel.html')) return inner.currentURI.spec;
         await new Promise((resolve) => setTimeout(resolve, 100));
       }
       return '';`,
    );
  }

  go(url: string): Promise<unknown> {
    return this.#marionette.command('WebDriver:Navigate', { url });
  }

  /** Goes to one of the extension's own pages. */
  own(file: string): Promise<unknown> {
    return this.go(`moz-extension://${UUID}/${file}`);
  }

  /** Asks the extension's background, from one of its own pages. */
  ask(name: Name, request: object): Promise<unknown> {
    return this.#run('return browser.runtime.sendMessage(given);', { name, request });
  }

  /** What an expression is in the page that is open. */
  read(expression: string): Promise<unknown> {
    return this.#run(`return ${expression};`, null);
  }

  async #run(body: string, given: unknown): Promise<unknown> {
    const script = `const [given, done] = arguments; (async () => { ${body} })().then(done, (error) => done({ error: String(error) }));`;
    const answer = (await this.#marionette.command('WebDriver:ExecuteAsyncScript', {
      script,
      args: [given],
      scriptTimeout: 30_000,
    })) as { value: unknown };
    const failed = (answer.value as { error?: string } | null)?.error;
    if (failed) throw new Error(failed);
    return answer.value;
  }

  /** Runs in the browser's own surroundings, where a person's answers to it can be given. */
  async #inBrowser<T>(body: string, given: unknown = null): Promise<T> {
    await this.#marionette.command('Marionette:SetContext', { value: 'chrome' });
    try {
      return (await this.#run(`const id = '${ID}'; ${body}`, given)) as T;
    } finally {
      await this.#marionette.command('Marionette:SetContext', { value: 'content' });
    }
  }
}
