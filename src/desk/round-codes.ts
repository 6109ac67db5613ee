import type { TaskView } from '../messages/views';
import { EXPLANATIONS, type Explanation, type Way } from '../messages/ways';

/* What may come of the round, with the code that stands above its box on the paper and is typed back. */

export interface RoundCode {
  readonly code: string;
  readonly way: Way;
  /** The reason that parents gave. */
  readonly choice?: Explanation;
}

/** What parents mostly say on the telephone. */
export const TOLD = EXPLANATIONS.filter((one) => one !== 'holiday');

/** In the order of the boxes. */
export const ROUND_CODES: readonly RoundCode[] = [
  { code: 'A', way: 'seen-present' },
  { code: 'N', way: 'call-unreachable' },
  { code: 'B', way: 'call-reached' },
  ...TOLD.map((choice, index): RoundCode => ({ code: `B${index + 1}`, way: 'reached-and-told', choice })),
];

/** The codes that can be said of a step. */
export const codesFor = ({ mine, ways }: Pick<TaskView, 'mine' | 'ways'>): readonly RoundCode[] =>
  mine ? ROUND_CODES.filter(({ way }) => ways.includes(way)) : [];

/** The code that somebody typed, in capitals or not; `undefined`: it is none of these. */
export const typedCode = (typed: string, codes: readonly RoundCode[]): RoundCode | undefined =>
  codes.find(({ code }) => code === typed.replace(/\s/g, '').toUpperCase());
