import { fromBase64, toBase64 } from '../bytes/base64';
import type { Day } from '../domain/day';
import { Damaged, Locked, NotSetUp, SetUpAlready } from './errors';
import {
  isRecovery,
  lockWithRecovery,
  newRecovery,
  openWithRecovery,
  type Recovery,
  type RecoveryMade,
} from './recovery';
import type { Database, Kdf, KeptRecord, Lock } from './schema';
import { keyedHash, openBytes, randomBytes, type Sealed, sealBytes } from './sealing';
import { allOrNothing } from './transaction';
import {
  isPasskey,
  isPassphrase,
  KDF,
  lockWith,
  lockWithPasskey,
  openLock,
  openWithPasskey,
  type PasskeyGiven,
} from './unlock';

/** The browser's store that lives as long as the session: memory, never disk. */
export interface SessionStore {
  get(name: string): Promise<unknown>;
  set(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Keys derived from the vault key, each for one thing; none can be read out. */
export interface Keys {
  /** Wraps the key of each dossier. */
  readonly wrap: CryptoKey;
  readonly ids: CryptoKey;
  readonly kept: CryptoKey;
  /** Seals what a backup says of itself. */
  readonly backup: CryptoKey;
}

/** What a person gives to open a vault: the passphrase, or the 16 bytes of a recovery key. */
export type Secret = { readonly passphrase: string } | { readonly recovery: Uint8Array<ArrayBuffer> };

const SESSION = 'vault';
const PLACE = 'session/vault';

const IDS = 'verzuimwijzer/ids';
const ID_BITS = 256;

const hkdfOf = (name: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(32),
  info: new TextEncoder().encode(name),
});

async function keysFrom(vaultKey: Uint8Array<ArrayBuffer>): Promise<Keys> {
  const base = await crypto.subtle.importKey('raw', vaultKey, 'HKDF', false, ['deriveKey']);
  const derive = (name: string, kind: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(hkdfOf(name), base, kind, false, uses);
  const aes: AesKeyGenParams = { name: 'AES-GCM', length: 256 };
  const [wrap, ids, kept, backup] = await Promise.all([
    derive('verzuimwijzer/dossier-wrap', aes, ['encrypt', 'decrypt']),
    derive(IDS, { name: 'HMAC', hash: 'SHA-256', length: ID_BITS }, ['sign']),
    derive('verzuimwijzer/kept', aes, ['encrypt', 'decrypt']),
    derive('verzuimwijzer/backup', aes, ['encrypt', 'decrypt']),
  ]);
  return { wrap, ids, kept, backup };
}

/** The bytes of {@link Keys.ids}; the caller wipes them. */
async function idKeyFrom(vaultKey: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const base = await crypto.subtle.importKey('raw', vaultKey, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits(hkdfOf(IDS), base, ID_BITS));
}

/** Lends the bytes of a key, and wipes them whatever becomes of it. */
async function wiped<T>(
  vaultKey: Uint8Array<ArrayBuffer>,
  use: (vaultKey: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  try {
    return await use(vaultKey);
  } finally {
    vaultKey.fill(0);
  }
}

/**
 * Kluis. Three layers of keys: what a person knows opens the vault key, the vault key wraps one random key for each dossier. While
 * unlocked the browser's session store holds the vault key, wrapped by a key that cannot be read out; a worker that was stopped
 * goes on with these two, and locking deletes both.
 */
export class Vault {
  readonly #database: Database;
  readonly #session: SessionStore;
  readonly #cost: Omit<Kdf, 'salt'>;
  #keys: Keys | null = null;
  /** Goes up at every lock: what began before it must not open the vault after it. */
  #locks = 0;

  /** @param cost cheaper only in tests */
  constructor(database: Database, session: SessionStore, cost: Omit<Kdf, 'salt'> = KDF) {
    this.#database = database;
    this.#session = session;
    this.#cost = cost;
  }

  /** Goes up at every lock: what began before it must not be used after it. */
  get locks(): number {
    return this.#locks;
  }

  /** @throws Locked */
  get keys(): Keys {
    if (!this.#keys) throw new Locked();
    return this.#keys;
  }

  /** What a person finds; goes on with the session when the worker was stopped in between. */
  async state(): Promise<'not-set-up' | 'locked' | 'unlocked'> {
    if (this.#keys || (await this.#resume())) return 'unlocked';
    return (await this.#database.get('locks', 'passphrase')) ? 'locked' : 'not-set-up';
  }

  /**
   * Makes the vault, with records that must be there from its first moment: both are written or neither is.
   * @throws SetUpAlready and does nothing to a vault that is there
   */
  async setUp(
    passphrase: string,
    records: (keys: Keys) => Promise<readonly KeptRecord[]> = () => Promise.resolve([]),
  ): Promise<void> {
    await wiped(randomBytes(32), async (vaultKey) => {
      const lock = await lockWith(passphrase, vaultKey, this.#cost);
      const first = await records(await keysFrom(vaultKey));
      const transaction = this.#database.transaction(['locks', 'kept'], 'readwrite', { durability: 'strict' });
      const locks = transaction.objectStore('locks');
      if (await locks.get('passphrase')) throw new SetUpAlready();
      const kept = transaction.objectStore('kept');
      await allOrNothing(transaction, function* () {
        yield locks.add(lock);
        for (const record of first) yield kept.put(record);
      });
      await this.#open(vaultKey);
    });
  }

  /** The keys of a vault that lies elsewhere, by a lock of its own. @throws WrongPassphrase, WrongRecovery, Damaged */
  keysOf(locks: readonly Lock[], secret: Secret): Promise<Keys> {
    return this.#elsewhere(locks, secret, keysFrom);
  }

  /**
   * Goes on with a vault that lay elsewhere, where there is none here.
   * @param write writes its locks and all that is in it, or nothing
   * @throws WrongPassphrase, WrongRecovery, Damaged, and what `write` throws
   */
  takeOver<T>(locks: readonly Lock[], secret: Secret, write: (keys: Keys) => Promise<T>): Promise<T> {
    return this.#elsewhere(locks, secret, async (vaultKey) => {
      const done = await write(await keysFrom(vaultKey));
      await this.#open(vaultKey);
      return done;
    });
  }

  /** @throws NotSetUp, WrongPassphrase, Damaged */
  unlock(passphrase: string): Promise<void> {
    return this.#withPassphrase(passphrase, (vaultKey) => this.#open(vaultKey));
  }

  /**
   * A new passphrase costs one small write; the dossiers stay as they are.
   * @param first what must be done before it holds; where that fails, all stays as it was
   * @throws NotSetUp, WrongPassphrase, Damaged
   */
  changePassphrase(from: string, to: string, first = () => Promise.resolve()): Promise<void> {
    return this.#withPassphrase(from, async (vaultKey) => {
      await first();
      await this.#database.put('locks', await lockWith(to, vaultKey, this.#cost));
    });
  }

  /** Which passkey opens the vault as well, and for which salt it is asked; `null`: none does. */
  async passkey(): Promise<Pick<PasskeyGiven, 'credential' | 'salt'> | null> {
    const lock = await this.#database.get('locks', 'passkey');
    return isPasskey(lock) ? lock : null;
  }

  /**
   * From now on this passkey opens the vault as well, in the place of one before it.
   * @param first what must be done before it holds; where that fails, all stays as it was
   * @throws NotSetUp, WrongPassphrase, Damaged
   */
  addPasskey(passphrase: string, passkey: PasskeyGiven, first = () => Promise.resolve()): Promise<void> {
    return this.#withPassphrase(passphrase, async (vaultKey) => {
      await first();
      await this.#database.put('locks', await lockWithPasskey(passkey, vaultKey));
    });
  }

  /** @throws NotSetUp where no passkey opens it; WrongPasskey */
  async unlockWithPasskey(secret: Uint8Array<ArrayBuffer>): Promise<void> {
    const lock = await this.#database.get('locks', 'passkey');
    if (!isPasskey(lock)) throw new NotSetUp();
    await wiped(await openWithPasskey(lock, secret), (vaultKey) => this.#open(vaultKey));
  }

  async removePasskey(): Promise<void> {
    await this.#database.delete('locks', 'passkey');
  }

  /** Which recovery sheet opens the vault; `null`: none was made. Also while it is locked. */
  async recovery(): Promise<RecoveryMade | null> {
    const lock = await this.#database.get('locks', 'recovery');
    return isRecovery(lock) ? { set: lock.set, made: lock.made, split: lock.split } : null;
  }

  /**
   * A new recovery key opens the vault, in the place of one before it. It is kept nowhere: this is the only time that it is told, and the
   * caller wipes it.
   * @param first what must be done before it holds; where that fails, all stays as it was
   * @throws NotSetUp, WrongPassphrase, Damaged
   */
  makeRecovery(
    passphrase: string,
    how: { readonly made: Day; readonly split: boolean },
    first = () => Promise.resolve(),
  ): Promise<Recovery> {
    return this.#withPassphrase(passphrase, async (vaultKey) => {
      await first();
      const recovery = newRecovery((await this.recovery())?.set ?? null);
      await this.#database.put('locks', await lockWithRecovery(recovery, how, vaultKey));
      return recovery;
    });
  }

  async withdrawRecovery(): Promise<void> {
    await this.#database.delete('locks', 'recovery');
  }

  /** Tries a recovery key, and opens nothing. @throws NotSetUp where there is none; WrongRecovery, Damaged */
  async tryRecovery(key: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#withRecovery(key, () => Promise.resolve());
  }

  /** Opens the vault and gives it a new passphrase, or does neither; the recovery key opens it ever after. @throws NotSetUp, WrongRecovery, Damaged */
  recover(key: Uint8Array<ArrayBuffer>, passphrase: string): Promise<void> {
    return this.#withRecovery(key, async (vaultKey) => {
      await this.#database.put('locks', await lockWith(passphrase, vaultKey, this.#cost));
      await this.#open(vaultKey);
    });
  }

  async lock(): Promise<void> {
    this.#locks += 1;
    this.#keys = null;
    await this.#session.remove(SESSION);
    await this.#database.delete('session', 'key');
  }

  /**
   * The key of the keyed hash by which this vault calls pupils, 32 bytes in base64: a circle that is founded here goes on with it, so that
   * nobody is called anew.
   * @throws NotSetUp, WrongPassphrase, Damaged
   */
  pupilKey(passphrase: string): Promise<string> {
    return this.#withPassphrase(passphrase, async (vaultKey) =>
      wiped(await idKeyFrom(vaultKey), (raw) => Promise.resolve(toBase64(raw))),
    );
  }

  /** A keyed hash: the same text gives the same hash in this vault, and in no other. @throws Locked */
  id(text: string): Promise<string> {
    return keyedHash(this.keys.ids, text);
  }

  async #withPassphrase<T>(passphrase: string, use: (vaultKey: Uint8Array<ArrayBuffer>) => Promise<T>): Promise<T> {
    const lock = await this.#database.get('locks', 'passphrase');
    if (!isPassphrase(lock)) throw new NotSetUp();
    return wiped(await openLock(lock, passphrase, this.#cost), use);
  }

  async #withRecovery<T>(
    key: Uint8Array<ArrayBuffer>,
    use: (vaultKey: Uint8Array<ArrayBuffer>) => Promise<T>,
  ): Promise<T> {
    const lock = await this.#database.get('locks', 'recovery');
    if (!isRecovery(lock)) throw new NotSetUp();
    return wiped(await openWithRecovery(lock, key), use);
  }

  /** @throws Damaged where there is no such lock: it was there, or nobody could give a secret for it */
  async #elsewhere<T>(
    locks: readonly Lock[],
    secret: Secret,
    use: (vaultKey: Uint8Array<ArrayBuffer>) => Promise<T>,
  ): Promise<T> {
    const lock = locks.find('passphrase' in secret ? isPassphrase : isRecovery);
    if (isPassphrase(lock) && 'passphrase' in secret)
      return wiped(await openLock(lock, secret.passphrase, this.#cost), use);
    if (isRecovery(lock) && 'recovery' in secret) return wiped(await openWithRecovery(lock, secret.recovery), use);
    throw new Damaged('locks');
  }

  async #open(vaultKey: Uint8Array<ArrayBuffer>): Promise<void> {
    const keys = await keysFrom(vaultKey);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const sealed = await sealBytes(key, PLACE, vaultKey);
    await this.#database.put('session', key, 'key');
    await this.#session.set(SESSION, `${toBase64(sealed.iv)} ${toBase64(new Uint8Array(sealed.data))}`);
    this.#keys = keys;
  }

  async #resume(): Promise<boolean> {
    const locks = this.#locks;
    const kept = await this.#session.get(SESSION);
    const key = await this.#database.get('session', 'key');
    if (typeof kept !== 'string' || !key) return false;
    const [iv, data] = kept.split(' ').map(fromBase64);
    if (!iv || !data) return false;
    const sealed: Sealed = { iv, data: data.buffer };
    try {
      const keys = await wiped(new Uint8Array(await openBytes(key, PLACE, sealed)), keysFrom);
      if (locks !== this.#locks) return false;
      this.#keys = keys;
      return true;
    } catch (error) {
      if (error instanceof Damaged) return false;
      throw error;
    }
  }
}
