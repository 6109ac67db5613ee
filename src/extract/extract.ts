import type { Action, ConsultedFor } from '../domain/action';
import type { Day, Moment, Period } from '../domain/day';
import type { Role } from '../domain/role';
import type { Sender } from '../letters/letter';
import type { AccountRow, Totals } from '../rules/account';
import type { Task } from '../rules/signal';

/*
 * Uittreksel: what leaves the school of one pupil's dossier, for the parents who ask for it (AVG, article 15) or for the next school.
 * Everything is put in by name, so that what is recorded later stays out until somebody decides about it.
 */

export type Purpose = Exclude<ConsultedFor, 'glance' | 'reading'>;

/** An action that stands, with the role of whoever recorded it: staff is not named. */
export interface Deed {
  readonly action: Action;
  readonly by: Role;
}

/** A step that is open now, and where the protocol asks it. */
export interface OpenStep {
  readonly task: Task;
  readonly source: string;
}

export interface ExtractFacts {
  readonly purpose: Purpose;
  /** Also what staff wrote down for each other: notes, concerns, what was discussed. Only ever for the parents. */
  readonly withNotes: boolean;
  readonly school: Sender;
  readonly pupil: { readonly name: string; readonly group: string | null };
  readonly now: Moment;
  /** Oldest first. */
  readonly rows: readonly AccountRow[];
  /** School year by school year, oldest first; together they say what the extract is about. */
  readonly years: readonly { readonly period: Period; readonly totals: Totals }[];
  /** Those that count, oldest first. */
  readonly deeds: readonly Deed[];
  readonly open: readonly OpenStep[];
  /** Names of all other pupils: they are taken out of what people wrote. */
  readonly others: readonly string[];
}

export interface ExtractRow {
  readonly from: Day;
  readonly until: Day;
  readonly what: string;
  /** Geoorloofd or not; empty where that is no question. */
  readonly authorised: string;
  /** Lesson minutes; `null`: not known, or no question. */
  readonly minutes: number | null;
  readonly details: string;
  /** The role of whoever recorded it; empty: nobody did. */
  readonly by: string;
}

export interface ExtractPart {
  readonly title: string;
  /** Never none: a part without rows is left out. */
  readonly rows: readonly ExtractRow[];
}

export interface DossierExtract {
  readonly purpose: Purpose;
  readonly title: string;
  readonly school: Sender;
  readonly pupil: ExtractFacts['pupil'];
  /** `Sam Bakker, groep 6A` */
  readonly who: string;
  /** `Rotterdam, 24 november 2026` */
  readonly dated: string;
  readonly parts: readonly ExtractPart[];
  /** Letters as they were sent. */
  readonly letters: readonly { readonly title: string; readonly text: string }[];
  /** What it is about, what is not in it and why, and what whoever reads it may ask. */
  readonly notes: readonly string[];
}

/** The heading of the notes. */
export const NOTES = 'Toelichting';

/** A row of one day about something that is no absence. */
export const onDay = (day: Day, what: string, details = '', by = ''): ExtractRow => ({
  from: day,
  until: day,
  what,
  authorised: '',
  minutes: null,
  details,
  by,
});
