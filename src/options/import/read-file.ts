import type { Day } from '../../domain/day';
import type { FileRole, FileTable } from '../../files/table';
import { ask } from '../../pages/ask';
import type { Reading } from '../../sites/reading';

export type Roles = readonly (FileRole | null)[];

/** How the file is read by these roles; pupils of whom it gives the number alone are named by what is known of them. */
export async function readFile(table: FileTable, roles: Roles, today: Day): Promise<readonly Reading[]> {
  const { readingsOf } = await import('../../files/reading');
  const number = roles.indexOf('number');
  const numbers = number < 0 ? [] : [...new Set(table.rows.map((row) => row[number]!))];
  const known = await ask('own>worker:names', { numbers });
  return readingsOf(document, { table, roles, known: known === 'locked' ? {} : known, today });
}

/** What stands in all parts of a file together. */
export function together(readings: readonly Reading[]) {
  const lists = readings.flatMap((reading) => (reading.outcome === 'read' ? reading.lists : []));
  const refused = readings.flatMap((reading) => (reading.outcome === 'unreadable' ? [reading] : []));
  return {
    lines: lists.flatMap(({ lines }) => lines),
    puzzles: lists.flatMap(({ puzzles }) => puzzles),
    ambiguous: lists.flatMap(({ ambiguousPupils }) => ambiguousPupils ?? []),
    refused,
    /** Some part is no list of absences at all. */
    isNone: lists.length === 0 && refused.length === 0,
  };
}
