import type { Occasion, Sort, Watched } from '../occasions';

/*
 * Patroon: something that reports or lates of one pupil have in common, and that a person would miss. Each pattern asks how many of the
 * occasions fit, and how many would usually; whether that is worth saying, the threshold decides (threshold.ts).
 */

export const PATTERNS = ['weekday', 'around-vacations', 'gym-day', 'after-gym', 'siblings', 'first-hour'] as const;
export type PatternName = (typeof PATTERNS)[number];

/** Another pupil who may be a brother or sister, and who says so: the portal's list of parents, or nothing but an equal surname. */
export interface Relative {
  readonly watched: Watched;
  readonly by: 'parents' | 'surname';
}

/** What the patterns know besides the pupil that they are asked about. */
export interface Known {
  /** The school days around breaks, of this pupil's calendar (day numbers). */
  readonly aroundBreaks: (watched: Watched) => ReadonlySet<number>;
  /** Had the pupil gym on this day? `null`: the school did not say. */
  readonly gym: (watched: Watched, day: number) => boolean | null;
  /** Those in other groups. */
  readonly relatives: (watched: Watched) => readonly Relative[];
}

/** Occasions of one pupil and sort, and those of them that fit. */
export interface Question {
  readonly sort: Sort;
  /** Which of its kind it is: a weekday (Monday is 0), or another pupil; `null`: there is one only. */
  readonly choice: number | string | null;
  /** Of so many choices this is one: the more are looked at, the sooner one of them stands out by chance. */
  readonly choices: number;
  readonly occasions: readonly Occasion[];
  readonly fitting: readonly Occasion[];
  /** The share of occasions that would fit by the days that were seen; `null`: days say nothing of it. Asked of few, and slow. */
  readonly byDays: () => number | null;
}

export interface Pattern {
  readonly name: PatternName;
  /** Other pupils have the same question, so that what is usual can be seen from them. */
  readonly shared: boolean;
  readonly ask: (watched: Watched, known: Known) => readonly Question[];
}

/** Does it fit on this day? `null`: that is not known, and neither the day nor what was on it counts. */
type Fits = (day: number) => boolean | null;

/** @returns `null`: of no day it is known */
export function shareOf(days: readonly number[], fits: Fits): number | null {
  const known = days.map(fits).filter((fit) => fit !== null);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
}

/** The question of a pattern that looks at the day of an occasion and nothing else. */
export function byDay(
  watched: Watched,
  sort: Sort,
  fits: Fits,
  [choice, choices]: readonly [Question['choice'], number] = [null, 1],
): Question {
  const occasions = watched.occasions[sort].filter(({ day }) => fits(day) !== null);
  return {
    sort,
    choice,
    choices,
    occasions,
    fitting: occasions.filter(({ day }) => fits(day)),
    byDays: () => shareOf(watched.days[sort], fits),
  };
}
