import { atLeast } from './binomial';

/** How sure the interval is. */
const SURE = 0.95;

/** The one in the middle, or halfway between the two in the middle. @param sorted at least one, the lowest first */
export function medianOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/**
 * An interval for the median of paired differences, by the sign test: from the kth lowest to the kth highest, with the greatest k for
 * which it holds the median in at least 95 of 100 cases. Exact, and it asks nothing of how the differences lie: these are seldom even on
 * both sides, which Wilcoxon's would ask.
 * @returns `null`: with fewer than six no interval is that sure
 */
export function signInterval(differences: readonly number[]): readonly [low: number, high: number] | null {
  const sorted = differences.toSorted((a, b) => a - b);
  const of = sorted.length;
  let outside = 0;
  // As many on one side as this, or more, is too rare to be chance.
  while (outside < of / 2 && 2 * atLeast(of - outside, of, 1 / 2) <= 1 - SURE) outside++;
  return outside === 0 ? null : [sorted[outside - 1]!, sorted[of - outside]!];
}
