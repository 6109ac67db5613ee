import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { PageInput } from '../src/sites/read-page';
import type { Reading } from '../src/sites/reading';

/** The switches with which every browser of this project starts. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({ executablePath, pipe: true, args: BROWSER_ARGS, env: { ...process.env, LANGUAGE: 'nl' } });

/** A program for a page, as one script that leaves its exports on `program`. */
export async function programFor(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'chrome120', lib: { entry, formats: ['iife'], name: 'program' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the program was not built');
  return output.output[0].code;
}

/** The reader with the built-in profiles, for a page; the same code as in the content file. */
export const readerScript = (root: string): Promise<string> =>
  programFor(root, path.join(root, 'scripts/page-reader.ts'));

const QUIET_MS = 250;
const LONGEST_MS = 5000;

/** Waits until the page stops changing, at most five seconds. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    ({ quiet, longest }) =>
      new Promise<void>((resolve) => {
        const done = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(done, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(done, longest);
      }),
    { quiet: QUIET_MS, longest: LONGEST_MS },
  );

type Global = { program: { readPage: (root: Document, input: unknown) => Reading } };

/** Reads the page that is open, with the profiles built in unless others are given. */
export async function readOpenPage(
  page: Page,
  script: string,
  input: Partial<PageInput> & Pick<PageInput, 'today'>,
): Promise<Reading> {
  await page.evaluate(`${script}\nglobalThis.program = program;`);
  return page.evaluate((given) => (globalThis as unknown as Global).program.readPage(document, given), input as never);
}

/** A page that shows saved files: its address is answered from one file, others from the folder beside it, else 404. */
export class SavedPages {
  readonly #page: Page;
  #file = '';
  #url = '';

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: Browser): Promise<SavedPages> {
    const page = await browser.newPage();
    const saved = new SavedPages(page);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const body = saved.#answer(request.url());
      void (body === null
        ? request.respond({ status: 404, body: '' })
        : request.respond({ status: 200, contentType: body.type, body: body.bytes }));
    });
    return saved;
  }

  #answer(url: string): { type: string; bytes: Buffer } | null {
    const withoutHash = (address: string) => address.split('#')[0];
    if (withoutHash(url) === withoutHash(this.#url))
      return { type: 'text/html; charset=utf-8', bytes: readFileSync(this.#file) };
    const name = path.basename(decodeURIComponent(new URL(url).pathname));
    const folder = this.#file.replace(/\.html?$/i, '_files');
    try {
      const type = {
        '.css': 'text/css',
        '.js': 'text/javascript',
        '.svg': 'image/svg+xml',
        '.html': 'text/html; charset=utf-8',
      }[path.extname(name)];
      return { type: type ?? 'application/octet-stream', bytes: readFileSync(path.join(folder, name)) };
    } catch {
      return null;
    }
  }

  /** Opens a saved page at an address and reads it when it has come to rest. */
  async read(
    file: string,
    url: string,
    script: string,
    input: Partial<PageInput> & Pick<PageInput, 'today'>,
  ): Promise<Reading> {
    this.#file = file;
    this.#url = url;
    await this.#page.goto(url, { waitUntil: 'load' });
    await settled(this.#page);
    return readOpenPage(this.#page, script, input);
  }
}
