import type { AbsenceKind } from '../domain/absence';
import type { ActionKind, LetterKind, ReportKind } from '../domain/action';
import type { Day, Time } from '../domain/day';
import type { TaskRole } from '../domain/role';
import type { NumberSetting } from './settings';
import type { TaskKind } from './signal';

/*
 * The closed vocabulary in which a school's absence protocol is written down. A protocol is data: another school's
 * protocol has other numbers, windows, steps and roles, and no code.
 */

/** A number that stands in the protocol, or the name of the setting that holds it. */
export type Amount = number | NumberSetting;

/** Over which time something is counted; always ending with the fact under test (protocol, reading 21). */
export type Window =
  | { readonly unit: 'school-year' }
  | { readonly unit: 'month' }
  | { readonly unit: 'months' | 'weeks' | 'school-weeks'; readonly count: number };

/** Until when a step may be taken, counted from the day the rule was met; `found` is worked out by the detector itself. */
export type Term =
  | { readonly unit: 'same-day' | 'found' }
  | { readonly unit: 'school-days' | 'working-days'; readonly count: Amount };

/** An action that settles a step; every field that is given must agree with the action's. */
export interface Settler {
  readonly kind: ActionKind;
  readonly letter?: LetterKind;
  readonly outcome?: 'reached';
  /** Of `officer-reported`: the kinds of report that settle the step. A report without a kind settles all. */
  readonly reports?: readonly ReportKind[];
}

/** Stap: what the protocol asks of whom, before when, and what shows that it was done. */
export interface Step {
  readonly role: TaskRole;
  readonly do: TaskKind;
  readonly letter?: LetterKind;
  readonly report?: ReportKind;
  readonly to?: string;
  readonly term: Term;
  readonly settledBy: readonly Settler[];
}

/** How a rule looks at the facts: a small closed set of pure functions (`detectors/`). */
export type Detector =
  /** An absence today of which nothing was reported, or of which the page does not say whether it was. */
  | { readonly by: 'absent-today'; readonly reported: 'none' | 'not-said' }
  /** An unauthorised spell that nobody explained. */
  | { readonly by: 'unexplained-spell' }
  /** So many unauthorised lesson minutes inside so many consecutive lesson weeks. */
  | { readonly by: 'minutes-in-weeks'; readonly minutes: Amount; readonly weeks: Amount }
  /** Every unauthorised late, with a slip that is given and comes back. */
  | { readonly by: 'each-late' }
  /** So many unauthorised lates inside the window `late.window`. */
  | { readonly by: 'lates'; readonly count: Amount }
  /** So many spells of a kind begun inside the window `sick.window`, counted anew after a referral. */
  | { readonly by: 'spells-begun'; readonly kind: AbsenceKind; readonly count: Amount }
  /** One spell of a kind of so many consecutive days, in the unit `sick.dayUnit`. */
  | { readonly by: 'long-spell'; readonly kind: AbsenceKind; readonly days: Amount };

/** Where a rule comes from: the paragraph or article, and what it says in our own words. */
export interface RuleSource {
  readonly place: string;
  readonly says: string;
}

/** Regel van het protocol. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly source: RuleSource;
  /** What the source leaves open and how we read it; shown as "zo lezen wij dit". */
  readonly readings: readonly string[];
  readonly detect: Detector;
  readonly steps: readonly Step[];
  /** An action for either of these settles both (protocol, reading 5). */
  readonly countsAsOneWith?: readonly string[];
}

export interface Protocol {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly validFrom: Day;
  readonly validUntil?: Day;
  readonly settings: Settings;
  /** In the order of the document. */
  readonly rules: readonly Rule[];
}

/** The numbers and terms of a protocol, as they are in force. */
export interface Settings {
  readonly numbers: Readonly<Record<NumberSetting, number>>;
  readonly lateWindow: Window;
  readonly sickWindow: Window;
  readonly lateCountsForHours: boolean;
  readonly threeDaysEnabled: boolean;
  readonly sickDayUnit: 'school' | 'calendar';
  /** The concierge's round. */
  readonly round: Time;
  /** By when parents report; shown only. */
  readonly reportBy: Time;
}
