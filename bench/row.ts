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

/** `1.52 times`, or `1/412` where it is a small part. */
const timesText = (ratio: number): string =>
  ratio >= 0.05 ? `${Number(ratio.toFixed(2))} times` : `1/${Math.round(1 / ratio)}`;

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
    value: timesText(ratio),
    goal: most === null ? null : `at most ${timesText(most)}`,
    kept: most === null ? null : ratio <= most,
    more: `${ms(own)} ms against ${ms(floor.ms)} ms; ${timesText(lowest)} to ${timesText(highest)}`,
  };
}
