import type { GroupCalendar } from './calendar';
import { dayNumber, dayOf, type Moment, minuteOfDay, timeOf } from './day';

/** How late in a day somebody looked at its list: before its lessons began, while they went on, or after them. */
export const LOOKS = ['before', 'during', 'after'] as const;
export type Look = (typeof LOOKS)[number];

/** @param day as a day number; a day without lessons is over at once */
export function lookAt(moment: Moment, day: number, calendar: GroupCalendar): Look {
  const on = dayNumber(dayOf(moment));
  if (on !== day) return on > day ? 'after' : 'before';
  const lessons = calendar.lessons(day);
  const minute = minuteOfDay(timeOf(moment));
  if (minute >= (lessons.at(-1)?.end ?? 0)) return 'after';
  return minute >= lessons[0]!.start ? 'during' : 'before';
}

export const asLateAs = (one: Look, other: Look): boolean => LOOKS.indexOf(one) >= LOOKS.indexOf(other);
