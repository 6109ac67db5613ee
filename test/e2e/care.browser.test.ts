import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* A counsellor looks at the numbers of the year: empty, with a concern, whom a number is about, and on paper. */

let day: DemoDay;
let desk: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Sanne Kok', role: 'counsellor' })).close();
  await day.wasRead(await day.groupList('6A'));
  desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
  await desk.waitForSelector('a[href="#care"]');
});
afterAll(() => day?.close());

interface Work {
  readonly value: { tasks: { pupil: { id: string; name: string } | null }[] };
}
const pupils = async () => {
  const { tasks } = ((await day.ask('own>worker:day', {})) as Work).value;
  return [...new Map(tasks.flatMap(({ pupil }) => (pupil ? [[pupil.id, pupil] as const] : []))).values()];
};
const cells = () => textsOf(desk, '.wide tbody tr');

test('from all steps to the numbers; while nothing was raised the page says so', async () => {
  await desk.click('a[href="#care"]');
  await until(async () => (await textsOf(desk, '.nothing')).join().startsWith('Dit schooljaar is er nog geen zorg'));
  expect(await desk.$('.wide')).toBeNull();
});

test('a concern is counted in its month, and its number says whom it is about', async () => {
  await until(async () => (await pupils()).length > 0);
  const [child] = await pupils();
  await day.ask('own>worker:record', { pupil: child!.id, occasion: 'concern', text: 'vaak alleen' });
  await until(async () => (await cells()).length === 2);
  expect(await cells()).toEqual(['Zorg gemeld00011', 'Nog geen besluit00011']);
  await desk.focus('.wide tbody tr:first-child td:last-child button');
  await desk.keyboard.press('Enter');
  await until(async () => (await textsOf(desk, '.care-rows h2')).join() === 'Zorg gemeld, dit schooljaar');
  expect(await textsOf(desk, '.care-rows .name')).toEqual([child!.name]);
  expect((await textsOf(desk, '.care-rows')).join()).toContain('di 24 nov');
});

test('on paper stand the numbers, and nobody’s name', async () => {
  await desk.emulateMediaType('print');
  expect(await desk.$eval('.care-rows', (rows) => getComputedStyle(rows).display)).toBe('none');
  expect(await desk.$eval('.wide', (table) => getComputedStyle(table).display)).not.toBe('none');
  expect((await textsOf(desk, '.wide caption')).join()).toContain('schooljaar 2026-2027, stand van di 24 nov');
});

test('where the dossiers of some groups are all that is open, it says so, on paper too', async () => {
  await desk.emulateMediaType('screen');
  expect(await textsOf(desk, '.care .bar p')).toEqual([]);
  const people = (await day.ask('own>worker:people', {})) as { value: { agreements: { id: string }[] } };
  for (const { id } of people.value.agreements) await day.ask('own>worker:end-access', { entry: id });
  for (const group of ['6A', '5'])
    await day.ask('own>worker:agree-access', { for: { role: 'counsellor' }, group, agreedBy: 'Mohamed Aydin' });
  await until(async () => (await textsOf(desk, '.care .bar p')).join() === 'Alleen groep 5 en 6A.');
  expect(await cells()).toHaveLength(2);
  await desk.emulateMediaType('print');
  expect(await desk.$eval('.care .bar p', (text) => getComputedStyle(text).display)).not.toBe('none');
});
