import { addDays, type Day } from '../../src/domain/day';

/** A real day on which the demo school is looked at. */
export const REAL = '2026-11-24' as Day;

/** The long tests look at every day. */
const EVERY = process.env['LONG'] ? 1 : 11;
const LOOKED_OVER = 550;

/** A year and a half in steps, and days on which a school is closed or has only just begun. */
export const DAYS: readonly Day[] = [
  ...Array.from({ length: LOOKED_OVER / EVERY }, (_, index) => addDays('2026-02-02' as Day, index * EVERY)),
  ...(['2026-08-01', '2027-08-07', '2027-01-01', '2026-09-01', '2027-07-16'] as Day[]),
];
