import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import { type Day, dayNumber, type Moment, type Time } from '../../src/domain/day';
import { dayByDay } from '../../src/rules/day-by-day';
import { factsOf } from '../../src/rules/facts';
import { Protocols } from '../../src/rules/in-force';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import { CALENDARS } from './calendars';

/* What was missed day by day: each lesson minute stands with one row, whatever the rows are. */

const protocols = new Protocols([[bavokring], [law]]);
const calendar = CALENDARS['gelijke dagen']!;
const group = calendar.group('6A');
const pupil = { id: 'p', name: 'Sam', group: '6A' };
const NOW = '2026-11-24T16:00' as Moment;
const MONDAY = '2026-11-16' as Day;
const row = (id: string, more: Partial<Absence> = {}): Absence => ({
  id,
  pupil: 'p',
  date: MONDAY,
  kind: 'absent',
  ...more,
});
const days = (rows: readonly Absence[], actions: readonly Action[] = []) =>
  dayByDay(factsOf(protocols, calendar, pupil, rows, actions, NOW));
const parts = (rows: readonly Absence[], actions: readonly Action[] = []) =>
  days(rows, actions)[0]!.parts.map(({ row, word, minutes }) => [row, word, minutes]);
const WHOLE = group.minutes(dayNumber(MONDAY));
const MORNING = group.lessons(dayNumber(MONDAY)).filter(({ start }) => start < 12 * 60);
const MORNING_MINUTES = MORNING.reduce((sum, { start, end }) => sum + end - start, 0);

test('a row has the minutes of its lessons, and its word or that of its kind', () => {
  expect(parts([row('a')])).toEqual([['a', 'unauthorised', WHOLE]]);
  expect(parts([row('a', { kind: 'sick' })])).toEqual([['a', 'authorised', WHOLE]]);
  expect(parts([row('a', { kind: 'sick', authorised: false })])).toEqual([['a', 'unauthorised', WHOLE]]);
  expect(parts([row('a', { kind: 'unknown', authorised: true })])).toEqual([['a', 'undecided', WHOLE]]);
});

test('authorised goes before unauthorised, and both before what nobody knows', () => {
  const rows = [
    row('a', { kind: 'unknown' }),
    row('b', { part: 'morning' }),
    row('c', { kind: 'medical', from: '08:30' as Time, to: '09:00' as Time }),
  ];
  expect(parts(rows)).toEqual([
    ['c', 'authorised', 30],
    ['b', 'unauthorised', MORNING_MINUTES - 30],
    ['a', 'undecided', WHOLE - MORNING_MINUTES],
  ]);
});

test('of two authorised rows the kind named first has the minutes, and the other stays to be seen', () => {
  expect(parts([row('a', { kind: 'medical' }), row('b', { kind: 'sick' })])).toEqual([
    ['b', 'authorised', WHOLE],
    ['a', 'authorised', 0],
  ]);
});

test('leave that was granted makes the day of a row authorised, and is no row by itself', () => {
  const granted: Action[] = [
    {
      id: 'r',
      kind: 'leave-requested',
      pupil: 'p',
      at: '2026-11-02T09:00' as Moment,
      from: MONDAY,
      until: '2026-11-17' as Day,
      ground: 'weighty',
    },
    { id: 'd', kind: 'leave-decided', pupil: 'p', at: '2026-11-03T09:00' as Moment, request: 'r', granted: true },
  ];
  expect(parts([row('a')], granted)).toEqual([['a', 'authorised', WHOLE]]);
  expect(days([row('a')], granted)).toHaveLength(1);
});

test('a late without a time is a row of unknown length; a day without school is no day', () => {
  const [day] = days([row('a', { kind: 'late' })]);
  expect(day).toMatchObject({ parts: [{ row: 'a', kind: 'late', word: 'unauthorised', minutes: 0 }], begin: null });
  expect(days([row('a', { date: '2026-11-15' as Day })])).toEqual([]);
});

test('where the missing began, and whether it was the whole day', () => {
  const [late] = days([row('a', { kind: 'late', arrival: '08:45' as Time })]);
  expect(late).toMatchObject({ begin: MORNING[0]!.start, whole: false });
  expect(days([row('a'), row('b', { kind: 'medical', part: 'morning' })])[0]).toMatchObject({ whole: true });
  expect(days([row('a', { part: 'afternoon' })])[0]!.begin).toBeGreaterThanOrEqual(12 * 60);
});

test('a row that ends before it begins holds no lesson minute', () => {
  expect(parts([row('a', { from: '10:00' as Time, to: '09:00' as Time })])).toEqual([['a', 'unauthorised', 0]]);
});

const anyRow = fc.record({
  kind: fc.constantFrom('late', 'sick', 'medical', 'leave', 'absent', 'holiday', 'unknown'),
  authorised: fc.constantFrom(true, false, null),
  part: fc.constantFrom('morning', 'afternoon', undefined),
  hour: fc.integer({ min: 8, max: 14 }),
});

test('no minute is counted twice, and unauthorised minutes are those that the rules count', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), (given) => {
      const rows = given.map(({ kind, authorised, part, hour }, index) => {
        const time = `${String(hour).padStart(2, '0')}:40` as Time;
        const late = kind === 'late' ? { arrival: time } : { ...(part && { part }), ...(hour > 11 && { from: time }) };
        return row(`${index}`, { kind: kind as Absence['kind'], authorised, ...late });
      });
      const facts = factsOf(protocols, calendar, pupil, rows, [], NOW);
      for (const { day, parts: found } of dayByDay(facts)) {
        const sum = (word?: string) =>
          found.filter((part) => !word || part.word === word).reduce((all, { minutes }) => all + minutes, 0);
        const missed = new Set<number>();
        for (const { lessons } of facts.ledger.day(day)!.pieces) {
          for (const { start, end } of lessons) for (let minute = start; minute < end; minute++) missed.add(minute);
        }
        expect(sum()).toBe(missed.size);
        expect(sum('unauthorised')).toBe(facts.ledger.day(day)!.unauthorised);
      }
    }),
  );
});
