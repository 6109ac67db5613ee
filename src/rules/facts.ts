import type { Absence, Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar, GroupCalendar } from '../domain/calendar';
import { dayNumber, dayOf, type Moment, schoolYearLabel, schoolYearOf } from '../domain/day';
import { CalendarEnds, type SchoolDays } from '../domain/school-days';
import type { Protocols } from './in-force';
import { latesOf } from './lates';
import { type Leave, leaveOf } from './leave';
import { type Ledger, ledgerOf } from './ledger';
import type { Piece } from './piece';
import { type InForce, protocolsOf } from './protocols/with-law';
import { actionsThatCount } from './recorded';
import { Spells } from './spells';
import { spokenOf } from './spoken';

/** What is given to every rule. Nothing else exists: no clock, no page, no storage. */
export interface Given {
  readonly protocols: Protocols;
  readonly now: Moment;
  /** The day of `now`, as a day number. */
  readonly today: number;
  /** The school year of `now`, as day numbers. */
  readonly year: { readonly from: number; readonly until: number; readonly label: string };
  /** Those that count and are about the subject, oldest first. */
  readonly actions: readonly Action[];
  /** The school days as they were and are. */
  readonly calendar: SchoolDays;
  /** The school days by which terms are counted. */
  readonly terms: SchoolDays;
  /** Whom a signal is about: a pupil, a group, or neither: the school. */
  readonly subject: { readonly pupil?: string; readonly group?: string };
}

/** Everything that a rule may look at for one pupil. */
export interface Facts extends Given {
  readonly pupil: Pupil;
  /** Each day is that of the group in which the pupil was then; terms are counted by the present one. */
  readonly calendar: GroupCalendar;
  readonly leave: Leave;
  readonly ledger: Ledger;
  readonly spells: Spells;
  /** Unauthorised lates of the school year of now, oldest first. */
  readonly lates: readonly Piece[];
}

/** Everything that a rule may look at for one group. */
export interface GroupFacts extends Given {
  readonly group: string;
}

/**
 * @param actions those that count, of everybody or of the subject
 * @throws CalendarEnds when now lies after the last day that the calendar knows
 */
export function givenOf(
  protocols: Protocols,
  calendar: SchoolDays,
  actions: readonly Action[],
  now: Moment,
  subject: Given['subject'] = {},
): Given {
  const today = dayOf(now);
  const year = schoolYearOf(today);
  const number = dayNumber(today);
  if (number > calendar.knownUntil) throw new CalendarEnds(calendar.knownUntil);
  return {
    protocols,
    now,
    today: number,
    year: { from: dayNumber(year.from), until: dayNumber(year.until), label: schoolYearLabel(today) },
    actions,
    calendar,
    terms: calendar,
    subject,
  };
}

/**
 * What is known of one pupil now.
 * @param absences all known rows of this pupil, in any order
 * @param known all known actions about this pupil, in any order
 * @throws UnknownGroup, NoSchoolDays, CalendarEnds when the calendar does not say enough
 */
export function factsOf(
  inForce: InForce,
  school: Calendar,
  pupil: Pupil,
  absences: readonly Absence[],
  known: readonly Action[],
  now: Moment,
): Facts {
  const protocols = protocolsOf(inForce);
  const actions = actionsThatCount(known, now);
  const terms = school.group(pupil.group);
  const calendar = pupil.groups?.length ? school.through(pupil.groups) : terms;
  const leave = leaveOf(actions);
  const recorded = {
    spoken: spokenOf(actions),
    leave,
    calendar,
    lateCounts: (day: number) => protocols.settings(day).lateCountsForHours,
  };
  const ledger = ledgerOf(absences, recorded, now);
  const given = givenOf(protocols, calendar, actions, now, { pupil: pupil.id, group: pupil.group });
  const { today, year, subject } = given;
  return {
    protocols,
    now,
    today,
    year,
    actions,
    subject,
    pupil,
    calendar,
    terms,
    leave,
    ledger,
    spells: new Spells(ledger, calendar),
    lates: latesOf(ledger, calendar, year),
  };
}
