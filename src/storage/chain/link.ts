import type { Moment } from '../../domain/day';
import { digest } from '../sealing';

/** What of an entry says where it stands, and what it is: no more than that is kept of it. */
export interface Link {
  readonly device: string;
  readonly seq: number;
  readonly at: Moment | null;
  /** As the entry says it. */
  readonly prev: string | null;
  /** Of the entry itself, as it lies here. */
  readonly hash: string;
}

const isStamped = (found: unknown): found is Omit<Link, 'hash'> => {
  const { device, seq, prev } = (found ?? {}) as Partial<Link>;
  const isNumber = Number.isSafeInteger(seq) && seq! > 0;
  return typeof device === 'string' && isNumber && (prev === null || typeof prev === 'string');
};

/** The link that an entry is; `null`: it bears no number. @param found as it was sealed, also by a later version of this program */
export async function linkOf(found: unknown): Promise<Link | null> {
  if (!isStamped(found)) return null;
  const { device, seq, prev, at } = found;
  return { device, seq, prev, at: at ?? null, hash: await digest(JSON.stringify(found)) };
}
