import type { Era } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor } from '../found';

/** Something that counts, by its day (a day number). */
export interface Mark {
  readonly day: number;
  readonly amount: number;
  readonly rows: readonly string[];
}

/** Why a count does not reach back to the beginning of its window. */
export type Anew = 'version' | 'report' | 'referral' | 'compulsory';

/** Turflijst: what counts now towards a rule. Days are day numbers. */
export interface Tally {
  readonly unit: 'times' | 'minutes' | 'days' | 'reports';
  readonly needed: number;
  /** The window that ends today: its first day, and its last where it ends later. */
  readonly from: number;
  readonly until?: number;
  /** Days on which the count started anew; those before the window do not matter. */
  readonly anew: readonly { readonly from: number; readonly why: Anew }[];
  /** Oldest first; what lies outside the window or before a new start is left out by who reads it. */
  readonly marks: readonly Mark[];
}

/** One time, on a day, made by these rows. */
export const once = (day: number, rows: readonly string[]): Mark => ({ day, amount: 1, rows });

/** The new starts that every count knows: of the rule itself, and of the pupil. */
export const restarts = (era: Era, { pupil }: Facts): Tally['anew'] => [
  { from: era.from, why: 'version' },
  { from: compulsoryFor(era, pupil.compulsoryFrom), why: 'compulsory' },
];
