import type { TaskView } from '../messages/views';
import { codesFor, type RoundCode, typedCode } from './round-codes';
import type { RoundLine } from './round-order';

/** What was typed, by the number of its line. */
export type Typed = Readonly<Record<number, string>>;

/** A line with what its code says. */
export interface Meant {
  readonly number: number;
  readonly task: TaskView;
  readonly code: RoundCode;
}

export interface Understood {
  readonly meant: readonly Meant[];
  /** Numbers of lines whose code does not fit. */
  readonly wrong: readonly number[];
  /** Numbers of lines that are still asked and have no code. */
  readonly left: readonly number[];
}

/** What the codes say together; a code that does not fit is never guessed. */
export function understood(lines: readonly RoundLine[], typed: Typed): Understood {
  const meant: Meant[] = [];
  const wrong: number[] = [];
  const left: number[] = [];
  for (const { number, task } of lines) {
    if (!task?.mine) continue;
    const text = (typed[number] ?? '').trim();
    const code = typedCode(text, codesFor(task));
    if (text === '') left.push(number);
    else if (code) meant.push({ number, task, code });
    else wrong.push(number);
  }
  return { meant, wrong, left };
}
