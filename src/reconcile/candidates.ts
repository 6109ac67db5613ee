import { nameDifferences } from './compare';
import { type Difference, MOST_ASKED, weightOf } from './differences';
import { groupDifference } from './groups';
import { byKey, type Row } from './row';

/** Two rows that may be one pupil. */
export interface Candidate {
  readonly las: Row;
  readonly portal: Row;
  readonly differences: readonly Difference[];
  readonly weight: number;
}

/** In what two rows differ; `null`: they are two pupils, because the names or the numbers are two people's. */
export function differencesOf(las: Row, portal: Row): readonly Difference[] | null {
  const [one, other] = [las.listed.number, portal.listed.number];
  if (one !== null && other !== null && one !== other) return null;
  if (las.fullName === '' || portal.fullName === '') return null;
  const inOrder = nameDifferences(las.names, portal.names);
  const names = inOrder ?? (las.fullName === portal.fullName ? (['order'] as const) : null);
  if (!names) return null;
  const group = groupDifference(las.group, portal.group);
  return group ? [...names, group] : names;
}

/** Those that may be one pupil, of all rows that share a key. Each two rows are compared once. */
export function candidatesOf(
  las: Iterable<Row>,
  portal: Iterable<Row>,
  keysOf: (row: Row) => readonly string[],
  areTwo: (las: Row, portal: Row) => boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const places = byKey(portal, keysOf);
  for (const row of las) {
    const others = new Set(keysOf(row).flatMap((key) => places.get(key) ?? []));
    for (const other of others) {
      const differences = differencesOf(row, other);
      if (!differences || areTwo(row, other)) continue;
      const weight = weightOf(differences);
      if (weight <= MOST_ASKED) found.push({ las: row, portal: other, differences, weight });
    }
  }
  return found;
}
