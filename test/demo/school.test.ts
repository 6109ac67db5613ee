import { describe, expect, test } from 'vitest';
import { fullName, GROUPS, schoolOn } from '../../demo/school';
import { Calendar } from '../../src/domain/calendar';
import { dayNumber, dayOf, schoolYearOf, timeOf, within } from '../../src/domain/day';
import { DAYS, REAL } from './days';

describe('the demo school', () => {
  test('the same day and seed give the same school', () => {
    expect(JSON.stringify(schoolOn(REAL))).toBe(JSON.stringify(schoolOn(REAL)));
    expect(JSON.stringify(schoolOn(REAL, 2))).not.toBe(JSON.stringify(schoolOn(REAL, 3)));
  });

  test.each(DAYS)('works on %s', (real) => {
    const school = schoolOn(real);
    const today = dayOf(school.now);
    const year = schoolYearOf(today);
    const calendar = new Calendar(school.calendar).group('6A');
    const isSchoolDay = (day: string) => calendar.isSchoolDay(dayNumber(day as never));
    expect(timeOf(school.now)).toBe('08:50');
    expect(isSchoolDay(today)).toBe(true);
    expect(today <= real).toBe(true);
    for (const { from, until } of school.entries) {
      expect(isSchoolDay(from) && within(year, from) && from <= today).toBe(true);
      if (until !== null) expect(isSchoolDay(until) && from <= until && until <= today).toBe(true);
    }
    expect(school.entries.filter(({ handled }) => !handled).length).toBeGreaterThan(20);
    expect(school.notes.length).toBeGreaterThan(20);
    expect(school.notes.every(({ day }) => within(year, day) && day <= today)).toBe(true);
    expect(school.reports.every(({ day }) => day < year.from)).toBe(true);
  });

  test('on a school day it is that day, on another the last school day before it', () => {
    expect(schoolOn('2026-11-24' as never).now).toBe('2026-11-24T08:50');
    expect(schoolOn('2026-11-28' as never).now).toBe('2026-11-27T08:50');
    expect(schoolOn('2026-08-08' as never).now).toBe('2026-07-17T08:50');
  });

  test('two hundred pupils in eight groups, each with a number of its own, two of one name', () => {
    const { pupils } = schoolOn(REAL);
    expect(GROUPS.map((group) => pupils.filter((pupil) => pupil.group === group).length)).toEqual(Array(8).fill(25));
    expect(new Set(pupils.map(({ number }) => number)).size).toBe(200);
    const names = pupils.map(fullName);
    const twice = pupils.filter((pupil) => names.filter((name) => name === fullName(pupil)).length > 1);
    expect(twice.map((pupil) => `${fullName(pupil)} ${pupil.group}`)).toEqual(['Emma de Jong 3A', 'Emma de Jong 7A']);
  });

  test('nobody’s citizen number could be real', () => {
    const passes = (bsn: string) =>
      [...bsn].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0;
    const { pupils } = schoolOn(REAL);
    expect(pupils.filter(({ bsn }) => !/^\d{9}$/.test(bsn) || passes(bsn))).toEqual([]);
    expect(new Set(pupils.map(({ bsn }) => bsn)).size).toBe(200);
  });
});
