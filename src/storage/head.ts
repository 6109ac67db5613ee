import type { Clock } from '../domain/dossier';
import { sealKept } from './one-kept';
import type { KeptRecord } from './schema';
import { hex, randomBytes } from './sealing';
import type { Keys } from './vault';

/** Where this device stands: its name, and its last entry. */
export interface Head {
  readonly device: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly clock: Clock;
}

/** A device that is new, or that does not know any more, begins with a name of its own. */
export const beginHead = (): Head => ({
  device: hex(randomBytes(8)),
  seq: 0,
  prev: null,
  clock: '0000000000000-00000' as Clock,
});

/** The record that follows the one of this version. */
export const sealHead = (keys: Keys, head: Head, version: number): Promise<KeptRecord> =>
  sealKept(keys, 'head', head, version + 1);
