import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* The house rules of the portal on their page: changed, refused, taken back, and back to the card. */

let day: DemoDay;
let options: Page;

const EVENING = 'Berichten aan ouders in de avond';

/** A rule on the page, by its name. */
async function ruleOf(title: string): Promise<ElementHandle<Element>> {
  const found = await options.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll('.house-rules > li')].find(
        (one) => one.querySelector('h3')?.textContent === wanted,
      ),
    title,
  );
  return found.asElement() as ElementHandle<Element>;
}
const textIn = async (title: string, selector: string) =>
  (await ruleOf(title)).$$eval(selector, (found) => found.map((one) => one.textContent).join(' '));
const sentence = () => textIn(EVENING, '.sentence');

async function type(title: string, selector: string, value: string): Promise<void> {
  await options.bringToFront();
  await (await ruleOf(title)).$eval(
    selector,
    (field, typed) => {
      (field as HTMLInputElement).value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
}
async function press(title: string, button: string): Promise<void> {
  await (await ruleOf(title)).$$eval(
    'button',
    (buttons, wanted) => buttons.find((one) => one.textContent === wanted)!.click(),
    button,
  );
}
const open = () =>
  options.$$eval('.house-rules details', (all) => {
    for (const details of all) details.open = true;
  });

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  options = await day.extension.own('src/options/options.html', { width: 1000, height: 900 });
  await (await options.waitForSelector('a[href="#house-rules"]'))!.click();
  await options.waitForSelector('.house-rules');
  await open();
});
afterAll(() => day?.close());

describe('a rule', () => {
  test('is refused with what is wrong, and what was typed stays while it is locked and where the page is opened anew', async () => {
    await type(EVENING, 'textarea', 'Na {slot} uur niet.');
    await until(async () => (await textIn(EVENING, '.wrong')).includes('{slot}'));
    await type(EVENING, 'input[type=time]', '06:30');
    await until(async () => (await textIn(EVENING, '.wrong')).includes('moet vroeger zijn'));
    expect(await (await ruleOf(EVENING)).$eval('button.main', (one) => (one as HTMLButtonElement).disabled)).toBe(true);

    await day.ask('own>worker:lock', {});
    await options.waitForSelector('.unlock');
    await options.type('input[type=password]', PASSPHRASE);
    await options.click('.unlock button');
    const written = async () => (await ruleOf(EVENING)).$eval('textarea', (one) => one.value);
    for (const again of [() => Promise.resolve(null), () => options.reload()]) {
      await again();
      await options.waitForSelector('.house-rules');
      await open();
      await until(async () => (await written()) === 'Na {slot} uur niet.');
      expect(await (await ruleOf(EVENING)).$eval('input[type=time]', (one) => one.value)).toBe('06:30');
    }
    expect(await sentence()).toContain('Vanaf 17.00 uur');
  });

  test('is kept as the school wants it, taken back, and back on the card', async () => {
    await type(EVENING, 'textarea', 'Na {einde} uur niet.');
    await type(EVENING, 'input[type=time]', '18:30');
    await press(EVENING, 'Opslaan');
    await until(async () => (await sentence()) === 'Na 18.30 uur niet.');
    expect(await textIn(EVENING, '.marks')).toContain('aangepast door de school');
    await press(EVENING, 'Ongedaan maken');
    await until(async () => (await sentence()).includes('Vanaf 17.00 uur'));
    await press(EVENING, 'Ongedaan maken');
    await until(async () => (await sentence()) === 'Na 18.30 uur niet.');
    await press(EVENING, 'Terug naar de kaart');
    await until(async () => (await sentence()).includes('Vanaf 17.00 uur'));
    expect(await textIn(EVENING, '.marks')).not.toContain('aangepast');
  });

  test('is off by the keyboard', async () => {
    const box = (await (await ruleOf(EVENING)).$('input[type=checkbox]'))!;
    await box.focus();
    await options.keyboard.press('Space');
    await until(async () => (await textIn(EVENING, '.marks')).includes('uit'));
    await options.keyboard.press('Space');
    await until(async () => !(await textIn(EVENING, '.marks')).includes('uit'));
  });
});

test('each heading of the card is one press of the keyboard away', async () => {
  const headings = await textsOf(options, '.card:has(.house-rules) > h2');
  expect(await textsOf(options, '.jump button')).toEqual(headings);
  await (await options.$$('.jump button')).at(-1)!.focus();
  await options.keyboard.press('Enter');
  const there = await options.evaluate(() => ({
    text: document.activeElement?.textContent,
    top: document.activeElement?.getBoundingClientRect().top ?? -1,
  }));
  expect(there.text).toBe(headings.at(-1));
  expect(there.top).toBeGreaterThanOrEqual(0);
  expect(there.top).toBeLessThan(900);
  expect(new URL(options.url()).hash).toBe('#house-rules');
});

test('the days on which somebody works are one at least, and are kept', async () => {
  const boxes = () => options.$$('.week-days input');
  for (const box of (await boxes()).slice(0, 5)) await box.click();
  await until(async () => (await options.$$('form:has(.week-days) .wrong')).length > 0);
  await (await boxes())[1]!.click();
  await options.$eval('form:has(.week-days) button.main', (button) => (button as HTMLButtonElement).click());
  await until(async () => (await textsOf(options, 'form:has(.week-days) .said')).includes('Opgeslagen.'));
  const { value } = (await day.ask('own>worker:house-rules', {})) as { value: { workdays: { own: boolean[] } } };
  expect(value.workdays.own).toEqual([false, true, false, false, false, false, false]);
});

test('a teacher sees them, and changes only their own days', async () => {
  await day.ask('own>worker:change-settings', { me: { name: 'Anneke de Wit', role: 'teacher', groups: ['6A'] } });
  await options.waitForSelector('.house-rules .tick input:disabled');
  expect(await options.$$('.house-rules details')).toEqual([]);
  expect(await options.$$('.week-days input:disabled')).toEqual([]);
});
