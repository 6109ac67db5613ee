import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProgramInPage } from '../program-in-page';

/* A day that somebody chooses is the day of the list only when the list has changed since. */

let shown: ProgramInPage;
beforeAll(async () => {
  shown = await ProgramInPage.open('test/sites/controls/program.ts');
});
afterAll(() => shown?.close());

const PAGE = readFileSync('test/sites/generic/absence-list/date-field/page.html', 'utf8');
beforeEach(() => shown.show(PAGE));

type Program = { program: Record<'read' | 'choose' | 'answer' | 'say', (text?: string) => string> };
const run = (what: keyof Program['program'], text?: string): Promise<string> =>
  shown.page.evaluate((name, given) => (globalThis as unknown as Program).program[name](given), what, text);

test('what the page wrote is the day of the list', async () => {
  expect(await run('read')).toBe('2026-11-23');
});

test('another day is waited for, until the list shows it', async () => {
  await run('choose', '2026-11-20');
  expect(await run('read')).toBe('still-changing');
  await run('say', 'Even geduld');
  expect(await run('read')).toBe('still-changing');
  await run('answer');
  expect(await run('read')).toBe('2026-11-20');
  await run('choose', '2026-11-23');
  expect(await run('read')).toBe('still-changing');
});

test('a day that the browser filled in anew is not what the list was made for', async () => {
  await shown.page.$eval('input[type=date]', (field) => {
    (field as HTMLInputElement).value = '2026-11-19';
  });
  expect(await run('read')).toBe('still-changing');
});

test('a page that writes no day of its own is believed', async () => {
  await shown.show(PAGE.replace(' value="2026-11-23"', ''));
  await shown.page.$eval('input[type=date]', (field) => {
    (field as HTMLInputElement).value = '2026-11-19';
  });
  expect(await run('read')).toBe('2026-11-19');
});

test('so it is with a choice', async () => {
  const days = ['18-11-2026', '19-11-2026'].map(
    (day, index) => `<option${index === 0 ? ' selected' : ''}>${day}</option>`,
  );
  await shown.show(PAGE.replace(/<input type="date"[^>]*>/, `<select class="day">${days.join('')}</select>`));
  expect(await run('read')).toBe('2026-11-18');
  await shown.page.select('.day', '19-11-2026');
  expect(await run('read')).toBe('still-changing');
  await run('answer');
  expect(await run('read')).toBe('2026-11-19');
});
