import type { Moment } from '../../domain/day';
import type { Entry } from '../../domain/dossier';
import type { ErasedView, KeepingView } from '../../messages/keeping';

type ErasedOf = Extract<Entry, { kind: 'erased' }>;

const newestFirst = (a: { readonly at: Moment }, b: { readonly at: Moment }): number => (a.at < b.at ? 1 : -1);

const erasedView = ({ at, by, why, years, dossiers }: ErasedOf): ErasedView => {
  const named = new Set(dossiers.map(({ year }) => year));
  const year = years[0] ?? (why === 'term' && named.size === 1 ? dossiers[0]!.year : null);
  return { at, by: by.name, why, year, dossiers: dossiers.length };
};

/**
 * What was done before that bears on erasing: which backups were made, which school years were saved, and what was erased already.
 * @param entries of the school, of all years
 */
export function trailOf(
  entries: readonly Entry[],
  erased: readonly ErasedOf[],
): Pick<KeepingView, 'backups' | 'erased'> & { readonly exported: ReadonlyMap<string, Moment> } {
  const noted = entries.flatMap((entry) => (entry.kind === 'noted' ? [entry] : []));
  const exported = new Map<string, Moment>();
  for (const { at, what } of noted) {
    if (what.of !== 'year-exported' || (exported.get(what.year) ?? '') > at) continue;
    exported.set(what.year, at);
  }
  return {
    exported,
    backups: noted
      .filter(({ what }) => what.of === 'backup-made')
      .map(({ at, by }) => ({ at, by: by.name }))
      .sort(newestFirst),
    erased: erased.map(erasedView).sort(newestFirst),
  };
}
