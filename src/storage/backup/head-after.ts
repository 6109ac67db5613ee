import type { Clock } from '../../domain/dossier';
import { openedOrNot } from '../copy/stores';
import { beginHead, type Head } from '../head';
import type { Opener } from '../one-dossier';
import { openKept } from '../one-kept';
import type { KeptRecord, Lock } from '../schema';
import type { Plan } from './plan';

/** What of an entry says where its device stood. */
interface Stamp {
  readonly device: string;
  readonly seq: number;
  readonly clock: Clock;
}
/** One of a later version may say it otherwise. */
const isStamp = (entry: unknown): entry is Stamp => {
  const { device, seq, clock } = (entry ?? {}) as Partial<Record<keyof Stamp, unknown>>;
  return typeof device === 'string' && typeof seq === 'number' && typeof clock === 'string';
};

/**
 * Where this device goes on after a backup was restored. Its clock goes on from the last that is known. Where the backup has entries of it
 * that it does not know of, or where the vault begins here, others after them may be lost: it goes on under a new name, so that no number
 * is given twice.
 */
export async function headAfter(
  plan: Plan,
  before: KeptRecord | undefined,
  { opener, locks }: { readonly opener: Opener; readonly locks: readonly Lock[] | null },
): Promise<Head> {
  const mine = before ? ((await openedOrNot(openKept(opener.keys, before))) as Head | null) : null;
  const entries = plan.dossiers.flatMap(({ raw }) => raw.filter(isStamp));
  const known = mine?.clock ?? beginHead().clock;
  const clock = entries.reduce((last, entry) => (entry.clock > last ? entry.clock : last), known);
  const isBehind = (head: Head) => entries.some(({ device, seq }) => device === head.device && seq > head.seq);
  return { ...(mine && locks === null && !isBehind(mine) ? mine : beginHead()), clock };
}
