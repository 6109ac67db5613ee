import { describe, expect, test } from 'vitest';
import { type Day, dayNumber } from '../../src/domain/day';
import { type Era, erasOf, type RuleVersion } from '../../src/rules/era';
import type { Detector, Rule } from '../../src/rules/protocol';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { withSettings } from '../../src/rules/settings';

/* How long the count of a rule runs on: as long as unit and window stay the same. */

const BOUNDARY = dayNumber('2026-11-02' as Day);
const LATES: Detector = { by: 'lates', count: 3, window: 'late.window' };
const rule = (detect: Detector, changes: Partial<Rule> = {}): Rule =>
  ({
    ...bavokring.rules[0]!,
    id: 'x',
    about: 'pupil',
    steps: [],
    countsAsOneWith: undefined,
    ...changes,
    detect,
  }) as Rule;

function erasAcross(
  before: { detect: Detector; set?: Record<string, unknown>; rule?: Partial<Rule> },
  after: { detect: Detector; set?: Record<string, unknown>; rule?: Partial<Rule> },
  gap = 0,
): readonly Era[] {
  const versions = [before, after].map(({ detect, set = {}, rule: changes }, index): RuleVersion => {
    const own = rule(detect, changes);
    return {
      protocol: bavokring,
      settings: withSettings(bavokring.settings, set),
      rule: own,
      how: own.detect,
      from: index === 0 ? BOUNDARY - 100 : BOUNDARY + gap,
      until: index === 0 ? BOUNDARY - 1 : Number.POSITIVE_INFINITY,
    };
  });
  return erasOf(versions);
}
const runsOn = (...sides: Parameters<typeof erasAcross>) => erasAcross(...sides).length === 1;

describe('a count runs on', () => {
  test('when only how many are asked differs', () => {
    expect(runsOn({ detect: LATES }, { detect: { ...LATES, count: 6 } })).toBe(true);
    expect(runsOn({ detect: LATES }, { detect: { ...LATES, again: { every: 3 } } as Detector })).toBe(true);
    const minutes = { by: 'minutes-in-window', minutes: 960, window: { unit: 'weeks', count: 4 } } as const;
    expect(runsOn({ detect: minutes }, { detect: { ...minutes, minutes: 900 } })).toBe(true);
  });

  test('when the same window has another name', () => {
    const set = { 'late.window': 'quarter' };
    expect(runsOn({ detect: LATES, set }, { detect: { ...LATES, window: { unit: 'quarter' } } })).toBe(true);
  });
});

describe('a count starts anew', () => {
  test('with another window, by the rule or by the setting that it names', () => {
    expect(runsOn({ detect: LATES }, { detect: LATES, set: { 'late.window': 'quarter' } })).toBe(false);
    expect(
      runsOn(
        { detect: LATES, set: { 'late.window': 'weeks:4' } },
        { detect: LATES, set: { 'late.window': 'weeks:5' } },
      ),
    ).toBe(false);
  });

  test('with another number of weeks, by its name too', () => {
    const hours = { by: 'minutes-in-weeks', minutes: 960, weeks: 'hours.weeks' } as const;
    expect(runsOn({ detect: hours }, { detect: hours, set: { 'hours.weeks': 5 } })).toBe(false);
    expect(runsOn({ detect: hours, set: { 'hours.weeks': 5 } }, { detect: { ...hours, weeks: 5 } })).toBe(true);
  });

  test('with another unit of days', () => {
    const spell: Detector = { by: 'long-spell', kind: 'sick', days: 5, unit: 'sick.dayUnit' };
    const [school, calendar] = [{ 'sick.dayUnit': 'school' }, { 'sick.dayUnit': 'calendar' }];
    expect(runsOn({ detect: spell, set: school }, { detect: spell, set: calendar })).toBe(false);
    expect(runsOn({ detect: spell, set: school }, { detect: { ...spell, unit: 'school' } })).toBe(true);
    expect(runsOn({ detect: spell, set: school }, { detect: { ...spell, unit: 'calendar' } })).toBe(false);
  });

  test('with another kind, another way of looking, another subject, or after a gap', () => {
    const days = { by: 'days-in-window', kind: 'sick', days: 5, window: { unit: 'month' } } as const;
    expect(runsOn({ detect: days }, { detect: { ...days, kind: 'medical' } })).toBe(false);
    expect(runsOn({ detect: LATES }, { detect: { by: 'times', of: ['late'], count: 3, window: 'late.window' } })).toBe(
      false,
    );
    expect(runsOn({ detect: LATES }, { detect: LATES, rule: { about: 'group' } as Partial<Rule> })).toBe(false);
    expect(runsOn({ detect: LATES }, { detect: LATES }, 1)).toBe(false);
  });
});

describe('an era', () => {
  const report = { ...bavokring.rules.flatMap(({ steps }) => steps).find((step) => step.do === 'report-officer')! };
  const letter = { ...bavokring.rules.flatMap(({ steps }) => steps).find((step) => step.do !== 'report-officer')! };

  test('ends in a report when one step of one version is a report', () => {
    const ends = (before: Rule['steps'], after: Rule['steps']) =>
      erasAcross({ detect: LATES, rule: { steps: before } }, { detect: LATES, rule: { steps: after } })[0]!
        .endsInReport;
    expect(ends([], [])).toBe(false);
    expect(ends([letter], [letter])).toBe(false);
    expect(ends([letter], [letter, report])).toBe(true);
    expect(ends([report, letter], [])).toBe(true);
  });

  test('settles with every rule that one of its versions counts as one with', () => {
    const [era] = erasAcross(
      { detect: LATES, rule: { countsAsOneWith: ['a'] } },
      { detect: LATES, rule: { countsAsOneWith: ['b'] } },
    );
    expect(era!.family).toEqual(['x', 'a', 'b']);
  });

  test('holds from its first day to its last, and is decided by the version of the day', () => {
    const [era] = erasAcross({ detect: LATES }, { detect: { ...LATES, count: 6 } });
    expect([BOUNDARY - 101, BOUNDARY - 100, BOUNDARY + 1000].map((day) => era!.holds(day))).toEqual([
      false,
      true,
      true,
    ]);
    const asked = (day: number) => (era!.on(day).how as { count: number }).count;
    expect([BOUNDARY - 101, BOUNDARY - 1, BOUNDARY, BOUNDARY + 1].map(asked)).toEqual([3, 3, 6, 6]);
    const [only] = erasAcross({ detect: LATES }, { detect: LATES, set: { 'late.window': 'quarter' } });
    expect([BOUNDARY - 1, BOUNDARY].map((day) => only!.holds(day))).toEqual([true, false]);
  });
});
