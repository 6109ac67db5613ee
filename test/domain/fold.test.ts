import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AbsenceKind } from '../../src/domain/absence';
import { Calendar } from '../../src/domain/calendar';
import { addDays, type Day, dayFromNumber, dayNumber, type Moment, type Time } from '../../src/domain/day';
import type { Clock, Cover, Entry, Line } from '../../src/domain/dossier';
import { fold } from '../../src/domain/fold';
import type { History } from '../../src/domain/history';
import type { Meaning } from '../../src/domain/reason';
import { calendarOf } from '../../src/domain/school-calendar';
import { runs } from '../runs';
import { line } from './line';

const LESSONS = ['08:30-12:00', '12:30-14:30'];
const calendar = new Calendar(
  calendarOf('midden', { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS }),
);

const group = (from: string, until = from, name = '6A'): Cover => ({
  of: 'group',
  group: name,
  from: from as Day,
  until: until as Day,
});

let count = 0;
/** A page that was read: its cover (or none) and its lines. Without lines it is the copy in the group's dossier. */
function page(cover: Cover | null, lines: readonly Line[], on = '2026-11-23', more: object = {}): Entry {
  count += 1;
  const clock = `${String(count).padStart(13, '0')}-00000` as Clock;
  return {
    v: 1,
    id: `e${count}`,
    device: 'd',
    seq: count,
    prev: null,
    at: `${on}T09:00` as Moment,
    clock,
    by: { role: 'teacher', name: 'Juf' },
    kind: 'reading',
    reading: `r${count}`,
    looked: clock,
    profile: 'p',
    cover,
    lines,
    named: lines.length > 0 ? { name: 'Sam Bakker', number: '1', group: '6A' } : null,
    ...more,
  };
}
const elsewhere = page(null, [line('2026-08-31', 'medical')], '2026-08-31');
const history = (own: readonly Entry[], around: readonly Entry[] = []): History =>
  fold({ pupil: 'x', own: [elsewhere, ...own], around, calendar, reasons: {} });
const rows = (found: History) =>
  found.absences
    .slice(1)
    .map(({ date, endDate, kind, arrival, from, to, authorised, openEnded }) =>
      [
        date,
        endDate && `t/m ${endDate}`,
        openEnded && 't/m ...',
        kind,
        arrival,
        from && `${from}-${to}`,
        authorised === false && 'nee',
      ]
        .filter(Boolean)
        .join(' '),
    );
const t = (time: string) => time as Time;

describe('one fact', () => {
  test('a late without a time and one with are one; the one that says more wins, in either order', () => {
    const plain = page(null, [line('2026-11-23', 'late')]);
    const timed = page(null, [line('2026-11-23', 'late', { arrival: t('08:41') })]);
    expect(rows(history([plain, timed]))).toEqual(['2026-11-23 late 08:41']);
    expect(
      rows(
        history([
          page(null, [line('2026-11-23', 'late', { arrival: t('08:41') })]),
          page(null, [line('2026-11-23', 'late')]),
        ]),
      ),
    ).toEqual(['2026-11-23 late 08:41']);
  });
  test('two lates in one lesson interval are one, in two intervals two', () => {
    const at = (time: string) => page(null, [line('2026-11-23', 'late', { arrival: t(time) })]);
    expect(rows(history([at('08:41'), at('08:44')]))).toHaveLength(1);
    expect(rows(history([at('08:41'), at('12:44')]))).toHaveLength(2);
  });
  test('two lates without a time are two when one page showed both', () => {
    const both = page(null, [line('2026-11-23', 'late'), line('2026-11-23', 'late')]);
    expect(rows(history([both]))).toHaveLength(2);
    expect(
      rows(history([page(null, [line('2026-11-23', 'late')]), page(null, [line('2026-11-23', 'late')])])),
    ).toHaveLength(1);
  });
  test('absences whose minutes do not overlap are two', () => {
    const away = (from: string, to: string) => line('2026-11-23', 'medical', { from: t(from), to: t(to) });
    expect(rows(history([page(null, [away('08:30', '09:30')]), page(null, [away('13:00', '14:00')])]))).toHaveLength(2);
    expect(rows(history([page(null, [away('08:30', '09:30')]), page(null, [away('09:00', '10:00')])]))).toHaveLength(1);
  });
  test('an absence that turns out to be an illness is an illness', () => {
    expect(
      rows(history([page(null, [line('2026-11-23', 'absent')]), page(null, [line('2026-11-23', 'sick')])])),
    ).toEqual(['2026-11-23 sick']);
  });
  test('a word that nobody knows replaces nothing that is known', () => {
    expect(
      rows(history([page(null, [line('2026-11-23', 'sick')]), page(null, [line('2026-11-23', 'unknown')])])),
    ).toEqual(['2026-11-23 sick']);
  });
});

describe('cover', () => {
  const read = page(group('2026-11-23'), [line('2026-11-23', 'absent')]);
  test('what a later complete page does not show is gone', () => {
    expect(rows(history([read], [page(group('2026-11-23'), [])]))).toEqual([]);
  });
  test('a page of another group, or of another day, changes nothing', () => {
    expect(
      rows(history([read], [page(group('2026-11-23', '2026-11-23', '6B'), []), page(group('2026-11-24'), [])])),
    ).toEqual(['2026-11-23 absent']);
  });
  test('an incomplete page takes nothing away', () => {
    expect(rows(history([read, page(null, [line('2026-11-20', 'late')])]))).toEqual([
      '2026-11-20 late',
      '2026-11-23 absent',
    ]);
  });
  test('the group’s copy of a page that names the pupil counts once', () => {
    const copy = { ...page(group('2026-11-23'), []), reading: (read as { reading: string }).reading } as Entry;
    expect(rows(history([read], [copy]))).toEqual(['2026-11-23 absent']);
  });
  test('a withdrawn reading never was', () => {
    const gone = { ...page(null, []), kind: 'withdrawn', about: read.id } as never;
    expect(rows(history([read, gone]))).toEqual([]);
  });
});

describe('open ends', () => {
  const ill = page(group('2026-11-17'), [line('2026-11-16', 'sick', { openEnded: true })], '2026-11-17');
  test('goes on while nobody looked', () => expect(rows(history([ill]))).toEqual(['2026-11-16 t/m ... sick']));
  test('ends on the day before a complete page without it', () => {
    expect(rows(history([ill], [page(group('2026-11-20'), [], '2026-11-20')]))).toEqual([
      '2026-11-16 t/m 2026-11-19 sick',
    ]);
  });
  test('goes on when a later page shows it still', () => {
    const still = page(group('2026-11-20'), [line('2026-11-16', 'sick', { openEnded: true })], '2026-11-20');
    expect(rows(history([ill, still]))).toEqual(['2026-11-16 t/m ... sick']);
  });
});

describe('rows as a person sees them', () => {
  test('a week of single days is one row, over the weekend too', () => {
    const days = ['2026-11-19', '2026-11-20', '2026-11-23'].map((date) => line(date, 'sick'));
    expect(rows(history([page(null, days)]))).toEqual(['2026-11-19 t/m 2026-11-23 sick']);
  });
  test('a school day between makes two', () => {
    expect(rows(history([page(null, [line('2026-11-19', 'sick'), line('2026-11-23', 'sick')])]))).toHaveLength(2);
  });
  test('ids are a function of the facts', () => {
    const found = history([
      page(null, [
        line('2026-11-23', 'late', { arrival: t('12:41') }),
        line('2026-11-23', 'late', { arrival: t('08:41') }),
      ]),
    ]);
    expect(found.absences.slice(1).map(({ id, arrival }) => [id, arrival])).toEqual([
      ['2026-11-23/late/1', '08:41'],
      ['2026-11-23/late/2', '12:41'],
    ]);
  });
});

test('seen days are those that a complete page covered', () => {
  const found = history(
    [page(group('2026-11-16', '2026-11-17'), [line('2026-11-16', 'late')])],
    [page(group('2026-11-18'), []), page(group('2026-11-25', '2026-11-25', '6B'), [])],
  );
  expect(found.seen).toEqual([{ from: '2026-11-16', until: '2026-11-18' }]);
});

/* The same year, read through any mix of screens, partial pages and repeats, arriving in any order, is the same history. */

interface True {
  readonly day: number;
  readonly length: number;
  readonly kind: AbsenceKind;
  readonly arrival: Time | null;
}
const FIRST = dayNumber('2026-11-02' as Day);
const truth = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 19 }).map((index) => FIRST + index + 2 * Math.floor(index / 5)),
      length: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom<AbsenceKind>('late', 'sick', 'absent', 'leave'),
      arrival: fc.constantFrom(t('08:41'), t('12:50')),
    }),
    { maxLength: 6 },
  )
  .map((all): readonly True[] => {
    const taken = new Set<number>();
    return all.filter(({ day, length, kind }) => {
      const days = Array.from({ length: kind === 'late' ? 1 : length }, (_, index) => day + index);
      if (days.some((one) => taken.has(one))) return false;
      for (const one of days) taken.add(one);
      return true;
    });
  });

const shows = (all: readonly True[], from: number, until: number, style: 'rich' | 'poor' | 'daily'): readonly Line[] =>
  all
    .filter(({ day, length, kind }) => day <= until && day + (kind === 'late' ? 1 : length) - 1 >= from)
    .flatMap(({ day, length, kind, arrival }) => {
      if (kind === 'late') return [line(dayFromNumber(day), 'late', style === 'rich' ? { arrival } : {})];
      const days = Array.from({ length }, (_, index) => day + index).filter((one) => from <= one && one <= until);
      if (style === 'daily') return days.map((one) => line(dayFromNumber(one), kind));
      return [line(dayFromNumber(day), kind, length > 1 ? { endDate: addDays(dayFromNumber(day), length - 1) } : {})];
    });

const reading = fc.record({
  from: fc.integer({ min: 0, max: 27 }).map((index) => FIRST + index),
  length: fc.integer({ min: 0, max: 9 }),
  style: fc.constantFrom<'rich' | 'poor' | 'daily'>('rich', 'poor', 'daily'),
  part: fc.boolean(),
});

test('any mix of screens gives the same history', () => {
  fc.assert(
    fc.property(truth, fc.array(reading, { maxLength: 6 }), fc.func(fc.integer()), (all, looks, order) => {
      const whole = { from: FIRST, length: 27, style: 'rich' as const, part: false };
      const entries = [...looks, whole].map(({ from, length, style, part }) => {
        const until = from + length;
        const lines = shows(all, from, until, style);
        const cover = part ? null : group(dayFromNumber(from), dayFromNumber(until));
        const shown = part ? lines.filter((_line, index) => index % 2 === 0) : lines;
        return page(cover, shown, '2026-11-30', { named: { name: 'Sam Bakker', number: '1', group: '6A' } });
      });
      const plainly = rows(history(entries.slice(-1)));
      const shuffled = [...entries].sort((a, b) => order(a.id) - order(b.id));
      expect(rows(history(shuffled))).toEqual(plainly);
      expect(rows(history([...shuffled, ...shuffled.slice(0, 2)]))).toEqual(plainly);
    }),
    { numRuns: runs(400) },
  );
});

describe('when somebody looked', () => {
  const at = (time: string) => ({ at: `2026-11-23T${time}` as Moment });
  const cover = group('2026-11-23');

  test('a list of before the end of the lessons is a glimpse; one of after them is the day seen', () => {
    const early = history([page(cover, [line('2026-11-23', 'sick')], '2026-11-23', at('08:50'))]);
    expect([early.seen, early.glimpsed]).toEqual([[], [{ from: '2026-11-23', until: '2026-11-23' }]]);
    const both = history([
      page(cover, [line('2026-11-23', 'sick')], '2026-11-23', at('08:50')),
      page(cover, [line('2026-11-23', 'sick')], '2026-11-23', at('15:00')),
    ]);
    expect([both.seen, both.glimpsed]).toEqual([[{ from: '2026-11-23', until: '2026-11-23' }], []]);
  });

  test('an older look that arrives later takes nothing back that a newer one said', () => {
    const [older, newer] = ['0000000000001-00000', '0000000000002-00000'] as Clock[];
    const gone = page(cover, [], '2026-11-23', { ...at('09:10'), looked: newer });
    const there = page(cover, [line('2026-11-23', 'sick')], '2026-11-23', { ...at('08:50'), looked: older });
    expect(rows(history([there], [gone]))).toEqual([]);
    expect(rows(history([{ ...there, clock: '9999999999999-00000' as Clock }], [gone]))).toEqual([]);
  });
});

test('a word that is explained later counts where it was read before; what is no absence is none', () => {
  const own = [page(null, [line('2026-11-23', 'unknown', { reason: 'Buitengewoon' })])];
  const told = (meaning?: Meaning) =>
    rows(
      fold({
        pupil: 'x',
        own: [elsewhere, ...own],
        around: [],
        calendar,
        reasons: meaning ? { buitengewoon: meaning } : {},
      }),
    );
  const absence = { kind: 'leave', authorised: false, reported: null, countsAs: 'absence' } as const;
  expect(told()).toEqual(['2026-11-23 unknown']);
  expect(told(absence)).toEqual(['2026-11-23 leave nee']);
  expect(told({ ...absence, countsAs: 'present' })).toEqual([]);
  expect(told({ ...absence, countsAs: 'ignore' })).toEqual([]);
});

describe('a late that could be either of two', () => {
  const two = page(null, [
    line('2026-11-23', 'late', { arrival: t('08:41') }),
    line('2026-11-23', 'late', { arrival: t('12:41') }),
  ]);
  const one = () => page(null, [line('2026-11-23', 'late')]);
  const puzzles = (own: readonly Entry[], around: readonly Entry[] = []) =>
    history(own, around).puzzles.map(({ day, why }) => `${day} ${why}`);

  test('is said, with its day', () => {
    expect(puzzles([two])).toEqual([]);
    expect(puzzles([two, one()])).toEqual(['2026-11-23 perhaps-two-lates']);
  });

  test('is no question on a complete page, and none after it', () => {
    const whole = page(group('2026-11-23'), [line('2026-11-23', 'late')]);
    expect(puzzles([two, whole])).toEqual([]);
    expect(puzzles([two, one(), page(group('2026-11-23'), [line('2026-11-23', 'late')])])).toEqual([]);
  });

  test('stays one when a later page of a part of the day says no more', () => {
    expect(puzzles([two, one(), page(null, [line('2026-11-23', 'late')])])).toHaveLength(1);
  });

  test('the oldest first', () => {
    const both = (date: string) => [
      page(null, [line(date, 'late', { arrival: t('08:41') }), line(date, 'late', { arrival: t('12:41') })]),
      page(null, [line(date, 'late')]),
    ];
    expect(
      puzzles([...both('2026-11-24'), ...both('2026-11-20'), ...both('2026-11-23')]).map((text) => text.slice(0, 10)),
    ).toEqual(['2026-11-20', '2026-11-23', '2026-11-24']);
  });
});

describe('one row', () => {
  const of = (...days: readonly (readonly [string, AbsenceKind, Partial<Line>?])[]) =>
    rows(
      history([
        page(
          null,
          days.map(([day, kind, more]) => line(`2026-11-${day}`, kind, more)),
        ),
      ]),
    );

  test('is of one kind, one decision and one way of reporting', () => {
    expect(of(['23', 'sick'], ['24', 'sick'])).toEqual(['2026-11-23 t/m 2026-11-24 sick']);
    expect(of(['23', 'sick'], ['24', 'medical'])).toHaveLength(2);
    expect(of(['23', 'leave', { authorised: true }], ['24', 'leave', { authorised: false }])).toHaveLength(2);
    expect(of(['23', 'absent', { reported: 'none' }], ['24', 'absent', { reported: 'with-reason' }])).toHaveLength(2);
  });

  test('is of whole days', () => {
    expect(of(['23', 'sick'], ['24', 'sick', { part: 'morning' }])).toHaveLength(2);
    expect(of(['23', 'sick', { part: 'morning' }], ['24', 'sick', { part: 'morning' }])).toHaveLength(2);
    expect(of(['23', 'sick', { minutes: 60 }], ['24', 'sick', { minutes: 60 }])).toHaveLength(2);
    expect(of(['23', 'sick'], ['24', 'sick', { from: t('10:00') }], ['25', 'sick'])).toHaveLength(3);
    expect(of(['23', 'late'], ['24', 'late'])).toHaveLength(2);
  });

  test('goes on beside another of the same days', () => {
    const found = of(
      ['23', 'sick'],
      ['23', 'late', { arrival: t('08:41') }],
      ['24', 'late', { arrival: t('08:42') }],
      ['24', 'sick'],
    );
    expect(found.toSorted()).toEqual([
      '2026-11-23 late 08:41',
      '2026-11-23 t/m 2026-11-24 sick',
      '2026-11-24 late 08:42',
    ]);
  });

  test('of a part whose length nobody knows counts as neither, and a late stays one', () => {
    expect(of(['23', 'sick', { unclear: true }], ['24', 'late', { unclear: true }])).toEqual([
      '2026-11-23 unknown',
      '2026-11-24 late',
    ]);
  });

  test('says where it was read', () => {
    const read = page(null, [line('2026-11-23', 'late')], '2026-11-23', { profile: 'parnassys/group-day' });
    expect(history([read]).sources.get('2026-11-23/late/1')).toEqual({
      profile: 'parnassys/group-day',
      readAt: '2026-11-23T09:00',
      entry: read.id,
    });
  });
});

describe('what lies around the pupil', () => {
  const read = page(group('2026-11-23'), [line('2026-11-23', 'absent')]);
  const other = (more: object) => ({ ...page(group('2026-11-23'), []), ...more }) as Entry;

  test('a copy without a cover says nothing, nor an entry of another kind', () => {
    expect(rows(history([read], [other({ cover: null })]))).toEqual(['2026-11-23 absent']);
    expect(rows(history([read], [other({ kind: 'joined' })]))).toEqual(['2026-11-23 absent']);
  });

  test('a page of the whole school covers every pupil; one of pupils by name only those it names', () => {
    expect(
      rows(history([read], [other({ cover: { of: 'school', group: null, from: '2026-11-23', until: '2026-11-23' } })])),
    ).toEqual([]);
    const byName: Cover = { of: 'pupils', group: null, from: '2026-11-23' as Day, until: '2026-11-23' as Day };
    expect(rows(history([read], [other({ cover: byName })]))).toEqual(['2026-11-23 absent']);
    expect(rows(history([read, page(byName, [])]))).toEqual([]);
  });
});

test('what was done is told in its order, and what pages showed of a name is the latest of each part', () => {
  const did = (day: string) =>
    ({ ...page(null, []), kind: 'action', action: { kind: 'parents-called', at: `${day}T09:00` } }) as unknown as Entry;
  const [first, second] = [did('2026-11-23'), did('2026-11-24')];
  const named = (name: string, number: string | null, group: string | null) =>
    page(null, [line('2026-11-23', 'late')], '2026-11-23', { named: { name, number, group } });
  const found = history([
    named('Sam Bakker', '1', '6A'),
    second!,
    first!,
    named('Sam de Bakker', null, null),
    named('', '2', null),
  ]);
  expect(found.actions.map((action) => (action as { at: string }).at)).toEqual([
    '2026-11-23T09:00',
    '2026-11-24T09:00',
  ]);
  expect(found.named).toEqual({ name: 'Sam de Bakker', number: '2', group: '6A' });
});
