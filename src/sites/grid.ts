import { plainWord } from '../domain/reason';
import { MOST } from './limits';
import type { Memory } from './memory';
import { atOnce, STEP, type Steps } from './steps';

/** A cell: what stands there, and what an icon or an abbreviation says when one points at it. */
export interface Cell {
  readonly element: Element;
  readonly text: string;
  readonly title: string;
}

/** A body row. Cells stand under their column, however spans run; `banner` is the text of a row that is one cell wide. */
export interface GridRow {
  readonly element: Element;
  readonly cells: readonly (Cell | undefined)[];
  readonly banner: string | null;
}

export interface Grid {
  readonly element: Element;
  /** The headings, in lower case; `null` for a column that is hidden. */
  readonly heads: readonly (string | null)[];
  readonly rows: readonly GridRow[];
}

/** A page, or the part of it that is looked at. */
export type Root = Document | Element;

/** Texts that need no cleaning are the most, and looking is cheaper than making them anew. */
const NEEDS_CLEANING = /^\s|\s$|[^\S ]|\s{2}/;
const clean = (text: string): string => (NEEDS_CLEANING.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** Shown on the page: one question for each row and each column. */
export const isShown = (element: Element): boolean =>
  // What hangs in no page is a file, and nobody draws it.
  element.isConnected ? element.checkVisibility({ visibilityProperty: true }) : !element.closest('[hidden]');

/** What says something when one points at it. */
const POINTING = '[title],[alt],[aria-label]';

/**
 * The title of a cell that is text and nothing else, or one element around it that says no more: most cells are. `null`: it is more.
 */
function titleOfPlain(element: Element): string | null {
  const only = element.firstElementChild;
  // Controls have longer names than any cell.
  if (!only) return element.tagName.length < 5 ? (element.getAttribute('title') ?? '') : null;
  const { tagName } = only;
  const isBare =
    only.nextElementSibling === null &&
    only.firstElementChild === null &&
    (tagName === 'SPAN' || tagName === 'A' || tagName === 'DIV') &&
    !(only.hasAttributes() && only.matches(POINTING)) &&
    !element.hasAttribute('title');
  return isBare ? '' : null;
}

/** What a person may change without a change of markup. */
export const CONTROL = 'select,input,textarea';
const GRIDS = '[role=grid],[role=table],[role=treegrid]';
/** Whatever may be a list. */
export const LIST = `table,${GRIDS}`;

/** What a cell says: its text, the choice in a select, a tick, or the title of its icon. */
export function cellOf(element: Element): Cell {
  const text = clean(element.textContent ?? '');
  const plain = titleOfPlain(element);
  if (plain !== null) return { element, text, title: clean(plain) };
  const control = element.matches(CONTROL) ? element : element.querySelector(CONTROL);
  if (control) {
    const { tagName } = control;
    if (tagName === 'SELECT')
      return { element, text: clean((control as HTMLSelectElement).selectedOptions[0]?.textContent ?? ''), title: '' };
    const input = control as HTMLInputElement;
    if (input.type === 'checkbox') return { element, text: input.checked ? 'ja' : 'nee', title: '' };
    if (input.type !== 'hidden' && input.type !== 'button' && input.type !== 'submit')
      return { element, text: clean(input.value), title: '' };
  }
  const pointing = element.querySelector(POINTING);
  const title =
    pointing?.getAttribute('title') || pointing?.getAttribute('alt') || pointing?.getAttribute('aria-label') || '';
  return { element, text, title: clean(title) };
}

const heading = (element: Element): string => {
  const { text, title } = cellOf(element);
  return plainWord((text || title).replace(/[▲▼↑↓⇅:*]+/g, ' '));
};

const spanOf = (element: Element, name: 'colspan' | 'rowspan'): number => {
  const span = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1;
};

/** A row as it stands in the markup. */
export interface RawRow {
  readonly element: Element;
  readonly cells: readonly Element[];
  readonly head: boolean;
  /** A cell of it stands over others. */
  readonly spans: boolean;
}

/** Most cells have no attributes at all, and asking that is cheap. */
const isSpanning = (cell: Element): boolean =>
  cell.hasAttributes() && (cell.hasAttribute('rowspan') || cell.hasAttribute('colspan'));

const isHeadCell = (cell: Element): boolean => cell.tagName === 'TH' || cell.getAttribute('role') === 'columnheader';

/** The cells of a row; walking is cheaper than the row's own list of them. */
function cellsIn(row: HTMLTableRowElement): readonly Element[] {
  const cells: Element[] = [];
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling)
    if (cell.tagName === 'TD' || cell.tagName === 'TH') cells.push(cell);
  return cells;
}

/** A list with more rows than are read is refused, and that is known without looking at all of them. */
const LOOKED_AT = MOST.rows + 100;

function rawRow(row: Element, isTable: boolean): RawRow {
  const cells = isTable
    ? cellsIn(row as HTMLTableRowElement)
    : [...row.querySelectorAll('[role=columnheader],[role=gridcell],[role=cell],[role=rowheader]')];
  const inHead = row.parentElement?.tagName === 'THEAD';
  // A single heading cell in the body of a table is a row of its group.
  const allHeads = cells.length > (isTable ? 1 : 0) && cells.every(isHeadCell);
  return { element: row, cells, head: inHead || allHeads, spans: cells.some(isSpanning) };
}

const isTable = (element: Element): boolean => element.tagName === 'TABLE';

function* rawRows(element: Element): Steps<readonly RawRow[]> {
  const table = isTable(element);
  const all = table ? (element as HTMLTableElement).rows : element.querySelectorAll('[role=row]');
  const rows: RawRow[] = [];
  for (const row of all) {
    if (rows.length >= LOOKED_AT) break;
    const isOurs = table ? row.parentElement?.tagName !== 'TFOOT' : row.closest(GRIDS) === element;
    if (isOurs) rows.push(rawRow(row, table));
    if (rows.length % (STEP * 8) === 0) yield;
  }
  return rows;
}

/** The rows of a table, looked at again as far as they changed. */
function* rowsOf(element: Element, memory?: Memory): Steps<readonly RawRow[]> {
  const known = memory?.tableOf(element);
  if (!known) return yield* rawRows(element);
  const { raw, stale } = known;
  if (stale.size === 0) return raw;
  const table = isTable(element);
  return raw.map((row) => (stale.has(row.element) ? rawRow(row.element, table) : row));
}

/** Places elements under their columns; a span holds its place in the rows below. */
function placed(rows: readonly RawRow[]): readonly (readonly (Element | undefined)[])[] {
  const held: { element: Element; left: number }[] = [];
  return rows.map(({ cells }) => {
    const line: (Element | undefined)[] = [];
    let column = 0;
    const skipHeld = () => {
      for (let above = held[column]; above && above.left > 0; above = held[column]) {
        above.left -= 1;
        line[column++] = above.element;
      }
    };
    for (const cell of cells) {
      skipHeld();
      const down = spanOf(cell, 'rowspan');
      for (let across = spanOf(cell, 'colspan'); across > 0; across--) {
        if (down > 1) held[column] = { element: cell, left: down - 1 };
        line[column++] = cell;
      }
    }
    skipHeld();
    return line;
  });
}

/** Headings of the rows above the body, read downwards; a cell that spans both rows counts once. */
function headsOf(rows: readonly (readonly (Element | undefined)[])[], width: number, names: Names): (string | null)[] {
  return Array.from({ length: width }, (_, column) => {
    const cells = [...new Set(rows.map((row) => row[column]).filter((cell) => cell !== undefined))];
    const last = cells.at(-1);
    if (!last || !isShown(last)) return null;
    const parts = cells.map(heading).filter(Boolean);
    const joined = plainWord(parts.join(' '));
    return parts.find(names.never) ?? (names.known(joined) ? joined : (parts.findLast(names.known) ?? joined));
  });
}

/** What is known of headings, in lower case. */
export interface Names {
  readonly known: (head: string) => boolean;
  /** A column with such a heading is not read at all. */
  readonly never: (head: string) => boolean;
}

/**
 * The grid of a table or an ARIA grid, or `null` when it has no headings.
 * A row of plain cells is the headings when at least two of them are known.
 */
export function* gridSteps(element: Element, names: Names, memory?: Memory): Steps<Grid | null> {
  const raw = yield* rowsOf(element, memory);
  memory?.keepTable(element, raw);
  yield;
  const spans = raw.some((row) => row.spans);
  const first = raw.findIndex(({ cells }) => cells.length > 0);
  if (first < 0) return null;
  let body = raw.findIndex(({ head, cells }, index) => index >= first && !head && cells.length > 0);
  if (body < 0) body = raw.length;
  if (body === first) {
    const { cells } = raw[first]!;
    if (cells.some((cell) => cell.querySelector('table')) || cells.map(heading).filter(names.known).length < 2)
      return null;
    body += 1;
  }
  const places = spans ? placed(raw) : raw.map(({ cells }) => cells);
  const width = places.reduce((most, line) => Math.max(most, line.length), 0);
  const heads = headsOf(places.slice(first, body), width, names);
  const unread = heads.map((head) => head === null || names.never(head));
  const columns = `${heads.join()} ${unread.join()}`;
  const rows: GridRow[] = [];
  for (let index = body; index < raw.length; index++) {
    const { element: row, cells, head } = raw[index]!;
    if (head || cells.length === 0) continue;
    const line = places[index]!;
    // A span from above is not seen in the row itself.
    const known = spans ? null : memory?.rowOf(row, element, columns);
    if (known) {
      rows.push(known);
      continue;
    }
    if (index % STEP === 0) yield;
    if (!isShown(row)) continue;
    const alone = cells.length === 1 && width > 1 && spanOf(cells[0]!, 'colspan') > 1;
    const read: GridRow = {
      element: row,
      banner: alone ? cellOf(cells[0]!).text : null,
      cells: alone ? [] : line.map((cell, column) => (cell && !unread[column] ? cellOf(cell) : undefined)),
    };
    rows.push(read);
    if (!spans) memory?.keepRow({ table: element, columns, row: read });
  }
  return { element, heads, rows };
}

/** The grid at once (see {@link gridSteps}). */
export const gridOf = (element: Element, names: Names): Grid | null => atOnce(gridSteps(element, names));

/**
 * The heading above a cell of a list, in lower case; `null` when the list has no headings, or none above this cell.
 * @param cell a cell of the body or of the headings themselves
 */
export function headingAbove(list: Element, cell: Element, names: Names): string | null {
  const grid = gridOf(list, names);
  const column = placed(atOnce(rawRows(list)))
    .map((line) => line.indexOf(cell))
    .find((index) => index >= 0);
  return (column !== undefined && grid?.heads[column]) || null;
}

/** A browser finds one name many times faster than several: grids are looked for by name only where something has a role. */
function listsIn(root: Root): Iterable<Element> {
  for (const element of root.querySelectorAll('[role]')) if (element.matches(GRIDS)) return root.querySelectorAll(LIST);
  return root.querySelectorAll('table');
}

/** The elements of some names, name by name. */
export const named = (root: Root, ...names: readonly string[]): Element[] =>
  names.flatMap((name) => [...root.querySelectorAll(name)]);

/** All that could be a list in a page, frames of the same site included. A table that only lays out others is none. */
export function candidates(root: Root): readonly Element[] {
  const tables = [...listsIn(root)].filter(
    (table) =>
      table.getElementsByTagName('table').length === 0 ||
      table.querySelector(':scope > thead') ||
      !table.querySelector(':scope > tbody > tr > td table, :scope > tr > td table'),
  );
  return [...tables, ...framesIn(root).flatMap(candidates)];
}

/** The documents of frames of the same site, in order. */
export const framesIn = (root: Root): readonly Document[] =>
  named(root, 'iframe', 'frame').flatMap((frame) => {
    try {
      return (frame as HTMLIFrameElement).contentDocument ?? [];
    } catch {
      return [];
    }
  });
