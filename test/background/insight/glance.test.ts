import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Day } from '../../../src/domain/day';
import type { GlanceView } from '../../../src/messages/insight-month-views';
import { Lines } from '../../../src/overview/lines/series';
import { numbersAbout } from '../../../src/overview/month/overview';
import { late, line, page } from '../pages';
import { LAS, OWN, type PortalSchool, pageAt, portalSchool } from '../portal/school';

/*
 * The page that people open first: what it tells is remembered, and is at every moment what the pages of lines and of the month tell, which
 * count anew. In November Noor of 6A was late and Sami was ill, and Lina of 7B was late; Lot was never absent.
 */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));
vi.mock('../../../src/overview/month/overview', async (original) => {
  const overview = await original<typeof import('../../../src/overview/month/overview')>();
  return { ...overview, numbersAbout: vi.fn(overview.numbersAbout) };
});

let school: PortalSchool;
const READ = ['2026-11-16', '2026-11-17'] as const;
const SICK = line('Sami', '2', '2026-11-16', { kind: 'sick' });
const LESSONS = ['08:30-12:00', '12:30-14:30'];
const pupil = (name: string, number: string, group = '6A') => ({ name, number, group });
const LIST = [pupil('Noor', '1'), pupil('Sami', '2'), pupil('Lot', '3')];

const show = (reading: ReturnType<typeof page>) =>
  school.answers['page>worker:reading']({ reading: reading as never, age: 0 }, pageAt(LAS));
const showList = (rows = LIST, group = '6A') =>
  school.answers['page>worker:portal-lists'](
    { lists: [{ list: 'las-pupils', rows, cover: { group, from: null, until: null }, lost: 0 }], age: 0 },
    pageAt(LAS),
  );
async function glance(): Promise<GlanceView> {
  const answer = await school.answers['own>worker:glance']({}, OWN);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}
/** The same as the other pages tell it. */
async function countedAnew(): Promise<GlanceView> {
  const lines = await school.answers['own>worker:lines']({ about: { of: 'school' }, year: null }, OWN);
  const month = await school.answers['own>worker:month']({ month: null, kept: null }, OWN);
  if (typeof lines === 'string' || typeof month === 'string') throw new Error(JSON.stringify([lines, month]));
  const { pupils, basis, year, weeks, weeksBefore, days } = lines;
  return {
    lines: { pupils, basis, year, weeks, weeksBefore, days },
    month: (({ month, school, groups, basis }) => ({ month, school, groups, basis }))(month.month),
  };
}

beforeEach(async () => {
  clock.now = '2026-12-02T16:00';
  school = await portalSchool({ name: 'Anneke', role: 'director' });
  await show(page([late('Noor', '1', '2026-11-16'), SICK], READ));
  await show(page([{ ...late('Lina', '9', '2026-11-16'), group: '7B' }]));
});

describe('what it tells', () => {
  afterEach(() => vi.restoreAllMocks());

  test('is counted once, and not again within the day', async () => {
    const adds = vi.spyOn(Lines.prototype, 'add');
    const numbers = vi.mocked(numbersAbout);
    const done = () => [adds.mock.calls.length, numbers.mock.calls.length];
    await showList();
    numbers.mockClear();
    const told = await glance();
    // Four pupils; the school and its two groups.
    expect(done()).toEqual([4, 3]);
    clock.now = '2026-12-02T16:20';
    expect(await glance()).toEqual(told);
    expect(done()).toEqual([4, 3]);
  });

  const changes: Readonly<Record<string, () => unknown>> = {
    'a fact': () => show(page([late('Noor', '1', '2026-11-17')])),
    'a fact of another school year': () => show(page([late('Noor', '1', '2025-11-18')])),
    'a fact that is not there any more': () => show(page([SICK], READ)),
    'a pupil who is named for the first time': () => show(page([late('Bo', '7', '2026-11-17')])),
    'days that were looked at': () => show(page([], ['2026-11-18', '2026-11-20'])),
    'a list of pupils': () => showList([...LIST, pupil('Kind', '4')]),
    'a list on which somebody is not any more': () => showList(LIST.slice(0, 2)),
    'another version of the calendar': () => {
      const short = { mon: ['08:30-12:00'], tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS };
      const calendar = { region: 'midden' as const, timetable: short };
      const version = { kind: 'calendar' as const, validFrom: '2026-08-01' as Day, calendar };
      return school.answers['own>worker:keep-version']({ version }, OWN);
    },
    'another day': () => {
      clock.now = '2026-12-03T16:00';
    },
    'another month': () => {
      clock.now = '2027-01-12T16:00';
    },
    'somebody else who sits here': () => school.become('Tom', 'teacher', ['7B']),
  };

  test.each(Object.entries(changes))('is another with %s', async (_what, change) => {
    await showList();
    const before = await glance();
    expect(before).toEqual(await countedAnew());
    await change();
    const after = await glance();
    expect(after).not.toEqual(before);
    expect(after).toEqual(await countedAnew());
  });

  test('is another with days that were looked at of a group in which nobody was ever absent', async () => {
    await showList([pupil('Kim', '31', '3A')], '3A');
    const before = await glance();
    const cover = { pupils: 'group', group: '3A', from: READ[0] as Day, until: READ[1] as Day } as const;
    await show(page([], undefined, { cover, complete: true }));
    const after = await glance();
    expect(after.lines).not.toEqual(before.lines);
    expect(after.month).not.toEqual(before.month);
    expect(after).toEqual(await countedAnew());
  });

  test('is another with a list of pupils on which everybody was absent once', async () => {
    expect((await glance()).lines.basis).toEqual([]);
    await showList([pupil('Lina', '9', '7B')], '7B');
    const after = await glance();
    expect(after.lines.basis.at(-1)).toEqual({ group: '7B', pupils: 1, list: '2026-12-02' });
    expect(after).toEqual(await countedAnew());
  });

  test('is for nobody whose dossiers are not open, whatever was told before, and follows what is agreed', async () => {
    const told = await glance();
    await school.become('Chris', 'counsellor');
    expect(await school.answers['own>worker:glance']({}, OWN)).toBe('not-allowed');
    await school.become('Anneke', 'director');
    expect(await glance()).toEqual(told);
    await school.answers['own>worker:agree-access']({ for: { role: 'counsellor' }, group: '7B', agreedBy: null }, OWN);
    await school.become('Chris', 'counsellor');
    const { lines, month } = await glance();
    expect([lines.pupils, month!.groups.map(({ group }) => group)]).toEqual([1, ['7B']]);
    await school.answers['own>worker:lock']({}, OWN);
    expect(await school.answers['own>worker:glance']({}, OWN)).toBe('locked');
  });

  test('is of this minute where a day is not over', async () => {
    clock.now = '2026-12-02T09:00';
    await show(page([line('Sami', '2', '2026-12-02', { kind: 'sick' })]));
    const before = await glance();
    clock.now = '2026-12-02T14:45';
    expect(await glance()).toEqual(await countedAnew());
    await show(page([late('Noor', '1', '2026-12-02')], ['2026-12-02', '2026-12-02']));
    expect(await glance()).not.toEqual(before);
    expect(await glance()).toEqual(await countedAnew());
  });
});
