import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ProgramInPage } from '../../sites/program-in-page';
import type { isSameAfter, openedAt, saidWith } from './program';

/* What is said beside a heading of a portal, and what the worker hears of a page that stands open. */

type Program = { program: { saidWith: typeof saidWith; isSameAfter: typeof isSameAfter; openedAt: typeof openedAt } };

let shown: ProgramInPage;
beforeAll(async () => {
  shown = await ProgramInPage.open('test/content/beside/program.ts');
});
afterAll(() => shown?.close());
beforeEach(() => shown.show('<h1>Berichten</h1>'));

describe('a line', () => {
  const said = (text: string) =>
    shown.page.evaluate((one) => (globalThis as unknown as Program).program.saidWith(one), text);

  test('of which the text is another now says that, once', async () => {
    expect(await said('Drie meldingen')).toEqual(['Drie meldingen']);
    expect(await said('Twee meldingen')).toEqual(['Twee meldingen']);
  });

  test('with the same text stays as it is: it is read out once', async () => {
    await said('Drie meldingen');
    const isSame = (text: string) =>
      shown.page.evaluate((one) => (globalThis as unknown as Program).program.isSameAfter(one), text);
    expect(await isSame('Drie meldingen')).toBe(true);
    expect(await isSame('Twee meldingen')).toBe(false);
  });
});

describe('a module', () => {
  const opened = (moment: string, isSomebodyThere = false) =>
    shown.page.evaluate(
      (at, isThere) => (globalThis as unknown as Program).program.openedAt(at, isThere),
      moment,
      isSomebodyThere,
    );

  test('that stands open is told once a day', async () => {
    expect(await opened('2026-11-24T15:00')).toEqual(['messages']);
    expect(await opened('2026-11-24T15:01', true)).toEqual(['messages']);
  });

  test('that stood open overnight is told in the morning, when somebody comes', async () => {
    await opened('2026-11-24T15:00', true);
    expect(await opened('2026-11-25T00:10')).toEqual(['messages']);
    expect(await opened('2026-11-25T07:50', true)).toEqual(['messages', 'messages']);
    expect(await opened('2026-11-25T07:51', true)).toEqual(['messages', 'messages']);
  });
});
