import { type Day, dayFromNumber } from './day';

/** No school day within two years: the calendar says nothing about these days, and nobody counts on in it. */
export class NoSchoolDays extends Error {
  override name = 'NoSchoolDays';
}

/** The calendar is known until this day; what was asked lies after it. */
export class CalendarEnds extends NoSchoolDays {
  override name = 'CalendarEnds';
  readonly until: Day;
  constructor(until: number) {
    const day = dayFromNumber(until);
    super(`the calendar is known until ${day}`);
    this.until = day;
  }
}

const SEARCH_DAYS = 731;

/** Schooldagen: the days with lessons, of one group or of several together. Days are day numbers (`domain/day.ts`). */
export abstract class SchoolDays {
  /** After this day nothing is known; `Infinity`: to the end of time. */
  readonly knownUntil: number;

  constructor(knownUntil: number) {
    this.knownUntil = knownUntil;
  }

  abstract isSchoolDay(day: number): boolean;

  /** The nth school day strictly after a day. @throws NoSchoolDays, CalendarEnds */
  schoolDaysAfter(day: number, count: number): number {
    let found = day;
    for (let left = count; left > 0; left--) found = this.#step(found, 1);
    return found;
  }

  /** The nth school day strictly after a day, where it is not after `limit`; `null`: it is, or cannot be known. */
  schoolDaysAfterBy(day: number, count: number, limit: number): number | null {
    let left = count;
    for (let other = day + 1; other <= limit; other++) {
      if (this.isSchoolDay(other) && --left === 0) return other;
    }
    return null;
  }

  /** The last school day strictly before a day. @throws NoSchoolDays */
  schoolDayBefore(day: number): number {
    return this.#step(day, -1);
  }

  /** The day itself when it is a school day, else the first one after it. @throws NoSchoolDays, CalendarEnds */
  schoolDayFrom(day: number): number {
    return this.isSchoolDay(day) ? day : this.#step(day, 1);
  }

  /** School days from one day to another, both included; none after the last day known. */
  countSchoolDays(from: number, until: number): number {
    let count = 0;
    for (let day = from; day <= until; day++) if (this.isSchoolDay(day)) count++;
    return count;
  }

  /** No school day lies between these two days. */
  areAdjacent(day: number, later: number): boolean {
    for (let between = day + 1; between < later; between++) if (this.isSchoolDay(between)) return false;
    return true;
  }

  #step(day: number, by: 1 | -1): number {
    for (let step = 1; step <= SEARCH_DAYS; step++) {
      const other = day + by * step;
      if (by === 1 && other > this.knownUntil) throw new CalendarEnds(this.knownUntil);
      if (this.isSchoolDay(other)) return other;
    }
    throw new NoSchoolDays('no school day within two years');
  }
}

/** The school days of several groups together: a day on which at least one of them has lessons. */
export class JointSchoolDays extends SchoolDays {
  readonly #groups: readonly SchoolDays[];

  constructor(groups: readonly SchoolDays[]) {
    super(Math.min(...groups.map(({ knownUntil }) => knownUntil)));
    this.#groups = groups;
  }

  isSchoolDay(day: number): boolean {
    return this.#groups.some((group) => group.isSchoolDay(day));
  }
}
