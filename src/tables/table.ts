import type { Day } from '../domain/day';

/*
 * A set of numbers as a person reads it: rows, columns, and what each column means. The same table is shown, printed, saved as a file and
 * pasted into the LAS, so that they never say different things.
 */

/** What a cell may say besides its value. */
interface CellMore {
  /** Not all days were seen: it is this or more. */
  readonly atLeast?: boolean;
  /** What the page can open of it: the rows that it comes from. */
  readonly opens?: string;
}

/** The lowest and the highest that a share may well be, both 0 to 1. */
export type Interval = readonly [low: number, high: number];

/**
 * One number, day or word. `empty`: there is nothing to say; `unknown`: there is, and nobody knows it; `unseen`: nobody looked at a single
 * day of it.
 */
export type Cell = CellMore &
  (
    | { readonly of: 'text'; readonly text: string }
    /** How many; of an average at most one decimal is shown. */
    | { readonly of: 'count'; readonly value: number }
    | { readonly of: 'minutes'; readonly value: number }
    /** 0 to 1. */
    | { readonly of: 'share'; readonly value: number; readonly interval?: Interval }
    | { readonly of: 'day'; readonly day: Day }
    | { readonly of: 'empty' }
    | { readonly of: 'unknown' }
    | { readonly of: 'unseen' }
  );

export interface TableColumn {
  /** Stays the same from month to month. */
  readonly id: string;
  readonly head: string;
  /** How it is counted, as a sentence. */
  readonly definition?: string;
}

export interface TableRow {
  readonly id: string;
  readonly head: string;
  /** One for each column, in their order. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly title: string;
  /** What holds for the whole table: which days were not seen, what was left out. */
  readonly notes: readonly string[];
  /** What a row is, above the heads of the rows: `Leerling`. */
  readonly rowsAre: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Totals, below the rows. */
  readonly foot?: readonly TableRow[];
}

export const EMPTY: Cell = { of: 'empty' };
export const UNKNOWN: Cell = { of: 'unknown' };
export const UNSEEN: Cell = { of: 'unseen' };

export const text = (of: string, more: CellMore = {}): Cell => ({ of: 'text', text: of, ...more });
export const count = (value: number, more: CellMore = {}): Cell => ({ of: 'count', value, ...more });
export const minutes = (value: number, more: CellMore = {}): Cell => ({ of: 'minutes', value, ...more });
export const dayCell = (day: Day, more: CellMore = {}): Cell => ({ of: 'day', day, ...more });

/** A share of 0 to 1; of nothing at all there is no share, and it is unknown. @param interval `null`: how sure it is is not known */
export const share = (
  value: number | null,
  { interval, ...more }: CellMore & { readonly interval?: Interval | null } = {},
): Cell => (value === null ? UNKNOWN : { of: 'share', value, ...(interval && { interval }), ...more });

/** All rows of a table, its totals last. */
export const allRows = ({ rows, foot = [] }: Table): readonly TableRow[] => [...rows, ...foot];
