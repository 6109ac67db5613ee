import { type Day, dayFromNumber, dayNumber, monthsBefore, schoolYearOf, weekdayOfNumber } from '../domain/day';
import type { Facts } from './facts';
import type { Window, WindowOf } from './protocol';
import type { Settings } from './settings';

/** The school year of a day, both days included (day numbers). */
export function schoolYear(day: number): { readonly from: number; readonly until: number } {
  const { from, until } = schoolYearOf(dayFromNumber(day));
  return { from: dayNumber(from), until: dayNumber(until) };
}

/** The window that a rule names, or that of the setting it names. */
export const windowIn = (window: WindowOf, { lateWindow, sickWindow }: Settings): Window =>
  window === 'late.window' ? lateWindow : window === 'sick.window' ? sickWindow : window;

function quarterStart(day: Day): number {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return dayNumber(`${day.slice(0, 5)}${String(month).padStart(2, '0')}-01` as Day);
}

/** The first day of the window that ends with a day (day numbers; protocol, readings 11 and 21). */
export function windowStart(window: Window, day: number, { calendar }: Facts): number {
  switch (window.unit) {
    case 'school-year':
      return schoolYear(day).from;
    case 'report-card':
      return Math.max(schoolYear(day).from, calendar.reportPeriodStart(day));
    case 'quarter':
      return quarterStart(dayFromNumber(day));
    case 'month':
      return dayNumber(`${dayFromNumber(day).slice(0, 7)}-01` as Day);
    case 'months':
      return dayNumber(monthsBefore(dayFromNumber(day), window.count)) + 1;
    case 'weeks':
      return day - weekdayOfNumber(day) - 7 * (window.count - 1);
    case 'school-weeks':
      return calendar.lessonWeeksBack(day, window.count);
  }
}
