import type { AbsenceKind } from '../domain/absence';
import type { Day, Period } from '../domain/day';
import type { Mean } from '../overview/interval';
import type { Change, EffectStep, Measure } from '../overview/lines/effect';
import type { Sort } from '../overview/lines/occasions';
import type { PatternName } from '../overview/lines/patterns/pattern';
import type { Point } from '../overview/lines/series';
import type { Basis } from '../overview/listed';
import type { Word } from '../rules/day-by-day';
import type { PupilView } from './views';

/* What our own pages are shown of the long lines. */

/** Of whom a line is. */
export type LineOf =
  /** `groups`: those whose dossiers are open to who sits here; `null`: the whole school. */
  | { readonly of: 'school'; readonly groups: readonly string[] | null }
  | { readonly of: 'group'; readonly group: string }
  | { readonly of: 'pupil'; readonly pupil: PupilView };

/** The lines of a pupil, a group or the school. */
export interface LinesView {
  readonly about: LineOf;
  /** How many pupils they are of. */
  readonly pupils: number;
  /** Whom the numbers of the year that is shown are about, group by group; none: only those whom an absence list named. */
  readonly basis: readonly Basis[];
  /** Groups that may be chosen, in the order of the school. */
  readonly groups: readonly string[];
  /** School years of which anything is known, `2026-2027`, the last one first. */
  readonly years: readonly string[];
  /** The one that is shown. */
  readonly year: string;
  /** Week by week: that year, and the one before it. */
  readonly weeks: readonly Point[];
  readonly weeksBefore: readonly Point[];
  /** Day by day, of that year. */
  readonly days: readonly Point[];
  /** Month by month, of all years. */
  readonly months: readonly Point[];
  /** Of each school year the share of lesson time that a pupil missed, on average and how sure that is; `null`: of nobody it is known. */
  readonly perPupil: readonly { readonly year: string; readonly mean: Mean | null }[];
  /** Dossiers of other years that do not open: what stands in them is in no number. */
  readonly damaged: number;
}

/** Of these lines, what one school year has week by week and day by day. */
export type YearLines = Pick<LinesView, 'pupils' | 'basis' | 'year' | 'weeks' | 'weeksBefore' | 'days'>;

/** A row on a day. */
export interface LineRowView {
  readonly pupil: PupilView;
  readonly day: Day;
  readonly kind: AbsenceKind;
  readonly word: Word;
  /** Lesson minutes that stand with this row. */
  readonly minutes: number;
}

export interface LineRowsView {
  /** Oldest first, no more than can be read. */
  readonly rows: readonly LineRowView[];
  /** How many there are in all. */
  readonly of: number;
}

/** A pattern that stands out, with all that it stands on. */
export interface PatternView {
  readonly pupil: PupilView;
  readonly pattern: PatternName;
  readonly sort: Sort;
  /** A weekday, Monday is 0; `null`: it is not about one. */
  readonly weekday: number | null;
  /** Another child, and who says that they may be of one family; `null`: it is not about one. */
  readonly other: { readonly pupil: PupilView; readonly by: 'parents' | 'surname' } | null;
  readonly times: number;
  readonly of: number;
  /** How many would usually fit. */
  readonly usual: number;
  /** By chance so many fit once in so many cases, the choices counted in. */
  readonly onceIn: number;
  /** Oldest first. */
  readonly occasions: readonly { readonly day: Day; readonly kind: AbsenceKind; readonly fits: boolean }[];
}

export interface PatternsView {
  readonly period: Period;
  /** The rarest by chance first. */
  readonly found: readonly PatternView[];
  /** Groups of which the school did not say when they have gym. */
  readonly withoutGym: readonly string[];
  /** School days of these pupils together, and those that nobody looked at: what was on them is not looked at. */
  readonly schoolDays: number;
  readonly unseenDays: number;
}

/** Before and after a step, over the school. */
export interface EffectView {
  readonly step: EffectStep;
  readonly changes: readonly Change[];
  /** One of each pupil, by day. */
  readonly pupils: readonly {
    readonly pupil: PupilView;
    readonly day: Day;
    readonly before: Readonly<Record<Measure, number>>;
    readonly after: Readonly<Record<Measure, number>>;
  }[];
}

export interface EffectsView {
  readonly effects: readonly EffectView[];
}
