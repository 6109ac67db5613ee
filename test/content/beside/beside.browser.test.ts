import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ProgramInPage } from '../../sites/program-in-page';
import type { isSameAfter, openedAt, placed, saidWith } from './program';

/* What is said beside a heading of a portal, and what the worker hears of a page that stands open. */

type Program = {
  program: {
    saidWith: typeof saidWith;
    isSameAfter: typeof isSameAfter;
    placed: typeof placed;
    openedAt: typeof openedAt;
  };
};

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

describe('where a line lies', () => {
  const where = () => shown.page.evaluate(() => (globalThis as unknown as Program).program.placed());
  const at = (place: string) => `<button style="position: fixed; ${place}">Knop</button>`;

  test('at the end of the line of its heading, where nothing stands', async () => {
    const place = (await where())!;
    expect(place.isFolded).toBe(false);
    expect(place.box.right).toBeGreaterThan((await shown.page.evaluate(() => innerWidth)) - 40);
  });

  test('under the heading, where a button stands at the end of its line', async () => {
    await shown.show(
      `<h1 style="margin: 20px 0">Berichten</h1>${at('top: 20px; left: 200px; right: 10px; height: 30px')}`,
    );
    const place = (await where())!;
    const bottom = await shown.page.$eval('h1', (heading) => heading.getBoundingClientRect().bottom);
    expect([place.isFolded, place.box.top > bottom]).toEqual([false, true]);
  });

  test('folded, where a line as a whole fits nowhere near its heading', async () => {
    await shown.show(
      `<h1>Berichten</h1>${at('inset: 70px 0 0 0')}${at('top: 0; left: 300px; right: 0; height: 70px')}`,
    );
    expect(await where()).toMatchObject({ isFolded: true });
  });

  test('nowhere, where all of the window can be pressed', async () => {
    await shown.show(`<h1>Berichten</h1>${at('inset: 0; width: 100%; height: 100%')}`);
    expect(await where()).toBeNull();
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
