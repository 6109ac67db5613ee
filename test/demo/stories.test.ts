import { describe, expect, test } from 'vitest';
import { absencesOf } from '../../demo/absences';
import { fullName, type School, schoolOn } from '../../demo/school';
import type { Pupil } from '../../src/domain/absence';
import { Calendar } from '../../src/domain/calendar';
import { dayOf } from '../../src/domain/day';
import { evaluate } from '../../src/rules/evaluate';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { DAYS, REAL } from './days';

/* The school's entries are put before the rules as if every list had been read and nobody had done anything yet. */

const RULES = new Set(bavokring.rules.map(({ id }) => id));

/** The rules that hold for each pupil of a school. */
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
  return (pupil) => [...new Set(signals.filter((signal) => signal.pupil === pupil).map(({ rule }) => rule))];
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
    const decided = [
      'daily.unreported',
      'daily.check-reported',
      'daily.ask-reason',
      'daily.classify',
      'unauthorised.notice',
      'unauthorised.meeting',
      'unauthorised.three-days',
      'unauthorised.sixteen-hours',
      'unauthorised.holiday',
      'unauthorised.long',
      'late.slip',
      'late.warning',
      'late.meeting',
      'late.officer',
      'sick.frequent',
      'sick.long',
      'sick.ask-return',
    ];
    expect(decided.filter((rule) => !told.has(rule))).toEqual([]);
    expect(decided.filter((rule) => !nearly.has(rule))).toEqual([]);
  });

  test.each(DAYS)('claim what the rules find, on %s', (real) => {
    const school = schoolOn(real);
    const rulesOf = held(school);
    for (const { pupil, about, rules, not } of school.stories) {
      const found = rulesOf(pupil);
      const claimed = rules.filter((rule) => RULES.has(rule));
      expect(found, about).toEqual(expect.arrayContaining(claimed));
      expect(
        found.filter((rule) => not.includes(rule)),
        about,
      ).toEqual([]);
    }
  });
});

describe('pupils without a story', () => {
  test.each(DAYS)('have nothing but a slip for each late, and who is ill today a day to come back, on %s', (real) => {
    const school = schoolOn(real);
    const rulesOf = held(school);
    const today = dayOf(school.now);
    const told = new Set(school.stories.map(({ pupil }) => pupil));
    const illToday = new Set(school.entries.filter(({ until }) => until === null).map(({ pupil }) => pupil));
    for (const { number } of school.pupils.filter((pupil) => !told.has(pupil.number))) {
      const allowed = ['late.slip', ...(illToday.has(number) ? ['sick.ask-return'] : [])];
      expect(
        rulesOf(number).filter((rule) => !allowed.includes(rule)),
        `${number} on ${today}`,
      ).toEqual([]);
    }
  });
});
