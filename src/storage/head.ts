import type { Clock } from '../domain/dossier';
import type { KeptRecord } from './schema';
import { hex, randomBytes, seal } from './sealing';
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
export const sealHead = async (keys: Keys, head: Head, version: number): Promise<KeptRecord> => ({
  name: 'head',
  version: version + 1,
  sealed: await seal(keys.kept, 'kept/head', head),
});
