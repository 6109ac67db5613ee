import type { AbsenceKind, Reported } from '../domain/absence';
import type { Meaning } from '../domain/reason';
import type { Role } from './profile';

export const LANGUAGE_IDS = ['nl', 'en', 'de', 'fr'] as const;
export type LanguageId = (typeof LANGUAGE_IDS)[number];

/** What a page says of how much of a list it shows, in lower case. */
export interface Signs {
  /** What a control says that leads to more of the list. */
  readonly next: readonly string[];
  /** Parts of texts that say that a filter is on. */
  readonly filtered: readonly string[];
  /** Beginnings of texts that say that the page is still being filled. */
  readonly loading: readonly string[];
}

/** Taal: the plain words that mean the same in every school of a language. Data; all texts in lower case. */
export interface Language extends Signs {
  readonly id: LanguageId;
  /** Parts of titles that say that a list is one of absences. */
  readonly about: readonly string[];
  readonly headings: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Headings that no other list than one of absences has. */
  readonly telling: readonly string[];
  readonly kinds: readonly (readonly [Meaning, readonly string[]])[];
  /** Patterns, January first. */
  readonly months: readonly string[];
  /** Patterns, Monday first. */
  readonly weekdays: readonly string[];
  /** Words before the two years of a school year. */
  readonly schoolYear: readonly string[];
}

export type PatternName =
  | 'range'
  | 'total'
  | 'pages'
  | 'filter'
  | 'before'
  | 'inTitle'
  | 'until'
  | 'open'
  | 'part'
  | 'morning'
  | 'afternoon'
  | 'wholeDay'
  | 'yes'
  | 'no'
  | 'withReason'
  | 'withoutReason'
  | 'unreported'
  | 'reported'
  | 'parents'
  | 'says';
export type Patterns = Readonly<Record<PatternName, string>>;

export type Languages = Readonly<Record<LanguageId, Language>> & {
  /** The signs of all languages together. */
  readonly signs: Signs & { readonly patterns: Patterns };
};

export const absence = (
  kind: AbsenceKind,
  authorised: boolean | null = null,
  reported: Reported | null = null,
): Meaning => ({ kind, authorised, reported, countsAs: 'absence' });
export const PRESENT: Meaning = { kind: 'unknown', authorised: null, reported: null, countsAs: 'present' };
export const FORGOTTEN: Meaning = { ...PRESENT, countsAs: 'ignore' };
