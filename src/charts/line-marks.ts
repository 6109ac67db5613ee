import type { Cell, Table } from '../tables/table';
import { apart, type Measure, measureOf, middles, numberIn, placed, ticksOver } from './scale';

/* Where everything of a line chart stands, in the units of its drawing. */

export const LINE_FRAME = { width: 720, height: 300, left: 52, right: 560, top: 16, bottom: 272 } as const;
const LABEL_HEIGHT = 16;

/** What a step of the way along the bottom is, besides a week or month with lessons that was seen. */
export type StepState = 'free' | 'unseen';

export interface LineMark {
  readonly x: number;
  readonly y: number;
  /** Which row of the table. */
  readonly step: number;
  readonly cell: Cell;
}

export interface LineMarks {
  readonly label: string;
  /** Pieces that are drawn through: between them nothing is known or there was no school. */
  readonly pieces: readonly (readonly LineMark[])[];
  /** Where its name stands, beside its last mark; `null`: it has none. */
  readonly nameY: number | null;
}

export interface LineLayout {
  readonly measure: Measure;
  /** Where nothing at all stands: a change for the better is below it, or a change for the worse. */
  readonly zero: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly steps: readonly { readonly x: number; readonly label: string; readonly state: StepState | null }[];
  /** How wide a step is. */
  readonly stepWidth: number;
  readonly lines: readonly LineMarks[];
}

function piecesOf(marks: readonly (LineMark | null)[]): readonly (readonly LineMark[])[] {
  const pieces: LineMark[][] = [];
  marks.forEach((mark, index) => {
    if (mark && marks[index - 1]) pieces.at(-1)!.push(mark);
    else if (mark) pieces.push([mark]);
  });
  return pieces;
}

/**
 * @param table a row for each step along the bottom, in order; a column for each line
 * @param states of rows, by their ids; nothing is drawn of a free one
 */
export function lineLayout({ rows, columns }: Table, states: Readonly<Record<string, StepState>>): LineLayout {
  const { left, right, top, bottom } = LINE_FRAME;
  const cells = rows.flatMap((row) => row.cells);
  const measure = measureOf(cells);
  const ticks = ticksOver(
    cells.map((cell) => numberIn(cell) ?? 0),
    measure,
  );
  const places = middles(rows.length, left, right);
  const y = (value: number) => placed(value, ticks, bottom, top);
  const lines = columns.map(({ head }, column) => {
    const marks = rows.map(({ id, cells: of }, step): LineMark | null => {
      const value = numberIn(of[column]);
      return value === null || states[id] === 'free'
        ? null
        : { x: places[step]!, y: y(value), step, cell: of[column]! };
    });
    return { label: head, pieces: piecesOf(marks), last: marks.findLast((mark) => mark !== null) ?? null };
  });
  const named = lines.filter(({ last }) => last);
  const names = apart(
    named.map(({ last }) => last!.y),
    LABEL_HEIGHT,
    top,
    bottom,
  );
  return {
    measure,
    zero: y(0),
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    steps: rows.map(({ id, head }, step) => ({ x: places[step]!, label: head, state: states[id] ?? null })),
    stepWidth: (right - left) / Math.max(1, rows.length),
    lines: lines.map((line) => ({
      label: line.label,
      pieces: line.pieces,
      nameY: line.last ? names[named.indexOf(line)]! : null,
    })),
  };
}
