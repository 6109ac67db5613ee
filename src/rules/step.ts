import type { ActionKind, LetterKind, ReportKind } from '../domain/action';
import type { TaskRole } from '../domain/role';
import type { TaskKind } from './signal';

/** A number that stands in the protocol, or the name of the setting that holds it (`late.warning.count`). */
export type Amount = number | string;

/**
 * Until when a step may be taken. The day from which it counts is the one on which the rule was met, unless the detector says
 * otherwise; `found` is worked out by the detector itself.
 */
export type Term =
  /** That day; `school-day`: the first school day after it when it is none; `round`: that day at the concierge's round. */
  | { readonly unit: 'same-day' | 'school-day' | 'round' | 'found' }
  | { readonly unit: 'school-days' | 'working-days'; readonly count: Amount }
  /** This date in the school year. */
  | { readonly unit: 'date'; readonly month: number; readonly day: number };

/** An action that settles a step; every field that is given must agree with the action's. */
export interface Settler {
  readonly kind: ActionKind;
  readonly letter?: LetterKind;
  readonly outcome?: 'reached';
  /** Of `officer-reported` that names no rule: the kinds of report that settle the step. A report without a kind settles all. */
  readonly reports?: readonly ReportKind[];
}

/** Circumstance: what a detector saw, and by which it chooses among the steps of its rule. */
export type Circumstance =
  | 'absent-today'
  | 'present-today'
  | 'norm-reached'
  | 'below-norm'
  | 'not-back'
  | 'within-limit'
  | 'beyond-limit'
  | 'granted'
  | 'granted-religious'
  | 'granted-partly'
  | 'refused'
  | 'forwarded';

/** Stap: what the protocol asks of whom, before when, and what shows that it was done. */
export interface Step {
  readonly role: TaskRole;
  readonly do: TaskKind;
  readonly letter?: LetterKind;
  readonly report?: ReportKind;
  readonly to?: string;
  /** Asked only in this circumstance. */
  readonly when?: Circumstance;
  readonly term: Term;
  readonly settledBy: readonly Settler[];
}
