import { type Day, dayFromNumber, dayNumber, monthsBefore, schoolYearOf, weekdayOfNumber } from '../domain/day';
import type { Facts } from './facts';
import type { WindowOf } from './protocol';

/** The school year of a day, both days included (day numbers). */
export function schoolYear(day: number): { readonly from: number; readonly until: number } {
  const { from, until } = schoolYearOf(dayFromNumber(day));
  return { from: dayNumber(from), until: dayNumber(until) };
}

/** The first day of the window that ends with a day (day numbers; protocol, readings 11 and 21). */
export function windowStart(of: WindowOf, day: number, { calendar, protocol }: Facts): number {
  const { lateWindow, sickWindow } = protocol.settings;
  const window = of === 'late.window' ? lateWindow : of === 'sick.window' ? sickWindow : of;
  switch (window.unit) {
    case 'school-year':
      return schoolYear(day).from;
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
