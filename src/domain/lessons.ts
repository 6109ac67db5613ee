import { minuteOfDay, type Time } from './day';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Rooster: lesson intervals per weekday, written `08:30-12:00`; `hours` are the numbered lesson hours, the first is 1. */
export type Timetable = { readonly [weekday in (typeof WEEKDAYS)[number]]?: readonly string[] } & {
  readonly hours?: readonly (readonly [string, string])[];
};

/** Lesson minutes [start, end), in minutes since midnight. */
export interface Lesson {
  readonly start: number;
  readonly end: number;
}

/** The lessons of each weekday, Monday first. */
export type Week = readonly (readonly Lesson[])[];

export const NO_LESSONS: readonly Lesson[] = [];
export const NO_WEEK: Week = WEEKDAYS.map(() => NO_LESSONS);

function lesson(text: string): Lesson {
  const [start, end] = text.split('-') as [Time, Time];
  return { start: minuteOfDay(start), end: minuteOfDay(end) };
}

export const weekOf = (timetable: Timetable): Week =>
  WEEKDAYS.map((name) => (timetable[name] ?? []).map(lesson).sort((a, b) => a.start - b.start));

/** The numbered lesson hours; empty when the school has not said them. */
export const hoursOf = ({ hours = [] }: Timetable): readonly Lesson[] =>
  hours.map(([from, to]) => lesson(`${from}-${to}`));

export function minutesOf(lessons: readonly Lesson[]): number {
  let sum = 0;
  for (const { start, end } of lessons) sum += end - start;
  return sum;
}

/** The part of the lessons between two minutes; none where the second does not come after the first. */
export function between(lessons: readonly Lesson[], from: number, to: number): readonly Lesson[] {
  const parts: Lesson[] = [];
  for (const { start, end } of lessons) {
    const part = { start: Math.max(start, from), end: Math.min(end, to) };
    if (part.start < part.end) parts.push(part);
  }
  return parts;
}
