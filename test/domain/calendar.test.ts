import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar } from '../../src/domain/calendar';
import { type Day, dayFromNumber, dayNumber, isDay, monthsBefore, wallClock, weekday } from '../../src/domain/day';
import { calendarOf } from '../../src/domain/school-calendar';
import { NoSchoolDays } from '../../src/domain/school-days';
import { VACATIONS } from '../../src/domain/vacations';
import { isWorkingDay, workingDaysAfter } from '../../src/domain/working-days';

const day = (text: string) => dayNumber(text as Day);
const EVERY_DAY = {
  mon: ['08:30-12:00', '12:30-14:30'],
  tue: ['08:30-12:00'],
  thu: ['08:30-12:00'],
  fri: ['08:30-12:00'],
};
const group = new Calendar(
  calendarOf('midden', EVERY_DAY, [
    { from: '2026-09-07' as Day, to: '2026-09-07' as Day, name: 'studiedag', groups: ['6A'] },
  ]),
).group('6A');

describe('days', () => {
  test('every day number is one day, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 80_000 }), (number) => dayNumber(dayFromNumber(number)) === number),
    );
  });
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-00-10', ''])('%s is no day', (text) =>
    expect(isDay(text)).toBe(false),
  );
  test('a Monday is a Monday', () =>
    expect([weekday('2026-11-23' as Day), weekday('2026-11-29' as Day)]).toEqual([0, 6]));
  test('the end of a shorter month is clamped', () => {
    expect(monthsBefore('2026-05-31' as Day, 3)).toBe('2026-02-28');
    expect(monthsBefore('2028-05-31' as Day, 3)).toBe('2028-02-29');
    expect(monthsBefore('2026-01-15' as Day, 3)).toBe('2025-10-15');
  });
  test('the wall clock is the school’s, in summer and in winter', () => {
    expect(wallClock(Date.UTC(2026, 6, 1, 6, 50), 'Europe/Amsterdam')).toBe('2026-07-01T08:50');
    expect(wallClock(Date.UTC(2026, 10, 23, 23, 30), 'Europe/Amsterdam')).toBe('2026-11-24T00:30');
  });
});

describe('the school calendar', () => {
  test('lessons, a day without, and a study day of one group only', () => {
    expect(group.minutes(day('2026-09-14'))).toBe(330);
    expect(group.minutes(day('2026-09-16'))).toBe(0);
    expect(group.isSchoolDay(day('2026-09-07'))).toBe(false);
  });
  test('school days are counted over a vacation', () => {
    expect(dayFromNumber(group.schoolDaysAfter(day('2026-10-16'), 1))).toBe('2026-10-26');
    expect(dayFromNumber(group.schoolDayBefore(day('2026-10-26')))).toBe('2026-10-16');
  });
  test('a vacation week is no lesson week', () => {
    expect(dayFromNumber(group.lessonWeeksBack(day('2026-10-28'), 2))).toBe('2026-10-12');
    expect(dayFromNumber(group.lessonWeeksBack(day('2026-10-20'), 1))).toBe('2026-10-12');
  });
  test('a calendar without school days says so', () => {
    const nothing = new Calendar({ timetables: { '*': {} }, closed: [] }).group('1A');
    expect(() => nothing.schoolDaysAfter(0, 1)).toThrow(NoSchoolDays);
  });
  test('every vacation runs from a Saturday to a Sunday', () => {
    expect(VACATIONS.filter(({ from, until }) => weekday(from) !== 5 || weekday(until) !== 6)).toEqual([]);
    expect(VACATIONS).toHaveLength(6 * (3 * 3 + 2));
  });
});

describe('working days', () => {
  test.each([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-04-27',
    '2026-05-05',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
    '2025-04-26',
  ])('%s is a public holiday', (text) => expect(isWorkingDay(day(text))).toBe(false));
  test('King’s day on a Sunday is kept on the day before', () => {
    expect([isWorkingDay(day('2031-04-25')), isWorkingDay(day('2031-04-28'))]).toEqual([true, true]);
  });
  test('a vacation does not matter', () =>
    expect(dayFromNumber(workingDaysAfter(day('2026-10-16'), 5))).toBe('2026-10-23'));
});
