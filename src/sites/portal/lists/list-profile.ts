import type { LanguageId } from '../../language';

/** Lists that are read beside absences: four of a parent portal, and who is a pupil by the LAS. */
export const LIST_KINDS = ['reports', 'questions', 'rounds', 'pupils', 'parents', 'las-pupils'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** What a column of such a list can be. */
export const LIST_ROLES = [
  'name',
  'given',
  'prefix',
  'surname',
  'number',
  'group',
  'kind',
  'begin',
  'end',
  'reportedAt',
  'status',
  /** With whom a conversation is, and who wrote last. */
  'with',
  'sender',
  'subject',
  'at',
  'title',
  'target',
  'checkUntil',
  'madeBy',
  'children',
] as const;
export type ListRole = (typeof LIST_ROLES)[number];

/** What the words of a list stand for, in lower case. */
export interface ListWords {
  /** Kinds of a report. */
  readonly sick?: readonly string[];
  readonly leave?: readonly string[];
  readonly absent?: readonly string[];
  readonly late?: readonly string[];
  /** A report that waits, or a question; and one that does not. */
  readonly open?: readonly string[];
  readonly closed?: readonly string[];
  /** An end that is not known yet. */
  readonly openEnd?: readonly string[];
  /** Parts of a text that say that somebody is a parent. */
  readonly parent?: readonly string[];
  /** Beginnings of the state of a round that teachers check, and of one that was sent. */
  readonly checking?: readonly string[];
  readonly sent?: readonly string[];
  /** A target that is everybody. */
  readonly wholeSchool?: readonly string[];
}

/** Lijstprofiel: what such a list looks like. Data: found by the texts of titles and headings, never by class or position. */
export interface ListProfile {
  readonly id: string;
  readonly kind: ListKind;
  readonly language: LanguageId;
  /** Parts of the title of the list or of its page, in lower case. */
  readonly titles: readonly string[];
  /** Heading texts, in lower case. */
  readonly headings: Readonly<Partial<Record<ListRole, readonly string[]>>>;
  /** Of each at least one has to be there. */
  readonly needs: readonly (readonly ListRole[])[];
  /** Headings that only another kind of list has, in lower case. */
  readonly elsewhere: readonly string[];
  readonly words: ListWords;
  /** The last day on which somebody saw this profile read the live page; `null`: never yet. */
  readonly checkedOn: string | null;
}
