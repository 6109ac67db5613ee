import { LOST_KEPT } from '../domain/noted';
import type { KeptRecord } from './schema';
import { open, seal } from './sealing';
import type { Keys } from './vault';

/** What can be begun anew without asking anybody. Settings are not, nor texts that wait for somebody. */
export const BEGUN_ANEW = LOST_KEPT satisfies readonly KeptRecord['name'][];

const place = (name: KeptRecord['name']) => `kept/${name}`;

/** @throws Damaged */
export const openKept = (keys: Keys, { name, sealed }: KeptRecord): Promise<unknown> =>
  open(keys.kept, place(name), sealed);

/** A record of which there is one, as it is to be written. */
export const sealKept = async (
  keys: Keys,
  name: KeptRecord['name'],
  value: unknown,
  version: number,
): Promise<KeptRecord> => ({ name, version, sealed: await seal(keys.kept, place(name), value) });
