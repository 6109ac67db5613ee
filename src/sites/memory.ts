import type { GridRow } from './grid';
import type { RowRead } from './list';

const ROW = 'tr,[role=row]';

/**
 * Rows of a page as they were read, so that a change of one row costs one row. Whoever holds it says what changed since. A row with a
 * control in it is never remembered: what somebody types changes no markup.
 */
export class Memory {
  #rows = new WeakMap<Element, { readonly table: Element; readonly columns: string; readonly row: GridRow }>();
  #reads = new WeakMap<GridRow, { readonly by: string; readonly read: RowRead }>();

  /** @param columns what the rows of a table are read by: its headings, and which of them are not read */
  rowOf(element: Element, table: Element, columns: string): GridRow | null {
    const known = this.#rows.get(element);
    return known && known.table === table && known.columns === columns ? known.row : null;
  }

  keepRow(row: GridRow, table: Element, columns: string): void {
    if (!row.element.querySelector('select,input,textarea')) this.#rows.set(row.element, { table, columns, row });
  }

  /** @param by all that the meaning of a row depends on besides the row itself */
  readOf(row: GridRow, by: string): RowRead | null {
    const known = this.#reads.get(row);
    return known?.by === by ? known.read : null;
  }

  keepRead(row: GridRow, by: string, read: RowRead): void {
    this.#reads.set(row, { by, read });
  }

  clear(): void {
    this.#rows = new WeakMap();
  }

  /**
   * What changed in the page: a change inside a row is one of that row. Text outside rows hides and shows nothing; whatever else changed
   * there may have.
   */
  changed(records: readonly MutationRecord[]): void {
    for (const { target, type, addedNodes } of records) {
      const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
      const added = [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE) as Element[];
      let row = element?.closest(ROW) ?? null;
      if (!row && (type === 'attributes' || added.some((node) => !node.matches(ROW)))) this.clear();
      for (const node of added) this.#rows.delete(node);
      for (; row; row = row.parentElement?.closest(ROW) ?? null) this.#rows.delete(row);
    }
  }
}
