import { ABSENCE_KINDS, type AbsenceKind } from '../domain/absence';
import type { Lesson } from '../domain/calendar';
import { minutesOf } from '../domain/lessons';
import type { Facts } from './facts';
import type { LedgerDay } from './ledger';
import type { Piece } from './piece';

/** Geoorloofd, ongeoorloofd, or neither: nobody knows, or nobody mapped the word. */
export const WORDS = ['authorised', 'unauthorised', 'undecided'] as const;
export type Word = (typeof WORDS)[number];

/** What one row says of one day. */
export interface Part {
  /** The id of the row. */
  readonly row: string;
  readonly kind: AbsenceKind;
  readonly word: Word;
  /**
   * Lesson minutes that were missed by this row. A lesson minute stands with one row only, so that days, kinds and pupils can be summed:
   * authorised goes before unauthorised, that before undecided (protocol, reading 3), and of equal rows the kind that is named first in
   * {@link ABSENCE_KINDS}. 0: all of it stands with others, or how long it was is not known.
   */
  readonly minutes: number;
}

/** Dag: what a pupil missed of the lessons of one school day. */
export interface MissedLessons {
  /** A day number. */
  readonly day: number;
  readonly parts: readonly Part[];
  /** Minutes since midnight of the first lesson minute that was missed; `null`: how long is not known. */
  readonly begin: number | null;
  /** Every lesson minute of the day was missed. */
  readonly whole: boolean;
}

const wordOf = ({ authorised }: Piece, { granted }: LedgerDay): Word =>
  granted || authorised ? 'authorised' : authorised === false ? 'unauthorised' : 'undecided';

interface Told {
  readonly piece: Piece;
  readonly word: Word;
}

/** Whose minute it is where several rows hold one. */
const before = (a: Told, b: Told): number =>
  WORDS.indexOf(a.word) - WORDS.indexOf(b.word) ||
  ABSENCE_KINDS.indexOf(a.piece.kind) - ABSENCE_KINDS.indexOf(b.piece.kind) ||
  (a.piece.row.id < b.piece.row.id ? -1 : 1);

/** The minutes of lessons that stand in none of the others. */
function minutesBeside(lessons: readonly Lesson[], others: readonly Lesson[]): number {
  let minutes = minutesOf(lessons);
  for (const { start, end } of lessons) {
    for (let minute = start; minute < end; minute++) {
      if (others.some((other) => other.start <= minute && minute < other.end)) minutes--;
    }
  }
  return minutes;
}

function partsOf(day: LedgerDay): readonly Part[] {
  const told = day.pieces.map((piece): Told => ({ piece, word: wordOf(piece, day) }));
  const taken: Lesson[] = [];
  return told.sort(before).map(({ piece: { row, kind, lessons }, word }) => {
    const minutes = taken.length === 0 ? minutesOf(lessons) : minutesBeside(lessons, taken);
    taken.push(...lessons);
    return { row: row.id, kind, word, minutes };
  });
}

/**
 * What a pupil missed day by day, oldest first: the school days up to now on which the pupil has a row, as the rules read it. Days of
 * leave on which the LAS has no row are not among them: nobody knows whether they were taken.
 */
export function dayByDay({ ledger, calendar }: Facts): readonly MissedLessons[] {
  return ledger.days.flatMap((day): MissedLessons[] => {
    if (!calendar.isSchoolDay(day.day)) return [];
    const parts = partsOf(day);
    const begin = Math.min(...day.pieces.flatMap(({ lessons }) => lessons.map(({ start }) => start)));
    return [
      {
        day: day.day,
        parts,
        begin: Number.isFinite(begin) ? begin : null,
        whole: parts.reduce((sum, { minutes }) => sum + minutes, 0) === calendar.minutes(day.day),
      },
    ];
  });
}
