import { nameDifferences } from './compare';
import { type Crowd, withinBound } from './crowds';
import { type Difference, weightOf } from './differences';
import { groupDifference } from './groups';
import { byKey, type Row } from './row';

/** Two rows that may be one pupil. */
export interface Candidate {
  readonly las: Row;
  readonly portal: Row;
  readonly differences: readonly Difference[];
  readonly weight: number;
}

/** Who may be one pupil, and who are too many to be told one by one. No row of a candidate has more than `MOST_FOR_ONE`. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly crowds: readonly Crowd[];
}

/** So many rows that one row may be are still shown one by one; of more, nobody reads which. */
const MOST_FOR_ONE = 20;

/** Do both show a number, and not the same? */
export const haveTwoNumbers = ({ listed: { number: one } }: Row, { listed: { number: other } }: Row): boolean =>
  one !== null && other !== null && one !== other;

/** In what two rows differ; `null`: they are two pupils, because the names or the numbers are two people's. */
export function differencesOf(las: Row, portal: Row): readonly Difference[] | null {
  if (haveTwoNumbers(las, portal)) return null;
  if (las.fullName === '' || portal.fullName === '') return null;
  const inOrder = nameDifferences(las.names, portal.names);
  const names = inOrder ?? (las.fullName === portal.fullName ? (['order'] as const) : null);
  if (!names) return null;
  const group = groupDifference(las.group, portal.group);
  return group ? [...names, group] : names;
}

/** How rows are held side by side. */
export interface Comparing {
  /** Only rows that share a key are. */
  readonly keysOf: (row: Row) => readonly string[];
  /** Did a person say that they are two pupils? */
  readonly areTwo?: (las: Row, portal: Row) => boolean;
  /** The most that they may differ. */
  readonly most: number;
}

/** Each row of the LAS that may be one of the portal, with all that it may be. Each two rows are compared once. */
function comparedIn(
  las: Iterable<Row>,
  places: ReadonlyMap<string, readonly Row[]>,
  { keysOf, areTwo, most }: Comparing,
): readonly (readonly Candidate[])[] {
  return [...las].map((row) => {
    const found: Candidate[] = [];
    for (const other of new Set(keysOf(row).flatMap((key) => places.get(key) ?? []))) {
      const differences = differencesOf(row, other);
      if (!differences || areTwo?.(row, other)) continue;
      const weight = weightOf(differences);
      if (weight <= most) found.push({ las: row, portal: other, differences, weight });
    }
    return found;
  });
}

/** Those that may be one pupil, of all rows that share a key. At most `MOST_COMPARED` readings of names are compared, see `withinBound`. */
export function candidatesOf(las: Iterable<Row>, portal: Iterable<Row>, comparing: Comparing): Found {
  const { places, crowds } = withinBound(byKey(las, comparing.keysOf), byKey(portal, comparing.keysOf));
  const ofLas = comparedIn(las, places, comparing);
  const ofPortal = byKey(ofLas.flat(), (candidate) => [candidate.portal]);
  const isMany = (all: readonly Candidate[]) => all.length > MOST_FOR_ONE;
  const many = [...ofLas, ...ofPortal.values()].filter(isMany);
  return {
    candidates: ofLas.flatMap((all) => (isMany(all) ? [] : all.filter((one) => !isMany(ofPortal.get(one.portal)!)))),
    crowds: [
      ...crowds,
      ...many.map((all) => ({
        las: [...new Set(all.map((one) => one.las))],
        portal: [...new Set(all.map((one) => one.portal))],
      })),
    ],
  };
}
