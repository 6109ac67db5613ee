import type { Day, Moment } from '../../../domain/day';
import type { ListKind, ListRole } from './list-profile';

/* What was read of the portal's lists. What a list does not say is `null`; a row that is not understood is left out and counted. */

export const REPORT_KINDS = ['sick', 'leave', 'absent', 'late', 'unknown'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Melding: what a parent reported in the portal. */
export interface ReportRow {
  readonly pupil: string;
  readonly group: string | null;
  readonly kind: ReportKind;
  readonly from: Day;
  /** The last day; `null`: not known yet. */
  readonly until: Day | null;
  readonly reportedAt: Moment | null;
  readonly handled: boolean | null;
}

/** A conversation with a parent, and whether the parent wrote last. */
export interface QuestionRow {
  readonly from: string;
  readonly subject: string;
  readonly askedAt: Moment;
  readonly answered: boolean;
}

/** Gespreksronde. */
export interface RoundRow {
  readonly title: string;
  /** For the whole school. */
  readonly central: boolean;
  readonly state: 'checking' | 'sent' | 'unknown';
  readonly checkUntil: Moment | null;
  readonly madeBy: string | null;
}

export interface PupilRow {
  readonly name: string;
  readonly group: string | null;
  readonly number: string | null;
}

export interface ParentRow {
  readonly name: string;
  readonly children: readonly string[];
}

export interface RowOf {
  readonly reports: ReportRow;
  readonly questions: QuestionRow;
  readonly rounds: RoundRow;
  readonly pupils: PupilRow;
  readonly parents: ParentRow;
  readonly 'las-pupils': PupilRow;
}

/** For what a list showed everything. `null`: of the whole school, or on whatever day. */
export interface ListCover {
  readonly group: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface ListRead<K extends ListKind = ListKind> {
  readonly list: K;
  readonly rows: readonly RowOf[K][];
  /** `null`: it has more pages, is filtered, or a row of it was not understood; then it says nothing of what is not there. */
  readonly cover: ListCover | null;
  /** Rows that were not understood. */
  readonly lost: number;
}

/** A list as it was read, of whatever kind. */
export type AnyListRead = { [K in ListKind]: ListRead<K> }[ListKind];

/** A list that was recognised by its title and cannot be read. */
export interface UnfitList {
  readonly list: ListKind;
  /** What the column that is not there is; any of these would do. None where `twice` says why. */
  readonly missing: readonly ListRole[];
  /** What stands above two columns that may be the same: which of them it is, nobody can tell. */
  readonly twice: readonly string[];
}

/** The lists of a page: those that were read, and those that do not fit any more. */
export interface ListsRead {
  readonly lists: readonly AnyListRead[];
  readonly unfit: readonly UnfitList[];
}
