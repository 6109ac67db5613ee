import type { Reading } from '../sites/reading';

/** What a page says, as a text: the same rows in another order are the same content. */
export function contentOf(reading: Reading): string {
  if (reading.outcome !== 'read') return JSON.stringify(reading);
  const lists = reading.lists.map((list) => ({
    ...list,
    lines: list.lines.map((line) => JSON.stringify({ ...line, row: 0 })).sort(),
    puzzles: list.puzzles.map((puzzle) => JSON.stringify({ ...puzzle, row: 0 })).sort(),
  }));
  return JSON.stringify({ ...reading, lists });
}
