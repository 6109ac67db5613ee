import type { Grid } from '../../grid';
import type { ListProfile, ListRole } from './list-profile';
import type { UnfitList } from './rows';

export type ColumnsOf = ReadonlyMap<ListRole, number>;

interface Fit {
  readonly of: ColumnsOf;
  /** Of each of these one is needed, and none is there. */
  readonly missing: readonly (readonly ListRole[])[];
}

/** Which column is what; `null`: two claim to be the same, or it is another list. */
export function columnsOf({ heads }: Grid, { headings, needs, elsewhere }: ListProfile): Fit | null {
  const of = new Map<ListRole, number>();
  const roles = Object.entries(headings) as [ListRole, readonly string[]][];
  for (const [column, head] of heads.entries()) {
    if (head === null) continue;
    if (elsewhere.includes(head)) return null;
    const role = roles.find(([, names]) => names.includes(head))?.[0];
    if (role === undefined) continue;
    if (of.has(role)) return null;
    of.set(role, column);
  }
  return { of, missing: needs.filter((some) => !some.some((role) => of.has(role))) };
}

/** A list that has the title and all columns but one: somebody hid it, or the portal calls it otherwise now. */
export const unfitBy = ({ kind, needs }: ListProfile, { missing }: Fit): UnfitList | null =>
  missing.length === 1 && needs.length > 1 ? { list: kind, missing: missing[0]! } : null;
