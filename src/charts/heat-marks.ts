import { type Cell, EMPTY, type Table } from '../tables/table';
import { numberIn } from './scale';

/* Where the days of a calendar stand, in the units of the drawing: a column for each week, a line for each day of the week. */

export const HEAT_FRAME = { left: 44, top: 26, cell: 18, gap: 2, least: 16 } as const;

/** How much there was on a day: 0 is none, then rising with what was given as the lowest of each. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

export interface HeatMark {
  readonly x: number;
  readonly y: number;
  readonly cell: Cell;
  /** No school, not seen, or how much; a letter where words stand in the cell. */
  readonly shows: 'free' | 'unseen' | HeatLevel | { readonly letter: string };
}

export interface HeatLayout {
  readonly width: number;
  readonly height: number;
  readonly weeks: readonly { readonly x: number; readonly label: string }[];
  readonly days: readonly { readonly y: number; readonly label: string }[];
  readonly marks: readonly HeatMark[];
}

/** @param letters of words that stand in cells */
function shownOf(cell: Cell, levels: readonly number[], letters: Readonly<Record<string, string>>): HeatMark['shows'] {
  if (cell.of === 'text') return { letter: Object.hasOwn(letters, cell.text) ? letters[cell.text]! : '•' };
  if (cell.of === 'empty') return 'free';
  const value = numberIn(cell);
  if (value === null) return 'unseen';
  // A calendar shows how much there was; there is no less than nothing.
  if (value <= 0) return cell.atLeast ? 'unseen' : 0;
  const reached = levels.filter((lowest) => value >= lowest).length;
  return Math.min(Math.max(reached, 1), 4) as HeatLevel;
}

/**
 * @param table a row for each week, a column for each day of it; empty is no school, unknown is not seen
 * @param levels where each of at most four levels begins, rising
 */
export function heatLayout(
  { rows, columns }: Table,
  levels: readonly number[],
  letters: Readonly<Record<string, string>>,
): HeatLayout {
  const { left, top, cell: size, gap, least } = HEAT_FRAME;
  const step = size + gap;
  return {
    width: left + Math.max(rows.length, least) * step,
    height: top + columns.length * step,
    weeks: rows.map(({ head }, week) => ({ x: left + week * step, label: head })),
    days: columns.map(({ head }, day) => ({ y: top + day * step, label: head })),
    marks: rows.flatMap((row, week) =>
      columns.map((_, day): HeatMark => {
        const cell = row.cells[day] ?? EMPTY;
        return { x: left + week * step, y: top + day * step, cell, shows: shownOf(cell, levels, letters) };
      }),
    ),
  };
}
