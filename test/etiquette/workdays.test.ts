import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayFromNumber, dayNumber, type Moment, type Time } from '../../src/domain/day';
import type { Workdays } from '../../src/etiquette/context';
import { isWorkday, nextWorkday, workdaysAfter } from '../../src/etiquette/workdays';
import { FULL_TIME, PART_TIME } from './moment';

const EIGHT = '08:00' as Time;
const next = (workdays: Workdays, now: string) => nextWorkday(workdays, now as Moment, EIGHT);

describe('the next workday at eight', () => {
  test.each([
    ['a Tuesday evening', FULL_TIME, '2026-11-24T17:00', '2026-11-25T08:00'],
    ['a Friday evening', FULL_TIME, '2026-11-27T17:00', '2026-11-30T08:00'],
    ['the weekend', FULL_TIME, '2026-11-29T12:00', '2026-11-30T08:00'],
    ['early on a workday', FULL_TIME, '2026-11-24T06:30', '2026-11-24T08:00'],
    ['eight exactly', FULL_TIME, '2026-11-24T08:00', '2026-11-25T08:00'],
    ['before a day off', PART_TIME, '2026-11-24T20:00', '2026-11-26T08:00'],
    ['before a vacation', PART_TIME, '2026-12-17T20:00', '2027-01-04T08:00'],
  ])('from %s', (_name, workdays, now, until) => expect(next(workdays, now)).toBe(until));

  test('of somebody who works on no day is tomorrow', () => {
    const nobody = { ...FULL_TIME, days: FULL_TIME.days.map(() => false) };
    expect(next(nobody, '2026-11-24T20:00')).toBe('2026-11-25T08:00');
    expect(workdaysAfter(nobody, '2026-11-24' as Day, 2)).toBe('2026-11-26');
  });
});

describe('workdays', () => {
  const anyDay = fc.integer({ min: dayNumber('2026-08-01' as Day), max: dayNumber('2028-07-31' as Day) });
  const anyWeek = fc
    .array(fc.boolean(), { minLength: 7, maxLength: 7 })
    .filter((days) => days.includes(true))
    .chain((days) =>
      fc.array(fc.tuple(anyDay, fc.nat({ max: 40 })), { maxLength: 4 }).map(
        (free): Workdays => ({
          days,
          free: free.map(([from, length]) => ({ from: dayFromNumber(from), until: dayFromNumber(from + length) })),
        }),
      ),
    );

  test('the nth one after a day is a workday, and between them lie the others', () => {
    fc.assert(
      fc.property(anyWeek, anyDay, fc.integer({ min: 1, max: 5 }), (workdays, number, count) => {
        const day = dayFromNumber(number);
        const found = workdaysAfter(workdays, day, count);
        let between = 0;
        for (let other = addDays(day, 1); other <= found; other = addDays(other, 1))
          if (isWorkday(workdays, other)) between++;
        return isWorkday(workdays, found) && between === count;
      }),
    );
  });

  test('one after another is two after', () => {
    fc.assert(
      fc.property(anyWeek, anyDay, (workdays, number) => {
        const day = dayFromNumber(number);
        return workdaysAfter(workdays, workdaysAfter(workdays, day, 1), 1) === workdaysAfter(workdays, day, 2);
      }),
    );
  });

  test('the next one lies ahead, on a workday', () => {
    fc.assert(
      fc.property(anyWeek, anyDay, fc.integer({ min: 0, max: 23 }), (workdays, number, hour) => {
        const now = `${dayFromNumber(number)}T${String(hour).padStart(2, '0')}:00` as Moment;
        const until = nextWorkday(workdays, now, EIGHT);
        return until > now && isWorkday(workdays, until.slice(0, 10) as Day);
      }),
    );
  });
});
