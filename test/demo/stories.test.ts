import { describe, expect, test } from 'vitest';
import { absencesOf } from '../../demo/absences';
import type { Entry } from '../../demo/entry';
import { fullName, type School, schoolOn } from '../../demo/school';
import type { Pupil } from '../../src/domain/absence';
import { Calendar } from '../../src/domain/calendar';
import { evaluate } from '../../src/rules/evaluate';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import { DAYS, REAL } from './days';

/* The school's entries are put before the rules as if every list had been read and nobody had done anything yet. */

const RULES = new Set([...bavokring.rules, ...law.rules].map(({ id }) => id));

/** Rules that hold only after somebody recorded something, and those of a group or the school. */
const NOT_BY_ROWS = new Set([
  'unauthorised.reminder',
  'unauthorised.no-improvement',
  'sick.overdue',
  'concern.raised',
  'meeting.hold',
  'officer.outcome',
  'leave.decide',
  'leave.answer',
  'leave.overrun',
  'daily.list',
  'monthly.overview',
  'monthly.study',
  'monthly.agenda',
  'yearly.leave-rules',
]);

/** The rules that hold for each pupil of a school, in the order of the alphabet. */
function held(school: School): (pupil: string) => readonly string[] {
  const pupils = school.pupils.map((pupil): Pupil => ({ id: pupil.number, name: fullName(pupil), group: pupil.group }));
  const { signals } = evaluate(
    bavokring,
    new Calendar(school.calendar),
    pupils,
    absencesOf(school.entries),
    [],
    school.now,
  );
  return (pupil) => [...new Set(signals.filter((signal) => signal.pupil === pupil).map(({ rule }) => rule))].sort();
}

describe('stories', () => {
  test('are about pupils that exist, under the name they have', () => {
    const { pupils, stories } = schoolOn(REAL);
    expect(new Set(stories.map(({ pupil }) => pupil)).size).toBe(stories.length);
    for (const { pupil, name } of stories) {
      const found = pupils.find(({ number }) => number === pupil)!;
      expect([found.given, found.prefix, found.surname]).toEqual(name);
    }
  });

  test('tell every rule that the rows of one pupil decide, and the case just below it', () => {
    const { stories } = schoolOn(REAL);
    const told = new Set(stories.flatMap(({ rules }) => rules));
    const nearly = new Set(stories.flatMap(({ not }) => not));
    const decided = [...RULES].filter((rule) => !NOT_BY_ROWS.has(rule));
    expect(decided.filter((rule) => !told.has(rule))).toEqual([]);
    expect(decided.filter((rule) => !nearly.has(rule))).toEqual([]);
  });

  test('name rules that the protocol has', () => {
    const named = schoolOn(REAL).stories.flatMap(({ rules, not }) => [...rules, ...not]);
    expect(named.filter((rule) => !RULES.has(rule))).toEqual([]);
  });

  test.each(DAYS)('claim exactly what the rules find, on %s', (real) => {
    const school = schoolOn(real);
    const rulesOf = held(school);
    for (const { pupil, about, rules, not } of school.stories) {
      expect(rulesOf(pupil), about).toEqual([...rules].sort());
      expect(rules.filter((rule) => not.includes(rule))).toEqual([]);
    }
  });
});

describe('pupils without a story', () => {
  test.each(DAYS)('have nothing but a slip for each late, and who is ill today a day to come back, on %s', (real) => {
    const school = schoolOn(real);
    const rulesOf = held(school);
    const told = new Set(school.stories.map(({ pupil }) => pupil));
    const having = (wanted: (entry: Entry) => boolean) =>
      new Set(school.entries.filter(wanted).map(({ pupil }) => pupil));
    const ill = having(({ until }) => until === null);
    const late = having(({ reason }) => reason === 'L');
    for (const { number } of school.pupils.filter((pupil) => !told.has(pupil.number))) {
      const expected = [...(late.has(number) ? ['late.slip'] : []), ...(ill.has(number) ? ['sick.ask-return'] : [])];
      expect(rulesOf(number), number).toEqual(expected);
    }
  });
});
