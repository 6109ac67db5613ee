import type { Written } from '../storage/written';
import type { Ledger } from './ledger';
import type { LogPart } from './log';
import type { Logbook } from './logbook';
import { isIn, type Ranges, rangesOf } from './ranges';
import type { Standing } from './standing';
import type { State } from './state';

/* What a device holds of what it may hold: the logs say what there is. */

/** The writer and the number of an entry that was verified. */
export const stampOf = ({ entry }: Written): { readonly device: string; readonly seq: number } =>
  entry as { device: string; seq: number };

export function numbersOfAll(all: readonly Written[]): Record<string, Ranges> {
  const numbers = new Map<string, number[]>();
  for (const { device, seq } of all.map(stampOf)) numbers.set(device, [...(numbers.get(device) ?? []), seq]);
  return Object.fromEntries([...numbers].map(([writer, found]) => [writer, rangesOf(found)]));
}

/** So many entries are asked for at once. */
const AT_ONCE = 2_000;

/**
 * Which numbers of these logs this device may hold and does not.
 * @param came entries that came with them
 */
export async function lackingIn(
  parts: readonly Pick<LogPart, 'writer' | 'from' | 'entries'>[],
  came: readonly Written[],
  standing: Standing,
  logs: Logbook,
  ledger: Pick<Ledger, 'find'>,
): Promise<Record<string, Ranges>> {
  const here = new Set(came.map(({ hash }) => hash));
  const gone = logs.unforked(standing.state.gone);
  const wanted = new Map<string, Set<number>>();
  for (const { writer, from, entries } of parts) {
    if (writer === standing.state.writer) continue;
    for (let i = 0; i < entries.length; i += 1) {
      const seq = from + i;
      if (isIn(gone[writer] ?? [], seq) || lackedOf(logs, writer, seq, standing, here).length === 0) continue;
      wanted.set(writer, (wanted.get(writer) ?? new Set()).add(seq));
    }
  }
  const lacks: Record<string, Ranges> = {};
  for (const [writer, numbers] of wanted) {
    const all = [...numbers].sort((a, b) => a - b);
    const missing: number[] = [];
    for (let at = 0; at < all.length; at += AT_ONCE) {
      const some = all.slice(at, at + AT_ONCE);
      const held = new Set([...here, ...(await ledger.find(writer, some)).map(({ hash }) => hash)]);
      missing.push(...some.filter((seq) => lackedOf(logs, writer, seq, standing, held).length > 0));
    }
    if (missing.length > 0) lacks[writer] = rangesOf(missing);
  }
  return lacks;
}

/**
 * Of how many facts it was worked out what is lacked, once what some parts of logs brought is part of it; where a worker was stopped before
 * that for others, it stays as it was.
 * @param before facts that were known without these parts
 */
export const lacksOfWith = ({ lacksOf }: State, before: number, logs: Logbook): number =>
  lacksOf === before ? logs.facts : lacksOf;

/** What stands under a number that this device may hold: two entries where the writer was copied. */
const lackedOf = (logs: Logbook, writer: string, seq: number, standing: Standing, held: ReadonlySet<string>) =>
  logs.at(writer, seq).filter(({ hash, scopes }) => !held.has(hash) && standing.mayAny(standing.me, scopes));
