import { atLeast } from '../binomial';

/**
 * When a pattern is said. A school looks at some five hundred pupils, six patterns and four sorts at once: with a chance of 1 in 20 that
 * a pupil without any pattern stands out, dozens would, and nobody would look again. The numbers below were chosen with a simulation of
 * such a school (test/overview/lines/patterns/false-ones.test.ts says how many it finds in a year).
 *
 * - `occasions`: of three reports nobody can say anything.
 * - `share`: what fits less than half of the time is no habit, however rare it is by chance.
 * - `chance`: how rare it has to be, by the exact upper tail of the binomial distribution, times the number of choices that were looked
 *   at (five weekdays). Reports of one pupil are taken to begin independently of each other.
 * - `others`: with so many occasions of other pupils their share is used, where it is higher than that of the days; with fewer it says
 *   too little.
 */
export const THRESHOLD = { occasions: 4, share: 1 / 2, chance: 1 / 200, others: 30 } as const;

/** @param usual the share that would fit, 0 to 1 @param choices of how many this is the one that stands out */
export const chanceOf = (times: number, of: number, usual: number, choices: number): number =>
  Math.min(1, choices * atLeast(times, of, usual));

/** Are these enough to look at how rare they are? */
export const isEnough = (times: number, of: number): boolean =>
  of >= THRESHOLD.occasions && times / of >= THRESHOLD.share;
