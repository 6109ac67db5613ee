import { reconcile } from '../src/reconcile/reconcile';
import { listsOf } from '../test/reconcile/generated';
import { USED } from '../test/reconcile/pools';
import { ONE_LIST } from '../test/reconcile/sizes';
import { sideBySide } from './measure';
import { type Row, ratioRow } from './row';

interface Named {
  readonly name: string;
}

/** Plain join: the names of one list, written small, looked up in the other. Who is written otherwise is not found. */
function plainJoin(las: readonly Named[], portal: readonly Named[]): readonly (readonly [Named, Named])[] {
  const byName = new Map(portal.map((row) => [row.name.toLowerCase(), row]));
  return las.flatMap((row) => {
    const other = byName.get(row.name.toLowerCase());
    return other ? [[row, other] as const] : [];
  });
}

export async function reconciling(): Promise<readonly Row[]> {
  const { las, portal } = listsOf(1, USED, ONE_LIST.size);
  const { join, ours } = await sideBySide({
    join: () => plainJoin(las, portal),
    ours: () => reconcile(las, portal),
  });
  const what = `pupils of the LAS and the portal held side by side, ${las.length} and ${portal.length}`;
  return [ratioRow(what, 'plain join of names written small', ours, join, 100)];
}
