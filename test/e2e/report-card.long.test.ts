import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* Somebody makes report cards: from the steps to the numbers, what stands behind one, and a text for the LAS; then the totals of the law. */

let day: DemoDay;
let desk: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Sanne Kok', role: 'director' })).close();
  await day.wasRead(await day.groupList('6A'));
  desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
  await desk.waitForSelector('a[href="#report-card"]');
});
afterAll(() => day?.close());

const press = async (selector: string) => {
  await desk.focus(selector);
  await desk.keyboard.press('Enter');
};

test('from all steps to the numbers, which say that not every day was read', async () => {
  await press('a[href="#report-card"]');
  await desk.waitForSelector('.number-table td button');
  expect((await textsOf(desk, '.number-table .help')).join()).toMatch(/schooldagen van leerlingen zijn niet gelezen/);
  expect((await textsOf(desk, '.number-table td.at-least')).join()).toContain('minstens');
  expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('a number opens to its rows by the keyboard, and closes', async () => {
  await press('.number-table td button');
  await until(async () => (await textsOf(desk, '.absence-rows li')).length > 0);
  const [name] = await textsOf(desk, '.number-table tbody tr:has([aria-pressed="true"]) th');
  expect((await textsOf(desk, '.absence-rows h2')).join()).toContain(name);
  expect(await desk.$$('[aria-pressed="true"]')).toHaveLength(1);
  await press('.absence-rows .buttons button:last-child');
  await until(async () => (await desk.$('.absence-rows')) === null);
});

test('all of them together open to the rows of each pupil', async () => {
  await press('.number-table tfoot td button');
  await until(async () => (await textsOf(desk, '.absence-rows li .name')).length > 1);
  expect(new Set(await textsOf(desk, '.absence-rows li .name')).size).toBeGreaterThan(1);
  expect(await desk.$$('[aria-pressed="true"]')).toHaveLength(1);
  await press('.absence-rows .buttons button:last-child');
  await until(async () => (await desk.$('.absence-rows')) === null);
});

test('a text is copied one at a time, and it is noted which were', async () => {
  await press('.card-texts summary');
  const said = async () => (await textsOf(desk, '.card-texts [role=status]')).join();
  expect(await said()).toMatch(/0 van \d+ gekopieerd/);
  expect((await textsOf(desk, '.card-texts li p')).join()).toMatch(
    /tot en met 24 november 2026: .*Niet gelezen: \d+ schooldagen/,
  );
  await desk.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() } });
  });
  await press('.card-texts li button');
  await until(async () => /^Gekopieerd: .*1 van \d+ gekopieerd/.test(await said()));
});

test('two days the wrong way around are not asked, and stay as they were typed', async () => {
  await desk.select('.period-fields select', 'other');
  await desk.waitForSelector('.period-fields input[type=date]');
  await desk.$eval('.period-fields input[type=date]', (input) => {
    (input as HTMLInputElement).value = '2027-08-02';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await desk.waitForSelector('.period-fields .wrong');
  expect(await desk.$eval('.period-fields button', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  expect(await desk.$eval('.period-fields input', (input) => (input as HTMLInputElement).value)).toBe('2027-08-02');
});

test('the totals of the law say that no law asks them, and go by the school’s own choice for a word', async () => {
  await press('a[href="#law-totals"]');
  // The table of before may stand there still.
  await until(async () => (await textsOf(desk, '.notice')).join().includes('Geen wet vraagt deze indeling nu'));
  await desk.waitForSelector('.number-table td button');
  const line = async (title: string) =>
    (await textsOf(desk, '.number-table tbody tr')).find((text) => text.startsWith(title)) ?? '';
  const before = await line('Ziekte');
  const words = await day.extension.own('src/options/options.html#law-words', { width: 1000, height: 900 });
  await words.waitForSelector('.law-words li');
  const at = (await textsOf(words, '.law-words summary')).findIndex((text) => text.startsWith('ziek'));
  const word = `.law-words li:nth-child(${at + 1})`;
  await words.click(`${word} summary`);
  await words.select(`${word} select`, 'medical');
  await words.click(`${word} form button`);
  await until(async () => (await textsOf(words, '.recorded')).join().startsWith('Bewaard: ziek'));
  await until(async () => (await line('Ziekte')) !== before);
  await words.click('.recorded button');
  await until(async () => (await line('Ziekte')) === before);
  await words.close();
});
