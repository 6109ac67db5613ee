import { beforeEach, describe, expect, test } from 'vitest';
import { School } from '../../src/background/school';
import type { Day, Moment } from '../../src/domain/day';
import type { Reading, ReadingLine, ReadingList } from '../../src/sites/reading';
import type { Settings } from '../../src/storage/settings';
import { PASSPHRASE, worker } from '../storage/school';

/* What the worker makes of pages that are read one after the other, with the real vault and dossiers beneath it. */

const NOW = '2026-11-24T08:50' as Moment;
const LESSONS = ['08:30-12:00', '12:30-14:30'];
const SETTINGS: Settings = {
  school: { name: 'De Zandloper', place: 'Rotterdam' },
  system: 'parnassys',
  me: { name: 'Anneke', role: 'clerk', groups: [] },
  region: 'midden',
  timetable: { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS, sat: [], sun: [], hours: [] },
  reasons: {},
  unknownWords: [],
  since: '2026-08-01',
};

const NOBODY = {
  endDate: null,
  from: null,
  to: null,
  part: null,
  lessonFrom: null,
  lessonTo: null,
  openEnded: false,
  authorised: null,
  code: null,
  text: null,
  reported: null,
  remark: null,
} as const;
const line = (name: string, number: string | null, date: string, more: Partial<ReadingLine> = {}): ReadingLine => ({
  row: 1,
  ...NOBODY,
  pupil: { name, number },
  group: '6A',
  date: date as Day,
  kind: 'late',
  ...more,
});
const late = (name: string, number: string | null, date: string): ReadingLine =>
  line(name, number, date, { to: '08:41' as never });

/** A page with one list; `cover`: the days on which it showed everything of group 6A. */
const page = (
  lines: readonly ReadingLine[],
  cover?: readonly [string, string],
  more: Partial<ReadingList> = {},
): Reading => ({
  outcome: 'read',
  profile: 'parnassys/group-day',
  lists: [
    {
      title: null,
      complete: cover !== undefined,
      rowsShown: lines.length,
      rowsTotal: null,
      filtered: false,
      cover: cover ? { pupils: 'group', group: '6A', from: cover[0] as Day, until: cover[1] as Day } : null,
      lines: lines.map((one, index) => ({ ...one, row: index + 1 })),
      puzzles: [],
      ...more,
    },
  ],
});

const DAYS = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29', '2026-11-24'];

let count = 0;
let device: Awaited<ReturnType<typeof worker>>;
let school: School;
const open = () => School.open(device.dossiers, device.vault, SETTINGS, NOW);
const stored = async () => (await device.dossiers.load('2026-2027')).dossiers.flatMap(({ entries }) => entries);
const keyOf = (number: string) => device.vault.id(`pupil n:${number}`);
const work = () => school.day(NOW).tasks.map(({ pupil, do: what, letter }) => [pupil?.name, what, letter].join(' '));

beforeEach(async () => {
  count += 1;
  device = await worker(`school-${count}`);
  await device.vault.setUp(PASSPHRASE);
  school = await open();
});

describe('taking in a page', () => {
  test('the same page again writes nothing', async () => {
    const list = page([late('Noor', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']);
    expect((await school.takeIn(list, NOW)).wrote).toBe(true);
    const before = (await stored()).length;
    expect((await school.takeIn(list, NOW)).wrote).toBe(false);
    expect(await stored()).toHaveLength(before);
  });

  test('two pages at the same moment take turns', async () => {
    const list = page([late('Noor', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']);
    const both = await Promise.all([school.takeIn(list, NOW), school.takeIn(list, NOW)]);
    expect(both.map(({ wrote }) => wrote)).toEqual([true, false]);
  });

  test('six lates over six pages are a warning, after a restart too', async () => {
    for (const day of DAYS) await school.takeIn(page([late('Noor', '1', day)], [day, day]), NOW);
    expect(work()).toContain('Noor send-letter late-warning');
    school = await open();
    expect(work()).toContain('Noor send-letter late-warning');
  });

  test('a page that no longer shows one takes it back, and its step', async () => {
    for (const day of DAYS) await school.takeIn(page([late('Noor', '1', day)], [day, day]), NOW);
    await school.takeIn(page([], ['2026-09-01', '2026-09-01']), NOW);
    expect(work()).not.toContain('Noor send-letter late-warning');
  });

  test('marks are given for the pupils that the page names, the heaviest step of each', async () => {
    for (const day of DAYS.slice(0, 5)) await school.takeIn(page([late('Noor', '1', day)], [day, day]), NOW);
    const lines = [late('Noor', '1', '2026-11-24'), line('Sem', '2', '2026-11-24', { kind: 'medical' })];
    const { marks } = await school.takeIn(page(lines, ['2026-11-24', '2026-11-24']), NOW);
    expect(marks).toEqual([{ list: 0, row: 1, step: 'letter', overdue: true, pupil: await keyOf('1') }]);
  });
});

describe('who is who', () => {
  test('a name without a number is the one pupil with a number who has it', async () => {
    await school.takeIn(page([late('Noor', '1', '2026-09-01')]), NOW);
    await school.takeIn(page([late('Noor', null, '2026-09-08')]), NOW);
    expect(school.pupil(await keyOf('1'), NOW).counters.lates).toBe(2);
  });

  test('what was read under a name joins the pupil whose number is shown later; that can be taken back', async () => {
    await school.takeIn(page([late('Noor', null, '2026-09-01')]), NOW);
    await school.takeIn(page([late('Noor', '1', '2026-09-08')]), NOW);
    expect(school.pupil(await keyOf('1'), NOW).counters.lates).toBe(2);
    const joined = (await stored()).find(({ kind }) => kind === 'joined')!;
    await device.dossiers.append([
      {
        subject: { of: 'pupil', pupil: await keyOf('1') },
        year: '2026-2027',
        drafts: [{ at: NOW, by: { role: 'clerk', name: '' }, body: { kind: 'withdrawn', about: joined.id } }],
      },
    ]);
    school = await open();
    expect(school.pupil(await keyOf('1'), NOW).counters.lates).toBe(1);
  });

  test('two pupils of one name without a number are never counted together', async () => {
    await school.takeIn(page([late('Emma', '1', '2026-09-01'), late('Emma', '2', '2026-09-01')]), NOW);
    const { marks } = await school.takeIn(page([late('Emma', null, '2026-09-08')]), NOW);
    expect(marks.map(({ step, pupil }) => [step, pupil])).toEqual([['unclear', null]]);
    for (const number of ['1', '2']) expect(school.pupil(await keyOf(number), NOW).counters.lates).toBe(1);
  });

  test('two of one name who both get a number on one page: what was read under the name joins nobody', async () => {
    await school.takeIn(page([late('Emma', null, '2026-09-01')]), NOW);
    await school.takeIn(page([late('Emma', '1', '2026-09-08'), late('Emma', '2', '2026-09-08')]), NOW);
    expect((await stored()).filter(({ kind }) => kind === 'joined')).toEqual([]);
  });

  test('names that the page itself calls doubtful are nobody’s', async () => {
    const lines = [late('Emma', null, '2026-09-08')];
    const { marks, wrote } = await school.takeIn(page(lines, undefined, { ambiguousPupils: ['Emma'] }), NOW);
    expect([marks.map(({ step }) => step), wrote]).toEqual([['unclear'], false]);
  });
});

describe('a step', () => {
  const stepFor = (name: string, what: string) => {
    const view = school.day(NOW).tasks.find(({ pupil, do: done }) => pupil?.name === name && done === what)!;
    return school.step(view.id, NOW)!;
  };

  test('is done with one entry, and open again when that is taken back', async () => {
    await school.takeIn(page([late('Noor', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']), NOW);
    const entry = await school.did(stepFor('Noor', 'send-letter'), 'letter-sent', {}, NOW);
    expect(work()).not.toContain('Noor send-letter late-slip');
    expect(school.day(NOW).done).toHaveLength(1);
    expect(await school.undo(entry!, NOW)).toBe(true);
    expect(work()).toContain('Noor send-letter late-slip');
    expect(await school.undo(entry!, NOW)).toBe(false);
    expect(await school.undo('nobody', NOW)).toBe(false);
  });

  test('that needs a word is not recorded without it', async () => {
    await school.takeIn(page([line('Lina', '3', '2026-11-24', { kind: 'sick', openEnded: true })]), NOW);
    const before = (await stored()).length;
    expect(await school.did(stepFor('Lina', 'record-expected-return'), 'return-expected', {}, NOW)).toBeNull();
    expect(await stored()).toHaveLength(before);
    await school.did(stepFor('Lina', 'record-expected-return'), 'return-expected', { date: '2026-11-27' as Day }, NOW);
    expect(work().join()).not.toContain('record-expected-return');
  });

  test('of the school and of a group: the list of today is filled in by a complete page, or by a click', async () => {
    await school.takeIn(page([late('Noor', '1', '2026-11-23')], ['2026-11-23', '2026-11-23']), NOW);
    const asked = () => school.day(NOW).tasks.filter(({ do: what }) => what === 'fill-absence-list');
    expect(asked().map(({ group, pupil }) => [group, pupil])).toEqual([['6A', null]]);
    const entry = await school.did(school.step(asked()[0]!.id, NOW)!, 'list-filled', {}, NOW);
    expect(asked()).toEqual([]);
    expect(await school.undo(entry!, NOW)).toBe(true);
    expect(asked()).toHaveLength(1);
    await school.takeIn(page([], ['2026-11-24', '2026-11-24']), NOW);
    expect(asked()).toEqual([]);
  });
});

test('how much of the year was looked at', async () => {
  await school.takeIn(page([late('Noor', '1', '2026-11-17')], ['2026-11-16', '2026-11-20']), NOW);
  await school.takeIn(page([], ['2026-11-19', '2026-11-23']), NOW);
  expect(school.filled(NOW)).toMatchObject({ pupils: 1, absences: 1, groups: [{ group: '6A', seen: 6 }] });
});
