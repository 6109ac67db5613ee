/** By which an entry is known, whichever version of the program wrote it. */
export const idOf = (entry: unknown): string => {
  const { id } = (entry ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : JSON.stringify(entry);
};

/** The entries of both, those of the first in front; entries of versions that nobody here understands are kept. */
export function union(first: readonly unknown[], second: readonly unknown[]): readonly unknown[] {
  const known = new Set(first.map(idOf));
  return [...first, ...second.filter((entry) => !known.has(idOf(entry)))];
}
