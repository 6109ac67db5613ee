import type { AbsenceKind, DayPart, Reported } from '../domain/absence';
import type { Day, Time } from '../domain/day';

/*
 * Lezing: what was read from a page. "Nothing there" and "could not read it" are different answers,
 * and a line that is not understood is a puzzle, never a guess.
 */

/** One understood line. What the page does not show is `null`. */
export interface ReadingLine {
  /** 1 is the first body row of the list. */
  readonly row: number;
  readonly pupil: { readonly name: string; readonly number: string | null };
  readonly group: string | null;
  readonly date: Day;
  readonly endDate: Day | null;
  readonly from: Time | null;
  readonly to: Time | null;
  readonly part: DayPart | null;
  /** Lesson hours, 1 is the first of the day. */
  readonly lessonFrom: number | null;
  readonly lessonTo: number | null;
  readonly openEnded: boolean;
  readonly kind: AbsenceKind;
  readonly authorised: boolean | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly reported: Reported | null;
  readonly remark: string | null;
}

export const PUZZLES = [
  'unknown-word',
  'bad-day',
  'bad-time',
  'bad-row',
  'no-pupil',
  'no-day',
  'contradiction',
  'too-long',
] as const;
export interface Puzzle {
  readonly row: number;
  readonly why: (typeof PUZZLES)[number];
  /** The page's own text, at most 80 characters. */
  readonly text: string;
}

/** For these pupils and days the page showed everything: what is not there is not there. */
export interface ReadingCover {
  /** Everybody of the school, everybody of `group`, or the numbers listed. */
  readonly pupils: 'school' | 'group' | readonly string[];
  readonly group: string | null;
  readonly from: Day;
  readonly until: Day;
}

export interface ReadingList {
  readonly title: string | null;
  readonly complete: boolean;
  readonly rowsShown: number;
  /** The count that the page states; `null` when it states none. */
  readonly rowsTotal: number | null;
  readonly filtered: boolean;
  readonly cover: ReadingCover | null;
  readonly lines: readonly ReadingLine[];
  readonly puzzles: readonly Puzzle[];
  /** Names that stand for more than one pupil, and no number tells them apart: no count is made for them. */
  readonly ambiguousPupils?: readonly string[];
}

export const UNREADABLE = [
  'no-table',
  'column-missing',
  'ambiguous-columns',
  'ambiguous-dates',
  'ambiguous-table',
  'still-changing',
  'too-large',
] as const;

/** Roles of columns; `missing` names those that were not found. */
export const COLUMN_ROLES = ['pupil', 'number', 'group', 'date', 'reason', 'authorised', 'reported', 'remark'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export type Reading =
  | { readonly outcome: 'read'; readonly profile: string; readonly lists: readonly ReadingList[] }
  | {
      readonly outcome: 'unreadable';
      readonly profile: string;
      readonly why: (typeof UNREADABLE)[number];
      readonly missing: readonly ColumnRole[];
    }
  | { readonly outcome: 'no-absence-list'; readonly profile: string | null };
