import type { ChosenDocument } from '../../domain/chosen';
import { versionsIn } from '../../domain/chosen';
import type { Day } from '../../domain/day';
import type { Clock, Entry } from '../../domain/dossier';

/** A version of the protocol; `entry` is `null`: as it is before anybody chose. */
export interface JudgedBy {
  readonly entry: string | null;
  readonly validFrom: Day;
  readonly documents: readonly ChosenDocument[];
}

/**
 * By which version of the protocol something was judged: the one in force on its day, as the school knew its versions at that moment. A
 * version that somebody kept later, or took back later, changes nothing about it.
 * @param entries of the dossier of all years, in any order
 * @param first what holds before anybody chose
 */
export function judging(
  entries: readonly Entry[],
  first: Omit<JudgedBy, 'entry'>,
): (clock: Clock, day: Day) => JudgedBy {
  const told = entries
    .filter(({ kind }) => kind === 'protocol' || kind === 'withdrawn')
    .sort((a, b) => (a.clock < b.clock ? -1 : 1));
  const known = new Map<number, readonly JudgedBy[]>();
  /** The versions that stood when so many of these entries were there. */
  const after = (count: number): readonly JudgedBy[] => {
    const kept = known.get(count);
    if (kept) return kept;
    const versions = versionsIn(told.slice(0, count), 'protocol').map(
      ({ id, validFrom, documents }): JudgedBy => ({ entry: id, validFrom, documents }),
    );
    known.set(count, versions);
    return versions;
  };
  return (clock, day) => {
    const later = told.findIndex((entry) => entry.clock >= clock);
    const versions = after(later < 0 ? told.length : later);
    return versions.findLast(({ validFrom }) => validFrom <= day) ?? { entry: null, ...first };
  };
}
