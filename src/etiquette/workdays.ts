import { addDays, at, type Day, dayOf, type Moment, type Time, timeOf, weekday, within } from '../domain/day';
import type { Workdays } from './context';

/** Longer than any vacation: who has no workday in it said nothing that we can count by. */
const SEARCH_DAYS = 400;
const FRIDAY = 4;

export const isWeekend = (day: Day): boolean => weekday(day) > FRIDAY;

/** Is the school closed: a vacation, or another day off of everybody? */
export const isFree = ({ free }: Workdays, day: Day): boolean => free.some((period) => within(period, day));

/** A weekday on which this teacher does not work, by their own week. */
export const isDayOff = ({ days }: Workdays, day: Day): boolean => !isWeekend(day) && !days[weekday(day)];

export const isWorkday = (workdays: Workdays, day: Day): boolean =>
  workdays.days[weekday(day)] === true && !isFree(workdays, day);

/**
 * The nth workday strictly after a day. Where there is none within a year, as of somebody who works on no day, so many days later: a
 * term that never ends would let things be forgotten.
 */
export function workdaysAfter(workdays: Workdays, day: Day, count: number): Day {
  let left = count;
  for (let step = 1; step <= SEARCH_DAYS; step++) {
    const other = addDays(day, step);
    if (isWorkday(workdays, other) && --left === 0) return other;
  }
  return addDays(day, count);
}

/** The next moment at which a workday of this teacher begins at a time: today's when that is still to come. */
export function nextWorkday(workdays: Workdays, now: Moment, time: Time): Moment {
  const today = dayOf(now);
  return isWorkday(workdays, today) && timeOf(now) < time
    ? at(today, time)
    : at(workdaysAfter(workdays, today, 1), time);
}
