import type { AbsenceKind } from '../domain/absence';
import type { LEAVE_GROUNDS } from '../domain/action';
import type { Day } from '../domain/day';
import type { Settings } from './settings';
import type { Amount, Step } from './step';

/*
 * The closed vocabulary in which a school's absence protocol is written down. A protocol is data: another school's
 * protocol has other numbers, windows, steps and roles, and no code.
 */

/**
 * Over which time something is counted; always ending with the fact under test (protocol, readings 11 and 21). A month and a quarter are
 * those of the calendar; a report-card period runs from the day after one report card to the next, as the school entered them.
 */
export type Window =
  | { readonly unit: 'school-year' | 'quarter' | 'month' | 'report-card' }
  | { readonly unit: 'months' | 'weeks' | 'school-weeks'; readonly count: number };

/** A window that stands in the protocol, or the name of the setting that holds it. */
export type WindowOf = Window | 'late.window' | 'sick.window';

/**
 * When a rule that was met holds again in the same school year; absent: it does not. `next-window`: in a window that begins after the day
 * on which it was met. `every`: at every so many further ones, as long as the window holds as many as the rule asks.
 */
export type Again = 'next-window' | { readonly every: Amount };

/** How a rule looks at the facts of one pupil: a small closed set of pure functions (`detectors/`). */
export type PupilDetector =
  /** An absence today of which nothing was reported, or of which the page does not say whether it was. */
  | { readonly by: 'absent-today'; readonly reported: 'none' | 'not-said' }
  /** A row that was reported without a reason and that nothing authorises. */
  | { readonly by: 'without-reason' }
  /** A row of which nobody said what it is, after its first day. */
  | { readonly by: 'unclassified' }
  /** An unauthorised spell that nobody explained. */
  | { readonly by: 'unexplained-spell' }
  /** The letter of the rule `about` was sent about an unauthorised spell, and so many school days later there is no reply. */
  | { readonly by: 'unanswered-letter'; readonly about: string; readonly days: Amount }
  /**
   * The so manieth unauthorised spell of the school year and every later one; and any spell about which a step of the rule `reminder`
   * was taken to which there was no reply so many school days later.
   */
  | { readonly by: 'repeated-spell'; readonly from: number; readonly reminder: string; readonly days: Amount }
  /** An unauthorised spell that begins to count after a talk for the rule `talk` in the same school year. */
  | { readonly by: 'spell-after-talk'; readonly talk: string }
  /**
   * So many consecutive days with every lesson minute missed unauthorised, counted in school days or in calendar days. `norm`: minutes
   * by which the circumstances `norm-reached` and `below-norm` are told apart; with it the count starts anew after a report.
   */
  | { readonly by: 'full-days'; readonly days: Amount; readonly unit: 'school' | 'calendar'; readonly norm?: Amount }
  /** So many unauthorised lesson minutes inside so many consecutive lesson weeks, counted anew after a report. */
  | { readonly by: 'minutes-in-weeks'; readonly minutes: Amount; readonly weeks: Amount }
  /** Every unauthorised spell of a kind. */
  | { readonly by: 'each-spell'; readonly kind: AbsenceKind }
  /** Every unauthorised late, with a slip that is given and comes back. */
  | { readonly by: 'each-late' }
  /** So many unauthorised lates inside the window, within the school year. */
  | { readonly by: 'lates'; readonly count: Amount; readonly window: WindowOf; readonly again?: Again }
  /** So many times unauthorised inside the window, of several kinds together: each late, and each spell of another kind. */
  | {
      readonly by: 'times';
      readonly of: readonly AbsenceKind[];
      readonly count: Amount;
      readonly window: WindowOf;
      readonly again?: Again;
    }
  /** So many unauthorised lates after the first step of the rule `after` was taken, within so many weeks or the same report-card period. */
  | {
      readonly by: 'lates-after-step';
      readonly after: string;
      readonly count: Amount;
      readonly within: { readonly unit: 'weeks'; readonly count: number } | { readonly unit: 'report-card' };
    }
  /** So many unauthorised lesson minutes inside the window, counted anew after a report. */
  | { readonly by: 'minutes-in-window'; readonly minutes: Amount; readonly window: WindowOf }
  /** So many school days with a row of a kind inside the window, within the school year. */
  | {
      readonly by: 'days-in-window';
      readonly kind: AbsenceKind;
      readonly days: Amount;
      readonly window: WindowOf;
      readonly again?: Again;
    }
  /** So many spells of a kind begun inside the window, counted anew after a referral. */
  | {
      readonly by: 'spells-begun';
      readonly kind: AbsenceKind;
      readonly count: Amount;
      readonly window: WindowOf;
      readonly again?: Again;
    }
  /** One spell of a kind of so many consecutive days. */
  | {
      readonly by: 'long-spell';
      readonly kind: AbsenceKind;
      readonly days: Amount;
      readonly unit: 'school' | 'calendar' | 'sick.dayUnit';
    }
  /** A spell of a kind that goes on today; of which nobody recorded when it ends, or that goes on after the day expected. */
  | { readonly by: 'spell-goes-on'; readonly kind: AbsenceKind; readonly expected: 'unknown' | 'past' }
  /** Every action of this kind. */
  | { readonly by: 'each-action'; readonly kind: 'concern' }
  /** Every action of this kind, which waits for another about the same rule. */
  | { readonly by: 'awaiting'; readonly kind: 'meeting-invited' | 'officer-reported'; readonly after: 'minute' | 'day' }
  /** Every request for leave; the limit is of school days on one ground in a school year. */
  | {
      readonly by: 'leave-requested';
      readonly limit: { readonly ground: (typeof LEAVE_GROUNDS)[number]; readonly days: Amount };
    }
  /** Every decision on leave, and every request that was forwarded. */
  | { readonly by: 'leave-decided' }
  /** Away on the school days after the last day of leave that was granted. */
  | { readonly by: 'leave-overrun' };

/** How a rule looks at a group. */
export type GroupDetector =
  /** A school day after the round of which there is no complete reading of the group's list. */
  { readonly by: 'list-not-filled' };

/** How a rule looks at the school. */
export type SchoolDetector =
  /** The first school day of a month: the month before it, as far as it had school days. */
  | { readonly by: 'month-begins' }
  /** A month of which an overview was made. */
  | { readonly by: 'overview-made' }
  /** The first school day of the school year. */
  | { readonly by: 'school-year-begins' };

export type Detector = PupilDetector | GroupDetector | SchoolDetector;

/** Where a rule comes from: the paragraph or article, and what it says in our own words. */
export interface RuleSource {
  readonly place: string;
  readonly says: string;
}

/** Whom a rule is about, and how it looks at them. */
type Subject =
  | { readonly about: 'pupil'; readonly detect: PupilDetector }
  | { readonly about: 'group'; readonly detect: GroupDetector }
  | { readonly about: 'school'; readonly detect: SchoolDetector };

/** Regel van het protocol. */
export type Rule = Subject & {
  readonly id: string;
  readonly title: string;
  readonly source: RuleSource;
  /** What the source leaves open and how we read it; shown as "zo lezen wij dit". */
  readonly readings: readonly string[];
  readonly steps: readonly Step[];
  /** An action for either of these settles both (protocol, reading 5). */
  readonly countsAsOneWith?: readonly string[];
  /** The setting by which a school switches the rule off. */
  readonly onlyIf?: 'threeDaysEnabled';
};

export type RuleAbout<Of extends Rule['about']> = Extract<Rule, { readonly about: Of }>;

/**
 * A protocol as it stood from a day on: a version. It holds until the next version of it begins, or to the end of `validUntil`; the next
 * version may be another document.
 */
export interface Protocol {
  readonly id: string;
  readonly title: string;
  /** Where it stands, with its date as far as it has one. */
  readonly document: string;
  /** The last day on which somebody laid these rules beside the document. */
  readonly checkedOn: Day;
  readonly validFrom: Day;
  readonly validUntil?: Day;
  readonly settings: Settings;
  /** In the order of the document. */
  readonly rules: readonly Rule[];
}
