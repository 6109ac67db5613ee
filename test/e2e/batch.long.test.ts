import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day, Moment } from '../../src/domain/day';
import { line, page } from '../background/pages';
import { textsOf, until } from './people';

/* All letters of today in one go: printed one on a sheet, recorded as sent, and taken back together. */

let day: DemoDay;
let desk: Page;

interface Work {
  readonly value: { tasks: { writes: boolean; earlier: boolean; letter: string; due: string; id: string }[] };
}
const lettersLeft = async (): Promise<string[]> =>
  ((await day.ask('own>worker:day', {})) as Work).value.tasks
    .filter(({ writes, earlier, due }) => writes && !earlier && due.slice(0, 10) <= '2026-12-08')
    .map(({ id }) => id);

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  await day.fillYear(['6A']);
  await day.groupList('6A');
  await day.setClock('2026-12-08T08:50' as Moment);
  await until(async () => (await lettersLeft()).length >= 2);
  desk = await day.extension.own('src/desk/desk.html#letters', { width: 1100, height: 900 });
  await until(async () => (await textsOf(desk, '.sheet')).length >= 2);
});
afterAll(() => day?.close());

test('each stands on a sheet of its own', async () => {
  await until(async () => (await textsOf(desk, '.sheet')).length === (await lettersLeft()).length, 30_000);
  const sheets = await textsOf(desk, '.sheet');
  const pdf = Buffer.from(await desk.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(sheets.length);
});

test('all are recorded as sent, and taken back together', async () => {
  const before = await lettersLeft();
  await desk.click('.bar button.main');
  await until(async () => (await textsOf(desk, '.taken')).join().includes('vastgelegd als verstuurd'));
  expect(await lettersLeft()).toEqual([]);
  await desk.click('.taken button');
  await until(async () => (await lettersLeft()).length === before.length);
});

test('a letter about a day on which the child was seen at school stays out of the pile, and says why', async () => {
  const reading = page([line('Kind Gezien', '700', '2026-12-08', { kind: 'absent', reported: 'none' })]);
  await day.ask('own>worker:take-file', { file: 'een-lijst-van-6a', reading });
  const call = async () =>
    ((await day.ask('own>worker:day', {})) as Work).value.tasks.find(({ id }) => id.startsWith('daily.unreported'));
  await until(async () => (await call()) !== undefined);
  await day.ask('own>worker:did', { task: (await call())!.id, way: 'seen-present' });
  await day.setClock('2026-12-09T08:10' as Moment);
  await desk.reload();
  await until(async () => (await textsOf(desk, '.notice.warning')).join().includes('Kind Gezien'));
  await until(async () => (await textsOf(desk, '.sheet')).length > 0);
  expect((await textsOf(desk, '.sheet')).join()).not.toContain('Kind Gezien');
});
