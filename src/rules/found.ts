import type { Action } from '../domain/action';
import { addDays, at, type Day, dayFromNumber, dayNumber, dayOf, type Moment } from '../domain/day';
import { CalendarEnds } from '../domain/school-days';
import { workingDaysAfter } from '../domain/working-days';
import type { Era, RuleVersion } from './era';
import type { Given } from './facts';
import { amount } from './settings';
import { settles } from './settling';
import type { Signal, Task, TaskStatus } from './signal';
import type { Circumstance, Step } from './step';

/** What a detector found: one situation in which its rule holds. Days are day numbers. */
export interface Found {
  /** Tells the situations of one rule and subject apart; a function of the facts. */
  readonly mark: string;
  readonly since: number;
  readonly window: { readonly from: number; readonly to: number };
  /** The day on which the rule was met: the terms of the steps count from it, and the version of that day decides what is asked. */
  readonly anchor: number;
  /** An action settles a step when it was done on or after this day (reading 6). */
  readonly settledFrom: number;
  readonly evidence: readonly string[];
  readonly count?: number;
  readonly minutes?: number;
  readonly days?: number;
  /** Chooses among the steps that are asked in some circumstances only. */
  readonly when?: readonly Circumstance[];
  /** When the steps are due whose term is `found`. */
  readonly due?: Day | Moment;
  /** An action that settles a step by its kind must also be this one. */
  readonly only?: (action: Action, step: Step) => boolean;
  /** The action or row that settled a step; `null`: there is none; `undefined`: ask the settlers of the step. */
  readonly by?: (step: Step) => { readonly id: string } | null | undefined;
}

/** A rule that was met, as a signal, and what it asks, as tasks. */
export interface Asked {
  readonly signal: Signal;
  /** The day on which the rule was met (a day number); the signal's own days say from when its facts are. */
  readonly met: number;
  readonly tasks: readonly Task[];
}

function dueOf(
  { term }: Step,
  { settings }: RuleVersion,
  { anchor, due }: Found,
  { terms, year }: Given,
): Day | Moment {
  switch (term.unit) {
    case 'found':
      return due ?? dayFromNumber(anchor);
    case 'same-day':
      return dayFromNumber(anchor);
    case 'school-day':
      return dayFromNumber(terms.schoolDayFrom(anchor));
    case 'round':
      return at(dayFromNumber(anchor), settings.round);
    case 'school-days':
      return dayFromNumber(terms.schoolDaysAfter(anchor, amount(term.count, settings)));
    case 'working-days':
      return dayFromNumber(workingDaysAfter(anchor, amount(term.count, settings)));
    case 'date':
      return dateIn(year, term);
  }
}

/** When something is due. A term that runs on beyond what the calendar knows ends after its last day; when, cannot be said. */
export function unlessCalendarEnds<Due extends Day | Moment>(
  due: () => Due,
): { readonly due: Due | Day; readonly calendarEnds?: Day } {
  try {
    return { due: due() };
  } catch (error) {
    if (!(error instanceof CalendarEnds)) throw error;
    return { due: addDays(error.until, 1), calendarEnds: error.until };
  }
}

/** The date in a school year, which begins in August. */
function dateIn({ from, until }: Given['year'], { month, day }: { month: number; day: number }): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayFromNumber(month >= 8 ? from : until).slice(0, 4)}-${two(month)}-${two(day)}` as Day;
}

/** A due day ends at its end, a due time at that minute (protocol, reading 13). */
export const isPast = (due: Day | Moment, now: Moment): boolean => (due.length === 10 ? dayOf(now) > due : now > due);

function settlerOf(
  { rule }: RuleVersion,
  step: Step,
  found: Found,
  { actions }: Given,
): { readonly id: string } | null {
  const by = found.by?.(step);
  if (by !== undefined) return by;
  const { settledFrom, only } = found;
  return actions.find((action) => settles(action, rule, step, settledFrom) && (only?.(action, step) ?? true)) ?? null;
}

/** What is filled in field by field: most signals and tasks lack most of the fields that they may have. */
type Made<T> = { -readonly [Field in keyof T]: T[Field] };

/** The signal of a situation, and its tasks. */
export function askedBy(era: Era, found: Found, given: Given): Asked {
  const version = era.on(found.anchor);
  const { rule, protocol } = version;
  const { pupil, group } = given.subject;
  const key = `${rule.id}~${pupil ?? group ?? ''}~${found.mark}`;
  const tasks: Task[] = [];
  for (const step of rule.steps) {
    if (step.when && !found.when?.includes(step.when)) continue;
    const settler = settlerOf(version, step, found, given);
    const { due, calendarEnds } = unlessCalendarEnds(() => dueOf(step, version, found, given));
    const status: TaskStatus = settler ? 'done' : isPast(due, given.now) ? 'overdue' : 'open';
    const task: Made<Task> = { rule: rule.id, key, role: step.role, do: step.do, due, status };
    if (pupil !== undefined) task.pupil = pupil;
    else if (group !== undefined) task.group = group;
    if (step.letter) task.letter = step.letter;
    if (step.report) task.report = step.report;
    if (step.to) task.to = step.to;
    if (calendarEnds) task.calendarEnds = calendarEnds;
    if (settler) task.by = settler.id;
    tasks.push(task);
  }
  const signal: Made<Signal> = {
    rule: rule.id,
    key,
    since: dayFromNumber(found.since),
    window: { from: dayFromNumber(found.window.from), to: dayFromNumber(found.window.to) },
    evidence: found.evidence,
    source: rule.source.place,
    protocol: protocol.id,
    version: protocol.validFrom,
    settled: tasks.length > 0 && tasks.every(({ status }) => status === 'done'),
  };
  if (pupil !== undefined) signal.pupil = pupil;
  if (group !== undefined) signal.group = group;
  if (found.count !== undefined) signal.count = found.count;
  if (found.minutes !== undefined) signal.minutes = found.minutes;
  if (found.days !== undefined) signal.days = found.days;
  return { signal, met: found.anchor, tasks };
}

/** Days before the pupil is leerplichtig count for no rule that ends in a report to the attendance officer. */
export const compulsoryFor = ({ endsInReport }: Era, compulsoryFrom: Day | undefined): number =>
  compulsoryFrom && endsInReport ? dayNumber(compulsoryFrom) : Number.NEGATIVE_INFINITY;
