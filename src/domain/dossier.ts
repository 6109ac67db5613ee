import type { AbsenceKind, DayPart, Reported } from './absence';
import type { Action } from './action';
import type { CalendarEntry, ProtocolEntry } from './chosen';
import type { Day, Moment, Time } from './day';
import type { ErasedEntry } from './erased';
import type { OverviewEntry } from './kept-month';
import type { NotedEntry } from './noted';
import type { Role } from './role';

/*
 * Dossier: everything known of one subject in a school year, as a set of entries that are never changed.
 * Two dossiers of the same subject merge by set union on `id`; `fold.ts` makes a history of them.
 */

/** The key of a pupil: a keyed hash made by the vault; the name and number are sealed with the rest. */
export type PupilKey = string;

/** Whose dossier: a pupil, a group (its name), or the school. */
export type Subject =
  | { readonly of: 'pupil'; readonly pupil: PupilKey }
  | { readonly of: 'group'; readonly group: string }
  | { readonly of: 'school' };

/** A hybrid logical clock, written so that text order is its order: 13 digits of milliseconds, `-`, 5 digits of counter. */
export type Clock = string & { readonly __brand: 'Clock' };

/** Who a line is about, as the page named the pupil. `number` is the LAS' own. */
export interface Named {
  readonly name: string;
  readonly number: string | null;
  readonly group: string | null;
}

/** One line of a reading about the dossier's pupil: what the page said, turned into the field's terms, nothing counted. */
export interface Line {
  readonly date: Day;
  readonly endDate: Day | null;
  readonly openEnded: boolean;
  readonly kind: AbsenceKind;
  readonly authorised: boolean | null;
  readonly reported: Reported | null;
  readonly part: DayPart | null;
  readonly from: Time | null;
  readonly to: Time | null;
  /** Of a late. */
  readonly arrival: Time | null;
  /** Of a late: minutes, when the page gives a duration. */
  readonly minutes: number | null;
  /** A part of the day of unknown length (a lesson hour that the school has not numbered): shown, never minutes. */
  readonly unclear: boolean;
  /** The page's own word, at most 80 characters. */
  readonly reason: string | null;
  readonly remark: string | null;
}

/** For these pupils and days the page showed everything. */
export interface Cover {
  readonly of: 'school' | 'group' | 'pupils';
  /** The group's name when `of` is `group`. */
  readonly group: string | null;
  readonly from: Day;
  readonly until: Day;
}

/**
 * What one page showed of this subject. A complete page writes the cover, without lines, into the dossier of its group (or the
 * school), and a copy with the lines into the dossier of each pupil that it names; `reading` is the same text in all of them.
 */
export interface ReadingEntry {
  readonly kind: 'reading';
  /** The reading's own id: entries that came from the same look at the same page share it. */
  readonly reading: string;
  /**
   * When this content of the page was first seen, by the device's clock: a page that stood open for an hour is no news, whenever it is
   * written down. Readings count in this order.
   */
  readonly looked: Clock;
  /** The profile that read it, shown as the source of a fact. */
  readonly profile: string;
  readonly cover: Cover | null;
  /** In the order of the page. Empty in the dossier of a group or the school. */
  readonly lines: readonly Line[];
  /** In a pupil's dossier: how the page named the pupil. */
  readonly named: Named | null;
}

/** Two keys stand for one pupil: `other` is the key that was used while the page showed no number. */
export interface JoinedEntry {
  readonly kind: 'joined';
  readonly other: PupilKey;
}

export interface ActionEntry {
  readonly kind: 'action';
  /** Its `id` is the entry's id, its `at` the entry's. */
  readonly action: Action;
}

/** Takes back the entry named in `about` (a joined or a reading entry, a version; an action is taken back by the action `withdrawn`). */
export interface WithdrawnEntry {
  readonly kind: 'withdrawn';
  readonly about: string;
}

export type EntryBody =
  | ReadingEntry
  | JoinedEntry
  | ActionEntry
  | ProtocolEntry
  | CalendarEntry
  | OverviewEntry
  | NotedEntry
  | WithdrawnEntry
  | ErasedEntry;

/** One entry as it is sealed. `prev` is the hash of the device's previous entry. */
export type Entry = {
  readonly v: 1;
  readonly id: string;
  readonly device: string;
  /** Counts up by one for each entry of the device. */
  readonly seq: number;
  readonly prev: string | null;
  /** What the person meant; for a reading, when the page was read. */
  readonly at: Moment;
  readonly clock: Clock;
  readonly by: { readonly role: Role; readonly name: string };
} & EntryBody;

/** A moment of the device's clock, in milliseconds since 1970, as a clock. */
export const clockAt = (ms: number): Clock => `${String(Math.max(0, Math.floor(ms))).padStart(13, '0')}-00000` as Clock;

/** The order in which readings count: as the pages were looked at. */
export const inOrderOfLooking = (
  a: Extract<Entry, { kind: 'reading' }>,
  b: Extract<Entry, { kind: 'reading' }>,
): number => (a.looked === b.looked ? inOrder(a, b) : a.looked < b.looked ? -1 : 1);

/** The order in which entries count, whatever the order of their arrival. */
export function inOrder(a: Entry, b: Entry): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}

/** The ids of entries that do not stand any more. */
export const takenBack = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (entry.kind === 'withdrawn' ? [entry.about] : [])));
