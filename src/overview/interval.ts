/*
 * How sure a number is: the lowest and the highest that it may well be. Nineteen of twenty such intervals hold what would be found if
 * chance had fallen otherwise. A number of few pupils says little, and the interval shows it.
 */

/** The lowest and the highest, both 0 to 1. */
export type Interval = readonly [low: number, high: number];

/** The standard normal distribution leaves a fortieth above this. */
const Z = 1.959964;

/** The t distribution leaves a fortieth above these, for 1 to 30 degrees of freedom. */
const T = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604, 2.1448, 2.1314,
  2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
] as const;

/** Beyond the table the series of Cornish and Fisher, to four digits (Abramowitz and Stegun, 26.7.5). */
const quantile = (freedom: number): number =>
  T[freedom - 1] ?? Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2);

const inside = (share: number): number => Math.min(1, Math.max(0, share));

/**
 * The interval of a share of pupils (Wilson 1927, without correction): it holds for few pupils too, and never leaves 0 to 1.
 * @param count of how many it is true, of `all`; `null`: of nobody there is no share
 */
export function wilson(count: number, all: number): Interval | null {
  if (all === 0) return null;
  const share = count / all;
  const middle = share + Z ** 2 / (2 * all);
  const half = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  const whole = 1 + Z ** 2 / all;
  return [inside((middle - half) / whole), inside((middle + half) / whole)];
}

/** A mean, and how sure it is; `interval` is `null` of one pupil: nothing says how pupils differ. */
export interface Mean {
  readonly value: number;
  readonly interval: Interval | null;
}

/**
 * The mean of the shares of pupils, each 0 to 1, with the interval of Student. Pupils are counted and not minutes: the minutes of one
 * pupil hang together, and would make it seem far surer than it is. `null`: nobody has a share.
 */
export function meanShare(shares: readonly number[]): Mean | null {
  const { length } = shares;
  if (length === 0) return null;
  const value = shares.reduce((sum, share) => sum + share, 0) / length;
  if (length === 1) return { value, interval: null };
  const variance = shares.reduce((sum, share) => sum + (share - value) ** 2, 0) / (length - 1);
  const half = quantile(length - 1) * Math.sqrt(variance / length);
  return { value, interval: [inside(value - half), inside(value + half)] };
}

/** So few pupils are shown, and never compared in words or put in an order. */
export const FEW_PUPILS = 10;
