import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { line, page } from '../background/pages';
import { clickButton, textsOf, until } from './people';

/* The paper of the round comes back: twenty children typed in by keyboard, seen before it is recorded, and taken back one by one. */

const CHILDREN = Array.from({ length: 20 }, (_, index) => `Kind ${String(index + 1).padStart(2, '0')}`);
const KEYS_A_CHILD = 3;
const A_MINUTE = 60_000;

let day: DemoDay;
let desk: Page;

/** A list that says of children of one group that they are absent without a word; it is not all of the group. */
const list = (names: readonly string[], number: number) =>
  page(
    names.map((name, index) =>
      line(name, String(number + index), '2026-11-24', { group: '8C', kind: 'absent', reported: 'none' }),
    ),
  );
const take = (names: readonly string[], number: number) =>
  day.ask('own>worker:take-file', { file: 'een-lijst-van-8c', reading: list(names, number) });

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Henk Vos', role: 'concierge' })).close();
  await take(CHILDREN, 700);
  desk = await day.extension.own('src/desk/desk.html#round', { width: 1100, height: 900 });
  await until(async () => (await textsOf(desk, '.round li')).length === CHILDREN.length);
  await desk.pdf();
});
afterAll(() => day?.close());

const lines = () => textsOf(desk, '.typed tbody tr');
let keys = 0;
async function press(...all: readonly string[]): Promise<void> {
  for (const key of all) await desk.keyboard.press(key as 'Enter');
  keys += all.length;
}

test('the lines have the numbers of the paper, also when somebody came to be absent since', async () => {
  await take(['Aart Eerst'], 800);
  await until(async () => (await textsOf(desk, '.round li')).length === CHILDREN.length + 1);
  await desk.evaluate(() => {
    location.hash = 'paper';
  });
  await desk.waitForSelector('.typed .code');
  expect((await lines()).map((line) => line.slice(0, 12))).toEqual([
    ...CHILDREN.map((name, index) => `${index + 1}8C${name}`.slice(0, 12)),
    '218CAart Eerst'.slice(0, 12),
  ]);
});

test('twenty children are typed in by keyboard alone, with three keys each at most, in a minute', async () => {
  const begin = Date.now();
  for (const [index] of CHILDREN.entries()) {
    if (index % 4 === 0) await press('a', 'Enter');
    else if (index % 4 === 1) await press('b', '1', 'Enter');
    else if (index % 4 === 2) await press('n', 'Enter');
    else await press('b', 'Enter');
  }
  expect(keys).toBeLessThanOrEqual(CHILDREN.length * KEYS_A_CHILD);
  await until(async () => (await lines())[1]!.endsWith('ziek'));
  await press('x', 'Enter');
  await press('Enter');
  await until(async () => (await textsOf(desk, '.notice.error')).join().includes('nummer 21'));
  expect(JSON.stringify(await day.ask('own>worker:day', {}))).not.toContain('"kind":"call"');
  await desk.keyboard.press('ArrowUp');
  await desk.focus('tbody tr:last-child .code');
  await press('Backspace', 'Enter', 'Enter');
  await until(async () => (await textsOf(desk, '.typed h2')).join() === 'Dit wordt vastgelegd');
  expect(await textsOf(desk, '.facts-list li')).toHaveLength(CHILDREN.length);
  expect((await textsOf(desk, '.typed')).join()).toContain('niet vastgelegd: nummer 21');
  await press('Enter');
  await until(async () => (await textsOf(desk, '[role=status]')).join().includes('20 kinderen vastgelegd.'), 30_000);
  expect(Date.now() - begin).toBeLessThan(A_MINUTE);
});

test('each is taken back alone', async () => {
  await clickButton(desk, '.facts-list li:nth-child(3)', 'Ongedaan maken');
  await until(async () => (await textsOf(desk, '.withdrawn')).join().includes('Kind 03'));
  expect(await textsOf(desk, '.withdrawn')).toHaveLength(1);
  await desk.evaluate(() => {
    location.hash = 'round';
  });
  await until(async () => (await textsOf(desk, '.round li b')).includes('Kind 03'));
  expect((await textsOf(desk, '.round li b')).toSorted()).toEqual(['Aart Eerst', 'Kind 03']);
  expect((await textsOf(desk, '.notice.warning')).join()).toContain('Kind 01, Kind 05, Kind 09');
});
