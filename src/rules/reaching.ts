/** One time that a number was reached: places in the list of what was counted. */
export interface Reach {
  /** The first that lies in the window of the one that reached it. */
  readonly first: number;
  readonly at: number;
  /** The window with the most since then: its first and its last. */
  readonly most: { readonly first: number; readonly last: number };
}

/**
 * The times that so many fell inside the window that ends with the last of them.
 * @param days day numbers, oldest first
 * @param needed how many are asked on a day
 * @param windowStart the first day of the window that ends with a day; a later day has no earlier one
 * @param again when it holds again, by the version of a day: after so many further ones, or in the next window; `null`: it does not
 */
export function reaches(
  days: readonly number[],
  needed: (day: number) => number,
  windowStart: (day: number) => number,
  again: (day: number) => number | 'next-window' | null,
): readonly Reach[] {
  const found: { first: number; at: number; most: { first: number; last: number } }[] = [];
  let first = 0;
  for (let last = 0; last < days.length; last++) {
    const day = days[last]!;
    const asked = needed(day);
    const former = found.at(-1);
    if (last + 1 < asked && !former) continue;
    const start = windowStart(day);
    while (days[first]! < start) first++;
    const inside = last - first + 1;
    const further = former ? last - Math.max(former.at, first - 1) : inside;
    const isMet = inside >= asked && (!former || holdsAgain(again(day), further, start > days[former.at]!));
    if (isMet) found.push({ first, at: last, most: { first, last } });
    else if (former && inside > former.most.last - former.most.first + 1) former.most = { first, last };
  }
  return found;
}

const holdsAgain = (again: number | 'next-window' | null, further: number, isNextWindow: boolean): boolean =>
  again === 'next-window' ? isNextWindow : again !== null && further >= again;
