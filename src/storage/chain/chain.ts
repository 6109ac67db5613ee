import type { Numbers } from '../../domain/erased';
import type { Head } from '../head';
import { type Flaw, flawsOf, numbered } from './flaws';
import type { Link } from './link';

/*
 * De keten: each entry holds the hash of the one that its device wrote before it. What was changed, taken out or put in afterwards is seen
 * by it; whoever has the passphrase can still write everything anew from some entry to the last (decision 0023).
 */

export interface ChainOfDevice {
  readonly device: string;
  readonly entries: number;
  /** The last entry: whoever wrote its hash down elsewhere can see later that everything up to it is as it was. */
  readonly last: Link | null;
}

export interface Chain {
  readonly entries: number;
  readonly devices: readonly ChainOfDevice[];
  readonly flaws: readonly Flaw[];
  /** Numbers that went with dossiers that were erased. */
  readonly erased: number;
}

/**
 * Holds the entries of all devices against each other.
 * @param links of all dossiers of all years, in any order
 * @param heads where devices stand, as they know it themselves
 * @param erased numbers that went with what was erased, in order, each once
 */
export function chainOf(links: readonly Link[], heads: readonly Head[], erased: readonly Numbers[]): Chain {
  const byDevice = new Map<string, Link[]>(heads.filter(({ seq }) => seq > 0).map(({ device }) => [device, []]));
  for (const link of links) {
    const own = byDevice.get(link.device);
    if (own) own.push(link);
    else byDevice.set(link.device, [link]);
  }
  const found = [...byDevice]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([device, own]) => {
      const numbers = numbered(own);
      const head = heads.find((one) => one.device === device) ?? null;
      const gone = erased.filter((one) => one.device === device);
      const entries = numbers.reduce((sum, same) => sum + same.length, 0);
      return { device, entries, last: numbers.at(-1)?.[0] ?? null, flaws: flawsOf(device, numbers, head, gone) };
    });
  return {
    entries: found.reduce((sum, { entries }) => sum + entries, 0),
    devices: found.map(({ device, entries, last }) => ({ device, entries, last })),
    flaws: found.flatMap(({ flaws }) => flaws),
    erased: erased.reduce((sum, { from, until }) => sum + until - from + 1, 0),
  };
}
