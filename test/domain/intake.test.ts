import { describe, expect, test } from 'vitest';
import type { Day, Moment } from '../../src/domain/day';
import { type Cover, clockAt, type Entry } from '../../src/domain/dossier';
import { fold } from '../../src/domain/fold';
import { alreadySeen, intake, type ShownList, type Taken } from '../../src/domain/intake';
import type { ReadingLine } from '../../src/sites/reading';
import { line } from '../background/pages';
import { CALENDARS } from '../rules/calendars';

/* Into which dossiers a list goes. The first school day of these calendars after 1 August 2026 is 31 August. */

const calendar = CALENDARS['gelijke dagen']!;
const TODAY = '2026-09-04' as Day;

const list = (lines: readonly ReadingLine[], cover?: readonly [string, string], more: Partial<ShownList> = {}) => ({
  cover: cover && { pupils: 'group' as const, group: '6A', from: cover[0] as Day, until: cover[1] as Day },
  lines,
  ...more,
});
const taken = (shown: ReturnType<typeof list>): readonly Taken[] =>
  intake({
    list: { ...shown, cover: shown.cover ?? null },
    reading: 'r',
    looked: clockAt(1),
    profile: 'p',
    pupilOf: ({ number }) => number,
    calendarOf: (group) => calendar.group(group),
    since: '2025-08-01' as Day,
    today: TODAY,
  });
const dossiers = (all: readonly Taken[]) =>
  all.map(({ subject, year, body: { cover, lines } }) => [
    subject.of === 'pupil' ? subject.pupil : subject.of,
    year,
    cover && `${cover.from}/${cover.until}`,
    ...lines.map(({ date, endDate, openEnded }) => `${date} ${openEnded ? '...' : (endDate ?? '')}`.trim()),
  ]);
const ill = (from: string, more: Partial<ReadingLine> = {}) => line('Noor', '1', from, { kind: 'sick', ...more });
/** What the pupil's entries say together. */
const rows = (all: readonly Taken[]) => {
  const own = all
    .filter(({ subject }) => subject.of === 'pupil')
    .map(
      ({ body }, index): Entry => ({
        v: 1,
        id: `e${index}`,
        device: 'd',
        seq: index,
        prev: null,
        at: `${TODAY}T15:00` as Moment,
        clock: clockAt(index),
        by: { role: 'clerk', name: 'Anneke' },
        ...body,
      }),
    );
  return fold({ pupil: '1', own, around: [], calendar, reasons: {} }).absences.map(({ date, endDate, openEnded }) =>
    `${date} ${openEnded ? '...' : (endDate ?? '')}`.trim(),
  );
};

describe('a list over 1 August', () => {
  test('goes into the dossiers of both school years, each with its own part', () => {
    const shown = list([ill('2026-07-06'), ill('2026-09-01')], ['2026-06-01', '2026-09-04']);
    expect(dossiers(taken(shown))).toEqual([
      ['1', '2025-2026', '2026-06-01/2026-07-31', '2026-07-06'],
      ['1', '2026-2027', '2026-08-01/2026-09-04', '2026-09-01'],
      ['group', '2025-2026', '2026-06-01/2026-07-31'],
      ['group', '2026-2027', '2026-08-01/2026-09-04'],
    ]);
  });

  test.each([
    ['with an end', { endDate: '2026-09-02' as Day }, '2026-09-02'],
    ['without one', { openEnded: true }, '...'],
  ])('an absence over it %s is one absence', (_what, more, end) => {
    const all = taken(list([ill('2026-07-06', more)], ['2026-06-01', '2026-09-04']));
    expect(dossiers(all).slice(0, 2)).toEqual([
      ['1', '2025-2026', '2026-06-01/2026-07-31', '2026-07-06 2026-07-31'],
      ['1', '2026-2027', '2026-08-01/2026-09-04', `2026-08-01 ${end}`],
    ]);
    expect(rows(all)).toEqual([`2026-07-06 ${end}`]);
  });

  test('what is planned for the next school year covers nothing of it yet', () => {
    const all = taken(list([ill('2026-09-01')], ['2026-09-01', '2027-09-30']));
    expect(dossiers(all)).toEqual([
      ['1', '2026-2027', '2026-09-01/2027-07-31', '2026-09-01'],
      ['group', '2026-2027', '2026-09-01/2027-07-31'],
    ]);
    expect(dossiers(taken(list([], ['2027-08-30', '2027-09-03'])))).toEqual([]);
  });
});

describe('what lies before every count', () => {
  test('is left on the page', () => {
    expect(dossiers(taken(list([ill('2025-06-02')], ['2025-06-01', '2025-06-30'])))).toEqual([]);
  });

  test('of an absence that reaches beyond it the rest is kept, an open one too', () => {
    const shown = list([ill('2025-06-02', { endDate: '2025-09-05' as Day })]);
    expect(dossiers(taken(shown))).toEqual([['1', '2025-2026', null, '2025-08-01 2025-09-05']]);
    expect(rows(taken(list([ill('2025-06-02', { openEnded: true })], [TODAY, TODAY])))).toEqual(['2025-08-01 ...']);
  });
});

describe('a name that could be two pupils', () => {
  const emma = line('Emma', null, '2026-09-03');
  const noor = line('Noor', '1', '2026-09-03');

  test('takes the cover away from everybody: one of them was shown, and stands in no dossier', () => {
    for (const more of [{}, { ambiguousPupils: ['Emma'] }])
      expect(dossiers(taken(list([emma, noor], [TODAY, TODAY], more)))).toEqual([
        ['1', '2026-2027', null, '2026-09-03'],
      ]);
  });
});

test('a group is one group however the list writes it', () => {
  const shown = { ...list([line('Noor', '1', '2026-09-03', { group: 'Groep 6a' })], [TODAY, TODAY]) };
  const all = taken({ ...shown, cover: { ...shown.cover!, group: 'groep 6A' } });
  expect(all.map(({ subject, body }) => [subject, body.named?.group, body.cover?.group])).toEqual([
    [{ of: 'pupil', pupil: '1' }, '6A', '6A'],
    [{ of: 'group', group: '6A' }, undefined, '6A'],
  ]);
});

describe('a page says nothing new', () => {
  const cover: Cover = { of: 'group', group: '6A', from: '2026-09-02' as Day, until: '2026-09-03' as Day };
  const known = (change: Partial<Cover> | null, at: string): Entry =>
    ({
      id: 'k',
      kind: 'reading',
      at: at as Moment,
      cover: change && { ...cover, ...change },
    }) as unknown as Entry;
  const seen = (change: Partial<Cover> | null, at = '2026-09-03T15:30') =>
    alreadySeen(cover, '2026-09-03T15:30' as Moment, [known(change, at)], calendar.group('6A'));

  test('where the same days were covered as late', () => expect(seen({})).toBe(true));
  test('where more days were', () => {
    expect(seen({ from: '2026-09-01' as Day, until: '2026-09-04' as Day })).toBe(true);
  });
  test.each([
    ['a day fewer at the beginning', { from: '2026-09-03' as Day }],
    ['a day fewer at the end', { until: '2026-09-02' as Day }],
    ['another group', { group: '7B' }],
    ['other pupils', { of: 'school' as const }],
  ])('but not with %s', (_what, change) => expect(seen(change)).toBe(false));
  test('but not when somebody looked earlier in the day, or covered nothing', () => {
    expect(seen({}, '2026-09-03T08:50')).toBe(false);
    expect(seen(null)).toBe(false);
    expect(alreadySeen(cover, '2026-09-03T15:30' as Moment, [], calendar.group('6A'))).toBe(false);
  });
  test('and never by an entry of another kind', () => {
    const other = { ...known({}, '2026-09-03T15:30'), kind: 'joined' } as unknown as Entry;
    expect(alreadySeen(cover, '2026-09-03T15:30' as Moment, [other], calendar.group('6A'))).toBe(false);
  });
});

describe('the bounds of what is kept', () => {
  test('the first day that counts, and the last of the school year of now, are kept', () => {
    expect(dossiers(taken(list([ill('2025-08-01')], ['2025-07-31', '2025-08-01'])))).toEqual([
      ['1', '2025-2026', '2025-08-01/2025-08-01', '2025-08-01'],
      ['group', '2025-2026', '2025-08-01/2025-08-01'],
    ]);
    expect(dossiers(taken(list([ill('2025-07-31')], ['2025-07-31', '2025-07-31'])))).toEqual([]);
    expect(dossiers(taken(list([], ['2027-07-31', '2027-08-31'])))).toEqual([
      ['group', '2026-2027', '2027-07-31/2027-07-31'],
    ]);
    expect(dossiers(taken(list([], ['2027-08-01', '2027-08-31'])))).toEqual([]);
  });

  test('an absence that ends on 31 July is one line; one that ends on 1 August is two', () => {
    expect(dossiers(taken(list([ill('2026-07-06', { endDate: '2026-07-31' as Day })])))).toEqual([
      ['1', '2025-2026', null, '2026-07-06 2026-07-31'],
    ]);
    expect(dossiers(taken(list([ill('2026-07-31', { endDate: '2026-08-01' as Day })])))).toEqual([
      ['1', '2025-2026', null, '2026-07-31'],
      ['1', '2026-2027', null, '2026-08-01'],
    ]);
  });

  test('an end before the begin is the day itself', () => {
    expect(dossiers(taken(list([ill('2026-09-02', { endDate: '2026-09-01' as Day })])))).toEqual([
      ['1', '2026-2027', null, '2026-09-02 2026-09-01'],
    ]);
  });

  test('a year that has not begun stays with the one before it', () => {
    expect(dossiers(taken(list([ill('2027-07-05', { endDate: '2027-09-03' as Day })])))).toEqual([
      ['1', '2026-2027', null, '2027-07-05 2027-09-03'],
    ]);
  });

  test('the open end of a list of other days reaches no further than that list', () => {
    const all = taken(list([ill('2026-07-06', { openEnded: true })], ['2026-07-01', '2026-07-31']));
    expect(dossiers(all)).toEqual([
      ['1', '2025-2026', '2026-07-01/2026-07-31', '2026-07-06 ...'],
      ['group', '2025-2026', '2026-07-01/2026-07-31'],
    ]);
    expect(dossiers(taken(list([ill('2026-07-06', { openEnded: true })])))).toEqual([
      ['1', '2025-2026', null, '2026-07-06 2026-07-31'],
      ['1', '2026-2027', null, '2026-08-01 ...'],
    ]);
  });

  test('a line of another school year than the cover is not covered by it', () => {
    expect(dossiers(taken(list([ill('2026-07-06')], ['2026-09-01', '2026-09-04'])))).toEqual([
      ['1', '2026-2027', '2026-09-01/2026-09-04'],
      ['1', '2025-2026', null, '2026-07-06'],
      ['group', '2026-2027', '2026-09-01/2026-09-04'],
    ]);
  });
});

describe('a list of pupils by their numbers', () => {
  const byNumber = (pupils: readonly string[], lines: readonly ReadingLine[]) =>
    taken({ ...list(lines), cover: { pupils, group: null, from: TODAY, until: TODAY } } as never);

  test('says of each whom it does not show that there is nothing', () => {
    expect(dossiers(byNumber(['1', '2'], [ill('2026-09-04')]))).toEqual([
      ['1', '2026-2027', '2026-09-04/2026-09-04', '2026-09-04'],
      ['2', '2026-2027', '2026-09-04/2026-09-04'],
    ]);
  });

  test('also of one whose lines all lie before every count', () => {
    expect(dossiers(byNumber(['1'], [ill('2025-06-02')]))).toEqual([['1', '2026-2027', '2026-09-04/2026-09-04']]);
  });
});

test('a list of the whole school goes into the dossier of the school, one of a group without a name into none', () => {
  const of = (pupils: 'school' | 'group') =>
    taken({ ...list([]), cover: { pupils, group: null, from: TODAY, until: TODAY } } as never);
  expect(dossiers(of('school'))).toEqual([['school', '2026-2027', '2026-09-04/2026-09-04']]);
  expect(dossiers(of('group'))).toEqual([]);
});
