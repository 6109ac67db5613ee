import type { Action } from '../domain/action';
import type { Day, Moment } from '../domain/day';
import { addDays, at, dayFromNumber, dayNumber, dayOf } from '../domain/day';
import { workingDaysAfter } from '../domain/working-days';
import { dayOfAction, type Facts } from './facts';
import type { Amount, Rule, Settler, Step, Term } from './protocol';
import type { Signal, Task, TaskStatus } from './signal';

/** What a detector found: one situation in which its rule holds. Days are day numbers. */
export interface Found {
  /** Tells the situations of one rule and pupil apart; a function of the facts. */
  readonly mark: string;
  readonly since: number;
  readonly window: { readonly from: number; readonly to: number };
  /** The terms of the steps count from this day. */
  readonly anchor: number;
  /** An action settles a step when it was done on or after this day (reading 6). */
  readonly settledFrom: number;
  readonly evidence: readonly string[];
  readonly count?: number;
  readonly minutes?: number;
  readonly days?: number;
  /** The steps, where they are not all of the rule's, or a detector knows more of one than its term says. */
  readonly steps?: readonly FoundStep[];
}

export interface FoundStep {
  readonly step: Step;
  readonly due?: Day | Moment;
  /** The action that settled it, found by the detector; `null`: the detector looked and there is none. */
  readonly by?: Action | null;
  /** An action that settles by kind must also be this one. */
  readonly only?: (action: Action) => boolean;
}

export const amount = (value: Amount, { protocol }: Facts): number =>
  typeof value === 'number' ? value : protocol.settings.numbers[value];

function dueOf(term: Term, anchor: number, facts: Facts): Day {
  switch (term.unit) {
    case 'same-day':
    case 'found':
      return dayFromNumber(anchor);
    case 'school-days':
      return dayFromNumber(facts.calendar.schoolDaysAfter(anchor, amount(term.count, facts)));
    case 'working-days':
      return dayFromNumber(workingDaysAfter(anchor, amount(term.count, facts)));
  }
}

/** A due day ends at its end, a due time at that minute (protocol, reading 13). */
export const isPast = (due: Day | Moment, now: Moment): boolean =>
  due.length === 10 ? now >= at(addDays(due as Day, 1), '00:00') : now > due;

const fits = (action: Action, settler: Settler): boolean => {
  if (action.kind !== settler.kind) return false;
  if (settler.letter && !('letter' in action && action.letter === settler.letter)) return false;
  if (settler.outcome && !(action.kind === 'call' && action.outcome === settler.outcome)) return false;
  if (!settler.reports || action.rule || action.kind !== 'officer-reported' || !action.report) return true;
  return settler.reports.includes(action.report);
};

const meant = (action: Action, rule: Rule): boolean =>
  !action.rule || action.rule === rule.id || (rule.countsAsOneWith?.includes(action.rule) ?? false);

/** The first action that settles a step of this rule (protocol, readings 5 and 6). */
export const settlerOf = (
  rule: Rule,
  step: Step,
  from: number,
  facts: Facts,
  only: (action: Action) => boolean = () => true,
): Action | undefined =>
  facts.actions.find(
    (action) =>
      meant(action, rule) &&
      step.settledBy.some((settler) => fits(action, settler)) &&
      dayOfAction(action) >= from &&
      only(action),
  );

/** The signal and its tasks. */
export function signalOf(
  rule: Rule,
  found: Found,
  facts: Facts,
): { readonly signal: Signal; readonly tasks: readonly Task[] } {
  const { id: pupil, group } = facts.pupil;
  const key = `${rule.id}~${pupil}~${found.mark}`;
  const steps: readonly FoundStep[] = found.steps ?? rule.steps.map((step) => ({ step }));
  const tasks = steps.map(({ step, due, by, only }): Task => {
    const settler = by === undefined ? settlerOf(rule, step, found.settledFrom, facts, only) : by;
    const until = due ?? dueOf(step.term, found.anchor, facts);
    const status: TaskStatus = settler ? 'done' : isPast(until, facts.now) ? 'overdue' : 'open';
    return {
      rule: rule.id,
      key,
      pupil,
      role: step.role,
      do: step.do,
      ...(step.letter && { letter: step.letter }),
      ...(step.report && { report: step.report }),
      ...(step.to && { to: step.to }),
      due: until,
      status,
      ...(settler && { by: settler.id }),
    };
  });
  const signal: Signal = {
    rule: rule.id,
    pupil,
    group,
    key,
    since: dayFromNumber(found.since),
    ...(found.count !== undefined && { count: found.count }),
    ...(found.minutes !== undefined && { minutes: found.minutes }),
    ...(found.days !== undefined && { days: found.days }),
    window: { from: dayFromNumber(found.window.from), to: dayFromNumber(found.window.to) },
    evidence: found.evidence,
    source: rule.source.place,
    settled: tasks.length > 0 && tasks.every(({ status }) => status === 'done'),
  };
  return { signal, tasks };
}

/** The day that an action is about: the one it names, else its own. */
export const aboutDay = (action: Action): number => dayNumber((action.about as Day | undefined) ?? dayOf(action.at));
