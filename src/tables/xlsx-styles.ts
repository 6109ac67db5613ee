import type { TableWords } from './cell-text';
import { xmlText } from './plain';
import type { Cell } from './table';

/* How a cell of a spreadsheet looks: numbers stay numbers to calculate with, whatever is written around them. */

/** Texts stay texts, also when somebody types in their cell. */
export const TEXT = 1;
export const HEAD = 2;
const FIRST = 3;

/** As a spreadsheet writes them. */
const FORMATS = { count: '#,##0.0', whole: '#,##0', minutes: '[h]:mm', share: '0.0%', day: 'dd\\-mm\\-yyyy' } as const;
type Format = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as readonly Format[];

/** The number of the style of a value. */
export function styleOf(cell: Cell): number {
  if (cell.of !== 'count' && cell.of !== 'minutes' && cell.of !== 'share' && cell.of !== 'day') return TEXT;
  const format = cell.of === 'count' && Number.isInteger(cell.value) ? 'whole' : cell.of;
  return FIRST + 2 * NAMES.indexOf(format) + (cell.atLeast ? 1 : 0);
}

/** A format with the words of a lower bound around it: `"minstens "0`. */
function bounded(format: string, { atLeast }: TableWords): string {
  const around = (words: string) => (words === '' ? '' : `"${words.replaceAll('"', '')}"`);
  const [before = '', after = ''] = atLeast('\n').split('\n');
  return around(before) + format + around(after);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The formats of one's own begin here. */
const FIRST_FORMAT = 164;

/** The part of the file with all styles, in the order of {@link styleOf}. */
export function stylesPart(words: TableWords): string {
  const formats = NAMES.flatMap((name) => [FORMATS[name], bounded(FORMATS[name], words)]);
  const formatParts = formats.map(
    (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlText(code)}"/>`,
  );
  const numbers = formats.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const text = (font: number, align: string) =>
    `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="${font}" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="${align}" wrapText="1"/></xf>`;
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formatParts.join('')}</numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FIRST + numbers.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `${text(0, 'top')}${text(1, 'bottom')}${numbers.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
