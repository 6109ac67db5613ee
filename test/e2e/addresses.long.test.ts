import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { clickButton, textsOf, until } from './people';

/* Parents who do not live together: the letter comes out twice, is recorded once, and goes to one address again. */

let day: DemoDay;
let desk: Page;
let number: string;

const sheets = () => textsOf(desk, '.sheet');
/** Types at the end of a part of the first letter: after the date and the greeting come the paragraphs. */
async function typeAfter(part: number, text: string): Promise<void> {
  await desk.bringToFront();
  const parts = await desk.$$('.sheet > .line');
  await parts[part]!.focus();
  await desk.keyboard.press('End');
  await desk.keyboard.type(text);
}
const pages = async (page: Page) =>
  Buffer.from(await page.pdf({ preferCSSPageSize: true }))
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)!.length;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  await (await day.groupList('6A')).close();
  interface Work {
    readonly value: { readonly tasks: readonly { readonly id: string; readonly letter: string | null }[] };
  }
  const { tasks } = ((await day.ask('own>worker:day', {})) as Work).value;
  const task = tasks.find(({ letter }) => letter === 'late-warning')!.id;
  number = ((await day.ask('own>worker:open-letter', { task })) as { value: { letter: string } }).value.letter;
  desk = await day.extension.own(`src/desk/desk.html#${number}`, { width: 1100, height: 900 });
  await desk.waitForSelector('.sheet');
});
afterAll(() => day?.close());

test('a second address is said with the names of who lives there, and the letter comes out twice', async () => {
  expect(await pages(desk)).toBe(1);
  await typeAfter(2, ' Tot ziens.');
  await clickButton(desk, '.addresses', 'Ook naar een tweede adres');
  await desk.waitForSelector('.addresses input');
  const [first, second] = await desk.$$('.addresses input');
  await first!.type('de heer A. Visser');
  await second!.type('mevrouw B. Jansen');
  await clickButton(desk, '.addresses', 'Naar twee adressen');
  await until(async () => (await sheets()).length === 2);
  const [one, other] = await sheets();
  expect(one).toContain('Aan de heer A. Visser,');
  expect(other).toContain('Aan mevrouw B. Jansen,');
  expect(other).toContain('Tot ziens.');
  expect(await pages(desk)).toBe(2);
});

test('what is typed in the first stands in the second', async () => {
  await typeAfter(4, ' Bel gerust.');
  await until(async () => (await sheets()).every((text) => text.includes('Bel gerust.')));
});

test('the pile of today has both', async () => {
  const batch = await day.extension.own('src/desk/desk.html#letters', { width: 1100, height: 900 });
  await until(async () => (await textsOf(batch, '.sheet')).some((text) => text.includes('Aan mevrouw B. Jansen,')));
  expect((await textsOf(batch, '.sheet')).filter((text) => /Aan (de heer|mevrouw)/.test(text))).toHaveLength(2);
  await until(async () => (await pages(batch)) === (await textsOf(batch, '.sheet')).length);
  await batch.close();
});

test('it is recorded once, with both addresses', async () => {
  await clickButton(desk, '.bar', 'Is verstuurd');
  await until(async () => (await sheets()).join().includes('Deze brief ging naar meer dan een adres'));
  expect(await sheets()).toHaveLength(1);
  await clickButton(desk, '.recorded', 'Ongedaan maken');
  await until(async () => (await sheets()).length === 2);
});

test('and goes to one address again', async () => {
  await clickButton(desk, '.addresses', 'Weer naar één adres');
  await until(async () => (await sheets()).length === 1);
  expect((await sheets())[0]).toContain('Aan de ouders of verzorgers van');
  expect(await pages(desk)).toBe(1);
});
