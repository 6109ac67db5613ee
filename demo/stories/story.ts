import type { Day } from '../../src/domain/day';
import { type Occurrence, type ReasonCode, wholeDay } from '../entry';
import type { Name } from '../pupils';

/** A pupil of the demo school, and what the rules should say of it on the demo school's day. */
export interface Story {
  /** Leerlingnummer. */
  readonly pupil: string;
  readonly name: Name;
  /** What the pupil shows, for a person who reads the demo. */
  readonly about: string;
  /** Rules of the protocol that hold when everything was read and nobody did anything yet. */
  readonly rules: readonly string[];
  /** Rules that nearly hold, and do not. */
  readonly not: readonly string[];
  readonly entries: readonly Occurrence[];
}

/** Words in which stories are told: all days are counted back from the demo school's day, 0 is today, 1 the school day before it. */
export class Teller {
  readonly #days: readonly Day[];

  /** @param days the school days of the year up to today, oldest first */
  constructor(days: readonly Day[]) {
    this.#days = days;
  }

  /** @throws RangeError when the year does not go back so far */
  ago(count: number): Day {
    const day = this.#days[this.#days.length - 1 - count];
    if (!day) throw new RangeError('a story begins before the school year');
    return day;
  }

  /** All school days of the year before today, oldest first. */
  get earlier(): readonly Day[] {
    return this.#days.slice(0, -1);
  }

  /** One row from one day to another; `last` `null`: still going on. */
  away(reason: ReasonCode, first: number, last: number | null = first): Occurrence {
    return { ...wholeDay(this.ago(first), reason), until: last === null ? null : this.ago(last) };
  }

  sick(first: number, last: number | null = first): Occurrence {
    return { ...this.away('Z', first, last), reported: 'met reden' };
  }

  /** Ongeoorloofd, and nobody reported it. */
  truant(first: number, last = first): Occurrence {
    return { ...this.away('O', first, last), reported: 'nee' };
  }

  /** Late so many times, every `step` school days, the last time `last` school days ago; between three and twenty-two minutes. */
  lates(times: number, step: number, last: number): readonly Occurrence[] {
    return Array.from({ length: times }, (_, index) => {
      const minute = 33 + ((index * 7) % 20);
      return { ...this.away('L', last + index * step), begin: '08:30', end: `08:${minute}` };
    });
  }
}
