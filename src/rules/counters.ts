import type { Period } from '../domain/day';
import { dayFromNumber, dayNumber } from '../domain/day';
import type { Facts } from './facts';
import { schoolDaysGranted } from './leave';
import type { Counters } from './signal';
import { windowStart } from './windows';

/**
 * The counters of a pupil (protocol, reading 22). With `seen` they say from when on there was looked, and how many school days
 * of this school year up to now were not.
 */
export function countersOf(facts: Facts, seen: readonly Period[] | null): Counters {
  const { calendar, today, year, protocols, ledger, leave } = facts;
  const { numbers, sickWindow } = protocols.settings(today);
  const weeksFrom = calendar.lessonWeeksBack(today, numbers['hours.weeks']);
  const sickFrom = windowStart(sickWindow, today, facts);
  let unauthorisedMinutes = 0;
  for (const { day, unauthorised } of ledger.days) if (day >= weeksFrom) unauthorisedMinutes += unauthorised;
  return {
    lates: facts.lates.length,
    unauthorisedMinutes,
    sickReports: facts.spells.of('sick').filter(({ first }) => first >= sickFrom).length,
    leaveDays: schoolDaysGranted(leave.grants, year, calendar),
    ...(seen && seenUpTo(seen, facts)),
  };
}

function seenUpTo(
  seen: readonly Period[],
  { calendar, today, year }: Facts,
): Pick<Counters, 'seenFrom' | 'unseenDays'> {
  const days = new Set<number>();
  for (const { from, until } of seen) {
    for (let day = Math.max(dayNumber(from), year.from); day <= Math.min(dayNumber(until), today); day++) days.add(day);
  }
  let first: number | null = null;
  let unseenDays = 0;
  for (let day = year.from; day <= today; day++) {
    if (!calendar.isSchoolDay(day)) continue;
    if (days.has(day)) first ??= day;
    else unseenDays++;
  }
  return { seenFrom: first === null ? null : dayFromNumber(first), unseenDays };
}
