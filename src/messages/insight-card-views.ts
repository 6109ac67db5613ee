import type { AbsenceKind } from '../domain/absence';
import type { Day, Period } from '../domain/day';
import type { LegalList } from '../overview/legal/categories';
import type { LegalLine, LegalSum } from '../overview/legal/totals';
import type { Basis } from '../overview/listed';
import type { Card, CardRow } from '../overview/report-card/card';
import type { PeriodChoice } from '../overview/report-card/periods';
import type { Word } from '../rules/day-by-day';
import type { CountedPupil } from './counted-pupil';
import type { LawColumns } from './law-columns';
import type { PupilView, WordChoices } from './views';

/** A period of which numbers are shown, and what else may be chosen. */
export interface PeriodView {
  readonly period: Period;
  /** The last day that is counted: that of now where the period goes on. */
  readonly until: Day;
  readonly choices: readonly PeriodChoice[];
  /** The groups whom somebody may see, in the order of the school. */
  readonly groups: readonly string[];
  /** The one that is shown; `null`: all of them. */
  readonly group: string | null;
  /** There are more pupils, and their dossiers are not open to who sits here. */
  readonly isPart: boolean;
}

/** The report cards of a group. */
export interface ReportCardView extends PeriodView {
  readonly pupils: readonly {
    readonly pupil: PupilView;
    readonly card: Card;
    /** What is copied into the LAS. Dutch: it stands among the school's own notes. */
    readonly text: string;
  }[];
  /** Those shown, together, with whom the lists of pupils add to them. */
  readonly together: Card;
  /** Whom the numbers of each group are about. */
  readonly basis: readonly Basis[];
  /** Each group by itself. */
  readonly perGroup: readonly { readonly group: string; readonly pupils: number; readonly card: Card }[];
}

/** What a number of report cards comes from. */
export interface CardRowsView {
  /** Oldest first, no more than can be read. */
  readonly rows: readonly (CardRow & { readonly pupil: PupilView })[];
  /** How many there are in all. */
  readonly of: number;
  /** Who is counted, where that is asked. */
  readonly pupils: readonly CountedPupil[];
}

/** A list of categories, without how it sorts. */
export type LegalListView = Omit<LegalList, 'byKind'>;

/** Totals in the categories of the law. */
export interface LawTotalsView extends PeriodView {
  readonly by: LawColumns;
  /** There is no pupil whose dossier is open to who sits here. */
  readonly isEmpty: boolean;
  /** Those that hold in the period, oldest first. */
  readonly lists: readonly LegalListView[];
  /** `id`: a month (`2026-11`) or the name of a group; `null`: all of them. */
  readonly columns: readonly {
    readonly id: string | null;
    /** School days of its pupils, and those that nobody looked at. */
    readonly schoolDays: number;
    readonly unseenDays: number;
    /** All rows of the column, whatever their category. */
    readonly total: LegalSum;
  }[];
  readonly lines: readonly LegalLine[];
}

export interface LawRowsView {
  /** Oldest first, no more than can be read. */
  readonly rows: readonly {
    readonly pupil: PupilView;
    readonly day: Day;
    readonly kind: AbsenceKind;
    readonly word: Word;
    /** The school's own word; `null`: none. */
    readonly reason: string | null;
    /** Lesson minutes; `null`: not known. */
    readonly minutes: number | null;
  }[];
  /** How many there are in all. */
  readonly of: number;
}

/** A word of the school, with what is counted of it. */
export interface LawWordView extends WordChoices {
  /** Rows of this school year that say it. */
  readonly rows: number;
  /** The categories to which these rows are counted; `null`: to none yet. */
  readonly now: readonly (string | null)[];
}

export interface LawWordsView {
  readonly list: LegalListView;
  /** The first day of this school year. */
  readonly yearFrom: Day;
  readonly today: Day;
  /** Those that rows of this school year say, that somebody explained, or that have a category; in alphabetical order. */
  readonly words: readonly LawWordView[];
  readonly mayChange: boolean;
}
