import type { Absence } from '../../../src/domain/absence';
import type { CalendarData } from '../../../src/domain/calendar';
import { addDays, type Day, dayNumber, dayOf, type Moment, minuteOfDay, timeOf } from '../../../src/domain/day';

/*
 * The protocol as slowly as its text says it: day by day and minute by minute, from the rows as they are given. Nothing of the rules is
 * used here but the types and the arithmetic of days.
 */

/** What is known of one pupil, written out. */
export interface Year {
  readonly data: CalendarData;
  readonly group: string;
  readonly rows: readonly Absence[];
  readonly now: Moment;
  /** The first day of which anything is known; no fact lies before it. */
  readonly first: Day;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** 31 August 2026 was a Monday. */
const A_MONDAY = dayNumber('2026-08-31' as Day);
const NOON = 12 * 60;

export const weekday = (day: Day): number => (((dayNumber(day) - A_MONDAY) % 7) + 7) % 7;
export const mondayOf = (day: Day): Day => addDays(day, -weekday(day));

/** The lesson intervals of a day, as minutes since midnight. */
export function intervalsOn({ data, group }: Year, day: Day): readonly (readonly [number, number])[] {
  const isClosed = data.closed.some(
    ({ from, to, groups }) => from <= day && day <= to && (groups === undefined || groups.includes(group)),
  );
  if (isClosed) return [];
  const timetable = data.timetables[group] ?? data.timetables['*']!;
  return (timetable[WEEKDAYS[weekday(day)]!] ?? []).map((text) => {
    const [from, until] = text.split('-');
    return [minuteOfDay(from as never), minuteOfDay(until as never)] as const;
  });
}

/** Worked out once for each day of a year: ten thousand years are many. */
function once<T>(work: (year: Year, day: Day) => T): (year: Year, day: Day) => T {
  const known = new WeakMap<Year, Map<Day, T>>();
  return (year, day) => {
    const ofYear = known.get(year) ?? new Map<Day, T>();
    known.set(year, ofYear);
    if (!ofYear.has(day)) ofYear.set(day, work(year, day));
    return ofYear.get(day)!;
  };
}

/** Every lesson minute of a day. */
export const lessonMinutes = once((year, day): readonly number[] => {
  const minutes: number[] = [];
  for (const [from, until] of intervalsOn(year, day))
    for (let minute = from; minute < until; minute++) minutes.push(minute);
  return minutes;
});

export const isSchoolDay = (year: Year, day: Day): boolean => lessonMinutes(year, day).length > 0;

/** The rows that are about a day. */
export const rowsOn = once((year, day): readonly Absence[] =>
  year.rows.filter((row) => row.date <= day && day <= (row.endDate ?? row.date)),
);

/** All days that are known of, up to and including today, oldest first (reading 2). */
export function daysUntilNow({ first, now }: Pick<Year, 'first' | 'now'>): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; day <= dayOf(now); day = addDays(day, 1)) days.push(day);
  return days;
}

/** Does a row count on a day already (reading 2)? */
function hasBegun(row: Absence, day: Day, now: Moment): boolean {
  if (day !== dayOf(now)) return day < dayOf(now);
  const begins = row.kind === 'late' ? row.arrival : row.from;
  return begins === undefined || begins <= timeOf(now);
}

/** The lates of a day: in class after the start of a lesson (reading 20). */
export const latesOn = (year: Year, day: Day): readonly Absence[] =>
  isSchoolDay(year, day)
    ? rowsOn(year, day).filter((row) => row.kind === 'late' && row.authorised !== true && hasBegun(row, day, year.now))
    : [];

/** Does a row about a day cover this lesson minute of it? */
export function covers(year: Year, row: Absence, day: Day, minute: number): boolean {
  if (!hasBegun(row, day, year.now)) return false;
  if (row.kind === 'late') {
    if (row.arrival !== undefined) {
      const arrival = minuteOfDay(row.arrival);
      return intervalsOn(year, day).some(
        ([from, until]) => from <= arrival && arrival < until && from <= minute && minute < arrival,
      );
    }
    const [begin] = intervalsOn(year, day)[0]!;
    return minute < begin + (row.minutes ?? 0);
  }
  if (row.part !== undefined) {
    const [begin] = intervalsOn(year, day).find(([from, until]) => from <= minute && minute < until)!;
    return begin < NOON === (row.part === 'morning');
  }
  return (
    (row.from === undefined || minuteOfDay(row.from) <= minute) &&
    (row.to === undefined || minute < minuteOfDay(row.to))
  );
}

const AUTHORISED_KINDS = ['sick', 'medical', 'leave', 'religious', 'suspended'];
const UNAUTHORISED_KINDS = ['absent', 'holiday', 'late'];

/** Is a lesson minute unauthorised (readings 3 and 4)? */
export function isUnauthorised(year: Year, day: Day, minute: number): boolean {
  let unauthorised = false;
  for (const row of rowsOn(year, day)) {
    if (row.kind === 'unknown' || !covers(year, row, day, minute)) continue;
    if (row.authorised === true || (row.authorised !== false && AUTHORISED_KINDS.includes(row.kind))) return false;
    if (row.authorised === false || UNAUTHORISED_KINDS.includes(row.kind)) unauthorised = true;
  }
  return unauthorised;
}

export const unauthorisedOn = once(
  (year, day): number => lessonMinutes(year, day).filter((minute) => isUnauthorised(year, day, minute)).length,
);

/** Was every lesson minute of the day missed unauthorised (reading 18)? */
export const isMissed = (year: Year, day: Day): boolean =>
  isSchoolDay(year, day) && unauthorisedOn(year, day) === lessonMinutes(year, day).length;
