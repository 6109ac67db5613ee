import type { SchoolDays } from '../domain/school-days';
import { dayIn, type PiecesOfDay } from './days';
import type { Grant, Leave } from './leave';
import { notAuthorisedAway } from './minutes';
import { type Piece, REFUSABLE } from './piece';

/** Away on the school days after the last day that a decision granted (protocol, reading 27). */
export interface Overrun {
  /** The decisions that granted the leave before it. */
  readonly grants: readonly Grant[];
  readonly days: readonly number[];
}

/** A row other than a late covers lesson minutes. */
export const misses = ({ kind, lessons }: Piece): boolean => kind !== 'late' && lessons.length > 0;

/**
 * Walks the school days after the last day granted, as long as the pupil is away. Days of kind absent, holiday or leave without a
 * valid reason are overrun days, and a leave row is none there: its pieces become unauthorised in `byDay` (readings 27, 40, 49).
 */
function walk(
  until: number,
  byDay: readonly PiecesOfDay[],
  calendar: SchoolDays,
  leave: Leave,
  today: number,
): number[] {
  const days: number[] = [];
  for (let day = until + 1; day <= today; day++) {
    if (!calendar.isSchoolDay(day)) continue;
    const known = dayIn(byDay, day);
    if (!known?.pieces.some(misses) || leave.granted(day)) break;
    const marked = known.pieces.map((piece) =>
      piece.kind === 'leave' ? { ...piece, authorised: false, unauthorised: true } : piece,
    );
    const overrun = (piece: Piece) =>
      REFUSABLE.has(piece.kind) && piece.authorised === false && notAuthorisedAway(piece, marked);
    if (!marked.some(overrun)) continue;
    known.pieces = marked;
    days.push(day);
  }
  return days;
}

/**
 * One overrun for the same days, however many decisions end before them.
 * @param byDay the pieces of each day; leave rows on overrun days are changed in it
 */
export function overrunsOf(
  byDay: readonly PiecesOfDay[],
  calendar: SchoolDays,
  leave: Leave,
  today: number,
): readonly Overrun[] {
  const found = new Map<number, { grants: Grant[]; days: readonly number[] }>();
  for (const grant of leave.grants) {
    const days = walk(grant.until, byDay, calendar, leave, today);
    const [first] = days;
    if (first === undefined) continue;
    const known = found.get(first);
    if (known) known.grants.push(grant);
    else found.set(first, { grants: [grant], days });
  }
  return [...found.values()];
}
