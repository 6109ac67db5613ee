import type { Absence, AbsenceKind } from '../domain/absence';
import type { Lesson } from '../domain/calendar';
import { minuteOfDay } from '../domain/day';
import { between, minutesOf, NO_LESSONS } from '../domain/lessons';
import type { Piece } from './piece';

/* Lesson minutes: which of them a row covers, and what several rows together say of each. Minutes count from midnight. */

const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;

/** From the start of the interval in which the pupil arrived, or the duration from the day's first interval (reading 20). */
function lateLessons({ arrival, minutes }: Absence, lessons: readonly Lesson[]): readonly Lesson[] {
  const [first] = lessons;
  if (!first) return NO_LESSONS;
  if (arrival !== undefined) {
    const at = minuteOfDay(arrival);
    const missed = lessons.find(({ start, end }) => start < at && at < end);
    return missed ? [{ start: missed.start, end: at }] : NO_LESSONS;
  }
  return minutes ? between(lessons, first.start, first.start + minutes) : NO_LESSONS;
}

/**
 * The lesson minutes that a row covers on a day with these lessons (protocol, Kinds of row and how days become minutes).
 * @param kind the row's kind, or the one that it was explained as
 */
export function lessonsOf(row: Absence, kind: AbsenceKind, lessons: readonly Lesson[]): readonly Lesson[] {
  if (kind === 'late') return lateLessons(row, lessons);
  const { part, from, to } = row;
  const covered = part ? lessons.filter(({ start }) => start < NOON === (part === 'morning')) : lessons;
  if (from === undefined && to === undefined) return covered;
  return between(covered, from ? minuteOfDay(from) : 0, to ? minuteOfDay(to) : MIDNIGHT);
}

const covers = (pieces: readonly Piece[], minute: number): boolean =>
  pieces.some(({ lessons }) => lessons.some(({ start, end }) => start <= minute && minute < end));

/** Does each lesson minute of a piece also stand in one of the others? */
export function coveredBy({ lessons }: Piece, others: readonly Piece[]): boolean {
  if (others.length === 0) return lessons.length === 0;
  for (const { start, end } of lessons) {
    for (let minute = start; minute < end; minute++) if (!covers(others, minute)) return false;
  }
  return true;
}

/** A piece covers a lesson minute that no authorised row covers. */
export const notAuthorisedAway = (piece: Piece, pieces: readonly Piece[]): boolean =>
  piece.lessons.length > 0 &&
  (pieces.length === 1
    ? piece.authorised !== true
    : !coveredBy(
        piece,
        pieces.filter(({ authorised }) => authorised),
      ));

/** Unauthorised lesson minutes of a day: a minute counts once, and authorised wins over unauthorised (reading 3). */
export function unauthorisedMinutes(pieces: readonly Piece[]): number {
  if (pieces.length === 1) return pieces[0]!.unauthorised ? minutesOf(pieces[0]!.lessons) : 0;
  const unauthorised = pieces.filter((piece) => piece.unauthorised);
  if (unauthorised.length === 0) return 0;
  const authorised = pieces.filter((piece) => piece.authorised);
  if (unauthorised.length === 1 && authorised.length === 0) return minutesOf(unauthorised[0]!.lessons);
  const counted: Lesson[] = [];
  let total = 0;
  for (const { lessons } of unauthorised) {
    for (const { start, end } of lessons) {
      for (let minute = start; minute < end; minute++) {
        const known = counted.some((lesson) => lesson.start <= minute && minute < lesson.end);
        if (!known && !covers(authorised, minute)) total++;
      }
    }
    counted.push(...lessons);
  }
  return total;
}
