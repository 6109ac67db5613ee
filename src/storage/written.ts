import type { Clock, Subject } from '../domain/dossier';
import { dossierName } from './one-dossier';
import { digest } from './sealing';

/** An entry with the place where it stands, as devices give it to each other. */
export interface Written {
  readonly subject: Subject;
  /** The school year, or the label of what holds for all years. */
  readonly year: string;
  /** As it was sealed, also by a later version of the program. */
  readonly entry: unknown;
  /** {@link hashOf} */
  readonly hash: string;
}

/**
 * What an entry is and where it stands, as one hash: whoever carries it can change neither. (`prev` is of the entry alone, and says
 * nothing of whose dossier it stands in.)
 */
export const hashOf = ({ subject, year, entry }: Omit<Written, 'hash'>): Promise<string> =>
  digest(JSON.stringify([dossierName(subject, year), entry]));

/** With its hash. */
export const hashed = async (one: Omit<Written, 'hash'>): Promise<Written> => ({ ...one, hash: await hashOf(one) });

/** What every entry has in all versions of the program: by what it is known, and where it stands among those of its device. */
export interface Stamped {
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly clock: Clock;
}

/** A clock that a device can go on from: not so far ahead that the next one has a digit more. */
const CLOCK = /^[0-8]\d{12}-\d{5}$/;

/** Is this an entry, of whatever version? */
export const isStamped = (entry: unknown): entry is Stamped => {
  const { id, device, seq, clock } = (entry ?? {}) as Partial<Record<keyof Stamped, unknown>>;
  const isNumber = Number.isSafeInteger(seq) && (seq as number) > 0;
  return typeof id === 'string' && typeof device === 'string' && isNumber && CLOCK.test(String(clock));
};
