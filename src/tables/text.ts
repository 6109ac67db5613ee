import { cellText, type TableWords } from './cell-text';
import { plain } from './plain';
import { allRows, EMPTY, type Table, type TableRow } from './table';

/* A table as plain text: for a field of the LAS, or a mail. */

/** What a row says, in one line: `Te laat: 3; Ziek: 16 u 30`. Where there is nothing to say of a column, it is left out. */
const rowText = ({ columns }: Table, { cells }: TableRow, words: TableWords): string =>
  columns
    .map(({ head }, index) => [plain(head), plain(cellText(cells[index] ?? EMPTY, words))])
    .filter(([, said]) => said !== '')
    .map((said) => said.join(': '))
    .join('; ');

/** A line for each row, each with whom or what it is about. */
export const linesText = (table: Table, words: TableWords): string =>
  allRows(table)
    .map((row) => `${plain(row.head)}: ${rowText(table, row, words)}\n`)
    .join('');

/** Columns below each other with spaces, for letters of one width; the notes below. */
export function alignedText(table: Table, words: TableWords): string {
  const lines = [
    [table.rowsAre, ...table.columns.map(({ head }) => head)],
    ...allRows(table).map(({ head, cells }) => [head, ...cells.map((cell) => cellText(cell, words))]),
  ].map((line) => line.map(plain));
  const widths = lines[0]!.map((_, index) => Math.max(...lines.map((line) => [...(line[index] ?? '')].length)));
  const padded = (text: string, index: number) => {
    const space = ' '.repeat(widths[index]! - [...text].length);
    return index === 0 ? text + space : space + text;
  };
  return [
    plain(table.title),
    '',
    ...lines.map((line) => line.map(padded).join('  ').trimEnd()),
    ...(table.notes.length > 0 ? ['', ...table.notes.map(plain)] : []),
    '',
  ].join('\n');
}
