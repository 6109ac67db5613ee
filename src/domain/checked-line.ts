/*
 * Lines of signs that a person copies from paper, with two signs more by which a mistake shows: a Reed-Solomon code over the field of 32
 * elements. Any one or two wrong signs are found, and so are any two that changed places, or a line in the place of another; of worse
 * ones all but one in a thousand.
 */

/** Crockford's base 32: figures and capitals without I, L, O and U, which are read as something else or make words. */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twice an element of the field: x⁵ + x² + 1 is zero. */
const double = (element: number): number => (element << 1) ^ (element & 16 ? 0b100101 : 0);

/** What is left when the signs are divided by (x − 1)(x − 2): two elements, zero and zero where they hold. */
function left(signs: readonly number[]): readonly [number, number] {
  let [high, low] = [0, 0];
  for (const sign of signs) {
    const lead = high;
    high = low ^ lead ^ double(lead);
    low = sign ^ double(lead);
  }
  return [high, low];
}

/** The signs with the two that check them. @param line its number on the paper, from 1 on: it is checked with it */
export const checked = (line: number, signs: readonly number[]): readonly number[] => [
  ...signs,
  ...left([line, ...signs, 0, 0]),
];

/** Are these signs, the last two of which check them, what stood on that line? */
export const holds = (line: number, signs: readonly number[]): boolean =>
  left([line, ...signs]).every((element) => element === 0);
