import { expect, test } from 'vitest';
import { isSilent } from '../../../src/background/sharing/silent';
import { type Day, dayNumber, weekdayOfNumber } from '../../../src/domain/day';

/* When somebody is told that a computer was not heard of. */

const VACATION = { from: dayNumber('2026-12-21' as Day), until: dayNumber('2027-01-03' as Day) };
const calendar = {
  countSchoolDays: (from: number, until: number) => {
    let count = 0;
    for (let day = from; day <= until; day++)
      if (weekdayOfNumber(day) < 5 && !(VACATION.from <= day && day <= VACATION.until)) count++;
    return count;
  },
};

test.each([
  ['heard today', '2026-11-27', '2026-11-27', false],
  ['heard yesterday', '2026-11-26', '2026-11-27', false],
  ['one school day without', '2026-11-25', '2026-11-27', false],
  ['two school days without', '2026-11-24', '2026-11-27', true],
  ['Friday, and now it is Monday', '2026-11-27', '2026-11-30', false],
  ['Friday, and now it is Tuesday', '2026-11-27', '2026-12-01', false],
  ['Friday, and now it is Wednesday', '2026-11-27', '2026-12-02', true],
  ['the last day before the vacation, on the first day after it', '2026-12-18', '2027-01-04', false],
  ['in the vacation, on the third day after it', '2026-12-23', '2027-01-06', true],
  ['by a clock that runs ahead', '2026-11-30', '2026-11-27', false],
])('%s', (_, heard, today, silent) => {
  expect(isSilent(heard as Day, today as Day, calendar)).toBe(silent);
});
