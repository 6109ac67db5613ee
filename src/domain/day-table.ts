import { weekdayOfNumber } from './day';
import { between, type Lesson, NO_LESSONS, NO_WEEK, type Week } from './lessons';

/** A day on which lessons are cut off, in minutes since midnight (day number). */
export interface Cut {
  readonly day: number;
  readonly begin: number;
  readonly end: number;
}

/** Hoofdstuk: what the calendar says of a group from a day on (day numbers, both ends of a period included). */
export interface Chapter {
  readonly from: number;
  readonly week: Week;
  readonly closed: readonly (readonly [from: number, to: number])[];
  readonly cuts: readonly Cut[];
}

/** The lessons of days, written out one by one where weeks differ; before and after them every week is the same. */
export interface DayTable {
  readonly first: number;
  readonly days: readonly (readonly Lesson[])[];
  readonly before: Week;
  readonly after: Week;
}

export function lessonsIn({ first, days, before, after }: DayTable, day: number): readonly Lesson[] {
  const place = day - first;
  if (place < 0) return before[weekdayOfNumber(day)]!;
  return place < days.length ? days[place]! : after[weekdayOfNumber(day)]!;
}

/**
 * @param chapters at least one, oldest first; the first holds for the days before it too
 * @param knownUntil after this day there is nothing
 */
export function tableOf(chapters: readonly Chapter[], knownUntil: number): DayTable {
  const later = chapters.slice(1).map(({ from }) => from);
  const first = Math.min(
    ...later,
    ...chapters.flatMap(({ closed, cuts }) => [...closed.map(([from]) => from), ...cuts.map(({ day }) => day)]),
    Number.isFinite(knownUntil) ? knownUntil : Number.MAX_SAFE_INTEGER,
  );
  const last = Math.max(
    ...later.map((from) => from - 1),
    ...chapters.flatMap(({ closed, cuts }) => [...closed.map(([, to]) => to), ...cuts.map(({ day }) => day)]),
    Number.isFinite(knownUntil) ? knownUntil : Number.MIN_SAFE_INTEGER,
  );
  const days: (readonly Lesson[])[] = [];
  for (const [index, { from, week, closed, cuts }] of chapters.entries()) {
    const begin = index === 0 ? first : from;
    const end = Math.min(chapters[index + 1]?.from ?? Number.POSITIVE_INFINITY, last + 1) - 1;
    for (let day = begin; day <= end; day++) days[day - first] = week[weekdayOfNumber(day)]!;
    for (const [shut, open] of closed) {
      for (let day = Math.max(shut, begin); day <= Math.min(open, end); day++) days[day - first] = NO_LESSONS;
    }
    for (const cut of cuts) {
      if (cut.day < begin || end < cut.day) continue;
      days[cut.day - first] = between(days[cut.day - first]!, cut.begin, cut.end);
    }
  }
  const after = Number.isFinite(knownUntil) ? NO_WEEK : chapters.at(-1)!.week;
  return { first, days: days.slice(0, Math.max(0, knownUntil - first + 1)), before: chapters[0]!.week, after };
}

/** @param parts at least one, oldest first; the first holds for the days before it too */
export function joinedTable(parts: readonly { readonly from: number; readonly table: DayTable }[]): DayTable {
  const later = parts.slice(1).map(({ from }) => from);
  const first = Math.min(...later, ...parts.map(({ table }) => table.first));
  const end = Math.max(...later, ...parts.map(({ table }) => table.first + table.days.length));
  const days: (readonly Lesson[])[] = [];
  for (let day = first; day < end; day++) {
    const { table } = parts.findLast(({ from }) => from <= day) ?? parts[0]!;
    days.push(lessonsIn(table, day));
  }
  return { first, days, before: parts[0]!.table.before, after: parts.at(-1)!.table.after };
}
