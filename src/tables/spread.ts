import type { TableWords } from './cell-text';
import { allRows, type Cell, EMPTY, type Table, type TableRow } from './table';

const hasInterval = (cell: Cell | undefined) => cell?.of === 'share' && cell.interval !== undefined;

/** A share in three: itself, its lowest and its highest. */
function inThree(cell: Cell): readonly Cell[] {
  if (cell.of !== 'share' || !cell.interval) return [cell, EMPTY, EMPTY];
  const { interval, ...value } = cell;
  return [value, ...interval.map((end): Cell => ({ of: 'share', value: end }))];
}

/** The table as a spreadsheet has it: one number in a cell, so that the ends of intervals stand in columns of their own. */
export function spread(table: Table, { lowest, highest }: TableWords): Table {
  const wide = table.columns.map((_, index) => allRows(table).some(({ cells }) => hasInterval(cells[index])));
  const row = (of: TableRow): TableRow => ({
    ...of,
    cells: table.columns.flatMap((_, index) => {
      const cell = of.cells[index] ?? EMPTY;
      return wide[index] ? inThree(cell) : [cell];
    }),
  });
  return {
    ...table,
    columns: table.columns.flatMap((column, index) =>
      wide[index]
        ? [
            column,
            { id: `${column.id}-lowest`, head: lowest(column.head) },
            { id: `${column.id}-highest`, head: highest(column.head) },
          ]
        : [column],
    ),
    rows: table.rows.map(row),
    ...(table.foot && { foot: table.foot.map(row) }),
  };
}

/** What is said below a table: its title, what holds for all of it, and what each column means. */
export const explained = (
  { title, notes, columns }: Table,
  words: TableWords,
): readonly (readonly [string, string])[] => [
  [words.notes, title],
  ...notes.map((note) => [words.notes, note] as const),
  ...columns.flatMap(({ head, definition }) => (definition ? [[head, definition] as const] : [])),
];
