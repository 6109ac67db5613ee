import type { Absence, Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { type Day, dayOf, type Moment, schoolYearOf, within } from '../domain/day';
import { evaluate } from './evaluate';
import { type InForce, protocolsOf } from './protocols/with-law';
import type { Signal } from './signal';

/** What signals follow from, besides the facts. */
export interface Setup {
  readonly inForce: InForce;
  readonly calendar: Calendar;
}

/** Everything that is known, at a moment. */
export interface Known {
  readonly pupils: readonly Pupil[];
  readonly absences: readonly Absence[];
  readonly actions: readonly Action[];
  readonly now: Moment;
}

/** A signal that only one of the two setups gives. */
export interface Difference {
  readonly rule: string;
  readonly title: string;
  readonly protocol: string;
  readonly since: Day;
}

/** What a change means for one pupil, oldest first. */
export interface PupilDifference {
  readonly pupil: string;
  /** Would have had with the change, and has not. */
  readonly gained: readonly Difference[];
  /** Has, and would not have had with the change. */
  readonly lost: readonly Difference[];
}

/** The signals of the school year of now, by pupil. */
function signalsBy(setup: Setup, { pupils, absences, actions, now }: Known): ReadonlyMap<string, readonly Signal[]> {
  const year = schoolYearOf(dayOf(now));
  const { signals } = evaluate(setup.inForce, setup.calendar, pupils, absences, actions, now);
  const found = new Map<string, Signal[]>(pupils.map(({ id }) => [id, []]));
  for (const signal of signals) {
    if (signal.pupil !== undefined && within(year, signal.since)) found.get(signal.pupil)?.push(signal);
  }
  return found;
}

/** Signals of one list that are not in the other: of the same rule and the same day as many as there are more. */
function missing(signals: readonly Signal[], others: readonly Signal[], { inForce }: Setup): readonly Difference[] {
  const left = others.map(({ rule, since }) => `${rule} ${since}`);
  const found: Difference[] = [];
  for (const signal of signals) {
    const { rule, since, protocol } = signal;
    const place = left.indexOf(`${rule} ${since}`);
    if (place >= 0) left.splice(place, 1);
    else found.push({ rule, title: protocolsOf(inForce).of(signal)?.rule.title ?? rule, protocol, since });
  }
  return found.sort((a, b) => (a.since < b.since ? -1 : 1));
}

/**
 * Proef: which signals of this school year a change of protocol or calendar would give, and which it would take away. Pupils for whom
 * nothing changes are left out.
 *
 * Both setups are evaluated once, at `now`, over the same facts. That is enough for the whole year: a signal is dated (`since`) and stays
 * in the answer when it is settled or grows old, so what was asked in September is there in June. It is also what is fair: a row that was
 * corrected since, or explained, counts on both sides as it is known now. Only conditions about today (`daily.unreported`,
 * `sick.ask-return`, `sick.overdue`) leave no trace behind them, so for those the answer is about today alone.
 *
 * A new version begins on its own first day, and changes nothing before it. To see what it would have meant this year, ask with
 * {@link asIfAllYear}.
 * @throws UnknownGroup, NoSchoolDays, CalendarEnds when a calendar does not say enough to answer
 */
export function dryRun(before: Setup, after: Setup, known: Known): readonly PupilDifference[] {
  const old = signalsBy(before, known);
  const changed = signalsBy(after, known);
  return known.pupils
    .map(({ id }): PupilDifference => {
      const [was, is] = [old.get(id)!, changed.get(id)!];
      return { pupil: id, gained: missing(is, was, after), lost: missing(was, is, before) };
    })
    .filter(({ gained, lost }) => gained.length > 0 || lost.length > 0);
}

/** The versions of a protocol or a calendar as if a changed one had held since the first day of the school year of now. */
export function asIfAllYear<Version extends { readonly validFrom: Day }>(
  versions: readonly Version[],
  changed: Version,
  now: Moment,
): readonly Version[] {
  const { from } = schoolYearOf(dayOf(now));
  return [...versions.filter(({ validFrom }) => validFrom < from), { ...changed, validFrom: from }];
}
