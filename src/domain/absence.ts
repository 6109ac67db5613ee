import type { Placement } from './calendar';
import type { Day, Time } from './day';

/** Soort verzuim (protocol, Words). `unknown` is a word that nobody has mapped: never counted as either, always shown. */
export const ABSENCE_KINDS = [
  'late',
  'sick',
  'medical',
  'leave',
  'religious',
  'suspended',
  'holiday',
  'absent',
  'unknown',
] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** Gemeld: how the parents reported it. `null` in a row means that the page does not say. */
export const REPORTED = ['with-reason', 'without-reason', 'none'] as const;
export type Reported = (typeof REPORTED)[number];

export const DAY_PARTS = ['morning', 'afternoon'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/**
 * Verzuim: one registered fact of one pupil. Without times it is a whole day.
 * `date`..`endDate` covers every school day in it; `from`/`to` apply to each day; `arrival` and `minutes` belong to a late.
 */
export interface Absence {
  readonly id: string;
  readonly pupil: string;
  readonly date: Day;
  readonly endDate?: Day;
  readonly kind: AbsenceKind;
  /** The row's own word; `null` or absent: the page does not say. */
  readonly authorised?: boolean | null;
  readonly reported?: Reported | null;
  readonly part?: DayPart;
  readonly from?: Time;
  readonly to?: Time;
  readonly arrival?: Time;
  /** Minutes late. */
  readonly minutes?: number;
  /** Runs until now, or until the day before the next row of that pupil of another kind. */
  readonly openEnded?: boolean;
  /** The page's own words; shown, never interpreted. */
  readonly reason?: string;
}

/** What a row counts as where it does not say itself: `null` is neither (protocol, Words). */
export const AUTHORISED_BY_DEFAULT: Readonly<Record<AbsenceKind, boolean | null>> = {
  sick: true,
  medical: true,
  leave: true,
  religious: true,
  suspended: true,
  late: false,
  absent: false,
  holiday: false,
  unknown: null,
};

export interface Pupil {
  readonly id: string;
  readonly name: string;
  /** The present one: terms are counted by its days. */
  readonly group: string;
  /**
   * The groups of this school year and before, oldest first, where the pupil changed group: the group of a day decides its lessons.
   * Absent: the present group at all times.
   */
  readonly groups?: readonly Placement[];
  /** The first day on which the pupil is leerplichtig, recorded by a person; the birth date is never read. */
  readonly compulsoryFrom?: Day;
}
