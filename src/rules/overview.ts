import type { Absence, Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { type Day, dayFromNumber, type Moment } from '../domain/day';
import { factsOf } from './facts';
import type { Protocols } from './in-force';

/** What this school year holds of a pupil, for a letter that gives an overview of it. Oldest first. */
export interface Overview {
  /** The names of the rows of unauthorised lates, as the rules count them (protocol, reading 20). */
  readonly lates: readonly string[];
  /** Spells in which the pupil was reported ill (protocol, Words), with how many school days each takes. */
  readonly spells: readonly { readonly from: Day; readonly until: Day; readonly schoolDays: number }[];
}

/** The overview of a pupil in the school year of `now`. @throws CalendarEnds */
export function overviewOf(
  protocols: Protocols,
  calendar: Calendar,
  pupil: Pupil,
  absences: readonly Absence[],
  actions: readonly Action[],
  now: Moment,
): Overview {
  const { lates, spells, year } = factsOf(protocols, calendar, pupil, absences, actions, now);
  return {
    lates: lates.map(({ row }) => row.id),
    spells: spells
      .of('sick')
      .filter(({ first }) => year.from <= first && first <= year.until)
      .map(({ first, last, days }) => ({
        from: dayFromNumber(first),
        until: dayFromNumber(last),
        schoolDays: days.length,
      })),
  };
}
