/** So long the worker works before it lets others be answered, in milliseconds. */
const SLICE = 40;

/** How much is done, of how much. */
export type Told = (done: number, of: number) => void;

/**
 * Works bit by bit, so that others are answered in between.
 * @param told hears after each slice how far it is
 * @returns what the work gave of each, in their order
 */
export async function inSlices<T, R>(items: readonly T[], work: (item: T) => R, told: Told): Promise<readonly R[]> {
  const results: R[] = [];
  let begun = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - begun < SLICE) continue;
    told(results.length, items.length);
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
  return results;
}
