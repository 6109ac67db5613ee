import {
  addDays,
  at,
  type Day,
  dayNumber,
  type Moment,
  monthEnd,
  type Period,
  schoolYearLabel,
} from '../../domain/day';
import type { SchoolDays } from '../../domain/school-days';

/** A month of the calendar, `2026-10`. */
export type Month = string;

const NAME = /^\d{4}-(0[1-9]|1[0-2])$/;
export const isMonth = (text: string): text is Month => NAME.test(text);

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The days of a month. */
export function daysOf(month: Month): Period {
  const from = `${month}-01` as Day;
  return { from, until: monthEnd(from) };
}

/** The school year of a month, `2026-2027`. */
export const yearOf = (month: Month): string => schoolYearLabel(daysOf(month).from);

/** The last moment of a month; of the one of now, now. */
export function endOf(month: Month, now: Moment): Moment {
  const end = at(daysOf(month).until, '23:59');
  return end < now ? end : now;
}

/** The same month a year before. */
export const yearBefore = (month: Month): Month => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

/** Has a month a school day, up to a day? */
function hasSchoolDay(month: Month, calendar: SchoolDays, today: Day): boolean {
  const { from, until } = daysOf(month);
  return calendar.countSchoolDays(dayNumber(from), dayNumber(until < today ? until : today)) > 0;
}

/** Months with a school day up to today, the latest first; those without one are skipped. @param first the day to begin with */
export function monthsFrom(first: Day, calendar: SchoolDays, today: Day): readonly Month[] {
  const months: Month[] = [];
  for (let day = today; day >= first; day = addDays(daysOf(monthOf(day)).from, -1)) {
    const month = monthOf(day);
    if (hasSchoolDay(month, calendar, today)) months.push(month);
  }
  return months;
}

/** Longer than a year no school is closed. */
const LOOK_BACK = 13;

/** The month before with a school day; `null`: there is none within a year. */
export function monthBefore(month: Month, calendar: SchoolDays, today: Day): Month | null {
  let before = month;
  for (let back = 0; back < LOOK_BACK; back++) {
    before = monthOf(addDays(daysOf(before).from, -1));
    if (hasSchoolDay(before, calendar, today)) return before;
  }
  return null;
}
