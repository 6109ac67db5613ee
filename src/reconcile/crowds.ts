import type { Row } from './row';

/*
 * Rows that are too many to be held side by side one by one: ten thousand of one name. A page may show anything, and must not keep the
 * browser busy.
 */

/**
 * So many readings of names are compared at most. All names of ten thousand pupils beside ten thousand are half as many, all of a school a
 * thousandth.
 */
const MOST_COMPARED = 1_000_000;

/** Rows of which nobody can tell who is who: each of the one list may be each of the other. */
export interface Crowd {
  readonly las: readonly Row[];
  readonly portal: readonly Row[];
}

type Rows = ReadonlyMap<string, readonly Row[]>;

/** All rows in a crowd, each once. */
export function rowsOf(crowds: readonly Crowd[]): readonly Row[] {
  const rows = new Set<Row>();
  for (const { las, portal } of crowds) for (const row of [...las, ...portal]) rows.add(row);
  return [...rows];
}

const readings = (rows: readonly Row[]): number => rows.reduce((sum, { names }) => sum + names.length, 0);

/**
 * The keys whose rows can all be held side by side, the rarest first; the rows of the others are crowds. Keys of as many rows go
 * together, so that the order of the rows says nothing.
 */
export function withinBound(las: Rows, portal: Rows): { readonly places: Rows; readonly crowds: readonly Crowd[] } {
  const shared = [...las].flatMap(([key, ones]) => {
    const others = portal.get(key);
    return others ? [{ key, las: ones, portal: others, cost: readings(ones) * readings(others) }] : [];
  });
  let compared = 0;
  const first = shared
    .toSorted((a, b) => a.cost - b.cost)
    .find(({ cost }) => {
      compared += cost;
      return compared > MOST_COMPARED;
    });
  const least = first?.cost ?? Number.POSITIVE_INFINITY;
  return {
    places: new Map(shared.flatMap(({ key, portal: rows, cost }) => (cost < least ? [[key, rows] as const] : []))),
    crowds: shared.filter(({ cost }) => cost >= least),
  };
}
