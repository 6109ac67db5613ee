import { isAsWritten } from './around';
import { CONTROL, type GridRow, LIST, type RawRow } from './grid';
import type { RowRead } from './list';

const ROW = 'tr,[role=row]';

const holds =
  (what: string) =>
  (element: Element): boolean =>
    element.matches(what) || element.querySelector(what) !== null;

interface Remembered {
  readonly table: Element;
  readonly columns: string;
  readonly row: GridRow;
}

/** The rows of a table as they stand in the markup. */
interface RememberedTable {
  readonly raw: readonly RawRow[];
  /** Rows in which something changed since. */
  readonly stale: Set<Element>;
}

/** Where lists could be in a page, and its headings. */
export interface Layout {
  readonly tables: readonly Element[];
  readonly headings: readonly Element[];
}

/**
 * Rows of a page as they were read, so that a change of one row costs one row. Whoever holds it says what changed since. A row with a
 * control in it is never remembered: what somebody types changes no markup.
 */
export class Memory {
  #rows = new WeakMap<Element, Remembered>();
  #reads = new WeakMap<GridRow, { readonly by: number; readonly read: RowRead }>();
  #tables = new WeakMap<Element, RememberedTable>();
  #layout: Layout | null = null;
  readonly #names = new Map<string, number>();
  /** Controls that somebody changed, and whether a list did since. */
  readonly #chosen = new Map<Element, boolean>();

  /** Somebody chose or typed something in a control: what the lists show was chosen before. */
  asked(control: Element): void {
    this.#chosen.set(control, false);
  }

  /** Does what a control holds belong to the lists that are shown? */
  isAnswered(control: Element): boolean {
    return this.#chosen.get(control) ?? isAsWritten(control);
  }

  /** Looked for anew when something changed outside rows. */
  layoutOf(look: () => Layout): Layout {
    this.#layout ??= look();
    return this.#layout;
  }

  /** The rows of a table, unless some came or went; those that changed are to be looked at again. */
  tableOf(table: Element): RememberedTable | null {
    return this.#tables.get(table) ?? null;
  }

  keepTable(table: Element, raw: readonly RawRow[]): void {
    this.#tables.set(table, { raw, stale: new Set() });
  }

  /** @param columns what the rows of a table are read by: its headings, and which of them are not read */
  rowOf(row: Element, table: Element, columns: string): GridRow | null {
    const known = this.#rows.get(row);
    return known && known.table === table && known.columns === columns ? known.row : null;
  }

  keepRow(remembered: Remembered): void {
    const { element } = remembered.row;
    if (!element.querySelector(CONTROL)) this.#rows.set(element, remembered);
  }

  /** A short name for all that the meaning of a row depends on besides the row itself. */
  nameOf(by: string): number {
    const name = this.#names.get(by) ?? this.#names.size;
    this.#names.set(by, name);
    return name;
  }

  readOf(row: GridRow, by: number): RowRead | null {
    const known = this.#reads.get(row);
    return known?.by === by ? known.read : null;
  }

  keepRead(row: GridRow, by: number, read: RowRead): void {
    this.#reads.set(row, { by, read });
  }

  clear(): void {
    this.#rows = new WeakMap();
    this.#tables = new WeakMap();
    this.#layout = null;
  }

  /**
   * What changed in the page: a change inside a row is one of that row. Text outside rows hides and shows nothing; whatever else changed
   * there may have.
   */
  changed(records: readonly MutationRecord[]): void {
    for (const { target, type, addedNodes, removedNodes } of records) {
      const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
      const moved = [...addedNodes, ...removedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE) as Element[];
      let row = element?.closest(ROW) ?? null;
      const outside = !row && (type === 'attributes' || moved.some((node) => !node.matches(ROW)));
      const rows = moved.some(holds(ROW));
      const lists = moved.some(holds(LIST));
      if (rows || lists || (row && type !== 'attributes'))
        for (const control of this.#chosen.keys()) this.#chosen.set(control, true);
      // A row that lays out lists hides and shows them, and brings them along.
      if (outside || row?.querySelector(LIST) || lists) this.clear();
      const table = rows && element?.closest(LIST);
      if (table) this.#tables.delete(table);
      for (; row; row = row.parentElement?.closest(ROW) ?? null) this.#forget(row);
    }
  }

  #forget(row: Element): void {
    this.#rows.delete(row);
    const table = row.closest(LIST);
    if (table) this.#tables.get(table)?.stale.add(row);
  }
}
