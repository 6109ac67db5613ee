import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Day } from '../../../src/domain/day';
import type { CardAbout, CardOpened } from '../../../src/messages/card-opened';
import type { Request } from '../../../src/messages/contract';
import type { CardRowsView } from '../../../src/messages/insight-card-views';
import type { Handlers } from '../../../src/messages/server';
import { awake, firstRun, inTab, OWN } from '../awake';
import { late, line, page } from '../pages';

/* Report cards and totals in the categories of the law, for who may see the pupils; with the real vault and dossiers beneath them. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

let count = 0;
let answers: Handlers;

const show = (reading: ReturnType<typeof page>) =>
  answers['page>worker:reading']({ reading: reading as never, age: 0 }, inTab(7));
const become = async (role: 'director' | 'teacher' | 'board' | 'concierge', groups: string[] = []) =>
  expect(await answers['own>worker:change-settings']({ me: { name: 'Iemand', role, groups } }, OWN)).toBe('done');
const YEAR = { from: '2026-08-01' as Day, until: '2027-07-31' as Day };
const november = (until: string) => ({ from: '2026-11-16' as Day, until: until as Day });
async function cards(asked: Partial<Request<'own>worker:report-card'>> = {}) {
  const view = await answers['own>worker:report-card']({ period: null, group: null, ...asked }, OWN);
  if (view === 'locked') throw new Error('locked');
  return view;
}
const rowsOf = (about: CardAbout, which: CardOpened = 'all') =>
  answers['own>worker:card-rows']({ about, which, period: YEAR }, OWN) as Promise<CardRowsView | 'unknown-pupil'>;
async function totals(asked: Partial<Request<'own>worker:law-totals'>> = {}) {
  const view = await answers['own>worker:law-totals']({ period: null, group: null, by: 'period', ...asked }, OWN);
  if (view === 'locked') throw new Error('locked');
  return view;
}

beforeEach(async () => {
  clock.now = '2026-11-24T16:00';
  ({ answers } = await awake(`report-card-${count++}`));
  await answers['own>worker:setup'](firstRun({ name: 'Mohamed Aydin', role: 'director', groups: [] }), OWN);
  const away = { kind: 'sick', text: 'Griep', endDate: '2026-11-17' as Day } as const;
  await show(
    page([late('Noor', '1', '2026-11-16'), line('Sami', '2', '2026-11-16', away)], ['2026-11-16', '2026-11-20']),
  );
  await show(page([line('Lina', '3', '2026-11-19', { kind: 'absent', group: '7B' })]));
});

describe('report cards', () => {
  test('are of all pupils of the school year, group by group and alphabetical within, and of each group', async () => {
    const view = await cards();
    expect(view).toMatchObject({ period: YEAR, until: '2026-11-24', groups: ['6A', '7B'], group: null, isPart: false });
    expect(view.pupils.map(({ pupil }) => [pupil.name, pupil.group])).toEqual([
      ['Noor', '6A'],
      ['Sami', '6A'],
      ['Lina', '7B'],
    ]);
    expect(view.together).toMatchObject({ missedDays: 4, lates: { unauthorised: 1 } });
    expect(view.perGroup.map(({ group, pupils, card }) => [group, pupils, card.missedDays])).toEqual([
      ['6A', 2, 3],
      ['7B', 1, 1],
    ]);
  });

  test('of a group and a period have these pupils and days only', async () => {
    const { pupils } = await cards({ group: '6a', period: november('2026-11-16') });
    expect(pupils.map(({ pupil, card }) => [pupil.name, card.missedDays, card.unseenDays])).toEqual([
      ['Noor', 1, 0],
      ['Sami', 1, 0],
    ]);
  });

  test('have a text for the LAS that says up to which day it goes and what was read', async () => {
    const { pupils } = await cards({ group: '6A', period: november('2026-11-20') });
    expect(pupils.map(({ text }) => text)).toEqual([
      'Verzuim van 16 november 2026 tot en met 20 november 2026: 1 keer te laat. Ongeoorloofd: 11 minuten.',
      'Verzuim van 16 november 2026 tot en met 20 november 2026: 1 keer ziek (op 2 schooldagen).',
    ]);
    const [of] = (await cards({ group: '6A' })).pupils;
    expect(of?.text).toContain('tot en met 24 november 2026: minstens 1 keer te laat.');
  });

  test('are of the report-card period of today, where the school entered any', async () => {
    const version = {
      kind: 'calendar',
      validFrom: '2026-08-01',
      calendar: { region: 'midden', timetable: firstRun({} as never).times, reportCards: ['2026-11-20', '2027-07-02'] },
    };
    expect(await answers['own>worker:keep-version']({ version: version as never }, OWN)).toMatchObject({
      entry: expect.any(String) as string,
    });
    const { period, choices, pupils } = await cards();
    expect(period).toEqual({ from: '2026-11-21', until: '2027-07-02' });
    expect(choices.filter(({ from }) => from >= YEAR.from).map(({ of, number }) => `${of} ${number}`)).toEqual([
      'report-card 1',
      'report-card 2',
      'report-card 3',
      'year 0',
    ]);
    expect(pupils.map(({ card }) => card.missedDays)).toEqual([0, 0, 0]);
  });

  test('of a year ago are there, of the pupils whom pages named then', async () => {
    await show(page([late('Noor', '1', '2025-11-18')]));
    const period = { from: '2025-08-01' as Day, until: '2026-07-31' as Day };
    const { pupils, until } = await cards({ period });
    expect(until).toBe('2026-07-31');
    expect(pupils.map(({ pupil, card }) => [pupil.name, card.lates.unauthorised])).toEqual([['Noor', 1]]);
  });

  test('open to the rows of a pupil', async () => {
    const { pupils } = await cards({ group: '6A' });
    const pupil = pupils[1]!.pupil.id;
    expect(await rowsOf({ of: 'pupil', pupil })).toMatchObject({
      of: 2,
      rows: [
        { pupil: { name: 'Sami' }, day: '2026-11-16', kind: 'sick', word: 'authorised', minutes: 330 },
        { day: '2026-11-17', kind: 'sick', word: 'authorised', minutes: 330 },
      ],
    });
    expect(await rowsOf({ of: 'pupil', pupil }, 'unauthorised')).toMatchObject({ rows: [] });
    expect(await rowsOf({ of: 'pupil', pupil: 'niemand' })).toBe('unknown-pupil');
  });

  test('of a group and of all together open to the rows of each of their pupils, and to who is counted', async () => {
    const names = async (...asked: Parameters<typeof rowsOf>) => {
      const answer = await rowsOf(...asked);
      if (typeof answer === 'string') throw new Error(answer);
      return [...answer.rows, ...answer.pupils].map(({ pupil }) => pupil.name);
    };
    expect(await names({ of: 'group', group: '6a' })).toEqual(['Noor', 'Sami', 'Sami']);
    expect(await names({ of: 'group', group: null })).toEqual(['Noor', 'Sami', 'Sami', 'Lina']);
    expect(await names({ of: 'group', group: null }, 'late')).toEqual(['Noor']);
    expect(await names({ of: 'group', group: '6A' }, 'pupils')).toEqual(['Noor', 'Sami']);
    expect(await rowsOf({ of: 'group', group: '1A' })).toBe('unknown-pupil');
  });

  test('are of those whose dossiers are open to who sits here: a teacher sees the own group', async () => {
    const lina = (await cards({ group: '7B' })).pupils[0]!.pupil.id;
    await become('teacher', ['6A']);
    const view = await cards();
    expect(view).toMatchObject({ groups: ['6A'], isPart: true });
    expect(view.pupils.map(({ pupil }) => pupil.name)).toEqual(['Noor', 'Sami']);
    expect((await cards({ group: '7B' })).pupils).toEqual([]);
    expect(await rowsOf({ of: 'pupil', pupil: lina })).toBe('unknown-pupil');
    expect(await rowsOf({ of: 'group', group: '7B' })).toBe('unknown-pupil');
    expect(await rowsOf({ of: 'group', group: null })).toMatchObject({ of: 3 });
    expect((await totals()).columns[0]!.total.pupils).toBe(2);
    await become('concierge');
    expect(await cards()).toMatchObject({ pupils: [], groups: [], isPart: true });
    expect(await totals()).toMatchObject({ isEmpty: true, isPart: true });
  });
});

describe('totals in the categories of the law', () => {
  const lines = (view: Awaited<ReturnType<typeof totals>>) =>
    view.lines.flatMap(({ category, columns }) =>
      columns.some(({ days }) => days > 0) ? [[category, ...columns.map(({ days }) => days)]] : [],
    );

  test('are of the whole period, month by month, or group by group', async () => {
    expect(lines(await totals())).toEqual([
      ['sick', 2],
      ['late', 1],
      ['absent', 1],
    ]);
    const months = await totals({ by: 'month' });
    expect(months.columns.map(({ id }) => id)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11', null]);
    expect(lines(months)[0]).toEqual(['sick', 0, 0, 0, 2, 2]);
    const groups = await totals({ by: 'group' });
    expect(groups.columns.map(({ id, total }) => [id, total.pupils])).toEqual([
      ['6A', 2],
      ['7B', 1],
      [null, 3],
    ]);
    expect(lines(await totals({ group: '7B' }))).toEqual([['absent', 1]]);
  });

  test('say which days nobody read', async () => {
    const seen = await totals({ group: '6A', period: november('2026-11-20') });
    expect(seen.columns[0]).toMatchObject({ unseenDays: 0 });
    expect((await totals({ period: november('2026-11-20') })).columns[0]).toMatchObject({ unseenDays: 5 });
  });

  test('open to the rows of one number', async () => {
    const asked = { period: YEAR, group: null, by: 'month', column: '2026-11', list: 'guess-2026' } as const;
    const rows = await answers['own>worker:law-rows']({ ...asked, category: 'sick' }, OWN);
    expect(rows).toMatchObject({
      of: 2,
      rows: [{ pupil: { name: 'Sami', group: '6A' }, day: '2026-11-16', reason: 'griep', minutes: 330 }, {}],
    });
    expect(await answers['own>worker:law-rows']({ ...asked, category: null }, OWN)).toEqual({ of: 0, rows: [] });
    const october = { ...asked, column: '2026-10', category: 'sick' };
    expect(await answers['own>worker:law-rows'](october, OWN)).toEqual({ of: 0, rows: [] });
  });

  test('go by the school’s own choice for a word, from its first day, until it is taken back', async () => {
    const words = async () => {
      const view = await answers['own>worker:law-words']({}, OWN);
      if (view === 'locked') throw new Error('locked');
      return view.words;
    };
    const choose = (...choices: { from: Day; category: string | null }[]) =>
      answers['own>worker:explain-words']({ words: [], categories: [{ word: 'Griep', choices }] }, OWN);
    expect(await words()).toEqual([{ word: 'griep', choices: [], rows: 1, now: ['sick'] }]);
    const choice = { from: '2026-11-17' as Day, category: 'medical' };
    expect(await choose(choice)).toBe('done');
    expect(lines(await totals()).map(([category, days]) => [category, days])).toContainEqual(['medical', 1]);
    expect(await words()).toEqual([{ word: 'griep', choices: [choice], rows: 1, now: ['sick', 'medical'] }]);
    expect(await answers['own>worker:settings']({}, OWN)).toMatchObject({
      categories: [{ word: 'griep', choices: [choice] }],
    });
    expect(await choose()).toBe('done');
    expect(lines(await totals())[0]).toEqual(['sick', 2]);
    await become('board');
    expect(await choose(choice)).toBe('not-allowed');
    expect(await answers['own>worker:law-words']({}, OWN)).toMatchObject({ mayChange: false });
  });
});
