import { content, escaped, type Ids, type Markup } from './markup';

/* A list as the vendor draws it: a title with the count, two footers before the body, rows that navigate, a pager. */

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string | Markup;
  /** What the column sorts on, as text; without it the heading cannot be clicked. */
  readonly sort?: (row: Row) => string;
  /** Running text: the only cells that break over lines. */
  readonly wraps?: true;
}

export interface Sort {
  /** Place of the column in the list. */
  readonly column: number;
  readonly down: boolean;
}

export interface List<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Where a click on the row goes. */
  readonly opens?: (row: Row) => string;
  /** The address of this list's panel, sorted and at a page. */
  readonly at: (sort: Sort | null, page: number) => string;
  readonly sort: Sort | null;
  readonly page: number;
  /** Rows on a page; `null`: all rows on one. */
  readonly perPage: number | null;
}

/** Which rows are on the page that was asked for, or on the nearest one there is. */
function pageOf({ rows, page, perPage }: Pick<List<unknown>, 'rows' | 'page' | 'perPage'>) {
  const size = perPage ?? Math.max(1, rows.length);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const current = Math.min(Math.max(1, page), pages);
  return { pages, current, start: (current - 1) * size, end: Math.min(rows.length, current * size) };
}

/** A link that puts another panel in the place of this one. */
const toPanel = (href: string, inside: string, ids: Ids): string =>
  `<a id="${ids.next()}" href="#" data-paneel="${escaped(href)}">${inside}</a>`;

function pager<Row>(list: List<Row>, ids: Ids): string {
  const { pages, current } = pageOf(list);
  if (pages === 1) return '';
  const to = (page: number, text: string) =>
    page === current || page < 1 || page > pages
      ? `<span class="uit">${text}</span>`
      : toPanel(list.at(list.sort, page), text, ids);
  const all = Array.from({ length: pages }, (_, index) => to(index + 1, String(index + 1)));
  return [to(current - 1, '&lt; vorige'), ...all, to(current + 1, 'volgende &gt;')].join(' ');
}

function heading<Row>({ columns, sort, at }: List<Row>, index: number, ids: Ids): string {
  const { head, sort: sorts } = columns[index]!;
  const text = `<span>${escaped(head)}</span>`;
  const on = sort?.column === index ? sort : null;
  const arrow = on ? (on.down ? ' ▼' : ' ▲') : '';
  const next = { column: index, down: on !== null && !on.down };
  return `<th id="${ids.next()}" scope="col">${sorts ? toPanel(at(next, 1), text + arrow, ids) : text}</th>`;
}

function inOrder<Row>({ columns, rows, sort }: List<Row>): readonly Row[] {
  const by = sort && columns[sort.column]?.sort;
  if (!by) return rows;
  const sorted = [...rows].sort((a, b) => by(a).localeCompare(by(b), 'nl'));
  return sort.down ? sorted.reverse() : sorted;
}

function bodyRow<Row>({ columns, opens }: List<Row>, row: Row, ids: Ids): string {
  const cells = columns.map(
    ({ cell, wraps }) => `<td${wraps ? ' class="tekst"' : ''}><span>${content(cell(row))}</span></td>`,
  );
  const click = opens ? ` onclick="${escaped(`linkItemDoClick(event,${JSON.stringify(opens(row))},this)`)}"` : '';
  return `<tr id="${ids.next('row')}"${click}>${cells.join('')}</tr>`;
}

export function listPanel<Row>(list: List<Row>, ids: Ids): string {
  const { start, end } = pageOf(list);
  const width = list.columns.length;
  const count = `${end === 0 ? 0 : start + 1} t/m ${end} (van ${list.rows.length})`;
  const rows = inOrder(list).slice(start, end);
  const body = rows.map((row) => bodyRow(list, row, ids)).join('');
  const empty = `<tr class="tblNoHightlight"><td colspan="${width}"><span>Er zijn geen gegevens gevonden</span></td></tr>`;
  return panel(
    `<h3 class="caption"><span class="left">${escaped(list.title)} - ${count}</span>
      <span class="tblButtons"><a href="#" class="btnAfdrukken" onclick="print();return false">Afdrukken</a></span></h3>
    <table id="${ids.next()}" class="tblDatagrid${list.opens ? ' tblClick' : ''}">
      <thead><tr>${list.columns.map((_, index) => heading(list, index, ids)).join('')}</tr></thead>
      <tfoot><tr><td colspan="${width}" class="navigator">${pager(list, ids)}</td></tr></tfoot>
      <tfoot class="balk"><tr><td colspan="${width}"></td></tr></tfoot>
      <tbody>${body || empty}</tbody>
    </table>`,
    ids,
  );
}

/** What is replaced as a whole, under another id, when somebody sorts or turns a page. */
export const panel = (inside: string, ids: Ids): string => `<div id="${ids.next()}" class="paneel">${inside}</div>`;

/** A panel that is filled after the page has loaded, as the vendor's pages do. */
export const lazyPanel = (href: string, ids: Ids): string =>
  `<div id="${ids.next()}" class="paneel" data-laden="${escaped(href)}"><p class="laden">Gegevens worden geladen…</p></div>`;
