import type { Grid } from '../../grid';
import type { ListProfile, ListRole } from './list-profile';
import type { UnfitList } from './rows';

export type ColumnsOf = ReadonlyMap<ListRole, number>;

interface Fit {
  readonly of: ColumnsOf;
  /** Of each of these one is needed, and none is there. */
  readonly missing: readonly (readonly ListRole[])[];
  /** What stands above the first two columns that claim to be the same; none: each is another. */
  readonly twice: readonly string[];
}

/** Which column is what; `null`: it is another list. */
export function columnsOf({ heads }: Grid, { headings, needs, elsewhere }: ListProfile): Fit | null {
  const of = new Map<ListRole, number>();
  const twice: string[] = [];
  const roles = Object.entries(headings) as [ListRole, readonly string[]][];
  for (const [column, head] of heads.entries()) {
    if (head === null) continue;
    if (elsewhere.includes(head)) return null;
    const role = roles.find(([, names]) => names.includes(head))?.[0];
    if (role === undefined) continue;
    const other = of.get(role);
    if (other === undefined) of.set(role, column);
    else if (twice.length === 0) twice.push(heads[other]!, head);
  }
  return { of, missing: needs.filter((some) => !some.some((role) => of.has(role))), twice };
}

export const fits = ({ missing, twice }: Fit): boolean => missing.length === 0 && twice.length === 0;

/**
 * A list that has the title and all columns but one: somebody hid it, or the portal calls it otherwise now; or one that has all, of
 * which two claim to be the same. `null`: it may be any other table.
 */
export function unfitBy({ kind, needs }: ListProfile, { missing, twice }: Fit): UnfitList | null {
  if (twice.length > 0) return missing.length === 0 ? { list: kind, missing: [], twice } : null;
  return missing.length === 1 && needs.length > 1 ? { list: kind, missing: missing[0]!, twice: [] } : null;
}
