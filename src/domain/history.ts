import type { Absence } from './absence';
import type { Action } from './action';
import type { Placement } from './calendar';
import type { Day, Moment, Period } from './day';
import type { Named, PupilKey } from './dossier';

/** Where a fact was last read: what a person needs to find the row again. */
export interface Provenance {
  readonly profile: string;
  readonly readAt: Moment;
  readonly entry: string;
}

/** Two lines that cannot be decided: counted as one fact, and shown. */
export interface HistoryPuzzle {
  readonly day: Day;
  readonly why: 'perhaps-two-lates' | 'two-kinds';
}

/** Verzuimhistorie: what the entries of one pupil say together. Derived, never stored. */
export interface History {
  readonly pupil: PupilKey;
  readonly named: Named;
  /** The groups of the pupil one after another, oldest first. */
  readonly placements: readonly Placement[];
  /** Facts, oldest first; ids are a function of the facts (`2026-09-01/late/1`). */
  readonly absences: readonly Absence[];
  readonly sources: ReadonlyMap<string, Provenance>;
  readonly actions: readonly Action[];
  /**
   * Days that a complete reading covered after their lessons, as maximal periods, oldest first. Not looked is not present, and who looks
   * at 8.25 has not seen who came at 8.41.
   */
  readonly seen: readonly Period[];
  /** Days that a complete reading covered before their lessons were over, and none later. */
  readonly glimpsed: readonly Period[];
  readonly puzzles: readonly HistoryPuzzle[];
}
