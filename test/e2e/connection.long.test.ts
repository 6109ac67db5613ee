import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExtensionBrowser } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import { weakenedBuild } from './attacks/weakened';
import { NOT_SANDBOXED } from './attacks/weakenings';

/* What the one page that talks to a network can do, and the page around it (decision 0027): looked at in a tab, where both are as they are unseen. */

const open = async (extension: string) =>
  ExtensionBrowser.launch({ executablePath: ensureBrowser(), extension, headless: true });
const aroundIn = (browser: ExtensionBrowser) => browser.own('src/connection/around.html');
const frameIn = (page: Page) => page.waitForFrame((one) => one.url().endsWith('/connection.html'));

/** What its policy refuses of what somebody tries. */
const refusedIn = (where: Page | Frame): Promise<readonly string[]> =>
  where.evaluate(async () => {
    const found = new Set<string>();
    addEventListener('securitypolicyviolation', ({ blockedURI }) => void found.add(blockedURI));
    await fetch('https://localhost:9/').catch(() => null);
    new Image().src = 'https://localhost:9/x.png';
    for (const url of ['ws://localhost:9/', 'wss://localhost:9/']) {
      try {
        new WebSocket(url);
      } catch {
        // Some browsers throw besides.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [...found].sort();
  });

/** What of the extension and of the browser's stores it has. */
const hasOf = (frame: Frame) =>
  frame.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: object; storage?: object } };
    const tried = (what: () => unknown) => {
      try {
        what();
        return 'there';
      } catch {
        return 'refused';
      }
    };
    return {
      origin: origin === 'null' ? 'none' : 'its own',
      runtime: chrome?.runtime ? 'there' : 'refused',
      storage: chrome?.storage ? 'there' : 'refused',
      database: tried(() => indexedDB.open('x')),
      localStorage: tried(() => localStorage.length),
      around: tried(() => parent.document.body),
    };
  });

/** Whether the page around it sees that it is kept from going elsewhere. */
async function isKept(page: Page, frame: Frame): Promise<boolean> {
  await page.evaluate(() => {
    const kept = globalThis as { kept?: boolean };
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      kept.kept = violatedDirective === 'frame-src';
    });
  });
  await frame.evaluate(() => {
    setTimeout(() => location.assign('https://localhost:9/?what-it-knows'));
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return page.evaluate(() => (globalThis as { kept?: boolean }).kept === true);
}

const NOTHING = {
  origin: 'none',
  runtime: 'refused',
  storage: 'refused',
  database: 'refused',
  localStorage: 'refused',
  around: 'refused',
};

describe('the page that is connected', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await open('dist/demo');
  }, 60_000);
  afterAll(() => browser?.close());

  test('has nothing of the extension, and may open sockets with TLS and else nothing', async () => {
    const frame = await frameIn(await aroundIn(browser));
    expect(await hasOf(frame)).toEqual(NOTHING);
    expect(await refusedIn(frame)).toEqual(['https://localhost:9/', 'https://localhost:9/x.png', 'ws://localhost:9/']);
  });

  test('can make and use keys, with which a pass is shown', async () => {
    const frame = await frameIn(await aroundIn(browser));
    expect(
      await frame.evaluate(async () => (await crypto.subtle.digest('SHA-256', new Uint8Array(3))).byteLength),
    ).toBe(32);
  });

  test('goes nowhere else', async () => {
    const page = await aroundIn(browser);
    expect(await isKept(page, await frameIn(page))).toBe(true);
  });

  test('the page around it talks to nobody', async () => {
    const page = await aroundIn(browser);
    await frameIn(page);
    expect(await refusedIn(page)).toEqual([
      'https://localhost:9/',
      'https://localhost:9/x.png',
      'ws://localhost:9/',
      'wss://localhost:9/',
    ]);
  });

  test('is not there before somebody chose a relay', () => {
    const pages = browser.browser.targets().filter((one) => one.type() === 'background_page');
    expect(pages.map((one) => one.url())).toEqual([]);
  });
});

test('a page that is not sandboxed would be found, and one that may go elsewhere', async () => {
  const browser = await open(weakenedBuild('not-sandboxed', NOT_SANDBOXED));
  try {
    const page = await aroundIn(browser);
    const frame = await frameIn(page);
    expect(await hasOf(frame)).toEqual({
      origin: 'its own',
      runtime: 'there',
      storage: 'there',
      database: 'there',
      localStorage: 'there',
      around: 'there',
    });
    expect(await refusedIn(page)).not.toContain('wss://localhost:9/');
    expect(await isKept(page, frame)).toBe(false);
  } finally {
    await browser.close();
  }
}, 120_000);
