import type { Period } from '../domain/day';
import { dayFromNumber, dayNumber } from '../domain/day';
import type { Facts } from './facts';
import { schoolDaysGranted } from './leave';
import type { Counters } from './signal';
import { unseenIn } from './unseen';
import { windowStart } from './windows';

/**
 * The counters of a pupil (protocol, reading 22). With `seen` they say from when on there was looked, and how many school days
 * of this school year up to now were not.
 */
export function countersOf(facts: Facts, seen: readonly Period[] | null): Counters {
  const { calendar, year, ledger, leave } = facts;
  const { weeksFrom, sickFrom } = startsOf(facts);
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

/** The first days of the counters that do not count the school year (day numbers). */
function startsOf(facts: Facts): { readonly weeksFrom: number; readonly sickFrom: number } {
  const { calendar, today, protocols } = facts;
  const { numbers, sickWindow } = protocols.settings(today);
  return {
    weeksFrom: calendar.lessonWeeksBack(today, numbers['hours.weeks']),
    sickFrom: windowStart(sickWindow, today, facts),
  };
}

/** The days over which a counter counts; `unseenDays`: school days among them that nobody looked at, `null`: that does not matter. */
export interface CounterWindow extends Period {
  readonly unseenDays: number | null;
}
export type CounterWindows = Readonly<Record<keyof Omit<Counters, 'seenFrom' | 'unseenDays'>, CounterWindow>>;

/** From which day to which day each counter counts. Leave is what the school itself decided: of that everything is known. */
export function counterWindowsOf(facts: Facts, seen: readonly Period[] | null): CounterWindows {
  const { today, year, calendar } = facts;
  const { weeksFrom, sickFrom } = startsOf(facts);
  const upToNow = (from: number): CounterWindow => ({
    from: dayFromNumber(from),
    until: dayFromNumber(today),
    unseenDays: unseenIn(from, today, seen, calendar),
  });
  return {
    lates: upToNow(year.from),
    unauthorisedMinutes: upToNow(weeksFrom),
    sickReports: upToNow(sickFrom),
    leaveDays: { from: dayFromNumber(year.from), until: dayFromNumber(year.until), unseenDays: null },
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
