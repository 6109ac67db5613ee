/* Words in a chart do not break by themselves. */

const letters = (text: string): readonly string[] => [...text];

/** At most so many letters; what is left out is said by `…`. */
export const shortened = (text: string, most: number): string =>
  letters(text).length <= most
    ? text
    : `${letters(text)
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;

/** A text on at most two lines of so many letters, broken between words where that can be. */
export function inTwoLines(text: string, most: number): readonly string[] {
  if (letters(text).length <= most) return [text];
  const space = letters(text)
    .slice(0, most + 1)
    .lastIndexOf(' ');
  if (space <= 0) return [shortened(text, most)];
  const first = letters(text).slice(0, space).join('');
  return [
    first,
    shortened(
      letters(text)
        .slice(space + 1)
        .join('')
        .trimStart(),
      most,
    ),
  ];
}
