import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { textsOf, until } from './people';

/* A director looks at the long lines: of the school, of a group, and of a pupil from its dossier; each number opens its rows. */

let day: DemoDay;
let desk: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  await day.fillYear(['6A']);
  desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
  await desk.waitForSelector('a[href="#lines"]');
});
afterAll(() => day?.close());

const titles = () => textsOf(desk, '.lines figcaption');

test('from all steps to the lines of the school, week by week and day by day', async () => {
  await desk.click('a[href="#lines"]');
  await until(async () => (await titles()).length > 0);
  expect(await titles()).toEqual(['Per schoolweek: gemiste lestijd', 'Per dag, 2026-2027: gemiste lestijd']);
  await desk.waitForSelector('.patterns');
  expect((await textsOf(desk, '.patterns .help')).join()).toContain('de school heeft de gymdagen nog niet ingevuld');
});

test('a number of the table behind a chart opens its rows, by the keyboard, and they are closed again', async () => {
  const [number] = await textsOf(desk, '.lines > .number-table tbody button');
  expect(number).toMatch(/%$/);
  await desk.focus('.lines > .number-table tbody button');
  await desk.keyboard.press('Enter');
  await until(async () => (await textsOf(desk, '.absence-rows li')).length > 0);
  expect(await desk.evaluate(() => document.activeElement?.textContent)).toMatch(/^Rijen van /);
  await desk.click('.absence-rows .buttons button');
  await until(async () => (await desk.$('.absence-rows')) === null);
});

test('of a group, and something else of it', async () => {
  await (await desk.$$('.choose select'))[0]!.select('6A');
  await until(async () => (await textsOf(desk, 'h1')).join().includes('groep 6A'));
  expect(desk.url()).toMatch(/#lines\/group\/6A$/);
  await desk.waitForSelector('.choose select');
  await (await desk.$$('.choose select'))[2]!.select('lates');
  await until(async () => (await titles())[0] === 'Per schoolweek: te laat');
});

test('of a pupil, from its dossier', async () => {
  const work = (await day.ask('own>worker:day', {})) as { value: { tasks: { pupil: { id: string } | null }[] } };
  const { id } = work.value.tasks.find(({ pupil }) => pupil)!.pupil!;
  const opened = (await day.ask('own>worker:open-dossier', { pupil: id })) as { value: { page: string } };
  await desk.evaluate((page) => {
    location.hash = `dossier/${page}`;
  }, opened.value.page);
  const link = await desk.waitForSelector(`a[href="#lines/${opened.value.page}"]`);
  await link!.click();
  await until(async () => (await titles()).length > 0);
  expect(await desk.$('.effects')).toBeNull();
  expect((await textsOf(desk, 'h1')).join()).toMatch(/^Lange lijnen \p{L}+/u);
});
