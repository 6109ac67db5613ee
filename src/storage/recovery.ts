import type { Day } from '../domain/day';
import { RECOVERY_KEY_BYTES, RECOVERY_SETS } from '../domain/recovery-sheet';
import { Damaged, WrongRecovery } from './errors';
import type { Lock, RecoveryLock } from './schema';
import { openBytes, randomBytes, sealBytes } from './sealing';
import { isWhole, keyOfSecret } from './unlock';

const PLACE = 'lock/recovery';

/** What a recovery sheet says; the key is 16 bytes, and the caller wipes it. */
export interface Recovery {
  readonly key: Uint8Array<ArrayBuffer>;
  readonly set: number;
}

/** @param before the set of the one before it: a new one never has the same, so that the two are told apart even where one is damaged */
export function newRecovery(before: number | null): Recovery {
  const set = new DataView(randomBytes(4).buffer).getUint32(0) % RECOVERY_SETS;
  return set === before ? newRecovery(before) : { key: randomBytes(RECOVERY_KEY_BYTES), set };
}

/** What is known of a sheet without it. */
export type RecoveryMade = Pick<RecoveryLock, 'set' | 'made' | 'split'>;

export async function lockWithRecovery(
  { key, set }: Recovery,
  { made, split }: { readonly made: Day; readonly split: boolean },
  vaultKey: Uint8Array<ArrayBuffer>,
): Promise<RecoveryLock> {
  const wrapped = await sealBytes(await keyOfSecret(key, 'recovery'), PLACE, vaultKey);
  return { kind: 'recovery', set, made, split, wrapped };
}

/**
 * The vault key, 32 bytes; the caller wipes them.
 * @throws WrongRecovery
 * @throws Damaged when the lock itself cannot be one that we made
 */
export async function openWithRecovery(
  { wrapped }: RecoveryLock,
  key: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isWhole(wrapped)) throw new Damaged(PLACE);
  const opens = await keyOfSecret(key, 'recovery');
  try {
    return new Uint8Array(await openBytes(opens, PLACE, wrapped));
  } catch {
    throw new WrongRecovery();
  }
}

export const isRecovery = (lock: Lock | undefined): lock is RecoveryLock => lock?.kind === 'recovery';
