import type { Absence, Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { dayOf, type Moment, type Period } from '../domain/day';
import { countersOf } from './counters';
import { detectForGroup, detectForPupil, detectForSchool } from './detectors';
import { type Facts, factsOf, givenOf } from './facts';
import { type Asked, askedBy } from './found';
import type { Protocol, Rule } from './protocol';
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

/** The rules that hold now, in the order of the document. */
function inForce({ validFrom, validUntil, rules, settings }: Protocol, now: Moment): readonly Rule[] {
  const today = dayOf(now);
  if (today < validFrom || (validUntil && validUntil < today)) return [];
  return rules.filter(({ onlyIf }) => !onlyIf || settings[onlyIf]);
}

const findings = (asked: readonly Asked[]): Findings => ({
  signals: asked.map(({ signal }) => signal),
  tasks: asked.flatMap(({ tasks }) => tasks),
});

function forPupil(facts: Facts): readonly Asked[] {
  const asked: Asked[] = [];
  for (const rule of inForce(facts.protocol, facts.now)) {
    if (rule.about !== 'pupil') continue;
    for (const found of detectForPupil(rule, facts)) asked.push(askedBy(rule, found, facts));
  }
  return asked;
}

/**
 * What the protocol says now of one pupil. Pure: the same facts give the same answer.
 * @param absences all known rows of this pupil, in any order
 * @param actions all known actions about this pupil, in any order
 * @param seen days that were looked at; `null`: everything was
 * @throws UnknownGroup, NoSchoolDays when the calendar does not say enough to answer
 */
export function evaluatePupil(
  protocol: Protocol,
  calendar: Calendar,
  pupil: Pupil,
  absences: readonly Absence[],
  actions: readonly Action[],
  now: Moment,
  seen: readonly Period[] | null = null,
): PupilEvaluation {
  const facts = factsOf(pupil, absences, actionsThatCount(actions, now), protocol, calendar, now);
  return { ...findings(forPupil(facts)), counters: countersOf(facts, seen) };
}

/**
 * What the protocol says now of the school and of its groups, whatever it says of pupils. Signals of the school have neither pupil nor
 * group (protocol, readings 29 and 44).
 * @param groups the groups that have a pupil; a school day is one for at least one of them, without groups one of `*`
 * @param actions all known actions about the school and its groups, in any order; others are left alone
 * @throws UnknownGroup, NoSchoolDays when the calendar does not say enough to answer
 */
export function evaluateSchool(
  protocol: Protocol,
  calendar: Calendar,
  groups: readonly string[],
  actions: readonly Action[],
  now: Moment,
): Findings {
  const known = actionsThatCount(actions, now);
  const school = givenOf(protocol, calendar.together(groups), known, now);
  const ofGroups = groups.map((group) => ({
    ...givenOf(protocol, calendar.group(group), known, now, { group }),
    group,
  }));
  const asked = inForce(protocol, now).flatMap((rule): readonly Asked[] => {
    if (rule.about === 'school') return detectForSchool(rule, school).map((found) => askedBy(rule, found, school));
    if (rule.about === 'pupil') return [];
    return ofGroups.flatMap((facts) => detectForGroup(rule, facts).map((found) => askedBy(rule, found, facts)));
  });
  return findings(asked);
}

/** Days of a pupil or a group that were looked at. */
export interface Seen extends Period {
  readonly pupil?: string;
  readonly group?: string;
}

/**
 * What the protocol says now: each pupil by itself, in the order given, then the groups and the school.
 * @param seen absent: everything was looked at
 * @throws UnknownGroup, NoSchoolDays when the calendar does not say enough to answer
 */
export function evaluate(
  protocol: Protocol,
  calendar: Calendar,
  pupils: readonly Pupil[],
  absences: readonly Absence[],
  actions: readonly Action[],
  now: Moment,
  seen?: readonly Seen[],
): Evaluation {
  // Withdrawals name an action, not a pupil: which actions count is settled before they are dealt out.
  const known = actionsThatCount(actions, now);
  const absencesOf = byPupil(absences);
  const actionsOf = byPupil(known);
  const each = pupils.map((pupil) => {
    const mine = seen?.filter((period) => period.pupil === pupil.id || period.group === pupil.group) ?? null;
    return evaluatePupil(protocol, calendar, pupil, absencesOf(pupil.id), actionsOf(pupil.id), now, mine);
  });
  const groups = [...new Set(pupils.map(({ group }) => group))];
  const school = evaluateSchool(protocol, calendar, groups, known, now);
  return {
    signals: [...each, school].flatMap(({ signals }) => signals),
    tasks: [...each, school].flatMap(({ tasks }) => tasks),
    counters: Object.fromEntries(pupils.map(({ id }, index) => [id, each[index]!.counters])),
  };
}

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
