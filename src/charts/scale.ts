import type { Cell } from '../tables/table';

/* Where a number comes to stand. Whatever comes in, what comes out is a place in the frame. */

export type Measure = 'count' | 'minutes' | 'share';

/** What a chart can draw of a cell; `null`: nothing is known, or it is no number. */
export const numberIn = (cell: Cell | undefined): number | null =>
  cell && 'value' in cell && Number.isFinite(cell.value) ? Math.max(0, cell.value) : null;

/** The first measure among cells: a chart has one. */
export const measureOf = (cells: readonly Cell[]): Measure =>
  cells.flatMap((cell) => ('value' in cell ? [cell.of] : []))[0] ?? 'count';

/** Higher than any school counts: beyond it a computer no longer knows one number from the next. */
const HIGHEST = 1e12;
const MINUTES_AN_HOUR = 60;
const ROUND = [1, 2, 5, 10];
const MOST_TICKS = 5;

/** What is counted one by one has no half ticks. */
function smallest(measure: Measure, highest: number): number {
  if (measure === 'share') return 0.01;
  return measure === 'minutes' && highest > MINUTES_AN_HOUR ? MINUTES_AN_HOUR : 1;
}

/** Round numbers from 0 up to the first that is not below the highest value. At least two, rising. */
export function ticksTo(highest: number, measure: Measure): readonly number[] {
  const least = smallest(measure, highest);
  const top = Math.min(Math.max(Number.isFinite(highest) ? highest : 0, least), HIGHEST);
  const rough = top / least / MOST_TICKS;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  const step = Math.max(1, power * ROUND.find((one) => one * power >= rough)!) * least;
  const count = Math.ceil(top / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Between two places, as far along as the value is on its way to the highest; never outside. */
export function placed(value: number, highest: number, from: number, until: number): number {
  const part = highest > 0 && Number.isFinite(value) ? Math.min(Math.max(value / highest, 0), 1) : 0;
  return from + part * (until - from);
}

/** The places of so many things beside each other, each in the middle of its own part. */
export const middles = (count: number, from: number, until: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + ((index + 0.5) * (until - from)) / count);

/** Which of so many labels are written, so that at most `most` stand beside each other: evenly, the first among them. */
export const isWritten = (index: number, count: number, most: number): boolean =>
  index % Math.max(1, Math.ceil(count / most)) === 0;

/**
 * Labels that would stand on each other are moved apart, in their order.
 * @param wanted where each would like to stand
 * @returns in the order given, each within the frame as long as they fit in it
 */
export function apart(wanted: readonly number[], distance: number, from: number, until: number): readonly number[] {
  const step = Math.min(distance, (until - from) / Math.max(1, wanted.length - 1));
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const places = [...wanted];
  let free = from;
  for (const index of order) {
    places[index] = Math.max(free, Math.min(wanted[index]!, until));
    free = places[index] + step;
  }
  let limit = until;
  for (const index of order.reverse()) {
    places[index] = Math.max(from, Math.min(places[index]!, limit));
    limit = places[index] - step;
  }
  return places;
}
