import type { Action, ActionOf } from '../domain/action';
import { dayNumber, weekdayOfNumber } from '../domain/day';
import type { SchoolDays } from '../domain/school-days';
import { of } from './recorded';

/** Days from one to another, both included, as day numbers. */
interface Days {
  readonly from: number;
  readonly until: number;
}

/** What a decision granted. */
export interface Grant extends Days {
  readonly decision: ActionOf<'leave-decided'>;
  /** `undefined`: withdrawn, or never recorded. */
  readonly request: ActionOf<'leave-requested'> | undefined;
}

/** Verlof: what was granted and what was refused (protocol, readings 22, 26, 27, 40, 41, 49). */
export interface Leave {
  readonly grants: readonly Grant[];
  /** Granted by any decision. */
  granted(day: number): boolean;
  /** Inside a request that was refused, or granted without this day; a day that any decision grants is not refused. */
  refused(day: number): boolean;
}

const NO_LEAVE: Leave = { grants: [], granted: () => false, refused: () => false };

/** Do days hold a day, which is a day number? */
export const covers = (day: number) => (days: Days) => days.from <= day && day <= days.until;

/** The dates of a decision: its own, else those of its request; none when the request was withdrawn and it has none. */
function grantedDays(
  decision: ActionOf<'leave-decided'>,
  request: ActionOf<'leave-requested'> | undefined,
): Days | null {
  const from = decision.from ?? request?.from;
  const until = decision.until ?? request?.until;
  return from && until ? { from: dayNumber(from), until: dayNumber(until) } : null;
}

/** @param actions those that count, oldest first */
export function leaveOf(actions: readonly Action[]): Leave {
  const decisions = of(actions, 'leave-decided');
  if (decisions.length === 0) return NO_LEAVE;
  const requests = new Map(of(actions, 'leave-requested').map((request) => [request.id, request]));
  const grants: Grant[] = [];
  const asked: Days[] = [];
  for (const decision of decisions) {
    const request = requests.get(decision.request);
    const granted = decision.granted === false ? null : grantedDays(decision, request);
    if (granted) grants.push({ ...granted, decision, request });
    if (request && decision.granted !== true)
      asked.push({ from: dayNumber(request.from), until: dayNumber(request.until) });
  }
  const granted = (day: number) => grants.some(covers(day));
  return { grants, granted, refused: (day) => asked.some(covers(day)) && !granted(day) };
}

/** School days that these grants hold within a period; a day that several hold counts once (reading 22). */
export function schoolDaysGranted(grants: readonly Grant[], period: Days, calendar: SchoolDays): number {
  const found = new Set<number>();
  for (const { from, until } of grants) {
    for (let day = Math.max(from, period.from); day <= Math.min(until, period.until); day++) {
      if (calendar.isSchoolDay(day)) found.add(day);
    }
  }
  return found.size;
}

/** Days of which the calendar does not know whether there is school: weekdays count, so that nobody decides beyond the limit. */
export function unknownDays(first: number, until: number, { knownUntil }: SchoolDays): number {
  let count = 0;
  for (let day = Math.max(first, knownUntil + 1); day <= until; day++) if (weekdayOfNumber(day) < 5) count++;
  return count;
}
