import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Absence, AUTHORISED_BY_DEFAULT } from '../../src/domain/absence';
import { addDays, type Day, dayNumber, dayOf, minuteOfDay } from '../../src/domain/day';
import { evaluatePupil } from '../../src/rules/evaluate';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { runs } from '../runs';
import { CALENDAR, NOW, PUPIL, rows } from './arbitrary';

/*
 * Sixteen hours as slowly as the text of the protocol says it: minute by minute, and week by week through a list of lesson weeks.
 * The rules must find the same.
 */

const days = CALENDAR.group(PUPIL.group);
const lessonMinutes = (day: Day): readonly number[] =>
  days
    .lessons(dayNumber(day))
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_nothing, index) => start + index));

function covers(row: Absence, day: Day, minute: number): boolean {
  if (day < row.date || (row.endDate ?? row.date) < day) return false;
  if (row.kind === 'late') {
    const arrival = minuteOfDay(row.arrival!);
    const lesson = days.lessons(dayNumber(day)).find(({ start, end }) => start <= arrival && arrival < end);
    return lesson !== undefined && lesson.start <= minute && minute < arrival;
  }
  return row.part === undefined || minute < 12 * 60 === (row.part === 'morning');
}

function minutesOn(day: Day, absences: readonly Absence[]): number {
  return lessonMinutes(day).filter((minute) => {
    const words = absences
      .filter((row) => row.kind !== 'unknown' && covers(row, day, minute))
      .map(({ kind, authorised }) => authorised ?? AUTHORISED_BY_DEFAULT[kind]);
    return words.includes(false) && !words.includes(true);
  }).length;
}

function firstReached(absences: readonly Absence[]) {
  const all = Array.from({ length: 80 }, (_nothing, index) => addDays('2026-08-24' as Day, index));
  const mondays = all.filter((day) => dayNumber(day) % 7 === dayNumber('2026-08-24' as Day) % 7);
  const weeks = mondays.filter((monday) =>
    [0, 1, 2, 3, 4].some((offset) => lessonMinutes(addDays(monday, offset)).length > 0),
  );
  const known = all.filter((day) => day <= dayOf(NOW)).map((day) => ({ day, minutes: minutesOn(day, absences) }));
  for (const { day, minutes } of known) {
    if (minutes === 0) continue;
    const from = weeks.filter((monday) => monday <= day).slice(-4)[0]!;
    const inside = known.filter((other) => from <= other.day && other.day <= day && other.minutes > 0);
    const sum = inside.reduce((total, other) => total + other.minutes, 0);
    if (sum >= 960) return { minutes: sum, since: inside[0]!.day, window: { from: inside[0]!.day, to: day } };
  }
  return undefined;
}

test('sixteen hours are found where the text of the protocol finds them', () =>
  fc.assert(
    fc.property(rows(), (absences) => {
      const before = absences.filter(({ date }) => date < dayOf(NOW));
      const { signals } = evaluatePupil(bavokring, CALENDAR, PUPIL, before, [], NOW);
      const found = signals.find(({ rule }) => rule === 'unauthorised.sixteen-hours');
      expect(found && { minutes: found.minutes, since: found.since, window: found.window }).toEqual(
        firstReached(before),
      );
    }),
    { numRuns: runs(60) },
  ));
