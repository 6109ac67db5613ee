import { sameGroup } from '../domain/group';
import { Reader } from './name';
import { byKey } from './row';

/*
 * Wie van één gezin kan zijn: children in different groups whom the portal's list of parents names together, or who have the same full
 * surname. Of the latter nobody knows whether they are brother and sister, and whoever shows them says so.
 */

export interface Child {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
}

/** A parent as the portal lists one, with the names of the children. */
export interface ListedParent {
  readonly children: readonly string[];
}

export interface Relative {
  readonly id: string;
  readonly by: 'parents' | 'surname';
}

type Found = Map<string, Map<string, Relative['by']>>;

const inOtherGroups = (one: Child, other: Child): boolean =>
  one.id !== other.id && one.group !== null && other.group !== null && !sameGroup(one.group, other.group);

function add(found: Found, one: Child, other: Child, by: Relative['by']): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const own = found.get(from.id) ?? new Map<string, Relative['by']>();
    if (own.get(to.id) !== 'parents') own.set(to.id, by);
    found.set(from.id, own);
  }
}

const pairsOf = (children: readonly Child[]): readonly (readonly [Child, Child])[] =>
  children.flatMap((one, index) =>
    children
      .slice(index + 1)
      .filter((other) => inOtherGroups(one, other))
      .map((other) => [one, other] as const),
  );

/** The pupils whom the names of a parent's children mean; a name that two pupils have means nobody. */
function familiesIn(children: readonly Child[], parents: readonly ListedParent[], reader: Reader): Child[][] {
  const fullNames = (name: string) => reader.namesOf(name).map(({ given, whole }) => `${given.plain}|${whole}`);
  const named = byKey(children, ({ name }) => fullNames(name));
  const meantBy = (name: string): Child | null => {
    const meant = new Set(fullNames(name).flatMap((key) => named.get(key) ?? []));
    return meant.size === 1 ? [...meant][0]! : null;
  };
  return parents.map((parent) => [...new Set(parent.children.flatMap((name) => meantBy(name) ?? []))]);
}

/**
 * Of each child those who may be of the same family, in other groups. Two whom the list of parents knows, and names with different
 * parents only, are not taken for a family by their surname.
 */
export function relativesOf(
  children: readonly Child[],
  parents: readonly ListedParent[],
): ReadonlyMap<string, readonly Relative[]> {
  const reader = new Reader();
  const found: Found = new Map();
  const families = familiesIn(children, parents, reader);
  const known = new Set(families.flat());
  for (const family of families) for (const [one, other] of pairsOf(family)) add(found, one, other, 'parents');
  const surnamesOf = ({ name }: Child) => [...new Set(reader.namesOf(name).flatMap(({ whole }) => whole || []))];
  const surnames = byKey(children, surnamesOf);
  for (const same of surnames.values()) {
    for (const [one, other] of pairsOf(same)) {
      if (!known.has(one) || !known.has(other)) add(found, one, other, 'surname');
    }
  }
  return new Map([...found].map(([id, others]) => [id, [...others].map(([other, by]) => ({ id: other, by }))]));
}
