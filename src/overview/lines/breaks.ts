import type { GroupCalendar } from '../../domain/calendar';
import { weekdayOfNumber } from '../../domain/day';

/*
 * Rond een vrije periode: the last school days before and the first after a vacation or a long weekend.
 */

/** So many school days before it, and so many after. */
const DAYS = 2;
/** A long weekend has a day more than a weekend. */
const LONG_WEEKEND = 3;
/** The break at the edge of a period may begin or end so many days outside it: the longest vacation is shorter. */
const REACH = 80;

const holdsSaturday = (day: number, next: number): boolean => {
  const saturday = day + ((5 - weekdayOfNumber(day) + 7) % 7);
  return saturday > day && saturday < next;
};

/** How many free days a weekend usually has: three where a group is free on Fridays too. */
function usualWeekend(free: readonly number[]): number {
  const often = new Map<number, number>();
  for (const days of free) often.set(days, (often.get(days) ?? 0) + 1);
  return [...often].reduce((most, one) => (one[1] > most[1] ? one : most), [2, 0] as readonly [number, number])[0];
}

/**
 * The school days around breaks. A break is at least three days without school, and longer than the weekends of the group usually are: a
 * vacation, Easter, a study day before a weekend. A single study day in the week is none.
 * @param from a day number, as is `until`; both included
 */
export function daysAroundBreaks(calendar: GroupCalendar, from: number, until: number): ReadonlySet<number> {
  const days: number[] = [];
  for (let day = from - REACH; day <= Math.min(until + REACH, calendar.knownUntil); day++) {
    if (calendar.isSchoolDay(day)) days.push(day);
  }
  const gaps = days.slice(1).map((day, index) => ({ before: index, free: day - days[index]! - 1, day }));
  const weekend = usualWeekend(
    gaps.filter(({ before, day }) => holdsSaturday(days[before]!, day)).map(({ free }) => free),
  );
  const around = new Set<number>();
  for (const { before, free } of gaps) {
    if (free < LONG_WEEKEND || free <= weekend) continue;
    for (let step = 0; step < DAYS; step++) {
      for (const day of [days[before - step], days[before + 1 + step]]) {
        if (day !== undefined && from <= day && day <= until) around.add(day);
      }
    }
  }
  return around;
}
