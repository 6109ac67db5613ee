import type { ErasedEntry } from '../domain/erased';
import type { Written } from '../storage/written';
import type { ScopeKey } from './keyring';
import type { Logbook } from './logbook';
import { type Ranges, unionOf } from './ranges';
import type { Scope } from './scope';
import type { Erasure } from './state';

/** What an entry says that was erased; `null`: it says nothing of the kind. */
export function erasureOf({ entry }: Written): Erasure | null {
  const { kind, clock, years, dossiers, numbers } = entry as Partial<ErasedEntry> & { clock: string };
  if (kind !== 'erased' || !years || !dossiers || !numbers) return null;
  let gone: Record<string, Ranges> = {};
  for (const { device, from, until } of numbers) gone = unionOf(gone, { [device]: [[from, until]] });
  return { clock, years: [...new Set([...years, ...dossiers.map(({ year }) => year)])].toSorted(), numbers: gone };
}

/**
 * Was something under this key erased after it was made? Then every device destroys it, and makes a new one when it has something to say
 * in that scope. A key that was made after the erasure was made by who knew of it.
 */
export function isTainted(
  key: ScopeKey,
  erasures: readonly Erasure[],
  scopesGone: readonly ReadonlySet<Scope>[],
): boolean {
  return erasures.some(
    ({ clock, years }, i) => key.made < clock && years.includes(key.year) && scopesGone[i]!.has(key.scope),
  );
}

/** In which scopes that which went was published. `school` holds nothing of a pupil or a group. */
export const scopesGone = (erasures: readonly Erasure[], logs: Logbook): readonly ReadonlySet<Scope>[] =>
  erasures.map(
    ({ numbers }) =>
      new Set(
        Object.entries(numbers)
          .flatMap(([writer, ranges]) => logs.scopesIn(writer, ranges))
          .filter((scope) => scope !== 'school'),
      ),
  );
