import type { Absence, Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { type Day, dayFromNumber, dayNumber, type Moment } from '../domain/day';
import { factsOf } from './facts';
import type { Protocols } from './in-force';

/** A day on which unauthorised lesson minutes were missed. */
export interface MissedDay {
  readonly day: Day;
  readonly minutes: number;
  /** Every lesson minute of the day was. */
  readonly whole: boolean;
}

/**
 * The unauthorised lesson minutes of a pupil day by day, oldest first, as the rules count them (protocol, reading 4).
 * @param from first day, `until` last day, both included
 */
export function missedDays(
  protocols: Protocols,
  calendar: Calendar,
  pupil: Pupil,
  absences: readonly Absence[],
  actions: readonly Action[],
  now: Moment,
  { from, until }: { readonly from: Day; readonly until: Day },
): readonly MissedDay[] {
  const facts = factsOf(protocols, calendar, pupil, absences, actions, now);
  const [first, last] = [dayNumber(from), dayNumber(until)];
  return facts.ledger.days.flatMap(({ day, unauthorised }): MissedDay[] =>
    unauthorised > 0 && first <= day && day <= last
      ? [
          {
            day: dayFromNumber(day),
            minutes: unauthorised,
            whole: unauthorised === facts.calendar.minutes(day),
          },
        ]
      : [],
  );
}
