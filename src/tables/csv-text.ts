/** Without it Excel takes letters with accents for others. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Excel in Dutch parts cells by it. */
const BETWEEN = ';';
/** A spreadsheet calculates what begins so, some also after spaces or with the wide signs of Asian keyboards: an apostrophe makes it text. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text, or a number as a spreadsheet in Dutch reads it: `-12,5%`. */
export type CsvCell = string | { readonly number: string };

const quoted = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const written = (cell: CsvCell): string =>
  typeof cell === 'string' ? quoted(FORMULA.test(cell) ? `'${cell}` : cell) : cell.number;

/** Lines as a file that a spreadsheet in Dutch opens as it is meant, and that calculates nothing. */
export const csvText = (lines: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK + lines.map((line) => `${line.map(written).join(BETWEEN)}\r\n`).join('');
