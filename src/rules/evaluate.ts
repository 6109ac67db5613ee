import type { Absence, Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { addDays, type Day, type Moment, overlap, type Period } from '../domain/day';
import { countersOf } from './counters';
import { detectForGroup, detectForPupil, detectForSchool } from './detectors';
import { type Facts, factsOf, givenOf } from './facts';
import { type Asked, askedBy } from './found';
import { type InForce, protocolsOf } from './protocols/with-law';
import { actionsThatCount } from './recorded';
import type { Counters, Evaluation, Signal, Task } from './signal';

/** What rules ask now: signals, and the tasks that they bring. */
export interface Findings {
  readonly signals: readonly Signal[];
  readonly tasks: readonly Task[];
}

export interface PupilEvaluation extends Findings {
  readonly counters: Counters;
}

export const findingsOf = (asked: readonly Asked[]): Findings => ({
  signals: asked.map(({ signal }) => signal),
  tasks: asked.flatMap(({ tasks }) => tasks),
});

/** What the rules find in the facts of one pupil, in the order of the documents. */
export function forPupil(facts: Facts): readonly Asked[] {
  const asked: Asked[] = [];
  for (const era of facts.protocols.about.pupil) {
    if (era.from > facts.today) continue;
    for (const found of detectForPupil(era, facts)) asked.push(askedBy(era, found, facts));
  }
  return asked;
}

/** What the protocol says of the facts of one pupil. @param seen days that were looked at; `null`: everything was */
export const evaluationOf = (facts: Facts, seen: readonly Period[] | null): PupilEvaluation => ({
  ...findingsOf(forPupil(facts)),
  counters: countersOf(facts, seen),
});

/**
 * What the protocol says now of one pupil. Pure: the same facts give the same answer.
 * @param absences all known rows of this pupil, in any order
 * @param actions all known actions about this pupil, in any order
 * @param seen days that were looked at; `null`: everything was
 * @throws UnknownGroup, NoSchoolDays, CalendarEnds when the calendar does not say enough to answer
 */
export function evaluatePupil(
  inForce: InForce,
  calendar: Calendar,
  pupil: Pupil,
  absences: readonly Absence[],
  actions: readonly Action[],
  now: Moment,
  seen: readonly Period[] | null = null,
): PupilEvaluation {
  return evaluationOf(factsOf(inForce, calendar, pupil, absences, actions, now), seen);
}

/**
 * What the protocol says now of the school and of its groups, whatever it says of pupils. Signals of the school have neither pupil nor
 * group (protocol, readings 29 and 44).
 * @param groups the groups that have a pupil; a school day is one for at least one of them, without groups one of `*`
 * @param actions all known actions about the school and its groups, in any order; others are left alone
 * @throws UnknownGroup, NoSchoolDays, CalendarEnds when the calendar does not say enough to answer
 */
export function evaluateSchool(
  inForce: InForce,
  calendar: Calendar,
  groups: readonly string[],
  actions: readonly Action[],
  now: Moment,
): Findings {
  const known = actionsThatCount(actions, now);
  const protocols = protocolsOf(inForce);
  const school = givenOf(protocols, calendar.together(groups), known, now);
  const ofGroups = groups.map((group) => ({
    ...givenOf(protocols, calendar.group(group), known, now, { group }),
    group,
  }));
  return findingsOf([
    ...protocols.about.group.flatMap((era) =>
      ofGroups.flatMap((facts) => detectForGroup(era, facts).map((found) => askedBy(era, found, facts))),
    ),
    ...protocols.about.school.flatMap((era) =>
      detectForSchool(era, school).map((found) => askedBy(era, found, school)),
    ),
  ]);
}

/** Days of a pupil or a group that were looked at. */
export interface Seen extends Period {
  readonly pupil?: string;
  readonly group?: string;
}

/**
 * What the protocol says now: each pupil by itself, in the order given, then the groups and the school.
 * @param seen absent: everything was looked at
 * @throws UnknownGroup, NoSchoolDays, CalendarEnds when the calendar does not say enough to answer
 */
export function evaluate(
  inForce: InForce,
  calendar: Calendar,
  pupils: readonly Pupil[],
  absences: readonly Absence[],
  actions: readonly Action[],
  now: Moment,
  seen?: readonly Seen[],
): Evaluation {
  // Withdrawals name an action, not a pupil: which actions count is settled before they are dealt out.
  const protocols = protocolsOf(inForce);
  const known = actionsThatCount(actions, now);
  const absencesOf = byPupil(absences);
  const actionsOf = byPupil(known);
  const each = pupils.map((pupil) => {
    const mine = seen && seenOf(pupil, seen);
    return evaluatePupil(protocols, calendar, pupil, absencesOf(pupil.id), actionsOf(pupil.id), now, mine ?? null);
  });
  const groups = [...new Set(pupils.map(({ group }) => group))];
  const school = evaluateSchool(protocols, calendar, groups, known, now);
  return {
    signals: [...each, school].flatMap(({ signals }) => signals),
    tasks: [...each, school].flatMap(({ tasks }) => tasks),
    counters: Object.fromEntries(pupils.map(({ id }, index) => [id, each[index]!.counters])),
  };
}

/** The days of a pupil that were looked at: those of a group as far as the pupil was in it then. */
function seenOf({ id, group, groups = [] }: Pupil, seen: readonly Seen[]): readonly Period[] {
  const inGroup = (name: string): readonly Period[] =>
    groups.length === 0
      ? name === group
        ? [ALWAYS]
        : []
      : groups.flatMap((placement, index) => {
          if (placement.group !== name) return [];
          const next = groups[index + 1];
          const from = index === 0 ? ALWAYS.from : placement.from;
          return [{ from, until: next ? addDays(next.from, -1) : ALWAYS.until }];
        });
  return seen.flatMap(({ pupil, group: looked, from, until }): readonly Period[] => {
    if (pupil === id) return [{ from, until }];
    return looked === undefined ? [] : inGroup(looked).flatMap((period) => overlap(period, { from, until }));
  });
}

const ALWAYS: Period = { from: '1900-01-01' as Day, until: '2199-12-31' as Day };

/** The facts of each pupil. */
function byPupil<Fact extends { readonly pupil?: string }>(facts: readonly Fact[]): (pupil: string) => readonly Fact[] {
  const found = new Map<string | undefined, Fact[]>();
  for (const fact of facts) {
    const mine = found.get(fact.pupil);
    if (mine) mine.push(fact);
    else found.set(fact.pupil, [fact]);
  }
  return (pupil) => found.get(pupil) ?? [];
}
