import type { Day } from '../../../src/domain/day';

/** A signal as far as the slow rules say it. */
export interface SlowSignal {
  readonly rule: string;
  readonly since: Day;
  /** The last day of its window, where the text of the protocol says which. */
  readonly to: Day | null;
  /** Its count, minutes or days. */
  readonly number: number | null;
}
