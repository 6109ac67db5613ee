import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/action';
import { addDays, type Day, dayNumber, type Period, weekday } from '../../../src/domain/day';
import { atLeast } from '../../../src/overview/lines/binomial';
import { type Effect, effectsOf, FEWEST } from '../../../src/overview/lines/effect';
import type { LinePupil } from '../../../src/overview/lines/series';
import { medianOf, signInterval } from '../../../src/overview/lines/sign-interval';
import { CALENDARS } from '../../rules/calendars';
import { did, late, linePupil, row } from './pupils';

const YEAR: Period = { from: '2026-08-01' as Day, until: '2027-07-31' as Day };
const calendar = CALENDARS['gelijke dagen']!.group('6A');
const STEP = '2026-11-18';
/** The eight lesson weeks before the week of 18 November: the autumn vacation is none of them. */
const FIRST_BEFORE = '2026-09-14';
/** The last of the eight weeks after it: the vacation of Christmas is none of them. */
const LAST_AFTER = '2027-01-29';

type Given = Parameters<typeof linePupil>[1];
const letter = (date = STEP) => did(date, 'letter-sent', { letter: 'late-warning' });
/** A pupil who was late on these days, and got a letter. */
const withLates = (days: readonly string[], actions: readonly Action[] = [letter()], given: Given = {}): LinePupil =>
  linePupil(
    days.map((day) => late(day)),
    { actions, ...given },
  );
const five = (one: () => LinePupil) => Array.from({ length: FEWEST }, one);
const lates = ([effect]: readonly Effect[]) =>
  effect?.pupils[0] && [effect.pupils[0].before.lates * 8, effect.pupils[0].after.lates * 8];
const effects = (pupils: readonly LinePupil[], period = YEAR) => effectsOf(pupils, period);

describe('before and after', () => {
  test('are eight lesson weeks each; the week of the step is in neither', () => {
    const edges = [FIRST_BEFORE, '2026-11-13', '2026-11-16', '2026-11-20', '2026-11-23', '2026-11-24', LAST_AFTER];
    expect(lates(effects(five(() => withLates(edges))))).toEqual([2, 3]);
    const outside = [addDays(FIRST_BEFORE as Day, -3), addDays(LAST_AFTER as Day, 3)];
    expect(lates(effects(five(() => withLates(outside))))).toEqual([0, 0]);
  });

  test('count lates and unauthorised lesson minutes per week', () => {
    const rows = [row('2026-11-09', { kind: 'absent' }), row('2026-11-10'), late('2026-11-12', '08:50')];
    const [effect] = effects(five(() => linePupil(rows, { actions: [letter()] })));
    const whole = calendar.minutes(dayNumber('2026-11-09' as Day));
    expect(effect!.pupils[0]!.before).toEqual({ lates: 1 / 8, unauthorised: (whole + 20) / 8 });
    expect(effect!.step).toBe('letter-sent late-warning');
  });

  test('are only known when all days of both were seen and are over', () => {
    const on = (given: Given) => effects(five(() => withLates([], [letter()], given))).length;
    expect(on({ now: '2027-01-30T10:00' as never })).toBe(1);
    expect(on({ now: '2027-01-29T16:00' as never })).toBe(0);
    expect(on({ seen: [{ from: FIRST_BEFORE as Day, until: LAST_AFTER as Day }] })).toBe(1);
    expect(on({ seen: [{ from: addDays(FIRST_BEFORE as Day, 1), until: LAST_AFTER as Day }] })).toBe(0);
    expect(on({ seen: [{ from: FIRST_BEFORE as Day, until: addDays(LAST_AFTER as Day, -1) }] })).toBe(0);
    expect(on({ since: addDays(FIRST_BEFORE as Day, 1) })).toBe(0);
    expect(on({ until: addDays(LAST_AFTER as Day, -1) })).toBe(0);
  });

  test('are of the first step of a kind of which both are known, and each pupil counts once', () => {
    const steps = [letter('2026-09-10'), letter(), letter('2026-12-02')];
    const [effect, ...others] = effects(five(() => withLates(['2026-11-13'], steps)));
    expect(effect!.pupils.map(({ day }) => day)).toEqual(Array(FEWEST).fill(STEP));
    expect(others).toEqual([]);
    expect(
      effects(
        five(() => withLates([])),
        { from: '2026-12-01' as Day, until: YEAR.until },
      ),
    ).toEqual([]);
  });
});

describe('the steps', () => {
  test('are letters by their kind, talks, calls that reached somebody, visits, referrals and reports', () => {
    const actions = [
      letter(),
      did(STEP, 'letter-sent', { letter: 'absence-notice' }),
      did(STEP, 'call', { outcome: 'reached' }),
      did(STEP, 'home-visit'),
      did(STEP, 'meeting-held'),
      did(STEP, 'referral', { to: 'school-doctor' }),
      did(STEP, 'officer-reported'),
      did(STEP, 'concern'),
    ];
    expect(effects(five(() => withLates([], actions))).map(({ step }) => step)).toEqual([
      'letter-sent absence-notice',
      'letter-sent late-warning',
      'call',
      'home-visit',
      'meeting-held',
      'referral',
      'officer-reported',
    ]);
    expect(effects(five(() => withLates([], [did(STEP, 'call', { outcome: 'unreachable' })])))).toEqual([]);
  });

  test('of fewer than five pupils are not shown', () => {
    expect(effects(five(() => withLates([])).slice(1))).toEqual([]);
  });
});

describe('over the school', () => {
  test('how many have less, as much and more, and the medians', () => {
    const pupils = [
      withLates(['2026-11-12', '2026-11-13']),
      withLates(['2026-11-12', '2026-11-13', '2026-11-24']),
      withLates(['2026-11-13', '2026-11-24']),
      withLates(['2026-11-24']),
      withLates(['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13']),
      withLates([]),
    ];
    const [{ changes }] = effects(pupils) as [Effect];
    expect(changes[0]).toEqual({
      measure: 'lates',
      less: 3,
      same: 2,
      more: 1,
      medianBefore: 1.5 / 8,
      medianAfter: 0.5 / 8,
      difference: -0.5 / 8,
      interval: [-4 / 8, 1 / 8],
    });
  });
});

describe('counted independently', () => {
  const schoolDays = Array.from({ length: 365 }, (_, index) => addDays(YEAR.from, index)).filter((day) =>
    calendar.isSchoolDay(dayNumber(day)),
  );

  test('the weeks of lates before and after any step', () => {
    const anyDay = fc.constantFrom(...schoolDays);
    fc.assert(
      fc.property(anyDay, fc.uniqueArray(anyDay, { maxLength: 40 }), (step, days) => {
        const monday = (day: Day) => addDays(day, -weekday(day));
        const weeks = [...new Set(schoolDays.map(monday))];
        const place = weeks.indexOf(monday(step));
        const [before, after] = [weeks.slice(Math.max(0, place - 8), place), weeks.slice(place + 1, place + 9)];
        const found = effects(five(() => withLates(days, [letter(step)], { since: schoolDays[0]! })));
        if (before.length < 8 || after.length < 8) expect(found).toEqual([]);
        else
          expect(lates(found)).toEqual(
            [before, after].map((of) => days.filter((day) => of.includes(monday(day))).length),
          );
      }),
      { numRuns: 40 },
    );
  });
});

describe('the interval of the sign test', () => {
  test('needs six differences', () => {
    expect(signInterval([1, 2, 3, 4, 5])).toBeNull();
    expect(signInterval([3, 1, 2, 6, 5, 4])).toEqual([1, 6]);
  });

  test('is that of the tables: of ten from the second lowest, of twenty from the sixth', () => {
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    expect(signInterval(upTo(10))).toEqual([2, 9]);
    expect(signInterval(upTo(20))).toEqual([6, 15]);
    expect(signInterval(upTo(8))).toEqual([1, 8]);
  });

  test('holds the median in at least 95 of 100 cases, and one step narrower does not', () => {
    for (let of = 6; of <= 60; of++) {
      const [low] = signInterval(Array.from({ length: of }, (_, index) => index))!;
      const outside = (rank: number) => 2 * (1 - atLeast(rank + 1, of, 1 / 2));
      expect(outside(low)).toBeLessThanOrEqual(0.05);
      expect(outside(low + 1)).toBeGreaterThan(0.05);
    }
  });

  test('has the median within it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 40 }), (differences) => {
        const median = medianOf(differences.toSorted((a, b) => a - b));
        const [low, high] = signInterval(differences)!;
        expect(low <= median && median <= high).toBe(true);
      }),
    );
  });
});
