import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWebsite } from '../../demo/website/website';
import { DemoDay } from '../../scripts/demo-day';
import { badgesWhen } from '../../scripts/extension-browser';
import { openBrowser } from '../../scripts/page-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { weakenedBuild } from './attacks/weakened';
import { LEAKS } from './attacks/weakenings';
import { openPanel } from './people';
import { openIn } from './portal';
import { type Asked, trafficIn } from './traffic';

/* Nothing leaves: all that the browser asks of a network in a day is asked by the pages of the demo school. And nobody is told that we are here. */

const folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-verkeer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const open = (name: string, build?: string) =>
  DemoDay.open({
    executablePath: ensureBrowser(),
    headless: true,
    real: '2026-11-24' as Day,
    traffic: path.join(folder, name),
    ...(build && { build }),
  });

const OWN_PAGES = ['src/popup/popup.html', 'src/panel/panel.html', 'src/desk/desk.html', 'src/options/options.html'];

/** The pages of the school, by the address with which each begins. */
const pagesOf = ({ las, portal, website }: DemoDay): readonly string[] => [las.url, portal.url, website.url];
const isOfExtension = ({ url, initiator }: Asked): boolean =>
  Boolean(initiator?.startsWith('chrome-extension:')) && !url.startsWith('chrome-extension:');

/** What a browser asks its makers of its own accord, on behalf of no page: for a newer version, for the time, for words to spell by, and how forms of the LAS are filled in. */
const isOfBrowser = ({ url, initiator }: Asked): boolean =>
  initiator === 'not an origin' && /^https?:\/\/[\w.-]+\.(google|googleapis|gstatic|gvt1)\.com\//.test(url);

describe('a day at school', () => {
  let day: DemoDay;
  let list: Page;
  beforeAll(async () => {
    day = await open('day.json');
    await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
    list = await day.groupList('6A');
    await badgesWhen(list, (shown) => shown.length > 0);
    await openPanel(day, list);
    await day.linkPortal();
    await (await openIn(day, '/berichten/nieuw')).close();
  });

  test('scripts of ours stand ready at addresses that were allowed, and nowhere else', async () => {
    const registered = await day.inOwnPage(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    );
    const granted = await day.inOwnPage(async () => (await chrome.permissions.getAll()).origins ?? []);
    expect(registered.length).toBeGreaterThan(3);
    expect(registered.filter((one) => !granted.includes(one))).toEqual([]);
    expect(granted.sort()).toEqual(['http://localhost/*', 'http://portaal.localhost/*']);
  });

  test.each(OWN_PAGES)('%s writes no markup and makes no policy of its own', async (file) => {
    const page = await day.extension.own(file);
    const tried = await page.evaluate(async () => {
      const refused = (what: () => unknown) => {
        try {
          what();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      const frame = document.createElement('iframe');
      return [
        refused(() => Object.assign(document.body, { innerHTML: '<b>x</b>' })),
        refused(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
        refused(() => document.write('<b>x</b>')),
        refused(() => Object.assign(frame, { srcdoc: '<b>x</b>' })),
        refused(() => Object.assign(document.createElement('script'), { text: '1' })),
        // Outside of what the browser's tools run, which the policy does not hold for.
        await new Promise<string>((resolve) => {
          // biome-ignore lint/security/noGlobalEval: it is refused
          setTimeout(() => resolve(refused(() => globalThis.eval('1'))));
        }),
        refused(() => trustedTypes.createPolicy('ours', { createHTML: (text: string) => text })),
      ];
    });
    expect(tried.map((one) => /^(TypeError|EvalError)$/.test(one))).toEqual(tried.map(() => true));
    await page.close();
  });

  test('a page cannot open anything of ours, in a frame or otherwise: one that was allowed neither', async () => {
    const website = await day.extension.browser.newPage();
    await website.goto(day.website.url);
    for (const page of [website, list]) {
      expect(await reaches(page, day.extension.address(''))).toEqual([]);
      expect(framesOfOurs(page)).toEqual([]);
    }
    await website.close();
  });

  test('a page that nobody allowed looks as it does without us', async () => {
    const website = await day.extension.browser.newPage();
    await website.goto(day.website.url);
    const here = await seenBy(website);
    const plain = await openBrowser(ensureBrowser());
    const other = await startWebsite();
    try {
      const page = await plain.newPage();
      await page.goto(other.url);
      const there = await seenBy(page);
      expect(here.nodes).toBe(there.nodes);
      expect(here).toEqual(there);
    } finally {
      await plain.close();
      await other.close();
    }
    // Where it was allowed, a difference would be seen: our host stands beside the page.
    expect((await seenBy(list)).beside).toBeGreaterThan(here.beside);
    await website.close();
  });

  test('only pages of the school asked anything, and no name was looked up but theirs', async () => {
    const schools = pagesOf(day);
    await day.close();
    const { asked, lookedUp } = trafficIn(path.join(folder, 'day.json'));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(isOfExtension)).toEqual([]);
    const isTheirs = ({ url }: Asked) =>
      /^(chrome|chrome-extension|data|blob|devtools|about):/.test(url) || schools.some((one) => url.startsWith(one));
    expect(asked.filter((one) => !isTheirs(one) && !isOfBrowser(one))).toEqual([]);
    expect(lookedUp.filter((host) => !/localhost|\.(google|googleapis|gstatic|gvt1)\.com/.test(host))).toEqual([]);
  });
});

test('a request of the extension’s own would be found, and a file that pages may open', async () => {
  const day = await open('leak.json', weakenedBuild('leaks', LEAKS));
  const website = await day.extension.browser.newPage();
  await website.goto(day.website.url);
  expect(await reaches(website, day.extension.address(''))).toContain('fetch icons/16.png');
  expect(framesOfOurs(website)).toHaveLength(1);
  await day.close();
  const { asked } = trafficIn(path.join(folder, 'leak.json'));
  expect(asked.filter(isOfExtension).map(({ url }) => url)).toEqual(['http://website.localhost/lek']);
});

/** Frames in a page in which a page of ours stands. */
const framesOfOurs = (page: Page): readonly string[] =>
  page
    .frames()
    .map((frame) => frame.url())
    .filter((url) => url.startsWith('chrome-extension:'));

/** Which of our files a page gets hold of, by any way it has. */
const reaches = (page: Page, root: string): Promise<readonly string[]> =>
  page.evaluate(async (address) => {
    const got: string[] = [];
    const loads = (element: HTMLElement & { src?: string; href?: string }, file: string) =>
      new Promise<void>((resolve) => {
        element.onload = () => resolve(void got.push(`${element.tagName} ${file}`));
        element.onerror = () => resolve();
        setTimeout(resolve, 1_500);
        document.documentElement.append(element);
      });
    for (const file of [
      'manifest.json',
      'src/desk/desk.html',
      'src/panel/panel.html',
      'icons/16.png',
      'src/content/read.iife.js',
      '_locales/nl/messages.json',
    ]) {
      const url = address + file;
      await fetch(url).then(
        () => got.push(`fetch ${file}`),
        () => undefined,
      );
      await fetch(url, { mode: 'no-cors' }).then(
        () => got.push(`fetch without asking ${file}`),
        () => undefined,
      );
    }
    await loads(Object.assign(document.createElement('img'), { src: `${address}icons/16.png` }), 'icons/16.png');
    await loads(
      Object.assign(document.createElement('script'), { src: `${address}src/content/read.iife.js` }),
      'read.iife.js',
    );
    await loads(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${address}assets/ui.css` }),
      'ui.css',
    );
    const frame = Object.assign(document.createElement('iframe'), { src: `${address}src/desk/desk.html` });
    await loads(frame, 'desk.html');
    // A frame that was refused shows a page of the browser's own: it loads too, and nobody of us is in it.
    return got.filter((one) => !one.startsWith('IFRAME'));
  }, root);

/** What a page can see of itself. */
const seenBy = (page: Page) =>
  page.evaluate(() => ({
    names: Object.getOwnPropertyNames(globalThis)
      .filter((name) => !/^(puppeteer|__)/.test(name))
      .sort(),
    chrome: Object.keys((globalThis as { chrome?: object }).chrome ?? {}).sort(),
    nodes: document.documentElement.outerHTML.replace(/:\d{4,5}/g, ':0'),
    beside: document.documentElement.childElementCount,
    styles: document.styleSheets.length + document.adoptedStyleSheets.length,
    looks: [...document.querySelectorAll('*')].map(
      (one) => `${getComputedStyle(one).display} ${getComputedStyle(one).font}`,
    ),
    loaded: performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/:\d{4,5}/, ':0'))
      .filter((name) => !name.endsWith('/favicon.ico')),
    kept: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
  }));
