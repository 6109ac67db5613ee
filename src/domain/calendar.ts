import { type Day, dayNumber, minuteOfDay, type Time, weekdayOfNumber } from './day';
import { JointSchoolDays, SchoolDays } from './school-days';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Rooster: lesson intervals per weekday, written `08:30-12:00`; `hours` are the numbered lesson hours, the first is 1. */
export type Timetable = { readonly [weekday in (typeof WEEKDAYS)[number]]?: readonly string[] } & {
  readonly hours?: readonly (readonly [string, string])[];
};

/** Vacation, public holiday or study day; both days belong to it. Without `groups` it is the whole school's. */
export interface Closed {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
  readonly groups?: readonly string[];
}

/** Schoolkalender as data: a timetable per group (`*` is every other group), and when the school is closed. */
export interface CalendarData {
  readonly timetables: Readonly<Record<string, Timetable>>;
  readonly closed: readonly Closed[];
}

/** Lesson minutes [start, end), in minutes since midnight. */
export interface Lesson {
  readonly start: number;
  readonly end: number;
}

const NO_LESSONS: readonly Lesson[] = [];
/** So many weeks without a school day: the calendar says nothing about the time before. */
const SILENT_WEEKS = 104;

/** The school days and lessons of one group. Days are day numbers (`domain/day.ts`). */
export class GroupCalendar extends SchoolDays {
  readonly #lessons: readonly (readonly Lesson[])[];
  readonly #minutes: readonly number[];
  readonly #closed: Uint8Array;
  readonly #first: number;
  /** The numbered lesson hours; empty when the school has not said them. */
  readonly hours: readonly Lesson[];

  constructor(timetable: Timetable, closed: readonly Closed[]) {
    super();
    this.#lessons = WEEKDAYS.map((name) => (timetable[name] ?? []).map(lesson).sort((a, b) => a.start - b.start));
    this.#minutes = this.#lessons.map((lessons) => lessons.reduce((sum, { start, end }) => sum + end - start, 0));
    this.hours = (timetable.hours ?? []).map(([from, to]) => lesson(`${from}-${to}`));
    const periods = closed.map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const);
    this.#first = periods.reduce((least, [from]) => Math.min(least, from), Number.MAX_SAFE_INTEGER);
    const last = periods.reduce((most, [, to]) => Math.max(most, to), 0);
    this.#closed = new Uint8Array(Math.max(0, last - this.#first + 1));
    for (const [from, to] of periods) this.#closed.fill(1, from - this.#first, to - this.#first + 1);
  }

  /** The lessons of a day, earliest first; none when the school is closed. */
  lessons(day: number): readonly Lesson[] {
    return this.#closed[day - this.#first] ? NO_LESSONS : this.#lessons[weekdayOfNumber(day)]!;
  }

  /** Lestijd of the day, in minutes; breaks do not count. */
  minutes(day: number): number {
    return this.#closed[day - this.#first] ? 0 : this.#minutes[weekdayOfNumber(day)]!;
  }

  isSchoolDay(day: number): boolean {
    return this.minutes(day) > 0;
  }

  /** Lesweek: does the week of this Monday have a school day? */
  isLessonWeek(monday: number): boolean {
    for (let day = monday; day < monday + 7; day++) if (this.minutes(day) > 0) return true;
    return false;
  }

  /** The Monday on which the last `count` lesson weeks up to the week of `day` begin (that week included only if it is one). */
  lessonWeeksBack(day: number, count: number): number {
    let monday = day - weekdayOfNumber(day);
    let first = monday;
    let silent = 0;
    for (let left = count; left > 0 && silent < SILENT_WEEKS; monday -= 7) {
      if (this.isLessonWeek(monday)) {
        first = monday;
        left--;
        silent = 0;
      } else silent++;
    }
    return first;
  }
}

/** The calendars of all groups, each made once. */
export class Calendar {
  readonly #data: CalendarData;
  readonly #groups = new Map<string, GroupCalendar>();

  constructor(data: CalendarData) {
    this.#data = data;
  }

  /** @throws UnknownGroup when the group has no timetable and there is none for every other group */
  group(name: string): GroupCalendar {
    let found = this.#groups.get(name);
    if (!found) {
      const timetable = this.#data.timetables[name] ?? this.#data.timetables['*'];
      if (!timetable) throw new UnknownGroup('no timetable for this group');
      found = new GroupCalendar(
        timetable,
        this.#data.closed.filter(({ groups }) => !groups || groups.includes(name)),
      );
      this.#groups.set(name, found);
    }
    return found;
  }

  /** Days on which at least one of these groups has lessons; without groups those of `*`. @throws UnknownGroup */
  together(names: readonly string[]): SchoolDays {
    return new JointSchoolDays((names.length > 0 ? names : ['*']).map((name) => this.group(name)));
  }
}

export class UnknownGroup extends Error {
  override name = 'UnknownGroup';
}

function lesson(text: string): Lesson {
  const [start, end] = text.split('-') as [Time, Time];
  return { start: minuteOfDay(start), end: minuteOfDay(end) };
}
