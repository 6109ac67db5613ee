import { type Cell, EMPTY, type Table } from '../tables/table';
import { type Measure, measureOf, numberIn, placed, ticksOver } from './scale';

/* Where everything of horizontal bars stands, in the units of the drawing. */

export const BAR_FRAME = { width: 720, left: 190, right: 530, top: 8, rowHeight: 38, below: 30 } as const;

export interface BarMark {
  readonly label: string;
  readonly cell: Cell;
  /** The middle of the bar. */
  readonly y: number;
  /** Where it ends; `null`: nothing is known. */
  readonly x: number | null;
  /** From where to where it may well be. */
  readonly whisker: readonly [low: number, high: number] | null;
}

export interface BarLayout {
  readonly measure: Measure;
  readonly height: number;
  readonly bottom: number;
  /** Where bars begin: to the right of it, or below 0 to the left. */
  readonly zero: number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly bars: readonly BarMark[];
}

const intervalOf = (cell: Cell | undefined) => (cell?.of === 'share' && cell.interval) || null;

/** @param column the place of the column that is drawn; a bar for each row, in their order */
export function barLayout({ rows }: Table, column: number): BarLayout {
  const { left, right, top, rowHeight, below } = BAR_FRAME;
  const cells = rows.map((row) => row.cells[column] ?? EMPTY);
  const reached = cells.flatMap((cell) => [numberIn(cell) ?? 0, ...(intervalOf(cell) ?? []).filter(Number.isFinite)]);
  const measure = measureOf(cells);
  const ticks = ticksOver(reached, measure);
  const x = (value: number) => placed(value, ticks, left, right);
  const bottom = top + rows.length * rowHeight;
  return {
    measure,
    height: bottom + below,
    bottom,
    zero: x(0),
    ticks: ticks.map((value) => ({ value, x: x(value) })),
    bars: cells.map((cell, index) => {
      const [value, interval] = [numberIn(cell), intervalOf(cell)];
      const ends = value === null || !interval ? null : interval.map(x).sort((a, b) => a - b);
      return {
        label: rows[index]!.head,
        cell,
        y: top + (index + 0.5) * rowHeight,
        x: value === null ? null : x(value),
        whisker: ends && [ends[0]!, ends[1]!],
      };
    }),
  };
}
