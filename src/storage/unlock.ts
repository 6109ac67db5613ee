import { argon2id } from 'hash-wasm';
import { Damaged, WrongPasskey, WrongPassphrase } from './errors';
import type { Kdf, Lock, PasskeyLock, PassphraseLock } from './schema';
import { openBytes, randomBytes, type Sealed, sealBytes } from './sealing';

/** Argon2id, 64 MiB and three passes: about half a second on a school laptop. */
export const KDF: Omit<Kdf, 'salt'> = { name: 'argon2id', memoryKiB: 65_536, passes: 3, parallelism: 1 };

const PLACE = 'lock/passphrase';
const PASSKEY_PLACE = 'lock/passkey';
/** Bytes of the secret that a passkey gives. */
const SECRET_BYTES = 32;

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

/** Can this be a vault key that we wrapped? */
export const isWhole = ({ iv, data }: Sealed): boolean => iv.length === 12 && data.byteLength === 48;

/** 32 bytes of what somebody typed, made dear to guess; the caller wipes them. */
export async function stretched(typed: string, kdf: Kdf): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await argon2id({
    password: typed.normalize('NFKC'),
    salt: kdf.salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  const raw = new Uint8Array(bytes);
  bytes.fill(0);
  return raw;
}

/** The key that a passphrase gives; it opens one thing only, the vault key. Raw bytes do not leave this function. */
async function keyOf(passphrase: string, kdf: Kdf): Promise<CryptoKey> {
  const raw = await stretched(passphrase, kdf);
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
  if (!isWhole(lock.wrapped) || !strongEnough(lock.kdf, cost)) throw new Damaged(PLACE);
  const key = await keyOf(passphrase, lock.kdf);
  try {
    return new Uint8Array(await openBytes(key, PLACE, lock.wrapped));
  } catch {
    throw new WrongPassphrase();
  }
}

/**
 * The secret is random bytes already: nothing is gained by making it dear. It opens one thing only, the vault key.
 * @param name of the kind of lock: the same secret gives another key for each
 */
export async function keyOfSecret(secret: Uint8Array<ArrayBuffer>, name: 'passkey' | 'recovery'): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`verzuimwijzer/${name}`);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A passkey, and the secret that it gives for a salt, 32 bytes. */
export interface PasskeyGiven {
  readonly credential: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly secret: Uint8Array<ArrayBuffer>;
}

/** @throws RangeError when the secret has another length */
export async function lockWithPasskey(
  { credential, salt, secret }: PasskeyGiven,
  vaultKey: Uint8Array<ArrayBuffer>,
): Promise<PasskeyLock> {
  if (secret.length !== SECRET_BYTES) throw new RangeError('a passkey gives 32 bytes');
  const wrapped = await sealBytes(await keyOfSecret(secret, 'passkey'), PASSKEY_PLACE, vaultKey);
  return { kind: 'passkey', credential, salt, wrapped };
}

/**
 * The vault key, 32 bytes; the caller wipes them.
 * @throws WrongPasskey when it is another one's secret
 */
export async function openWithPasskey(
  lock: PasskeyLock,
  secret: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await openBytes(await keyOfSecret(secret, 'passkey'), PASSKEY_PLACE, lock.wrapped));
  } catch {
    throw new WrongPasskey();
  }
}

export const isPassphrase = (lock: Lock | undefined): lock is PassphraseLock => lock?.kind === 'passphrase';
export const isPasskey = (lock: Lock | undefined): lock is PasskeyLock => lock?.kind === 'passkey';
