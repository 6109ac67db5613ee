import type { Moment } from '../domain/day';
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

/** The numbers that a device gave and that nothing bears any more. @param stamps of all dossiers of all years, in any order */
export function gapsIn(stamps: readonly Stamp[], head: Pick<Head, 'device' | 'seq'>): readonly Gap[] {
  const devices = new Set([head.device, ...stamps.map(({ device }) => device)]);
  return [...devices].flatMap((device) => {
    const sorted = stamps.filter((stamp) => stamp.device === device).sort((a, b) => a.seq - b.seq);
    const last = device === head.device ? head.seq : (sorted.at(-1)?.seq ?? 0);
    const ends = [null, ...sorted, null];
    return ends.slice(1).flatMap((next, index): Gap[] => {
      const before = ends[index] ?? null;
      const entries = (next ? next.seq : last + 1) - (before?.seq ?? 0) - 1;
      return entries > 0 ? [{ entries, from: before?.at ?? null, until: next?.at ?? null }] : [];
    });
  });
}
