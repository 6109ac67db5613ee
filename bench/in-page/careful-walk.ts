/** A cell of the careful walk. */
interface Walked {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly title: string;
}

/**
 * Careful walk: for every cell its text, its spans and the title or alt of its icon, with one question for each row and each column
 * whether it is shown, into arrays. No meaning, no dates: the least that anybody must do who reads a table without being fooled.
 */
export function carefulWalk(table: HTMLTableElement): readonly (readonly Walked[])[] {
  const shown = [...table.rows[0]!.cells].map((cell) => cell.checkVisibility({ visibilityProperty: true }));
  const rows: Walked[][] = [];
  for (const row of table.rows) {
    if (!row.checkVisibility({ visibilityProperty: true })) continue;
    const cells: Walked[] = [];
    for (let column = 0; column < row.cells.length; column++) {
      if (shown[column] === false) continue;
      const cell = row.cells[column]!;
      const icon = cell.querySelector('[title],[alt]');
      cells.push({
        text: (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
        colspan: cell.colSpan,
        rowspan: cell.rowSpan,
        title: icon?.getAttribute('title') ?? icon?.getAttribute('alt') ?? cell.getAttribute('title') ?? '',
      });
    }
    rows.push(cells);
  }
  return rows;
}
