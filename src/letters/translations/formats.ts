import { type Day, type Time, weekday } from '../../domain/day';
import type { Known } from '../known';
import type { LeaveDays, LeaveFacts, LetterFacts } from '../letter';

/*
 * How a language writes facts. Numbers stand beside their word (“times: 6”), so that no language has to bend a word to a number; months
 * stand in tables, since the core asks no machine how a language writes.
 */

type Ground = LeaveFacts['ground'];

/** The tables and patterns of a language. */
export interface Formats {
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** January first, as they stand in a date. */
  readonly months: readonly string[];
  readonly date: (day: number, month: string, year: string) => string;
  readonly longDate: (weekday: string, date: string) => string;
  readonly period: (from: string, until: string) => string;
  /** One of the two may be 0. */
  readonly duration: (hours: number, minutes: number) => string;
  readonly schoolDays: (count: number) => string;
  readonly child: (name: string, group: string | null) => string;
  readonly parts: {
    readonly morning: string;
    readonly afternoon: string;
    readonly whole: string;
    readonly between: (from: string, to: string) => string;
    readonly from: (time: string) => string;
    readonly until: (time: string) => string;
  };
  readonly known: Readonly<Record<Known, string>>;
  readonly grounds: Readonly<Record<Ground, string>>;
  /** Of the Leerplichtwet. */
  readonly articles: Readonly<Record<Ground, string>>;
  /** Instead of what only the Dutch letter says. */
  readonly elsewhere: string;
}

/** Writes facts in one language. */
export class Writer {
  readonly formats: Formats;

  constructor(formats: Formats) {
    this.formats = formats;
  }

  /** The day without the name of its weekday. */
  date(day: Day): string {
    const { date, months } = this.formats;
    return date(Number(day.slice(8)), months[Number(day.slice(5, 7)) - 1]!, day.slice(0, 4));
  }

  longDate(day: Day): string {
    const { longDate, weekdays } = this.formats;
    return longDate(weekdays[weekday(day)]!, this.date(day));
  }

  period(from: Day, until: Day): string {
    return from === until ? this.longDate(from) : this.formats.period(this.longDate(from), this.longDate(until));
  }

  /** `8:41`, in every language. */
  clock(time: Time): string {
    return `${Number(time.slice(0, 2))}:${time.slice(3)}`;
  }

  duration(minutes: number): string {
    return this.formats.duration(Math.floor(minutes / 60), minutes % 60);
  }

  days({ from, until, schoolDays }: LeaveDays): string {
    return `${this.period(from, until)}, ${this.formats.schoolDays(schoolDays)}`;
  }

  /** Which part of a day a row is about. */
  part({ part, from, to }: LetterFacts['absences'][number]): string {
    const { parts } = this.formats;
    if (part) return parts[part];
    if (from && to) return parts.between(this.clock(from), this.clock(to));
    if (from) return parts.from(this.clock(from));
    return to ? parts.until(this.clock(to)) : parts.whole;
  }

  /** Each on a line of its own; where there is none, where it stands. */
  lines(items: readonly string[]): string {
    return (items.length > 0 ? items : [this.formats.elsewhere]).map((item) => `• ${item}`).join('\n');
  }
}
