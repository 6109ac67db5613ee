/*
 * Tussenvoegsels, and how lists shorten them.
 */

const WORDS = new Set(
  (
    'van von vom de den der des het te ten ter op in aan bij uit voor onder over ' +
    'la le les du di da das do dos del della el al ben bin ibn ait ould abu zu zum vd vdr vdn vh'
  ).split(' '),
);

/** Letters that shorten one: only where they are written small, else they are initials. */
const LETTERS = new Set(['v', 'd', 't', 's', 'l', 'a', 'h']);

/** @param shown the word as the list has it, without a point or apostrophe */
export const isPrefix = (shown: string): boolean =>
  shown.length === 1 ? LETTERS.has(shown) : WORDS.has(shown.toLowerCase());

/** The words of a tussenvoegsel, one by one: `vd` is two. */
const wordsOf = (prefix: readonly string[]): readonly string[] =>
  prefix.flatMap((word) => (/^v(d[rn]?|h)$/.test(word) ? ['v', word.slice(1)] : word === 't' ? ['het'] : [word]));

const shortens = (one: string, other: string): boolean =>
  one === other || (one.length <= 2 && other.startsWith(one[0]!) && other.endsWith(one.slice(1)));

export type PrefixDifference = 'short-prefix' | 'no-prefix' | 'other-prefix';

/** How two tussenvoegsels differ; `null`: they are the same. */
export function prefixDifference(one: readonly string[], other: readonly string[]): PrefixDifference | null {
  if (one.join() === other.join()) return null;
  if (one.length === 0 || other.length === 0) return 'no-prefix';
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const isShort =
    left.length === right.length &&
    left.every((word, index) => shortens(word, right[index]!) || shortens(right[index]!, word));
  return isShort ? 'short-prefix' : 'other-prefix';
}
