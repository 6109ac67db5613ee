/*
 * Changes that makers of a LAS make to a list overnight. Each runs in the page; `false`: it does not apply to this one. A change keeps what
 * the page says, or makes it say less: no change makes it say something else.
 */

export type Change = (table: HTMLTableElement, count: Count) => boolean;

/** What the page says of the number of rows, as it was read before the change; `null`: nothing. */
export type Count = number | null;

const headRow = (table: HTMLTableElement): HTMLTableRowElement | null => table.tHead?.rows[0] ?? table.rows[0] ?? null;
const bodyRows = (table: HTMLTableElement): readonly HTMLTableRowElement[] =>
  [...table.rows].filter((row) => row !== headRow(table) && row.parentElement?.tagName !== 'THEAD');
const headsOf = (table: HTMLTableElement): readonly HTMLTableCellElement[] => [...(headRow(table)?.cells ?? [])];
const isRegular = (table: HTMLTableElement): boolean => {
  const width = headsOf(table).length;
  return (
    width > 2 &&
    [...table.rows].every(
      (row) => row.cells.length === width && [...row.cells].every((cell) => cell.colSpan === 1 && cell.rowSpan === 1),
    )
  );
};
const columnOf = (table: HTMLTableElement, heading: RegExp): number =>
  headsOf(table).findIndex((head) => heading.test(head.textContent?.trim().toLowerCase() ?? ''));
/** The column of reasons, where no row of it says that somebody is there. */
function reasonsOf(table: HTMLTableElement): number {
  const column = columnOf(table, /^(reden|soort)/);
  const isPresent = bodyRows(table).some((row) => /aanwezig|vergeten/i.test(row.cells[column]?.textContent ?? ''));
  return isPresent ? -1 : column;
}
const isAllShown = (table: HTMLTableElement): boolean =>
  [...table.querySelectorAll('tr, td, th')].every((part) => part.checkVisibility({ visibilityProperty: true }));
const textNodes = (element: Element): readonly Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
};
/** Changes the text of the cells in a column, or of all of them. */
const inCells = (table: HTMLTableElement, change: (text: string) => string, column: number | null = null): boolean => {
  let changed = false;
  for (const row of bodyRows(table)) {
    for (const cell of column === null ? [...row.cells] : [row.cells[column]].filter((one) => one !== undefined)) {
      for (const node of textNodes(cell)) {
        const text = change(node.data);
        changed ||= text !== node.data;
        node.data = text;
      }
    }
  }
  return changed;
};
const inHeads = (table: HTMLTableElement, change: (head: HTMLTableCellElement) => void): boolean => {
  const heads = headsOf(table);
  for (const head of heads) change(head);
  return heads.length > 0;
};
/** A column more, at a place, with a cell for each row. */
function insert(
  table: HTMLTableElement,
  place: number,
  head: string,
  cell: (row: number) => string,
  hidden = false,
): boolean {
  if (!isRegular(table)) return false;
  [...table.rows].forEach((row, index) => {
    const made = document.createElement(row === headRow(table) ? 'th' : 'td');
    made.textContent = row === headRow(table) ? head : cell(index);
    if (hidden) made.style.display = 'none';
    row.insertBefore(made, row.cells[place] ?? null);
  });
  return true;
}
const order = (table: HTMLTableElement, wanted: (width: number) => readonly number[]): boolean => {
  if (!isRegular(table)) return false;
  for (const row of table.rows) {
    const cells = [...row.cells];
    row.append(...wanted(cells.length).map((index) => cells[index]!));
  }
  return true;
};
const DATE = /\b(\d{2})-(\d{2})-(\d{4})\b/g;
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const dates =
  (to: (day: string, month: string, year: string) => string): Change =>
  (table) =>
    inCells(table, (text) => text.replace(DATE, (_, day: string, month: string, year: string) => to(day, month, year)));
const ENGLISH: Readonly<Record<string, string>> = {
  leerling: 'Student',
  naam: 'Name',
  nummer: 'Number',
  'datum/tijd': 'Date/time',
  datum: 'Date',
  reden: 'Reason',
  geoorloofd: 'Excused',
  gemeld: 'Reported',
  opmerkingen: 'Remarks',
  groep: 'Class',
};
const ALIASES: Readonly<Record<string, string>> = {
  leerling: 'Naam leerling',
  nummer: 'Leerlingnummer',
  'datum/tijd': 'Datum',
  reden: 'Absentiereden',
  opmerkingen: 'Toelichting',
  groep: 'Stamgroep',
};
const renamed =
  (words: Readonly<Record<string, string>>): Change =>
  (table) => {
    let changed = false;
    inHeads(table, (head) => {
      const word = words[head.textContent?.trim().toLowerCase() ?? ''];
      if (word) {
        head.textContent = word;
        changed = true;
      }
    });
    return changed;
  };
const title = (table: HTMLTableElement): Element | null =>
  [...document.querySelectorAll('caption,h1,h2,h3,h4')]
    .filter((one) => one.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING || table.contains(one))
    .at(-1) ?? null;
const beside = (table: HTMLTableElement, html: string): boolean => {
  table.insertAdjacentHTML('afterend', html);
  return true;
};

const COLUMNS = [0, 1, 2, 3, 4, 5, 6, 7];
const each = (name: string, change: (column: number) => Change): Readonly<Record<string, Change>> =>
  Object.fromEntries(COLUMNS.map((column) => [`${name} ${column + 1}`, change(column)]));

export const CHANGES: Readonly<Record<string, Change>> = {
  ...each('rename column', (column) => (table) => {
    const head = headsOf(table)[column];
    if (head) head.textContent = 'Kenmerk';
    return head !== undefined;
  }),
  ...each('drop column', (column) => (table) => {
    if (!isRegular(table) || headsOf(table)[column] === undefined) return false;
    for (const row of [...table.rows]) row.cells[column]?.remove();
    return true;
  }),
  ...each('column twice, with the values of the row above', (column) => (table) => {
    const head = headsOf(table)[column]?.textContent ?? '';
    if (head.trim() === '' || !isRegular(table)) return false;
    const texts = [...table.rows].map((row) => row.cells[column]?.textContent ?? '');
    return insert(table, headsOf(table).length, head, (row) => texts[row - 1] ?? '');
  }),
  'columns the other way round': (table) =>
    order(table, (width) => Array.from({ length: width }, (_, at) => width - 1 - at)),
  'columns shifted by one': (table) =>
    order(table, (width) => Array.from({ length: width }, (_, at) => (at + 1) % width)),
  'other Dutch headings': renamed(ALIASES),
  'English headings': renamed(ENGLISH),
  'headings in capitals': (table) =>
    inHeads(table, (head) => {
      for (const node of textNodes(head)) node.data = node.data.toUpperCase();
    }),
  'headings with arrows': (table) => inHeads(table, (head) => head.append(' ▲')),
  'headings as links': (table) =>
    inHeads(table, (head) => {
      const link = document.createElement('a');
      link.href = '#';
      link.append(...head.childNodes);
      head.append(link);
    }),
  'heads as plain cells': (table) => {
    const row = headRow(table);
    if (!row) return false;
    for (const cell of [...row.cells]) {
      const plain = document.createElement('td');
      plain.append(...cell.childNodes);
      cell.replaceWith(plain);
    }
    return true;
  },
  'head in the body': (table) => {
    const row = table.tHead?.rows[0];
    const body = table.tBodies[0];
    if (!row || !body) return false;
    body.prepend(row);
    table.tHead?.remove();
    return true;
  },
  'a second row of heads above': (table) => {
    const row = headRow(table);
    if (!row || !table.tHead) return false;
    const above = document.createElement('tr');
    above.innerHTML = `<th colspan="${row.cells.length}">Overzicht</th>`;
    row.before(above);
    return true;
  },
  'names as row heads': (table) => {
    const column = columnOf(table, /^(leerling|naam)/);
    if (column < 0) return false;
    for (const row of bodyRows(table)) {
      const cell = row.cells[column];
      if (!cell) continue;
      const head = document.createElement('th');
      head.scope = 'row';
      head.append(...cell.childNodes);
      cell.replaceWith(head);
    }
    return true;
  },
  'a column of other days': (table) => insert(table, 1, 'Laatst gewijzigd', () => '02-09-2026'),
  'a column of other names': (table) => insert(table, 0, 'Ingevoerd door', () => 'Anneke de Wit'),
  'a column of boxes': (table) => insert(table, 0, '', () => ''),
  'a hidden column of other days': (table) => insert(table, 0, 'Datum', () => '02-09-2026', true),
  'a column that is never read': (table) => insert(table, 1, 'BSN', () => '123456782'),
  'in a table for the looks': (table) => {
    const around = document.createElement('table');
    const cell = around.insertRow().insertCell();
    table.before(around);
    cell.append(table);
    return true;
  },
  'cells in boxes': (table) => {
    for (const row of bodyRows(table))
      for (const cell of row.cells) {
        const box = document.createElement('div');
        box.append(...cell.childNodes);
        cell.append(box);
      }
    return true;
  },
  'spaces around': (table) => inCells(table, (text) => `\u00a0 ${text} \n`),
  'days as 23 nov 2026': dates((day, month, year) => `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`),
  'days as 2026-11-23': dates((day, month, year) => `${year}-${month}-${day}`),
  'days as 23/11/2026': dates((day, month, year) => `${day}/${month}/${year}`),
  'days as 23-11': dates((day, month) => `${day}-${month}`),
  'days as 11-23-2026': (table) => {
    const text = bodyRows(table)
      .map((row) => row.textContent)
      .join();
    const proves = [...text.matchAll(DATE)].some(([, day]) => Number(day) > 12);
    return proves && dates((day, month, year) => `${month}-${day}-${year}`)(table, null);
  },
  'names turned': (table) => {
    const column = columnOf(table, /^(leerling|naam)$/);
    return (
      column >= 0 &&
      inCells(
        table,
        (text) =>
          text.replace(/^([^\s,]+) ([^,]*?)([^\s,]+)$/, (_, first: string, between: string, last: string) =>
            `${last}, ${first} ${between}`.trim(),
          ),
        column,
      )
    );
  },
  'rows the other way round': (table) => {
    const rows = bodyRows(table);
    // A row that leaves out what stands above it says less, and something else, when it is turned.
    if (!isRegular(table) || rows.some((row) => row.cells[0]?.textContent?.trim() === '')) return false;
    for (const row of rows.toReversed()) row.parentElement?.append(row);
    return true;
  },
  'a row twice': (table) => {
    const row = bodyRows(table)[0];
    row?.after(row.cloneNode(true));
    return row !== undefined;
  },
  'the last row cut off': (table, count) => {
    const rows = bodyRows(table);
    if (count === null || rows.length < 2) return false;
    rows.at(-1)!.remove();
    return true;
  },
  'half of the rows cut off': (table, count) => {
    const rows = bodyRows(table);
    if (count === null || rows.length < 4) return false;
    for (const row of rows.slice(rows.length >> 1)) row.remove();
    return true;
  },
  'a row of somebody hidden': (table) => {
    const row = bodyRows(table)[0]?.cloneNode(true) as HTMLTableRowElement | undefined;
    const column = columnOf(table, /^(leerling|naam)/);
    if (!row || column < 0) return false;
    row.cells[column]!.textContent = 'Verborgen Vos';
    row.style.display = 'none';
    bodyRows(table)[0]!.after(row);
    return true;
  },
  'a row of totals': (table) => {
    const width = headsOf(table).length;
    table.tBodies[0]?.insertAdjacentHTML('beforeend', `<tr><td colspan="${width}">Totaal</td></tr>`);
    return table.tBodies.length > 0;
  },
  'an empty row': (table) => {
    const width = headsOf(table).length;
    table.tBodies[0]?.insertAdjacentHTML('afterbegin', `<tr>${'<td></td>'.repeat(width)}</tr>`);
    return table.tBodies.length > 0;
  },
  'a reason that nobody knows': (table) => {
    const column = reasonsOf(table);
    return column >= 0 && inCells(table, (text) => (text.trim() === '' ? text : 'Zwaluwdag'), column);
  },
  'codes in place of reasons': (table) => {
    const column = reasonsOf(table);
    return column >= 0 && inCells(table, (text) => (text.trim() === '' ? text : 'QX'), column);
  },
  'the title is gone': (table) => {
    const found = title(table);
    if (found) found.textContent = '';
    return found !== null;
  },
  'a filter is on': (table) => beside(table, '<p>Filter actief: alleen ongeoorloofd</p>'),
  'there is a next page': (table) => beside(table, '<p><a href="#">Volgende</a> pagina 1 van 3</p>'),
  'more rows than are shown': (table) => beside(table, '<p>1 t/m 2 (van 999)</p>'),
  'still loading': (table) => {
    table.setAttribute('aria-busy', 'true');
    return true;
  },
  'in two tables': (table) => {
    const rows = bodyRows(table);
    if (rows.length < 2 || !table.tHead || rows.some((row) => row.cells[0]?.textContent?.trim() === '')) return false;
    const other = table.cloneNode(true) as HTMLTableElement;
    for (const row of bodyRows(other).slice(0, rows.length >> 1)) row.remove();
    for (const row of rows.slice(rows.length >> 1)) row.remove();
    table.after(other);
    return true;
  },
  'as a grid of boxes': (table) => {
    if (!isRegular(table) || !isAllShown(table)) return false;
    const grid = document.createElement('div');
    grid.setAttribute('role', 'grid');
    for (const row of table.rows) {
      const line = grid.appendChild(document.createElement('div'));
      line.setAttribute('role', 'row');
      for (const cell of row.cells) {
        const box = line.appendChild(document.createElement('div'));
        box.setAttribute('role', row === headRow(table) ? 'columnheader' : 'gridcell');
        box.append(...cell.childNodes);
      }
    }
    table.replaceWith(grid);
    return true;
  },
};
