import { dayNumber, type Period } from '../domain/day';
import type { SchoolDays } from '../domain/school-days';

/**
 * How many school days that nobody looked at lie between two days, both included (day numbers).
 * @param seen days that were looked at; `null`: everything was, and the answer is `null` too
 */
export function unseenIn(
  from: number,
  until: number,
  seen: readonly Period[] | null,
  calendar: SchoolDays,
): number | null {
  if (!seen) return null;
  const periods = seen.map((period) => [dayNumber(period.from), dayNumber(period.until)] as const);
  let unseen = 0;
  for (let day = from; day <= until; day++) {
    if (calendar.isSchoolDay(day) && !periods.some(([first, last]) => first <= day && day <= last)) unseen++;
  }
  return unseen;
}
