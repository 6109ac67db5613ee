/* The vendor's markup: ids that change with every render, nested layout tables, two footers before the body, rows that navigate. */

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** Ids as the vendor's framework makes them: new at every render. */
export class Ids {
  #next = Math.floor(Math.random() * 4000) + 16;
  readonly next = (name = 'id'): string => `${name}${(this.#next++).toString(16)}`;
}

export interface Column<Row> {
  readonly head: string;
  /** Text of the cell; markup must come from {@link link} or {@link icon}. */
  readonly cell: (row: Row) => string | Markup;
  readonly sort?: (row: Row) => string;
}

/** Markup that was made here; everything else is escaped. */
export interface Markup {
  readonly html: string;
}

export const link = (href: string, text: string): Markup => ({
  html: `<a href="${escaped(href)}">${escaped(text)}</a>`,
});
export const icon = (title: string): Markup => ({
  html: `<img src="/icoon.svg" width="14" height="14" alt="" title="${escaped(title)}">`,
});

const content = (cell: string | Markup): string => (typeof cell === 'string' ? escaped(cell) : cell.html);

export interface List<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Where a click on the row goes. */
  readonly opens?: (row: Row) => string;
  /** The address of this list's panel, without sort and page. */
  readonly address: string;
  readonly sort: number | null;
  readonly page: number;
  /** Rows on a page; `null`: all rows on one. */
  readonly perPage: number | null;
}

const numbers = ({ rows, page, perPage }: Pick<List<never>, 'page' | 'perPage'> & { rows: readonly unknown[] }) => {
  const size = perPage ?? Math.max(1, rows.length);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const current = Math.min(Math.max(1, page), pages);
  const first = rows.length === 0 ? 0 : (current - 1) * size + 1;
  return { pages, current, first, last: Math.min(rows.length, current * size) };
};

function pager<Row>(list: List<Row>, ids: Ids): string {
  const { pages, current } = numbers(list);
  if (pages === 1) return '';
  const to = (page: number, text: string) =>
    page === current || page < 1 || page > pages
      ? `<span class="uit">${text}</span>`
      : `<a id="${ids.next()}" href="#" data-paneel="${escaped(`${list.address}&sorteer=${list.sort ?? ''}&pagina=${page}`)}">${text}</a>`;
  const all = Array.from({ length: pages }, (_, index) => to(index + 1, String(index + 1)));
  return `<span class="navigator">${[to(current - 1, '&lt; vorige'), ...all, to(current + 1, 'volgende &gt;')].join(' ')}</span>`;
}

/** The panel of a list: title with the count, and the table. */
export function listPanel<Row>(list: List<Row>, ids: Ids): string {
  const sorted = [...list.rows];
  const by = list.sort === null ? undefined : list.columns[list.sort]?.sort;
  if (by) sorted.sort((a, b) => by(a).localeCompare(by(b), 'nl'));
  const { first, last } = numbers(list);
  const shown = sorted.slice(Math.max(0, first - 1), last);
  const head = list.columns.map(({ head: text, sort }, index) => {
    const inside = sort
      ? `<a href="#" data-paneel="${escaped(`${list.address}&sorteer=${index}&pagina=1`)}"><span>${escaped(text)}</span></a>`
      : `<span>${escaped(text)}</span>`;
    return `<th id="${ids.next()}" scope="col">${inside}</th>`;
  });
  const body = shown.map((row) => {
    const cells = list.columns.map(({ cell }) => `<td><span>${content(cell(row))}</span></td>`);
    const click = list.opens ? ` onclick="linkItemDoClick(event,'${escaped(list.opens(row))}',this)"` : '';
    return `<tr id="${ids.next('row')}"${click}>${cells.join('')}</tr>`;
  });
  const empty = `<tr class="tblNoHightlight"><td colspan="${list.columns.length}"><span>Er zijn geen gegevens gevonden</span></td></tr>`;
  const count = `${first} t/m ${last} (van ${list.rows.length})`;
  const foot = `<tfoot><tr><td colspan="${list.columns.length}" class="navigator">${pager(list, ids)}</td></tr></tfoot>`;
  return `
    <h3 class="caption"><span class="left">${escaped(list.title)} - ${count}</span>
      <span class="tblButtons"><a href="#" class="btnAfdrukken">Afdrukken</a></span></h3>
    <table id="${ids.next()}" class="tblDatagrid${list.opens ? ' tblClick' : ''}">
      <thead><tr>${head.join('')}</tr></thead>
      ${foot}<tfoot class="balk"><tr><td colspan="${list.columns.length}"></td></tr></tfoot>
      <tbody>${body.join('') || empty}</tbody>
    </table>`;
}

/** A panel that is filled after the page has loaded, as the vendor's pages do. */
export const lazyPanel = (address: string, ids: Ids): string =>
  `<div id="${ids.next()}" class="paneel" data-laden="${escaped(address)}"><p class="laden">Gegevens worden geladen…</p></div>`;
