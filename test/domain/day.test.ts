import { describe, expect, test } from 'vitest';
import {
  type Day,
  day,
  isDay,
  isMoment,
  moment,
  monthEnd,
  monthsBefore,
  schoolYearBefore,
  schoolYearNamed,
  within,
} from '../../src/domain/day';

/* Days and moments at their edges. */

describe('a day', () => {
  test.each([
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-2-1', false],
    ['2026-11-24T08:50', false],
  ])('%s: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists);
    if (exists) expect(day(text)).toBe(text);
    else expect(() => day(text)).toThrow(RangeError);
  });
});

describe('a moment', () => {
  test.each([
    ['2026-11-24T08:50', true],
    ['2026-11-24 08:50', false],
    ['2026-11-24T08:50:00', false],
    ['2026-11-31T08:50', false],
    ['2026-11-24T24:00', false],
  ])('%s: %s', (text, exists) => {
    expect(isMoment(text)).toBe(exists);
    if (exists) expect(moment(text)).toBe(text);
    else expect(() => moment(text)).toThrow(RangeError);
  });
});

test('both days of a period belong to it', () => {
  const week = { from: '2026-11-23' as Day, until: '2026-11-27' as Day };
  const inside = (on: string) => within(week, on as Day);
  expect(['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'].map(inside)).toEqual([false, true, true, false]);
});

describe('months', () => {
  test.each([
    ['2026-05-31', 3, '2026-02-28'],
    ['2028-05-31', 3, '2028-02-29'],
    ['2026-05-28', 3, '2026-02-28'],
    ['2026-01-15', 3, '2025-10-15'],
    ['2026-03-31', 12, '2025-03-31'],
  ])('%s less %i is %s', (on, months, before) => expect(monthsBefore(on as Day, months)).toBe(before));

  test.each([
    ['2026-02-03', '2026-02-28'],
    ['2028-02-03', '2028-02-29'],
    ['2026-12-01', '2026-12-31'],
  ])('that of %s ends on %s', (on, last) => expect(monthEnd(on as Day)).toBe(last));
});

test('a school year is found by its name, and the one before it', () => {
  const year = schoolYearNamed('2026-2027');
  expect(year).toEqual({ from: '2026-08-01', until: '2027-07-31' });
  expect(schoolYearBefore(year)).toEqual({ from: '2025-08-01', until: '2026-07-31' });
});
