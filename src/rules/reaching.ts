/** One time that a number was reached: places in the list of what was counted. */
export interface Reach {
  /** The first that lies in the window of the one that reached it. */
  readonly first: number;
  readonly at: number;
  /** The window with the most since then: its first and its last. */
  readonly most: { readonly first: number; readonly last: number };
}

/**
 * When a rule that was met is met again in the same school year; absent: it is not. `next-window`: in a window that begins after the day
 * on which it was met. A number: at every so many further ones, as long as the window holds as many as the rule asks.
 */
export type Again = 'next-window' | number;

/**
 * The times that so many fell inside the window that ends with the last of them.
 * @param days day numbers, oldest first
 * @param needed how many are asked on a day
 * @param windowStart the first day of the window that ends with a day; a later day has no earlier one
 */
export function reaches(
  days: readonly number[],
  needed: (day: number) => number,
  windowStart: (day: number) => number,
  again?: Again,
): readonly Reach[] {
  const found: { first: number; at: number; most: { first: number; last: number } }[] = [];
  let first = 0;
  for (let last = 0; last < days.length; last++) {
    const day = days[last]!;
    const asked = needed(day);
    const former = found.at(-1);
    // Most pupils stay below the number: then no window has to be looked for.
    if (last + 1 < asked && !former) continue;
    const start = windowStart(day);
    while (days[first]! < start) first++;
    const inside = last - first + 1;
    const isMet =
      inside >= asked &&
      (!former ||
        (again === 'next-window'
          ? start > days[former.at]!
          : again !== undefined && last - Math.max(former.at, first - 1) >= again));
    if (isMet) found.push({ first, at: last, most: { first, last } });
    else if (former && inside > former.most.last - former.most.first + 1) former.most = { first, last };
  }
  return found;
}
