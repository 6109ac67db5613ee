import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExtensionBrowser } from '../../scripts/extension-browser';
import { programFor } from '../../scripts/page-browser';
import { ensureBrowser, root } from '../../scripts/prepare.mjs';
import { everyWay } from '../axe';
import { textsOf, until } from './people';

/* Charts and tables of an invented school in a page of the extension: with its styles and under its policy. */

let extension: ExtensionBrowser;
let page: Page;
const faults: string[] = [];

interface Shown {
  readonly program: {
    inkOf(place: number): Promise<{ wide: number; high: number; ink: number; corner: number }>;
    openedOf(): readonly string[];
  };
}

interface Saving {
  saved: string[];
}

beforeAll(async () => {
  const script = await programFor(root, `${root}/test/e2e/in-page/charts.tsx`);
  extension = await ExtensionBrowser.launch({
    executablePath: ensureBrowser(),
    headless: true,
    extension: 'dist/demo',
  });
  page = await extension.own('src/desk/desk.html', { width: 1280, height: 900 });
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.evaluate(`${script}\nglobalThis.program = program; program.show();`);
  await page.waitForSelector('.chart');
});
afterAll(() => extension?.close());

test('a head says what it means, and a number opens what it comes from, by the keyboard', async () => {
  await page.focus('.number-table .defined');
  await page.keyboard.press('Enter');
  await until(async () => (await textsOf(page, '.definition')).join().includes('Gemiste lesminuten op gelezen dagen'));
  expect(await page.$eval('.defined', (head) => head.getAttribute('aria-expanded'))).toBe('true');
  await page.focus('.number-table td button');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => (globalThis as unknown as Shown).program.openedOf())).toEqual(['3']);
  const [cell] = await textsOf(page, '.number-table tbody tr:nth-child(3) td');
  expect(cell).toBe('minstens 5,2% (3% tot 8%)');
});

test('each chart says in words what it draws, and has its table', async () => {
  const said = await page.$$eval('.drawn > svg', (drawings) =>
    drawings.map((drawing) =>
      (drawing.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join('. '),
    ),
  );
  expect(said).toHaveLength(4);
  expect(said[0]).toContain(
    'Te laat per schoolweek. Groep 6A: van 2 (24 aug) naar 4 (23 nov), hoogste minstens 6 (28 sep).',
  );
  expect(said[1]).toContain('Groep 6A: minstens 5,2% (3% tot 8%). Groep 8: onbekend.');
  expect(said[2]).toContain('niet gezien: 70 dagen.');
  expect(await page.$$('.chart details table')).toHaveLength(5);
  expect(await textsOf(page, '.chart .nothing')).toEqual([
    'Hier is nog niets over bekend.',
    'Er is niets om te laten zien.',
  ]);
});

test('nobody is kept out: light, dark, twice the size, with the tables unfolded', async () => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await everyWay(page, 1280);
  await page.setViewport({ width: 360, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.setViewport({ width: 1280, height: 900 });
});

describe('an image', () => {
  test.each([0, 1, 2, 3])('of chart %d is white with ink on it, in the dark too', async (place) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const { wide, high, ink, corner } = await page.evaluate(
      (of) => (globalThis as unknown as Shown).program.inkOf(of),
      place,
    );
    expect(wide).toBeGreaterThan(1400);
    expect(corner).toBe(4 * 255);
    expect(ink).toBeGreaterThan(10_000);
    expect(ink).toBeLessThan((wide * high) / 3);
  });

  test('and every file is made under our policy, and is called after its month', async () => {
    await page.evaluate(() => {
      const here = globalThis as unknown as Saving;
      here.saved = [];
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        here.saved.push(this.download);
      };
      const buttons = '.table-exports button:not(:first-child), .lines .below > button';
      for (const button of document.querySelectorAll<HTMLElement>(buttons)) button.click();
    });
    const saved = () => page.evaluate(() => (globalThis as unknown as Saving).saved);
    await until(async () => (await saved()).length === 4);
    expect([...(await saved())].sort()).toEqual(
      ['csv', 'docx', 'png', 'xlsx'].map((kind) => `maandoverzicht-2026-11.${kind}`),
    );
    expect((await textsOf(page, '.table-exports [role=status]')).join()).toContain('Opgeslagen');
    expect(faults).toEqual([]);
  });
});

test('on paper every meaning stands below the table, and bars are drawn', async () => {
  await page.emulateMediaType('print');
  const shown = (selector: string) => page.$eval(selector, (found) => getComputedStyle(found).display !== 'none');
  expect(await shown('.number-table .definitions')).toBe(true);
  expect(await shown('.table-exports')).toBe(false);
  expect(await shown('.bars .length')).toBe(true);
});
