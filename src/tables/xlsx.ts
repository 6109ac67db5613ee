import PizZip from 'pizzip';
import { type Day, dayNumber } from '../domain/day';
import { cellText, type TableWords } from './cell-text';
import { plain, xmlText } from './plain';
import { explained, spread } from './spread';
import { allRows, type Cell, type Table } from './table';
import { HEAD, styleOf, stylesPart, TEXT } from './xlsx-styles';

/*
 * A table as a file for Excel and LibreOffice (.xlsx, Office Open XML). It is written here and packed by the library that packs letters:
 * the writer that goes with our reader starts workers from an address for what is large, which our policy forbids.
 */

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const MINUTES_A_DAY = 1440;
/** Excel numbers its days from here. */
const DAY_ZERO = dayNumber('1899-12-30' as Day);
/** In letters. */
const [NARROWEST, WIDEST] = [9, 44];

/** `A`, `Z`, `AA` */
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Excel reads `_x0041_` as a letter. */
const written = (text: string): string => xmlText(plain(text).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'));

/** A text in its own cell: never a formula, whatever it begins with. */
function textCell(place: string, text: string, style: number): string {
  const said = written(text);
  return said === ''
    ? ''
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
}

/** The number of a cell; `null`: it is no number, or none that a spreadsheet can show. */
function numberOf(cell: Cell): number | null {
  if (cell.of === 'day') return dayNumber(cell.day) - DAY_ZERO;
  if (!('value' in cell) || !Number.isFinite(cell.value)) return null;
  if (cell.of !== 'minutes') return cell.value;
  return cell.value < 0 ? null : cell.value / MINUTES_A_DAY;
}

function cellPart(place: string, cell: Cell, words: TableWords): string {
  const number = numberOf(cell);
  return number === null
    ? textCell(place, cellText(cell, words), TEXT)
    : `<c r="${place}" s="${styleOf(cell)}"><v>${number}</v></c>`;
}

interface Sheet {
  /** Wide enough for so many letters. */
  readonly widths: readonly number[];
  /** The cells of each line. */
  readonly lines: readonly string[];
  /** The first line and column stay in sight, and the line is printed on each page. */
  readonly hasHead: boolean;
}

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>';

function sheetPart({ widths, lines, hasHead }: Sheet): string {
  const columns = widths.map((width, index) => {
    const letters = Math.min(Math.max(width + 2, NARROWEST), WIDEST);
    return `<col min="${index + 1}" max="${index + 1}" width="${letters}" customWidth="1"/>`;
  });
  const rows = lines.map((line, index) => `<row r="${index + 1}">${line}</row>`);
  return (
    `<worksheet xmlns="${SHEETS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${hasHead ? FROZEN : ''}` +
    `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>` +
    `<pageSetup paperSize="9" orientation="${widths.length > 6 ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/></worksheet>`
  );
}

function numbersSheet(table: Table, words: TableWords): Sheet {
  const wide = spread(table, words);
  const rows = allRows(wide);
  const heads = [wide.rowsAre, ...wide.columns.map(({ head }) => head)];
  const said = (index: number): readonly string[] =>
    rows.map((row) => (index === 0 ? row.head : cellText(row.cells[index - 1]!, words)));
  return {
    hasHead: true,
    widths: heads.map((head, index) => Math.max(...[head, ...said(index)].map((text) => text.length))),
    lines: [
      heads.map((head, index) => textCell(`${letters(index)}1`, head, HEAD)).join(''),
      ...rows.map(
        ({ head, cells }, index) =>
          textCell(`A${index + 2}`, head, TEXT) +
          cells.map((cell, place) => cellPart(letters(place + 1) + (index + 2), cell, words)).join(''),
      ),
    ],
  };
}

function notesSheet(table: Table, words: TableWords): Sheet {
  const lines = explained(table, words).map(([head, text], index) => [
    textCell(`A${index + 1}`, head, TEXT),
    textCell(`B${index + 1}`, text, TEXT),
  ]);
  return { hasHead: false, widths: [24, WIDEST * 2], lines: lines.map((line) => line.join('')) };
}

const override = (part: string, kind: string) =>
  `<Override PartName="/xl/${part}.xml" ContentType="${KIND}.${kind}+xml"/>`;
const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (of: string) => `<Relationships xmlns="${PACKAGE}/relationships">${of}</Relationships>`;

/** @returns the bytes of the file: a sheet with the numbers, and one with what they mean */
export function xlsxOf(table: Table, words: TableWords): Uint8Array<ArrayBuffer> {
  const names = [words.numbers, words.notes].map((name) => xmlText(name));
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${override('worksheets/sheet1', 'worksheet')}${override('worksheets/sheet2', 'worksheet')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${names[0]}'!$A:$A,'${names[0]}'!$1:$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml') +
        relation(2, 'worksheet', 'worksheets/sheet2.xml') +
        relation(3, 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': stylesPart(words),
    'xl/worksheets/sheet1.xml': sheetPart(numbersSheet(table, words)),
    'xl/worksheets/sheet2.xml': sheetPart(notesSheet(table, words)),
  };
  const file = new PizZip();
  for (const [name, text] of Object.entries(parts)) file.file(name, DECLARED + text);
  return file.generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array<ArrayBuffer>;
}
