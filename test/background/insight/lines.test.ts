import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays, type Day, weekday } from '../../../src/domain/day';
import type { LinesView, PatternsView } from '../../../src/messages/insight-lines-views';
import type { Handlers } from '../../../src/messages/server';
import { awake, firstRun, inTab, OWN } from '../awake';
import { late, line, page } from '../pages';

/* The long lines as the worker tells them: of whom, to whom, and with which rows; with the real vault and dossiers beneath it. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const SCHOOL = { of: 'school' } as const;
const MONDAYS = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-11-02', '2026-11-09'];

let count = 0;
let answers: Handlers;

const show = (
  lines: Parameters<typeof page>[0],
  cover?: readonly [string, string],
  more: Parameters<typeof page>[2] = {},
) => answers['page>worker:reading']({ reading: page(lines, cover, more) as never, age: 0 }, inTab(7));
const ofGroup = (group: string, from: string, until: string) => ({
  cover: { pupils: 'group' as const, group, from: from as Day, until: until as Day },
});
const become = (role: 'director' | 'teacher' | 'counsellor', groups: string[] = []) =>
  answers['own>worker:change-settings']({ me: { name: 'Iemand', role, groups } }, OWN);
const linesOf = async (
  about: Parameters<Handlers['own>worker:lines']>[0]['about'] = SCHOOL,
  year: string | null = null,
) => {
  const view = await answers['own>worker:lines']({ about, year }, OWN);
  if (typeof view === 'string') throw new Error(view);
  return view as LinesView;
};
const patternsOf = async (about: Parameters<Handlers['own>worker:lines']>[0]['about'] = SCHOOL) => {
  const view = await answers['own>worker:line-patterns']({ about, year: null }, OWN);
  if (typeof view === 'string') throw new Error(view);
  return view as PatternsView;
};
const numberOf = async (name: string) => {
  const found = await answers['own>worker:find-pupils']({ typed: name }, OWN);
  if (found === 'locked') throw new Error('locked');
  const opened = await answers['own>worker:open-dossier']({ pupil: found.found[0]!.pupil.id }, OWN);
  if (typeof opened === 'string') throw new Error(opened);
  return opened.page;
};

beforeEach(async () => {
  clock.now = '2026-11-24T16:00';
  ({ answers } = await awake(`lines-${count++}`));
  expect(await answers['own>worker:setup'](firstRun({ name: 'Anneke', role: 'director', groups: [] }), OWN)).toBe(
    'done',
  );
  await show(
    [
      ...MONDAYS.map((day) => late('Noor Berg', '1', day)),
      line('Sami Haddad', '2', '2026-11-16', { kind: 'sick', endDate: '2026-11-17' as Day }),
    ],
    ['2026-08-31', '2026-11-20'],
  );
});

describe('lines', () => {
  test('are week by week of a school year, with what nobody looked at', async () => {
    const { weeks, days, months, years, year, pupils, groups, weeksBefore, perPupil } = await linesOf();
    expect({ pupils, groups, year, years, weeksBefore }).toEqual({
      pupils: 2,
      groups: ['6A'],
      year: '2026-2027',
      years: ['2026-2027'],
      weeksBefore: [],
    });
    expect(perPupil).toMatchObject([{ year: '2026-2027', mean: { interval: [0, expect.any(Number) as number] } }]);
    expect(perPupil[0]!.mean!.value).toBeCloseTo((66 + 660) / 2 / (54 * 330), 3);
    const last = weeks.at(-1)!;
    expect(last).toMatchObject({ from: '2026-11-23', schoolDays: 4, unseenDays: 4, seenMinutes: 0 });
    expect(weeks.at(-2)).toMatchObject({ from: '2026-11-16', unseenDays: 0, reports: 1, missed: 2 * 330 });
    expect(days.filter(({ lates }) => lates > 0).map(({ from }) => from)).toEqual(MONDAYS);
    expect(months.map(({ lates }) => lates)).toEqual([0, 4, 0, 2]);
  });

  test('a number opens the rows that it comes from', async () => {
    const view = await answers['own>worker:line-rows'](
      { about: SCHOOL, from: '2026-11-09' as Day, until: '2026-11-22' as Day },
      OWN,
    );
    expect(view).toMatchObject({
      of: 3,
      rows: [
        { pupil: { name: 'Noor Berg' }, day: '2026-11-09', kind: 'late', word: 'unauthorised', minutes: 11 },
        { pupil: { name: 'Sami Haddad' }, day: '2026-11-16', kind: 'sick', word: 'authorised', minutes: 330 },
        { pupil: { name: 'Sami Haddad' }, day: '2026-11-17' },
      ],
    });
  });

  test('go back over the years that the device has, and the year before stands beside', async () => {
    clock.now = '2024-11-26T16:00';
    await show([late('Noor Berg', '1', '2024-09-03')], ['2024-09-02', '2024-11-26']);
    clock.now = '2026-11-24T16:00';
    const { years, months } = await linesOf();
    expect(years).toEqual(['2026-2027', '2025-2026', '2024-2025']);
    expect(months.find(({ from }) => from === '2024-09-01')).toMatchObject({ lates: 1 });
    const then = await linesOf(SCHOOL, '2025-2026');
    expect(then.weeksBefore.find(({ lates }) => lates > 0)!.from).toBe('2024-09-02');
  });

  test('of one pupil stand under the number of the dossier, and that somebody looked is recorded', async () => {
    const about = { of: 'pupil', page: await numberOf('Noor') } as const;
    const view = await linesOf(about);
    expect(view).toMatchObject({ about: { of: 'pupil', pupil: { name: 'Noor Berg' } }, pupils: 1 });
    const dossier = await answers['own>worker:dossier-page']({ page: about.page }, OWN);
    expect(dossier).toMatchObject({ consulted: [{ for: 'reading' }] });
    expect(await answers['own>worker:lines']({ about: { of: 'pupil', page: 'ffff' }, year: null }, OWN)).toBe(
      'unknown-dossier',
    );
  });
});

describe('who sees them', () => {
  beforeEach(async () => {
    const more = { ...ofGroup('3', '2026-08-31', '2026-11-20'), complete: true };
    await show([{ ...late('Lina Berg', '3', '2026-09-07'), group: '3' }], undefined, more);
  });

  test('a teacher those of their own groups, and nobody those of dossiers that are not open', async () => {
    const about = { of: 'pupil', page: await numberOf('Noor') } as const;
    await become('teacher', ['3']);
    expect(await linesOf()).toMatchObject({ about: { of: 'school', groups: ['3'] }, pupils: 1, groups: ['3'] });
    const of6A = { of: 'group', group: '6A' } as const;
    expect(await answers['own>worker:lines']({ about: of6A, year: null }, OWN)).toBe('not-allowed');
    expect(await answers['own>worker:lines']({ about, year: null }, OWN)).toBe('unknown-dossier');
    await become('counsellor');
    expect(await answers['own>worker:lines']({ about: SCHOOL, year: null }, OWN)).toBe('not-allowed');
    expect(await answers['own>worker:line-effects']({ year: null }, OWN)).toBe('not-allowed');
  });

  test('at a glance everybody sees what the pages of lines and of the month show them', async () => {
    for (const [role, groups] of [
      ['director', []],
      ['teacher', ['3']],
    ] as const) {
      await become(role, [...groups]);
      const { pupils, basis, year, weeks, weeksBefore, days } = await linesOf();
      const month = await answers['own>worker:month']({ month: null, kept: null }, OWN);
      if (typeof month === 'string') throw new Error(month);
      expect(await answers['own>worker:glance']({}, OWN)).toEqual({
        lines: { pupils, basis, year, weeks, weeksBefore, days },
        month: (({ month, school, groups, basis }) => ({ month, school, groups, basis }))(month.month),
      });
    }
    await become('counsellor');
    expect(await answers['own>worker:glance']({}, OWN)).toBe('not-allowed');
  });

  test('a child of the same surname is named only to who may see both dossiers', async () => {
    const more = { ...ofGroup('3', '2026-08-31', '2026-11-20'), complete: true };
    await show(
      MONDAYS.map((day) => ({ ...late('Lina Berg', '3', day), group: '3' })),
      undefined,
      more,
    );
    const pairs = async () => (await patternsOf()).found.filter(({ pattern }) => pattern === 'siblings');
    expect((await pairs()).map(({ pupil, other }) => [pupil.name, other?.pupil.name, other?.by])).toEqual([
      ['Noor Berg', 'Lina Berg', 'surname'],
      ['Lina Berg', 'Noor Berg', 'surname'],
    ]);
    await become('teacher', ['3']);
    expect(await pairs()).toEqual([]);
  });

  test('while it is locked nobody sees anything', async () => {
    await answers['own>worker:lock']({}, OWN);
    expect(await answers['own>worker:lines']({ about: SCHOOL, year: null }, OWN)).toBe('locked');
    expect(await answers['own>worker:line-patterns']({ about: SCHOOL, year: null }, OWN)).toBe('locked');
  });
});

describe('patterns', () => {
  test('stand with the days that they are made of', async () => {
    const { found, withoutGym, unseenDays } = await patternsOf();
    expect(found).toMatchObject([
      { pupil: { name: 'Noor Berg' }, pattern: 'weekday', sort: 'late', weekday: 0, times: 6, of: 6, other: null },
    ]);
    expect(found[0]!.occasions).toEqual(MONDAYS.map((day) => ({ day, kind: 'late', fits: true })));
    expect(found[0]!.usual).toBeCloseTo(6 * (11 / 54), 1);
    expect(withoutGym).toEqual(['6A']);
    expect(unseenDays).toBe(4);
  });

  test('of gym are looked for once the school says when that is', async () => {
    const LESSONS = ['08:30-12:00', '12:30-14:30'];
    const week = { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS };
    const version = {
      kind: 'calendar' as const,
      validFrom: '2026-08-01' as Day,
      calendar: { region: 'midden' as const, timetable: week, gym: { '6A': ['mon' as const] } },
    };
    expect(await answers['own>worker:keep-version']({ version }, OWN)).toMatchObject({
      entry: expect.any(String) as string,
    });
    const { found, withoutGym } = await patternsOf();
    expect(withoutGym).toEqual([]);
    expect(found.map(({ pattern }) => pattern).sort()).toEqual(['gym-day', 'weekday']);
  });
});

describe('effects', () => {
  test('are of five pupils and more, with each pupil behind them', async () => {
    const days = (from: string, until: string) => {
      const found: Day[] = [];
      for (let day = from as Day; day <= until; day = addDays(day, 1)) if (weekday(day) < 5) found.push(day);
      return found;
    };
    const names = ['Ada', 'Bo', 'Cas', 'Dewi', 'Els'];
    clock.now = '2026-11-03T16:00';
    await show(
      names.flatMap((name, index) =>
        days('2026-10-05', '2026-10-09').map((day) => late(`${name} Smit`, `${10 + index}`, day)),
      ),
      ['2026-08-31', '2026-11-02'],
    );
    for (const name of names) {
      const found = await answers['own>worker:find-pupils']({ typed: name }, OWN);
      if (found === 'locked') throw new Error('locked');
      const { id: pupil } = found.found[0]!.pupil;
      const written = await answers['own>worker:write-letter']({ pupil, letter: 'late-overview' }, OWN);
      if (typeof written === 'string') throw new Error(written);
      await answers['own>worker:sent-letter']({ letter: written.letter, text: 'Geachte ouders' }, OWN);
    }
    clock.now = '2027-02-26T16:00';
    await show([late('Ada Smit', '10', '2026-11-16')], ['2026-11-03', '2027-02-19']);
    const view = await answers['own>worker:line-effects']({ year: null }, OWN);
    expect(view).toMatchObject({
      effects: [
        {
          step: 'letter-sent late-overview',
          pupils: expect.arrayContaining([]) as unknown[],
          changes: [{ measure: 'lates', less: 5, same: 0, more: 0 }, {}],
        },
      ],
    });
  });
});

describe('bit by bit', () => {
  afterEach(() => vi.restoreAllMocks());
  /** From now on every pupil takes so long that others come in between. */
  const slowly = () => {
    let moment = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      moment += 1000;
      return moment;
    });
  };

  test('lines and patterns are the same as in one piece', async () => {
    const [lines, patterns] = [await linesOf(), await patternsOf()];
    expect(patterns.found.length).toBeGreaterThan(0);
    slowly();
    expect([await linesOf(), await patternsOf()]).toEqual([lines, patterns]);
  });

  test('a page that waits hears how far it is, and nothing when it is done', async () => {
    await linesOf();
    slowly();
    const heard: unknown[] = [];
    const waiting = patternsOf();
    for (let ask = 0; ask < 40; ask++) {
      const answer = await answers['own>worker:counting']({}, OWN);
      if (answer !== 'locked' && answer.counting) heard.push(answer.counting);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await waiting;
    expect(heard).toContainEqual(expect.objectContaining({ stage: 'pupils' }));
    expect(await answers['own>worker:counting']({}, OWN)).toEqual({ counting: null });
  });
});
