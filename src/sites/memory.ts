import { CONTROL, type GridRow, LIST, type RawRow } from './grid';
import type { RowRead } from './list';

const ROW = 'tr,[role=row]';

const holdsList = (element: Element): boolean => element.matches(LIST) || element.querySelector(LIST) !== null;

interface Remembered {
  readonly table: Element;
  readonly columns: string;
  readonly raw: RawRow;
  readonly row: GridRow;
}

/**
 * Rows of a page as they were read, so that a change of one row costs one row. Whoever holds it says what changed since. A row with a
 * control in it is never remembered: what somebody types changes no markup.
 */
export class Memory {
  #rows = new WeakMap<Element, Remembered>();
  #reads = new WeakMap<GridRow, { readonly by: number; readonly read: RowRead }>();
  #spans = new WeakMap<Element, boolean>();
  #lists: readonly Element[] | null = null;
  readonly #names = new Map<string, number>();

  /** What could be a list in the page; looked for anew when something changed outside rows. */
  listsOf(look: () => readonly Element[]): readonly Element[] {
    this.#lists ??= look();
    return this.#lists;
  }

  /** Whether cells of a table span others; a row that is read anew may change that. */
  spansOf(table: Element, look: () => boolean): boolean {
    const known = this.#spans.get(table) ?? look();
    this.#spans.set(table, known);
    return known;
  }

  rawOf(row: Element, table: Element): RawRow | null {
    const known = this.#rows.get(row);
    return known?.table === table ? known.raw : null;
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
    this.#spans = new WeakMap();
    this.#lists = null;
  }

  /**
   * What changed in the page: a change inside a row is one of that row. Text outside rows hides and shows nothing; whatever else changed
   * there may have.
   */
  changed(records: readonly MutationRecord[]): void {
    for (const { target, type, addedNodes, removedNodes } of records) {
      const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
      const added = [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE) as Element[];
      let row = element?.closest(ROW) ?? null;
      const moved = [...added, ...removedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE) as Element[];
      const outside = !row && (type === 'attributes' || moved.some((node) => !node.matches(ROW)));
      // A row that lays out lists hides and shows them, and brings them along.
      if (outside || row?.querySelector(LIST) || moved.some(holdsList)) this.clear();
      for (const node of added) this.#forget(node);
      for (; row; row = row.parentElement?.closest(ROW) ?? null) this.#forget(row);
    }
  }

  #forget(row: Element): void {
    this.#rows.delete(row);
    const table = row.closest(LIST);
    if (table) this.#spans.delete(table);
  }
}
