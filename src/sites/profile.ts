import type { Meaning } from '../domain/reason';

/** What a column of an absence list can be. */
export type Role =
  | 'name'
  | 'given'
  | 'prefix'
  | 'surname'
  | 'number'
  | 'group'
  | 'when'
  | 'begin'
  | 'end'
  | 'beginTime'
  | 'endTime'
  | 'time'
  | 'beginHour'
  | 'endHour'
  | 'part'
  | 'reason'
  | 'code'
  | 'allowed'
  | 'notAllowed'
  | 'reported'
  | 'reporter'
  | 'remark'
  | 'minutes'
  /** Present on a list that is not one of absences (a melding, a note). */
  | 'elsewhere'
  /** Never read, not even into memory. */
  | 'never';

/**
 * Siteprofiel: what a screen of somebody else's program looks like. It is data: columns are found by the text of their headings,
 * never by class or position, so that a renamed column is a change of words.
 */
export interface Profile {
  readonly id: string;
  /** A pattern that the list's title matches, in lower case; empty: any list. */
  readonly title: string;
  readonly layout: 'list' | 'matrix';
  /** Heading texts, in lower case, beside the common ones. */
  readonly headings: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Words of this system, in lower case, beside the plain words of the language. */
  readonly words: Readonly<Record<string, Meaning>>;
  /** This screen always shows all its rows. */
  readonly neverPages: boolean;
  /** Dates like 05-06-2026 are day first; without it the rows must prove it. */
  readonly dayFirst: boolean;
  /** The list of one pupil is complete for the school year that the page names. */
  readonly coversSchoolYear: boolean;
  /** The last day on which somebody saw this profile read the live page; `null`: never yet. */
  readonly checkedOn: string | null;
}
