import { addDays, type Day, dayNumber, dayOf, type Moment, type Time, timeOf } from '../domain/day';
import type { TaskView } from '../messages/views';
import { sayCount, type useLanguage } from './words';

type Language = ReturnType<typeof useLanguage>;

const MS_PER_DAY = 86_400_000;
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function format(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  let found = FORMATS.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    FORMATS.set(key, found);
  }
  return found;
}

/** `ma 23 nov`; with the year when that is not the year of `now`. */
export const dayText = (day: Day, { tag }: Language, now?: Moment): string =>
  format(tag, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(now && now.slice(0, 4) !== day.slice(0, 4) && { year: 'numeric' }),
  }).format(dayNumber(day) * MS_PER_DAY);

/** `23 nov` */
export const shortDayText = (day: Day, { tag }: Language): string =>
  format(tag, { day: 'numeric', month: 'short' }).format(dayNumber(day) * MS_PER_DAY);

/** `ma` */
export const shortWeekdayText = (day: Day, { tag }: Language): string =>
  format(tag, { weekday: 'short' }).format(dayNumber(day) * MS_PER_DAY);

/** `maandag 23 november 2026` */
export const longDayText = (day: Day, { tag }: Language): string =>
  format(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(dayNumber(day) * MS_PER_DAY);

/** `nov 2026` @param month as `2026-11` */
export const shortMonthText = (month: string, { tag }: Language): string =>
  format(tag, { month: 'short', year: 'numeric' }).format(dayNumber(`${month}-01` as Day) * MS_PER_DAY);

/** `november 2026` @param month as `2026-11` */
export const monthText = (month: string, { tag }: Language): string =>
  format(tag, { month: 'long', year: 'numeric' }).format(dayNumber(`${month}-01` as Day) * MS_PER_DAY);

/** `8.45` */
export const timeText = (time: Time, { say }: Language): string =>
  say('clockTime', Number(time.slice(0, 2)), time.slice(3));

/** `ma 23 nov, 8.45 uur` */
export const momentText = (moment: Moment, language: Language, now?: Moment): string =>
  language.say('dayAndTime', dayText(dayOf(moment), language, now), timeText(timeOf(moment), language));

/** `16 uur en 30 minuten` */
export function minutesText(minutes: number, { say }: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return sayCount(say, rest, 'minutesOnly', rest);
  return rest === 0 ? say('hours', hours) : sayCount(say, rest, 'hoursMinutes', hours, rest);
}

/** Until when a step may be taken, as one says it; or since when it should have been. */
export function dueText({ due, status }: Pick<TaskView, 'due' | 'status'>, now: Moment, language: Language): string {
  const { say } = language;
  const today = dayOf(now);
  const day = due.slice(0, 10) as Day;
  const time = due.length > 10 ? timeText(timeOf(due as Moment), language) : null;
  if (status === 'overdue') {
    if (day === today && time) return say('due_wasToday', time);
    return day === addDays(today, -1) ? say('due_wasYesterday') : say('due_was', dayText(day, language, now));
  }
  if (day === today) return time ? say('due_before', time) : say('due_today');
  if (day === addDays(today, 1)) return time ? say('due_tomorrowTime', time) : say('due_tomorrow');
  const text = dayText(day, language, now);
  return time ? say('due_dayTime', text, time) : say('due_day', text);
}
