import { type Absence, AUTHORISED_BY_DEFAULT } from '../../domain/absence';
import type { Action } from '../../domain/action';
import type { Facts } from '../facts';
import { misses } from '../overrun';
import type { Piece } from '../piece';
import { aboutDay, of } from '../recorded';

/* What is known here and not in the LAS (protocol, Back into the LAS). Days are day numbers. */

/** What somebody recorded of which the LAS says something else, or nothing. */
export type LasCase = 'las-explained' | 'las-unreachable' | 'las-reported' | 'las-return' | 'las-leave' | 'las-overrun';

/** How the rows were read. */
export interface Looked {
  /** Did a complete reading cover this day, at whatever hour? Not looked is not absent. */
  on(day: number): boolean;
  /** The day on which a row was read last. */
  readOn(row: Absence): number;
}

/** Verschil: what an action says, and the LAS as it was read last does not. */
export interface Difference {
  readonly case: LasCase;
  readonly action: Action;
  /** The days of which it says so, oldest first; at least one. */
  readonly days: readonly number[];
  /** The rows that say something else, oldest first; none: the LAS has no row. */
  readonly rows: readonly Absence[];
}

/** What the LAS says of a day that is not what is known here: these rows, or no row at all; `null`: nothing differs. */
export type Differing = (day: number) => readonly Absence[] | null;

/** The difference that an action makes over its days; none where the LAS says the same on all of them. */
export function differenceOf(
  of: LasCase,
  action: Action,
  days: readonly number[],
  differing: Differing,
): readonly Difference[] {
  const found = days.flatMap((day) => {
    const rows = differing(day);
    return rows ? [{ day, rows }] : [];
  });
  if (found.length === 0) return [];
  return [
    {
      case: of,
      action,
      days: found.map(({ day }) => day),
      rows: [...new Set(found.flatMap(({ rows }) => rows))],
    },
  ];
}

/** School days of this school year from one day to another, today at the latest: a step looks at rows of this school year (reading 42). */
export function daysOfYear(first: number, last: number, { calendar, year, today }: Facts): readonly number[] {
  const days: number[] = [];
  for (let day = Math.max(first, year.from); day <= Math.min(last, today); day++) {
    if (calendar.isSchoolDay(day)) days.push(day);
  }
  return days;
}

/** The rows of a day that cover a lesson minute, other than lates. */
export const awayOn = (day: number, { ledger }: Facts): readonly Piece[] =>
  ledger.day(day)?.pieces.filter(misses) ?? [];

/**
 * Does the LAS say that the pupil was there: somebody looked at the whole list, and no row says away? Who came late, or was seen by
 * somebody here, was there too, and no row is missing.
 */
export const isMissing = (day: number, facts: Facts, looked: Looked): boolean =>
  looked.on(day) &&
  (facts.ledger.day(day)?.pieces ?? []).length === 0 &&
  !of(facts.actions, 'seen-present').some((action) => aboutDay(action) === day);

/** The word of a row, its own or that of its kind; of kind absent only its own: without it nobody said yet what it is. */
export const wordOf = ({ kind, authorised = null }: Absence): boolean | null =>
  authorised ?? (kind === 'absent' ? null : AUTHORISED_BY_DEFAULT[kind]);

/** Rows that do not say the same; `null`: all do. */
export function others(pieces: readonly Piece[], same: (piece: Piece) => boolean): readonly Absence[] | null {
  const rows = pieces.filter((piece) => !same(piece)).map(({ row }) => row);
  return rows.length > 0 ? rows : null;
}
