/**
 * By which an entry is known, whichever version of the program wrote it. Its device and number belong to it: nobody keeps an entry of
 * another device out by giving its id to one of their own.
 */
export const idOf = (entry: unknown): string => {
  const { id, device, seq } = (entry ?? {}) as { id?: unknown; device?: unknown; seq?: unknown };
  return typeof id === 'string' ? JSON.stringify([id, device, seq]) : JSON.stringify(entry);
};

/** The entries of both, those of the first in front; entries of versions that nobody here understands are kept. */
export function union(first: readonly unknown[], second: readonly unknown[]): readonly unknown[] {
  const known = new Set(first.map(idOf));
  return [...first, ...second.filter((entry) => !known.has(idOf(entry)))];
}
