import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Absence, AbsenceKind, Pupil } from '../../../src/domain/absence';
import type { Action } from '../../../src/domain/action';
import { addDays, at, type Day, type Moment, type Time, timeFromMinute } from '../../../src/domain/day';
import { evaluatePupil } from '../../../src/rules/evaluate';
import { bavokring } from '../../../src/rules/protocols/bavokring';
import { law } from '../../../src/rules/protocols/law';
import type { Signal } from '../../../src/rules/signal';
import { runs } from '../../runs';
import { CALENDAR_DATA, CALENDARS } from '../calendars';
import { BY_EXAMPLE, SLOW_RULES, slowCounters, slowly } from './index';
import type { Year } from './minutes';
import type { SlowSignal } from './signal';

/*
 * Invented school years of one pupil, by the rules and by the slow rules: they must find the same. What the slow rules leave out is not
 * in these years: open ends, explanations, leave that was asked for, and reports about something else without their rule.
 */

const FIRST = '2026-08-31' as Day;
const LAST = 318;
const SCHOOLS = ['gelijke dagen', 'dagen van vijf uur', 'vrije woensdagmiddag'] as const;

const day = fc.integer({ min: 0, max: LAST }).map((count) => addDays(FIRST, count));
/** Days that lie near each other, so that numbers are reached. */
const near = (middle: Day, most: number) => fc.integer({ min: 0, max: most }).map((count) => addDays(middle, count));
const authorised = fc.constantFrom(undefined, undefined, null, true, false);

type Row = Omit<Absence, 'id' | 'pupil'>;

const late = (on: fc.Arbitrary<Day>): fc.Arbitrary<Row> =>
  fc
    .record({
      date: on,
      authorised: fc.constantFrom(undefined, undefined, undefined, null, false, true),
      arrival: fc.option(fc.integer({ min: 8 * 60 + 20, max: 13 * 60 + 30 }).map(timeFromMinute), {
        nil: undefined,
        freq: 6,
      }),
      minutes: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    })
    .map(({ date, authorised: word, arrival, minutes }) => ({
      date,
      kind: 'late',
      ...(word !== undefined && { authorised: word }),
      ...(arrival !== undefined && { arrival }),
      ...(minutes !== undefined && { minutes }),
    }));

const away = (on: fc.Arbitrary<Day>, kinds: readonly AbsenceKind[], most: number): fc.Arbitrary<Row> =>
  fc
    .record({
      date: on,
      length: fc.integer({ min: 0, max: most }),
      kind: fc.constantFrom(...kinds),
      authorised,
      part: fc.option(fc.constantFrom('morning' as const, 'afternoon' as const), { nil: undefined, freq: 4 }),
      times: fc.option(fc.tuple(fc.integer({ min: 480, max: 720 }), fc.integer({ min: 721, max: 900 })), {
        nil: undefined,
        freq: 5,
      }),
    })
    .map(({ date, length, kind, authorised: word, part, times }) => ({
      date,
      endDate: addDays(date, length),
      kind,
      ...(word !== undefined && { authorised: word }),
      ...(part && !times && { part }),
      ...(times && { from: timeFromMinute(times[0]), to: timeFromMinute(times[1]) }),
    }));

/** About four weeks without a word. */
const weeksAway = (on: fc.Arbitrary<Day>): fc.Arbitrary<Row> =>
  fc
    .tuple(on, fc.integer({ min: 25, max: 34 }))
    .map(([date, length]) => ({ date, endDate: addDays(date, length), kind: 'absent' }));

const rows = day.chain((middle) =>
  fc
    .tuple(
      fc.oneof(
        fc.array(late(day), { maxLength: 24, size: 'max' }),
        fc.array(late(day), { minLength: 18, maxLength: 26, size: 'max' }),
      ),
      fc.array(late(near(middle, 40)), { maxLength: 9 }),
      fc.array(away(near(middle, 35), ['absent', 'holiday'], 3), { maxLength: 6, size: 'max' }),
      fc.array(weeksAway(near(middle, 35)), { maxLength: 2 }),
      fc.array(away(day, ['sick'], 9), { maxLength: 8, size: 'max' }),
      fc.array(away(near(middle, 80), ['sick'], 2), { maxLength: 5 }),
      fc.array(away(day, ['medical', 'leave', 'unknown', 'religious', 'suspended'], 2), { maxLength: 4 }),
    )
    .map((parts) => parts.flat().map((row, index): Absence => ({ ...row, id: `a${index}`, pupil: 'p1' }))),
);

const moment = fc
  .tuple(day, fc.integer({ min: 7 * 60, max: 16 * 60 }))
  .map(([on, minute]) => at(on, timeFromMinute(minute)));
/** Mostly late in the year, when there is something to count. */
const question = fc.oneof(
  { weight: 1, arbitrary: moment },
  {
    weight: 3,
    arbitrary: fc.integer({ min: LAST - 90, max: LAST }).map((count) => at(addDays(FIRST, count), '15:00' as Time)),
  },
);
const deed = fc.oneof(
  fc.record({
    kind: fc.constant('officer-reported' as const),
    report: fc.constantFrom('16-hours-4-weeks' as const, 'holiday' as const, undefined),
    rule: fc.constantFrom(
      undefined,
      undefined,
      'unauthorised.sixteen-hours',
      'unauthorised.three-days',
      'late.officer',
    ),
    end: fc.option(day, { nil: undefined, freq: 3 }),
  }),
  fc.record({
    kind: fc.constant('referral' as const),
    rule: fc.constantFrom(undefined, 'sick.frequent', 'sick.long'),
  }),
);
const deeds = fc.array(fc.tuple(moment, deed), { maxLength: 4 }).map((done) =>
  done.map(([when, what], index) => {
    const given = Object.fromEntries(Object.entries(what).filter(([, value]) => value !== undefined));
    return { ...given, id: `h${index}`, pupil: 'p1', at: when } as unknown as Action;
  }),
);

const number = ({ count, minutes, days }: Signal): number | null => days ?? minutes ?? count ?? null;
/** Of these the text says on which day the window ends. */
const WITH_WINDOW = ['unauthorised.sixteen-hours', 'unauthorised.three-days'];

const asSlow = (signal: Signal): SlowSignal => ({
  rule: signal.rule,
  since: signal.since,
  to: WITH_WINDOW.includes(signal.rule) ? signal.window.to : null,
  number: signal.rule === 'unauthorised.holiday' ? null : number(signal),
});
const sorted = (signals: readonly SlowSignal[]): readonly string[] =>
  signals.map(({ rule, since, to, number: many }) => [rule, since, to, many].join(' ')).sort();

const fired = new Map<string, number>();

describe('the rules, and the text of the protocol minute by minute', () => {
  test('find the same in invented school years', () => {
    fc.assert(
      fc.property(
        rows,
        deeds,
        question,
        fc.constantFrom(...SCHOOLS),
        fc.option(day, { nil: null, freq: 5 }),
        (absences, actions, now, school, compulsoryFrom) => {
          const pupil: Pupil = {
            id: 'p1',
            name: 'Sam Bakker',
            group: '6A',
            ...(compulsoryFrom && { compulsoryFrom }),
          };
          const year: Year = {
            data: CALENDAR_DATA[school]!,
            group: '6A',
            rows: absences,
            now: now as Moment,
            first: FIRST,
          };
          const { signals, counters } = evaluatePupil(bavokring, CALENDARS[school]!, pupil, absences, actions, now);
          const found = signals.filter(({ rule }) => (SLOW_RULES as readonly string[]).includes(rule)).map(asSlow);
          expect(sorted(found)).toEqual(sorted(slowly(year, actions, compulsoryFrom)));
          expect(counters).toMatchObject(slowCounters(year));
          for (const { rule } of found) fired.set(rule, (fired.get(rule) ?? 0) + 1);
        },
      ),
      { numRuns: process.env['LONG'] ? 10_000 : 200 },
    );
  }, 3_000_000);

  afterAll(() => {
    // Years in which a rule never holds would say nothing of it.
    for (const rule of SLOW_RULES) expect(fired.get(rule) ?? 0, rule).toBeGreaterThanOrEqual(runs(1));
  });
});

test('every rule of the protocol and the law is written a second time, or is said to go by examples', () => {
  const all = new Set([...bavokring.rules, ...law.rules].map(({ id }) => id));
  expect([...SLOW_RULES, ...BY_EXAMPLE].toSorted()).toEqual([...all].sort());
});
