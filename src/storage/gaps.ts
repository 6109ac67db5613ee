import type { Moment } from '../domain/day';
import type { Numbers } from '../domain/erased';
import type { Head } from './head';

/** What of an entry says where it stood among those of its device. */
export interface Stamp {
  readonly device: string;
  readonly seq: number;
  readonly at: Moment;
}

/** Entries of a device that are in no dossier, and what they stood between. `null`: nothing stands before them, or after. */
export interface Gap {
  readonly entries: number;
  readonly from: Moment | null;
  readonly until: Moment | null;
}

/** How many of the numbers between two are among those that were erased. @param erased each number once */
const erasedBetween = (erased: readonly Numbers[], device: string, from: number, until: number): number =>
  erased
    .filter((one) => one.device === device)
    .reduce((sum, one) => sum + Math.max(0, Math.min(one.until, until) - Math.max(one.from, from) + 1), 0);

/**
 * The numbers that a device gave and that nothing bears any more.
 * @param stamps of all dossiers of all years, in any order
 * @param erased numbers that went with what was erased, each once: they are no loss
 */
export function gapsIn(
  stamps: readonly Stamp[],
  head: Pick<Head, 'device' | 'seq'>,
  erased: readonly Numbers[] = [],
): readonly Gap[] {
  const devices = new Set([head.device, ...stamps.map(({ device }) => device)]);
  return [...devices].flatMap((device) => {
    const sorted = stamps.filter((stamp) => stamp.device === device).sort((a, b) => a.seq - b.seq);
    const last = device === head.device ? head.seq : (sorted.at(-1)?.seq ?? 0);
    const ends = [null, ...sorted, null];
    return ends.slice(1).flatMap((next, index): Gap[] => {
      const before = ends[index] ?? null;
      const [first, end] = [(before?.seq ?? 0) + 1, (next ? next.seq : last + 1) - 1];
      const entries = end < first ? 0 : end - first + 1 - erasedBetween(erased, device, first, end);
      return entries > 0 ? [{ entries, from: before?.at ?? null, until: next?.at ?? null }] : [];
    });
  });
}
