import { cellText, type TableWords } from '../tables/cell-text';
import { plain } from '../tables/plain';
import { allRows, type Cell, EMPTY, type Table } from '../tables/table';
import { documentOf, paragraph } from './document';

/** Twentieths of a point: the sides of A4 and the margin around. */
const [SHORT, LONG, MARGIN] = [11_906, 16_838, 1_134];
/** More columns than this stand on paper that lies. */
const UPRIGHT = 6;
/** So much of the width is for what the rows are. */
const HEADS_SHARE = 0.28;

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="999999"';
const TIGHT = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>';
const SMALL = '<w:sz w:val="18"/><w:szCs w:val="18"/>';
const BOLD = `<w:b/>${SMALL}`;

const size = (long: boolean) =>
  `<w:pgSz ${long ? `w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"` : `w:w="${SHORT}" w:h="${LONG}"`}/>`;
const margins = `<w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}"/>`;

interface Said {
  readonly text: string;
  readonly isNumber: boolean;
}

const said = (cell: Cell, words: TableWords): Said => ({
  text: plain(cellText(cell, words)),
  isNumber: cell.of !== 'text',
});

function row(cells: readonly Said[], widths: readonly number[], style: string, properties: string): string {
  const parts = cells.map(
    ({ text, isNumber }, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr>${paragraph(text, TIGHT + (isNumber ? '<w:jc w:val="right"/>' : ''), style)}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${parts.join('')}</w:tr>`;
}

/**
 * A table as a file for Word and LibreOffice (.docx) on A4, lying where it has many columns; its heads stand on each page.
 * @returns the bytes of the file
 */
export function tableFile(table: Table, words: TableWords): Uint8Array<ArrayBuffer> {
  const { title, rowsAre, columns, rows, notes } = table;
  const lies = columns.length > UPRIGHT;
  const width = (lies ? LONG : SHORT) - 2 * MARGIN;
  const rest = Math.floor((width * (1 - HEADS_SHARE)) / Math.max(columns.length, 1));
  const widths = [width - rest * columns.length, ...columns.map(() => rest)];
  const heads = [
    { text: plain(rowsAre), isNumber: false },
    ...columns.map(({ head }) => ({ text: plain(head), isNumber: true })),
  ];
  const lines = allRows(table).map(({ head, cells }, index) =>
    row(
      [{ text: plain(head), isNumber: false }, ...columns.map((_, place) => said(cells[place] ?? EMPTY, words))],
      widths,
      index < rows.length ? SMALL : BOLD,
      '',
    ),
  );
  const borders = `<w:tblBorders><w:top ${LINE}/><w:bottom ${LINE}/><w:insideH ${LINE}/></w:tblBorders>`;
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const below = [
    ...notes.map(plain),
    ...columns.flatMap(({ head, definition }) => (definition ? [`${plain(head)}: ${plain(definition)}`] : [])),
  ];
  const text = [
    paragraph(plain(title), '<w:keepNext/>', '<w:b/><w:sz w:val="26"/><w:szCs w:val="26"/>'),
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    row(heads, widths, BOLD, '<w:tblHeader/>'),
    ...lines,
    '</w:tbl>',
    // Word wants a paragraph between a table and the end.
    paragraph('', TIGHT, SMALL),
    ...below.map((note) => paragraph(note, TIGHT, SMALL)),
  ].join('');
  const file = documentOf(text, `<w:sectPr>${size(lies)}${margins}</w:sectPr>`);
  return file.generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array<ArrayBuffer>;
}
