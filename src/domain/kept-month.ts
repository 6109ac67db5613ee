import type { AbsenceKind } from './absence';
import type { Day } from './day';

/*
 * Everything that an overview of a month says of its pupils, and nothing else: what is kept when it is made. Every number is counted from
 * it, so that a number that was kept and a number of now can be held side by side, row by row. Pupils stand in it by key, without names.
 */

export const MONTH_WORDS = ['authorised', 'unauthorised', 'undecided'] as const;

/** What a row counts for on a day of the month. */
export interface MonthRow {
  readonly row: string;
  readonly day: Day;
  readonly kind: AbsenceKind;
  readonly word: (typeof MONTH_WORDS)[number];
  /** Lesson minutes. */
  readonly minutes: number;
  /** A report begins here. */
  readonly begins: boolean;
}

/** A signal at the end of the month. */
export interface MonthStep {
  readonly rule: string;
  readonly key: string;
  /** The day on which the rule was met. */
  readonly met: Day;
  /** Something is still asked. */
  readonly open: boolean;
  /** The day on which the last of what was asked was done; `null`: it was not, or a row of the LAS did it and nobody knows when. */
  readonly settled: Day | null;
}

export const IN_TIME = ['done-in-time', 'done-late', 'done-undated', 'not-done'] as const;
export type InTime = (typeof IN_TIME)[number];

/** A task that was due in the month. */
export interface MonthTask {
  readonly id: string;
  /** What was asked, in the words of the protocol. */
  readonly do: string;
  readonly due: Day;
  readonly done: InTime;
}

export const DEEDS = ['officer-reports', 'referrals', 'leave-forwarded'] as const;

/** What went to somebody outside the school in the month. */
export interface MonthDeed {
  readonly of: (typeof DEEDS)[number];
  readonly action: string;
  readonly day: Day;
  /** The kind of report, or the receiver; `null`: it was not said. */
  readonly by: string | null;
}

/** Maand van een leerling. Days are school days, minutes are lesson minutes. */
export interface PupilMonth {
  readonly pupil: string;
  /** Known from the list of the group's pupils only: no absence list of the school year named them. */
  readonly onlyListed?: true;
  /** The group at the end of the month; empty where no page showed it. */
  readonly group: string;
  readonly schoolDays: number;
  /** Those that nobody looked at. */
  readonly unseenDays: number;
  readonly lessonMinutes: number;
  /** Those of the days that were looked at. */
  readonly seenMinutes: number;
  /** Those of them that were missed. */
  readonly missedOfSeen: number;
  readonly rows: readonly MonthRow[];
  readonly steps: readonly MonthStep[];
  readonly tasks: readonly MonthTask[];
  readonly deeds: readonly MonthDeed[];
}

/**
 * Which form a kept month has, and by which definitions it was counted. A change of either is a new number. In the first only those counted
 * whom an absence list named; it knew no lists of pupils.
 */
export const KEPT_SHAPE = 2;
export const FIRST_KEPT_SHAPE = 1;

/** By which list of pupils everybody of a group counts, and the day on which it was read. */
export interface GroupList {
  /** Empty: pupils without a group. */
  readonly group: string;
  readonly on: Day;
}

export interface KeptMonth {
  readonly shape: typeof KEPT_SHAPE;
  /** Of the groups that are not among them, only those count whom an absence list named. */
  readonly lists: readonly GroupList[];
  readonly pupils: readonly PupilMonth[];
  /** Tasks of the school itself. */
  readonly tasks: readonly MonthTask[];
}

/** As it was kept before lists of pupils were known. */
export interface FirstKeptMonth extends Omit<KeptMonth, 'shape' | 'lists'> {
  readonly shape: typeof FIRST_KEPT_SHAPE;
}

/** Maandoverzicht as it was made. It is never changed: what is known better later stands beside it. */
export interface OverviewEntry {
  readonly kind: 'overview';
  /** `2026-10` */
  readonly month: string;
  /** The action `overview-made` with which it was made; taken back together with it. */
  readonly action: string;
  /** Of another shape: made by another version of this program, and not understood by this one. */
  readonly kept: KeptMonth | FirstKeptMonth | { readonly shape: number };
}

/** What was kept, where this program understands it. */
export function keptIn({ kept }: OverviewEntry): KeptMonth | null {
  if (!('pupils' in kept)) return null;
  return 'lists' in kept ? kept : { ...kept, shape: KEPT_SHAPE, lists: [] };
}
