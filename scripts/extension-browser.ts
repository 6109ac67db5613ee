import path from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { BROWSER_ARGS } from './page-browser';

const isWorker = (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');

/** A browser with a build of the extension in it, driven as a person would: pages are opened, buttons are clicked. */
export class ExtensionBrowser {
  readonly browser: Browser;
  readonly id: string;

  private constructor(browser: Browser, id: string) {
    this.browser = browser;
    this.id = id;
  }

  static async launch(options: {
    readonly executablePath: string;
    /** Folder of the build. */
    readonly extension: string;
    readonly headless: boolean;
    /** Folder in which the browser keeps what it keeps; without it, one that is gone afterwards. */
    readonly profile?: string;
    /** File in which the browser writes down all that it asks of a network. */
    readonly traffic?: string;
    /** What of its surroundings is another: a home in which it trusts somebody else. */
    readonly env?: Readonly<Record<string, string>>;
  }): Promise<ExtensionBrowser> {
    const browser = await puppeteer.launch({
      executablePath: options.executablePath,
      headless: options.headless,
      pipe: true,
      ...(options.profile && { userDataDir: options.profile }),
      defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
      enableExtensions: [path.resolve(options.extension)],
      args: [...BROWSER_ARGS, ...(options.traffic ? [`--log-net-log=${path.resolve(options.traffic)}`] : [])],
      env: { ...process.env, LANGUAGE: 'nl', ...options.env },
    });
    const target = await browser.waitForTarget(isWorker, { timeout: 20_000 });
    return new ExtensionBrowser(browser, new URL(target.url()).host);
  }

  /** The background worker; started when it is not running. */
  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget(isWorker, { timeout: 20_000 });
    const worker = await target.worker();
    if (!worker) throw new Error('the extension has no worker');
    return worker;
  }

  /** Stops the worker as the browser does when nobody asks it anything. */
  async stopWorker(): Promise<void> {
    const gone = () => !this.browser.targets().some(isWorker);
    if (gone()) return;
    // It may stop of its own accord meanwhile.
    await (await this.worker()).close().catch(() => undefined);
    for (let tries = 0; tries < 50 && !gone(); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  }

  /** One of the extension's own pages, in a tab. */
  async own(file: string, viewport?: { width: number; height: number }): Promise<Page> {
    const page = await this.browser.newPage();
    if (viewport) await page.setViewport(viewport);
    await page.goto(this.address(file));
    return page;
  }

  address(file: string): string {
    return `chrome-extension://${this.id}/${file}`;
  }

  /** Answers the browser's question about a host before it is asked, since nobody is there to answer it. */
  async allow(origin: string): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto(`chrome://extensions/?id=${this.id}`);
    await page.evaluate(
      (id, host) =>
        new Promise<void>((resolve) => {
          const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } })
            .chrome;
          developerPrivate.addHostPermission(id, host, () => resolve());
        }),
      this.id,
      origin,
    );
    await page.close();
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Ends the browser at once, as when the power fails. */
  async kill(): Promise<void> {
    const program = this.browser.process();
    if (!program || program.exitCode !== null) return;
    const gone = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGKILL');
    await gone;
  }
}

interface DeveloperPrivate {
  addHostPermission(id: string, host: string, done: () => void): void;
}

/** A badge as the browser's own tools see it; the page itself cannot. */
export interface ShownBadge {
  readonly step: string;
  readonly overdue: boolean;
  readonly word: string;
  /** The middle of it, in the viewport. */
  readonly x: number;
  readonly y: number;
}

interface Node {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly (Node & { readonly shadowRootType?: string })[];
}

function* buttonsInRoots(node: Node, mode: ShadowRootMode, inside = false): Iterable<Node> {
  if (inside && node.nodeName === 'BUTTON') yield node;
  for (const child of node.children ?? []) yield* buttonsInRoots(child, mode, inside);
  for (const shadow of node.shadowRoots ?? [])
    yield* buttonsInRoots(shadow, mode, inside || shadow.shadowRootType === mode);
}

/**
 * The badges on a page, from top to bottom; those that have no place are left out.
 * @param mode of the root that they stand in; another one only in a build that was weakened
 */
export async function badgesOn(page: Page, mode: ShadowRootMode = 'closed'): Promise<readonly ShownBadge[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const badges: ShownBadge[] = [];
    for (const { attributes = [], backendNodeId } of buttonsInRoots(root, mode)) {
      const value = (name: string) => attributes[attributes.indexOf(name) + 1] ?? '';
      const box = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
      if (!box) continue;
      const [left = 0, top = 0, , , right = 0, bottom = 0] = box.model.border;
      const [step = '', ...more] = value('class').split(' ');
      badges.push({
        step,
        overdue: more.includes('overdue'),
        word: value('data-word'),
        x: (left + right) / 2,
        y: (top + bottom) / 2,
      });
    }
    return badges.sort((a, b) => a.y - b.y);
  } finally {
    await session.detach();
  }
}

/** Waits until the badges are as wanted; returns them. @throws when they do not become so */
export async function badgesWhen(
  page: Page,
  wanted: (badges: readonly ShownBadge[]) => boolean,
  ms = 10_000,
  mode: ShadowRootMode = 'closed',
): Promise<readonly ShownBadge[]> {
  const until = Date.now() + ms;
  for (;;) {
    const badges = await badgesOn(page, mode);
    if (wanted(badges)) return badges;
    if (Date.now() > until) throw new Error(`the badges are ${badges.map(({ step }) => step).join(', ') || 'none'}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
