import type { Meaning } from '../domain/reason';
import type { LanguageId } from './language';

/** What a column of an absence list can be. */
export const LIST_ROLES = [
  'name',
  'given',
  'prefix',
  'surname',
  'number',
  'group',
  'when',
  'begin',
  'end',
  'beginTime',
  'endTime',
  'time',
  'beginHour',
  'endHour',
  'part',
  /** Present, absent or late, beside a reason. */
  'status',
  'reason',
  'code',
  'allowed',
  'notAllowed',
  'reported',
  'reporter',
  'remark',
  'minutes',
  /** Present on a list that is not one of absences (a melding, a note). */
  'elsewhere',
  /** Never read, not even into memory. */
  'never',
] as const;
export type Role = (typeof LIST_ROLES)[number];

/** Where dates are only numbers: which of them is the day. `dashes-day-month`: dashes are day first, slashes must be proven by the rows. */
export const DATE_ORDERS = ['day-month', 'month-day', 'dashes-day-month', 'proven'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const LAYOUTS = ['list', 'matrix', 'hours', 'cards'] as const;
export const PLACES = ['pupil', 'number', 'group', 'day'] as const;

/** Where a value stands: in the one element that a selector finds, behind these words if there are any. */
export interface Pointer {
  readonly at: string;
  readonly after?: string | undefined;
}

/**
 * Siteprofiel: what a screen of somebody else's program looks like. It is data: columns are found by the text of their headings,
 * never by class or position, so that a renamed column is a change of words. What has no heading (a card, a day above the list) is
 * found by a CSS selector that a person wrote or pointed at; one that finds nothing, or two things, finds nothing.
 */
export interface Profile {
  readonly id: string;
  /** The language of its plain words. */
  readonly language: LanguageId;
  /** Hosts on which it is used; none: all. */
  readonly hosts: readonly string[];
  /** Beginnings of the titles of its lists, in lower case; `*` stands for anything. None: any list. */
  readonly titles: readonly string[];
  /**
   * `list`: a row is an absence. `matrix`: a row is a pupil, a column a day. `hours`: a row is a pupil or a day, a column a lesson hour.
   * `cards`: no table, each pupil or day has a box.
   */
  readonly layout: (typeof LAYOUTS)[number];
  /** Heading texts, in lower case, beside the plain ones of the language. */
  readonly headings: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Headings that this system may use too. Unlike `headings`, none of them has to be there. */
  readonly also?: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Words of this system, in lower case, beside the plain words of the language. */
  readonly words: Readonly<Record<string, Meaning>>;
  /** This screen always shows all its rows. */
  readonly neverPages: boolean;
  readonly dates: DateOrder;
  /** The list of one pupil is complete for the school year that the page names. */
  readonly coversSchoolYear: boolean;
  /** The last day on which somebody saw this profile read the live page; `null`: never yet. */
  readonly checkedOn: string | null;
  /** Headings of lesson hours, in lower case, with their number (layout `hours`). */
  readonly hours?: Readonly<Record<string, number>>;
  /** What stands outside the list and holds for all its rows; several for one: the parts of a date. */
  readonly places?: Readonly<Partial<Record<(typeof PLACES)[number], readonly Pointer[]>>>;
  /** The boxes, and what stands where in each (layout `cards`). */
  readonly cards?: { readonly row: string; readonly cells: Readonly<Partial<Record<Role, string>>> };
}
