import type { Cell } from '../tables/table';

/* Where a number comes to stand. Whatever comes in, what comes out is a place in the frame. */

export type Measure = 'count' | 'minutes' | 'share';

/** What a chart can draw of a cell; `null`: nothing is known, or it is no number. */
export const numberIn = (cell: Cell | undefined): number | null =>
  cell && 'value' in cell && Number.isFinite(cell.value) ? cell.value : null;

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

const reachOf = (value: number): number => (Number.isFinite(value) ? Math.min(Math.max(value, 0), HIGHEST) : 0);

/**
 * Round numbers with 0 among them, from the last that is not above the lowest value up to the first that is not below the highest. At least
 * two, rising. Where no value is below 0 they begin there.
 */
export function ticksOver(values: readonly number[], measure: Measure): readonly number[] {
  const finite = values.filter(Number.isFinite);
  const [below, above] = [reachOf(-Math.min(0, ...finite)), reachOf(Math.max(0, ...finite))];
  const least = smallest(measure, Math.max(below, above));
  const rough = Math.max(below + above, least) / least / MOST_TICKS;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  const step = Math.max(1, power * ROUND.find((one) => one * power >= rough)!) * least;
  const [down, up] = [below, above].map((reach) => Math.ceil(reach / step - 1e-9));
  return Array.from({ length: down! + Math.max(up!, down === 0 ? 1 : 0) + 1 }, (_, index) => (index - down!) * step);
}

/** Between two places, as far along as the value is on its way from the first to the last tick; never outside. What is no number is 0. */
export function placed(value: number, ticks: readonly number[], from: number, until: number): number {
  const [lowest, highest] = [ticks[0]!, ticks.at(-1)!];
  const part = ((Number.isFinite(value) ? value : 0) - lowest) / (highest - lowest);
  return from + Math.min(Math.max(part, 0), 1) * (until - from);
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
