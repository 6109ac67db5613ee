import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/action';
import { type Day, dayFromNumber, type Period, type Time } from '../../../src/domain/day';
import type { CategoryTable } from '../../../src/domain/legal-word';
import { LEGAL_LISTS } from '../../../src/overview/legal/lists';
import { guess2026 } from '../../../src/overview/legal/lists/guess-2026';
import { legalLines, legalRows, legalSum } from '../../../src/overview/legal/totals';
import type { Counted } from '../../../src/overview/tally';
import { runs } from '../../runs';
import { anyRows, minutesMissed, unmeasuredLates, wordOf } from '../absences';
import { counted, row } from '../counted';

const NOVEMBER: Period = { from: '2026-11-01' as Day, until: '2026-11-30' as Day };
const rowsOf = (of: Counted, own: CategoryTable = {}, period = NOVEMBER) => legalRows(of, period, LEGAL_LISTS, own);
const said = (of: Counted, own: CategoryTable = {}, period = NOVEMBER) =>
  rowsOf(of, own, period).map(({ category, day, part }) => [category, dayFromNumber(day), part.minutes]);

describe('the rows of a pupil', () => {
  test('are those of the period, each with its category and its minutes', () => {
    const rows = [row('a', '2026-10-30', { endDate: '2026-11-02' as Day }), row('b', '2026-12-01')];
    expect(said(counted(rows))).toEqual([['sick', '2026-11-02', 330]]);
  });

  test('of which all minutes stand with others are left out; one of unknown length is not', () => {
    const rows = [
      row('a', '2026-11-16'),
      row('b', '2026-11-16', { kind: 'medical', from: '09:00' as Time }),
      row('c', '2026-11-17', { kind: 'late' }),
    ];
    expect(said(counted(rows))).toEqual([
      ['sick', '2026-11-16', 330],
      ['late', '2026-11-17', 0],
    ]);
    expect(legalSum(rowsOf(counted(rows)))).toEqual({ minutes: 330, days: 2, pupils: 1, unmeasured: 1 });
  });

  test('are by the school’s own word, however it is written, and not where somebody explained the day', () => {
    const own: CategoryTable = { 'huis arts': [{ from: '2026-11-17' as Day, category: 'medical' }] };
    const rows = [16, 17].map((day) => row(`r${day}`, `2026-11-${day}`, { kind: 'unknown', reason: 'Huis  arts' }));
    expect(said(counted(rows), own).map(([category]) => category)).toEqual([null, 'medical']);
    const explained = { id: 'e', kind: 'explained', pupil: 'p', at: '2026-11-18T09:00', absence: 'sick' };
    const actions = [{ ...explained, from: '2026-11-17' }] as unknown as Action[];
    expect(said(counted(rows, { actions }), own).map(([category]) => category)).toEqual([null, 'sick']);
  });

  test('have the group of their day', () => {
    const groups = [
      { group: '5B', from: '2026-08-31' as Day },
      { group: '6A', from: '2026-11-17' as Day },
    ];
    const rows = [row('a', '2026-11-16', { endDate: '2026-11-17' as Day })];
    expect(rowsOf(counted(rows, { groups })).map(({ group }) => group)).toEqual(['5B', '6A']);
    expect(rowsOf(counted(rows)).map(({ group }) => group)).toEqual(['6A', '6A']);
  });
});

describe('the lines', () => {
  const lines = (rows: ReturnType<typeof rowsOf>, lists = LEGAL_LISTS) =>
    legalLines(rows, NOVEMBER, lists, [() => true]);

  test('are all categories of the list; what nobody sorted is a line of its own, where there is any', () => {
    const ids = guess2026.categories.map(({ id }) => id);
    expect(lines([]).map(({ category }) => category)).toEqual(ids);
    const rows = rowsOf(counted([row('a', '2026-11-16', { kind: 'unknown' })]));
    expect(lines(rows).map(({ category }) => category)).toEqual([...ids, null]);
    expect(lines(rows).at(-1)!.columns).toEqual([{ minutes: 330, days: 1, pupils: 1, unmeasured: 0 }]);
  });

  test('tell pupils once, and a day of two pupils twice', () => {
    const sick = [row('a', '2026-11-16', { endDate: '2026-11-17' as Day })];
    const rows = ['p', 'q'].flatMap((pupil) => rowsOf(counted(sick, { pupil })));
    expect(lines(rows)[0]!.columns).toEqual([{ minutes: 4 * 330, days: 4, pupils: 2, unmeasured: 0 }]);
  });

  test('of a list that begins within the period stand below those of the list before it', () => {
    const next = { ...guess2026, id: 'next', validFrom: '2026-11-17' as Day };
    const later = { ...next, id: 'later', validFrom: '2026-12-01' as Day };
    const lists = [guess2026, next, later];
    const rows = legalRows(counted([row('a', '2026-11-16', { endDate: '2026-11-18' as Day })]), NOVEMBER, lists, {});
    const sick = lines(rows, lists).filter(({ category }) => category === 'sick');
    expect(sick.map(({ list, columns }) => [list, columns[0]!.days])).toEqual([
      ['guess-2026', 1],
      ['next', 2],
    ]);
  });
});

const OWN: CategoryTable = {
  dokter: [{ from: '2026-10-19' as Day, category: 'medical' }],
  'huis arts': [
    { from: '2026-10-01' as Day, category: 'medical' },
    { from: '2026-11-10' as Day, category: null },
  ],
  feest: [{ from: '2026-10-01' as Day, category: 'holiday' }],
};

/** The same sorting, said in other words. */
function sortedByHand(day: Day, kind: string, word: string, reason = ''): string | null {
  const own =
    reason === 'Dokter' && day >= '2026-10-19'
      ? 'medical'
      : reason === 'huis  arts' && day < '2026-11-10'
        ? 'medical'
        : reason === 'Feest'
          ? 'holiday'
          : null;
  if (own === 'medical' && word !== 'unauthorised') return own;
  if (own === 'holiday' && word !== 'authorised') return own;
  if (word === 'undecided') return null;
  const allowedKinds = ['sick', 'medical', 'leave', 'religious', 'suspended'];
  if (allowedKinds.includes(kind)) return word === 'authorised' ? kind : 'other-unauthorised';
  return word === 'authorised' ? 'other-authorised' : kind;
}

test('the totals are those that somebody counts minute by minute, straight from the rows', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const hand = new Map<string | null, { minutes: number; days: Set<Day>; unmeasured: number }>();
      const count = (category: string | null, day: Day, minutes: number) => {
        const of = hand.get(category) ?? { minutes: 0, days: new Set(), unmeasured: 0 };
        of.minutes += minutes;
        of.days.add(day);
        if (minutes === 0) of.unmeasured++;
        hand.set(category, of);
      };
      for (const { day, row: of, word } of minutesMissed(rows, NOVEMBER.from, NOVEMBER.until))
        count(sortedByHand(day, of.kind, word, of.reason), day, 1);
      for (const of of unmeasuredLates(rows, NOVEMBER.from, NOVEMBER.until))
        count(sortedByHand(of.date, 'late', wordOf(of), of.reason), of.date, 0);
      const found = legalLines(rowsOf(counted(rows), OWN), NOVEMBER, LEGAL_LISTS, [() => true]);
      for (const { category, columns } of found) {
        const of = hand.get(category);
        expect(columns[0]).toEqual(
          of
            ? { minutes: of.minutes, days: of.days.size, pupils: 1, unmeasured: of.unmeasured }
            : { minutes: 0, days: 0, pupils: 0, unmeasured: 0 },
        );
      }
      expect(found.some(({ category }) => category === null)).toBe(hand.has(null));
    }),
    { numRuns: runs(200) },
  );
});
