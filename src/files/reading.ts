import type { Day } from '../domain/day';
import { anyList } from '../sites/generic/absence-list';
import { LANGUAGES } from '../sites/languages';
import type { Profile } from '../sites/profile';
import { readPage } from '../sites/read-page';
import type { Reading } from '../sites/reading';
import { type FileRole, type FileTable, HEADING_OF, spelled } from './table';

const FILE: Profile = { ...anyList('nl'), id: 'file' };
/** Rows that are read and kept together. */
const PART = 400;

/** What the number of a pupil stands for, where it is known already. */
export type Known = Readonly<Record<string, { readonly name: string; readonly group: string | null }>>;

interface Told {
  readonly table: FileTable;
  readonly roles: readonly (FileRole | null)[];
  /** For files that name pupils by number alone. */
  readonly known: Known;
  readonly today: Day;
}

const isNamed = (roles: readonly (FileRole | null)[]): boolean => roles.includes('name') || roles.includes('surname');

/** The rows with the columns that are used, under headings that every reader knows, and with names where only numbers stood. */
function asList({ table, roles, known }: Told): FileTable {
  const used = roles.flatMap((role, index) => (role ? [{ role, index }] : []));
  const rows = table.rows.map((row) => used.map(({ role, index }) => spelled(row[index]!, role)));
  const heads = used.map(({ role }) => HEADING_OF[role]);
  const number = used.findIndex(({ role }) => role === 'number');
  if (isNamed(roles) || number < 0) return { heads, rows };
  return {
    heads: [...heads, HEADING_OF.name, HEADING_OF.group],
    rows: rows.map((row) => {
      const pupil = Object.hasOwn(known, row[number]!) ? known[row[number]!] : undefined;
      return [...row, pupil?.name ?? '', pupil?.group ?? ''];
    }),
  };
}

/**
 * So many rows at a time, with everything of one name together: whether two pupils have one name is seen only where both are there.
 */
function* partsOf({ heads, rows }: FileTable): Iterable<FileTable> {
  const columns = heads.flatMap((head, index) => (NAMES.includes(head) ? [index] : []));
  const nameOf = (row: readonly string[]) => columns.map((index) => row[index]!).join(' ');
  const sorted = rows.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'));
  let part: (readonly string[])[] = [];
  for (const row of sorted) {
    if (part.length >= PART && nameOf(part.at(-1)!) !== nameOf(row)) {
      yield { heads, rows: part };
      part = [];
    }
    part.push(row);
  }
  if (part.length > 0) yield { heads, rows: part };
}
const NAMES: readonly string[] = [HEADING_OF.name, HEADING_OF.given, HEADING_OF.surname];

function pageOf(document: Document, { heads, rows }: FileTable): Element {
  const page = document.createElement('section');
  const table = page.appendChild(document.createElement('table'));
  const row = (cells: readonly string[], tag: 'th' | 'td') => {
    const line = table.appendChild(document.createElement('tr'));
    for (const cell of cells) line.appendChild(document.createElement(tag)).textContent = cell;
  };
  row(heads, 'th');
  for (const cells of rows) row(cells, 'td');
  return page;
}

/** What the file says, part by part, read as a page would be: a line is right, or it is a puzzle. */
export function readingsOf(document: Document, told: Told): readonly Reading[] {
  return [...partsOf(asList(told))].map((part) =>
    readPage(pageOf(document, part), { today: told.today, profiles: [FILE], languages: LANGUAGES }),
  );
}
