import { addDays, type Day, dayNumber } from '../../domain/day';
import type { SchoolDays } from '../../domain/school-days';

/** A computer that is on at school says something every school day; one that stands still for a day is nobody's worry. */
const SCHOOL_DAYS = 2;

/**
 * Did nothing come of a computer for so long that somebody should look? Vacations and weekends do not count, nor today.
 * @param heard the day on which something of it came last
 */
export function isSilent(heard: Day, today: Day, calendar: Pick<SchoolDays, 'countSchoolDays'>): boolean {
  if (heard >= today) return false;
  return calendar.countSchoolDays(dayNumber(addDays(heard, 1)), dayNumber(today) - 1) >= SCHOOL_DAYS;
}
