import { addDays, type Day } from '../../src/domain/day';

/** The days of a month, `2026-11`. */
export function daysOfMonth(month: string): readonly Day[] {
  const first = `${month}-01` as Day;
  return Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter((day) => day.startsWith(month));
}
