import type { Day } from './day';
import { plainWord } from './reason';

/**
 * Een eigen woord indelen: to which category of the law the school counts one of its words, from a day on until its next choice; `null`: the word is
 * counted by its kind again.
 */
export interface CategoryChoice {
  readonly from: Day;
  readonly category: string | null;
}

/** The choices of each word, written as `plainWord` gives it: those of a word oldest first, at most one for a day. */
export type CategoryTable = Readonly<Record<string, readonly CategoryChoice[]>>;

/** What the school chose for a word, as it holds on a day; `null`: nothing. */
export function chosenOn(table: CategoryTable, word: string, day: Day): string | null {
  const choices = Object.hasOwn(table, word) ? table[word]! : [];
  return choices.findLast(({ from }) => from <= day)?.category ?? null;
}

/** The choices of a word with one more; another of the same day it takes the place of. */
export const withChoice = (choices: readonly CategoryChoice[], choice: CategoryChoice): readonly CategoryChoice[] =>
  [...choices.filter(({ from }) => from !== choice.from), choice].sort((a, b) => (a.from < b.from ? -1 : 1));

/** The table with the choices of some words in place of those before; a word without any leaves it. */
export function withChoices(
  table: CategoryTable,
  words: readonly { readonly word: string; readonly choices: readonly CategoryChoice[] }[],
): Record<string, CategoryChoice[]> {
  const changed = words.map(
    ({ word, choices }) => [plainWord(word), choices.reduce(withChoice, [] as readonly CategoryChoice[])] as const,
  );
  const all = new Map([...Object.entries(table), ...changed]);
  return Object.fromEntries(
    [...all].filter(([, choices]) => choices.length > 0).map(([word, choices]) => [word, [...choices]]),
  );
}
