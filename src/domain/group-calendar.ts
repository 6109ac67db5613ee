import { weekdayOfNumber } from './day';
import { type DayTable, joinedTable, lessonsIn } from './day-table';
import { type Lesson, minutesOf } from './lessons';
import { SchoolDays } from './school-days';

/** So many weeks without a school day: the calendar says nothing about the time before. */
const SILENT_WEEKS = 104;

/** What there is to know of the days of a group besides its lessons. */
export interface GroupDays {
  /** The numbered lesson hours; empty when the school has not said them. */
  readonly hours: readonly Lesson[];
  /** The last days of report-card periods, oldest first, as day numbers. */
  readonly reportCards: readonly number[];
  /** `Infinity`: to the end of time. */
  readonly knownUntil: number;
}

/** The school days and lessons of one group, or of one pupil through several groups. Days are day numbers (`domain/day.ts`). */
export class GroupCalendar extends SchoolDays {
  readonly #table: DayTable;
  /** Lesson minutes of the days in the table: rules ask for these more often than for the lessons. */
  readonly #minutes: Uint16Array;
  readonly #days: GroupDays;

  constructor(table: DayTable, days: GroupDays) {
    super(days.knownUntil);
    this.#table = table;
    this.#minutes = Uint16Array.from(table.days, minutesOf);
    this.#days = days;
  }

  /**
   * The days of somebody who was in one group after another: each day is that of the group of that day.
   * @param parts at least one, by first day (day numbers), oldest first; the first holds for the days before it too
   */
  static joined(parts: readonly { readonly from: number; readonly calendar: GroupCalendar }[]): GroupCalendar {
    const table = joinedTable(parts.map(({ from, calendar }) => ({ from, table: calendar.#table })));
    return new GroupCalendar(table, parts.at(-1)!.calendar.#days);
  }

  /** The lessons of a day, earliest first; none when the school is closed. */
  lessons(day: number): readonly Lesson[] {
    return lessonsIn(this.#table, day);
  }

  /** Lestijd of the day, in minutes; breaks do not count. */
  minutes(day: number): number {
    const place = day - this.#table.first;
    return place >= 0 && place < this.#minutes.length ? this.#minutes[place]! : minutesOf(this.lessons(day));
  }

  get hours(): readonly Lesson[] {
    return this.#days.hours;
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

  /** Rapportperiode: its first day, as far as the school entered the end of the one before; else `-Infinity`. */
  reportPeriodStart(day: number): number {
    const before = this.#days.reportCards.findLast((end) => end < day);
    return before === undefined ? Number.NEGATIVE_INFINITY : before + 1;
  }

  /** The last day of the report-card period, as far as the school entered it; else `Infinity`. */
  reportPeriodEnd(day: number): number {
    return this.#days.reportCards.find((end) => day <= end) ?? Number.POSITIVE_INFINITY;
  }
}
