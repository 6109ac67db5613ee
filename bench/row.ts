import type { Measured } from './measure';

/** One line of the bench: a promise, or a peer for information. */
export interface Row {
  readonly what: string;
  readonly against: string;
  readonly value: string;
  /** What the project promises; `null`: for information. */
  readonly goal: string | null;
  readonly kept: boolean | null;
  readonly more: string;
}

const ms = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);

/** A ratio against a floor that was measured in the same run. */
export function ratioRow(
  what: string,
  against: string,
  { ratio, lowest, highest, ms: own }: Measured,
  floor: Measured,
  most: number | null,
): Row {
  return {
    what,
    against,
    value: `${ratio.toFixed(2)} times`,
    goal: most === null ? null : `at most ${most} times`,
    kept: most === null ? null : ratio <= most,
    more: `${ms(own)} ms against ${ms(floor.ms)} ms; ${lowest.toFixed(2)} to ${highest.toFixed(2)}`,
  };
}
