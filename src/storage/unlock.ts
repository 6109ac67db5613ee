import { argon2id } from 'hash-wasm';
import { Damaged, WrongPassphrase } from './errors';
import type { Kdf, PassphraseLock } from './schema';
import { openBytes, randomBytes, sealBytes } from './sealing';

/** Argon2id, 64 MiB and three passes: about half a second on a school laptop. */
export const KDF: Omit<Kdf, 'salt'> = { name: 'argon2id', memoryKiB: 65_536, passes: 3, parallelism: 1 };

const PLACE = 'lock/passphrase';

/** Parameters that a tamperer made cheaper are refused; those of a later version may be dearer. */
function strongEnough(kdf: Kdf, least: Omit<Kdf, 'salt'>): boolean {
  return (
    kdf.name === 'argon2id' &&
    kdf.memoryKiB >= least.memoryKiB &&
    kdf.passes >= least.passes &&
    kdf.parallelism >= 1 &&
    kdf.salt.length >= 16
  );
}

/** The key that a passphrase gives; it opens one thing only, the vault key. Raw bytes do not leave this function. */
async function keyOf(passphrase: string, kdf: Kdf): Promise<CryptoKey> {
  const bytes = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt: kdf.salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  const raw = new Uint8Array(bytes);
  bytes.fill(0);
  try {
    return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  } finally {
    raw.fill(0);
  }
}

/** @param vaultKey 32 bytes; the caller wipes them */
export async function lockWith(
  passphrase: string,
  vaultKey: Uint8Array<ArrayBuffer>,
  cost: Omit<Kdf, 'salt'>,
): Promise<PassphraseLock> {
  const kdf: Kdf = { ...cost, salt: randomBytes(16) };
  return { kind: 'passphrase', kdf, wrapped: await sealBytes(await keyOf(passphrase, kdf), PLACE, vaultKey) };
}

/**
 * The vault key, 32 bytes; the caller wipes them.
 * @throws WrongPassphrase
 * @throws Damaged when the lock itself cannot be one that we made
 */
export async function openLock(
  lock: PassphraseLock,
  passphrase: string,
  cost: Omit<Kdf, 'salt'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = lock.wrapped.iv.length === 12 && lock.wrapped.data.byteLength === 48;
  if (!whole || !strongEnough(lock.kdf, cost)) throw new Damaged(PLACE);
  const key = await keyOf(passphrase, lock.kdf);
  try {
    return new Uint8Array(await openBytes(key, PLACE, lock.wrapped));
  } catch {
    throw new WrongPassphrase();
  }
}
