import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { cardOf, clickButton, openPanel, showDay, textsOf, until } from './people';

/* A translation under a letter: chosen, marked until it is checked, on paper and in what is kept. */

let day: DemoDay;
let panel: Page;
let letter: Page;
const NOOR = 'Noor van den Berg';
const CHOICE = '.letter-page > .field select';

const openLetter = async (step: string): Promise<Page> => {
  const card = await cardOf(panel, NOOR, step);
  const known = new Set(day.extension.browser.targets());
  await card!.$$eval('.ways button', (buttons) =>
    (buttons.find((button) => button.textContent === 'Brief openen') as HTMLElement).click(),
  );
  const target = await day.extension.browser.waitForTarget(
    (one) => !known.has(one) && one.url().includes('desk.html#'),
  );
  const page = (await target.page())!;
  await page.waitForSelector('.sheet');
  return page;
};
const marks = () => textsOf(letter, '.translation .mark');

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  panel = await openPanel(day, await day.groupList('6A'));
  await showDay(panel);
});
afterAll(() => day?.close());

test('stands on a sheet of its own, from right to left where its script does, and stays chosen', async () => {
  letter = await openLetter('Brief: waarschuwing te laat');
  expect(await letter.$('.translation')).toBeNull();
  await letter.select(CHOICE, 'ar');
  await letter.waitForSelector('.translation');
  expect(await letter.$eval('.translation [lang=ar]', (part) => getComputedStyle(part).direction)).toBe('rtl');
  expect((await textsOf(letter, '.translation')).join()).toContain(NOOR);
  expect((await marks())[0]).toBe('Vertaling, niet nagekeken. De Nederlandse brief geldt.');
  await letter.reload();
  await letter.waitForSelector('.translation [lang=ar]');
});

test('says that it may differ once somebody changes the Dutch letter', async () => {
  await letter.bringToFront();
  await letter.focus('.sheet > .line:nth-of-type(3)');
  await letter.keyboard.press('End');
  await letter.keyboard.type(' Bel ons gerust.');
  await until(async () => (await marks()).some((mark) => mark.startsWith('De Nederlandse brief is aangepast.')));
});

test('loses its mark when the school has had it checked', async () => {
  const settings = await day.extension.own('src/options/options.html#translations', { width: 1000, height: 900 });
  await settings.waitForSelector('.pair');
  await settings.select('.card select', 'ar');
  await settings.type('.card form input', 'Layla Haddad');
  await clickButton(settings, '.card', 'Zijn nagekeken');
  await until(async () => (await textsOf(settings, '.card')).join().includes('Nagekeken door Layla Haddad op'));
  await settings.close();
  await until(async () => (await marks())[0] === 'Vertaling. De Nederlandse brief geldt.');
});

test('is kept with the letter that was sent, and proposed for the next', async () => {
  await letter.bringToFront();
  await clickButton(letter, '.bar', 'Is verstuurd');
  await letter.waitForFunction(() => document.querySelector('.bar')?.textContent?.includes('Verstuurd op'));
  const sent = await letter.$$eval('.sheet .line', (lines) =>
    lines.map((line) => [line.textContent, getComputedStyle(line).direction]),
  );
  expect(sent.some(([text]) => text === 'Vertaling. De Nederlandse brief geldt.')).toBe(true);
  expect(sent.some(([, direction]) => direction === 'rtl')).toBe(true);
  await letter.close();
  await panel.bringToFront();
  letter = await openLetter('Briefje te laat');
  await letter.waitForSelector('.translation [lang=ar]');
});

test('says what each word of the Dutch slip means', async () => {
  const labels = await textsOf(letter, '.slip dt');
  expect((await textsOf(letter, '.slip-words dt')).slice(2)).toEqual(labels);
  expect((await textsOf(letter, '.slip-words dd')).at(-1)).toBe('توقيع أحد الوالدين أو ولي الأمر');
});
