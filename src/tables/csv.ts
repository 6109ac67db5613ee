import { dutchDay } from '../domain/day';
import { cellText, durationText, type TableWords } from './cell-text';
import { type CsvCell, csvText } from './csv-text';
import { plain } from './plain';
import { explained, spread } from './spread';
import { allRows, type Cell, type Table } from './table';

/** `1234,5`: no point between thousands, which a spreadsheet would take for something else. */
const number = (value: number, decimals: number): string => String(Number(value.toFixed(decimals))).replace('.', ',');

/** `16:05`, which a spreadsheet reads as hours and minutes. */
const duration = (hours: string, minutes: string): string => `${hours}:${minutes}`;

/** A lower bound is said in words: a bare number would pass for all there was. */
function csvCell(cell: Cell, words: TableWords): CsvCell {
  if (cell.atLeast || ('value' in cell && !Number.isFinite(cell.value))) return plain(cellText(cell, words));
  switch (cell.of) {
    case 'count':
      return { number: number(cell.value, 1) };
    case 'minutes':
      return { number: durationText(cell.value, { duration, number }) };
    case 'share':
      return { number: `${number(cell.value * 100, 1)}%` };
    case 'day':
      return dutchDay(cell.day);
    default:
      return plain(cellText(cell, words));
  }
}

/** A table as a file for a spreadsheet (.csv), with its notes at the end. */
export function csvOf(table: Table, words: TableWords): string {
  const wide = spread(table, words);
  return csvText([
    [wide.rowsAre, ...wide.columns.map(({ head }) => head)].map(plain),
    ...allRows(wide).map(({ head, cells }) => [plain(head), ...cells.map((cell) => csvCell(cell, words))]),
    [],
    ...explained(table, words).map((line) => line.map(plain)),
  ]);
}
