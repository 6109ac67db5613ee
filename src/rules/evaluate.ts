import type { Absence, Pupil } from '../domain/absence';
import type { Action } from '../domain/action';
import type { Calendar } from '../domain/calendar';
import { dayOf, type Moment, type Period } from '../domain/day';
import { countersOf } from './counters';
import { detect } from './detectors';
import { actionsThatCount, factsOf } from './facts';
import { signalOf } from './found';
import type { Protocol } from './protocol';
import type { Counters, Evaluation, Signal, Task } from './signal';

export interface PupilEvaluation {
  readonly signals: readonly Signal[];
  readonly tasks: readonly Task[];
  readonly counters: Counters;
}

const inForce = ({ validFrom, validUntil }: Protocol, now: Moment): boolean =>
  validFrom <= dayOf(now) && (!validUntil || dayOf(now) <= validUntil);

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
  const facts = factsOf(pupil, absences, actionsThatCount(actions, now), protocol, calendar.group(pupil.group), now);
  const signals: Signal[] = [];
  const tasks: Task[] = [];
  if (inForce(protocol, now)) {
    for (const rule of protocol.rules) {
      for (const found of detect(rule, facts)) {
        const made = signalOf(rule, found, facts);
        signals.push(made.signal);
        tasks.push(...made.tasks);
      }
    }
  }
  return { signals, tasks, counters: countersOf(facts, seen) };
}

/** Days of a pupil or a group that were looked at. */
export interface Seen extends Period {
  readonly pupil?: string;
  readonly group?: string;
}

/**
 * What the protocol says now of a school: each pupil by itself, in the order given.
 * @param seen absent: everything was looked at
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
  const absencesOf = byPupil(absences, ({ pupil }) => pupil);
  const subjects = new Map(actions.map(({ id, pupil }) => [id, pupil]));
  const actionsOf = byPupil(actions, ({ pupil, about }) => pupil ?? (about ? subjects.get(about) : undefined));
  const signals: Signal[] = [];
  const tasks: Task[] = [];
  const counters: Record<string, Counters> = {};
  for (const pupil of pupils) {
    const mine = seen?.filter((period) => period.pupil === pupil.id || period.group === pupil.group) ?? null;
    const one = evaluatePupil(protocol, calendar, pupil, absencesOf(pupil.id), actionsOf(pupil.id), now, mine);
    signals.push(...one.signals);
    tasks.push(...one.tasks);
    counters[pupil.id] = one.counters;
  }
  return { signals, tasks, counters };
}

/** The facts of each pupil. An action that takes another back belongs where that one does. */
function byPupil<Fact>(
  facts: readonly Fact[],
  pupilOf: (fact: Fact) => string | undefined,
): (pupil: string) => readonly Fact[] {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const pupil = pupilOf(fact);
    if (pupil === undefined) continue;
    const mine = found.get(pupil);
    if (mine) mine.push(fact);
    else found.set(pupil, [fact]);
  }
  return (pupil) => found.get(pupil) ?? [];
}
