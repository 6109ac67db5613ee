import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Day } from '../domain/day';
import type { Sealed } from './sealing';

/** What a person knows. */
export interface PassphraseLock {
  readonly kind: 'passphrase';
  /** Kept beside what they made, so that they can be raised without asking anybody to start anew. */
  readonly kdf: Kdf;
  readonly wrapped: Sealed;
}

/** A passkey of the device or of a key that is plugged in: it gives a secret of its own for a salt (WebAuthn, PRF). */
export interface PasskeyLock {
  readonly kind: 'passkey';
  /** Which passkey, as the browser numbers it. */
  readonly credential: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly wrapped: Sealed;
}

/** A key on paper, for when nobody knows the passphrase any more (`domain/recovery-sheet.ts`). What is readable says which paper it is. */
export interface RecoveryLock {
  readonly kind: 'recovery';
  /** Which sheets open it. */
  readonly set: number;
  readonly made: Day;
  /** Is it in three parts, of which two are enough? */
  readonly split: boolean;
  readonly wrapped: Sealed;
}

/** How the vault key can be had: a closed union; each way wraps the same key. */
export type Lock = PassphraseLock | PasskeyLock | RecoveryLock;

export interface Kdf {
  readonly name: 'argon2id';
  readonly memoryKiB: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Uint8Array<ArrayBuffer>;
}

/** A dossier at rest. Readable: a keyed hash, the school year, and how often it was written. */
export interface DossierRecord {
  readonly id: string;
  readonly year: string;
  readonly version: number;
  /** The dossier's own key, wrapped by the vault. Whoever destroys it has erased the dossier. */
  readonly key: Sealed;
  readonly sealed: Sealed;
}

/**
 * A record of which there is one: the settings, the open letters, what was typed, the school's Word letter, what is known of the portal,
 * what this device keeps of the circle in which it shares, by which key that calls pupils, the relay over which it shares and the keys of
 * who administers that, and where this device stands in its entries.
 */
export interface KeptRecord {
  readonly name:
    | 'settings'
    | 'letters'
    | 'typed'
    | 'word-letter'
    | 'portal'
    | 'sharing'
    | 'pupils'
    | 'relay'
    | 'relay-owner'
    | 'head';
  readonly version: number;
  readonly sealed: Sealed;
}

/** A part of a log of a device of the circle. Readable: a keyed hash of it. */
export interface LogRecord {
  readonly id: string;
  readonly sealed: Sealed;
}

/**
 * A record that did not open, as it was found. `restored`: what it held was put back from the second copy. `putAway`: somebody who decides
 * for the school read that it was lost, and wants to be told no more.
 */
export type SetAside = (DossierRecord | KeptRecord) & { readonly restored?: boolean; readonly putAway?: boolean };

export interface Schema extends DBSchema {
  locks: { key: Lock['kind']; value: Lock };
  /** The key of this session: non-extractable, made anew at each unlock, deleted at lock. */
  session: { key: 'key'; value: CryptoKey };
  dossiers: { key: string; value: DossierRecord; indexes: { year: string; version: number } };
  /** Records that did not open, as they were found: nothing is thrown away. */
  damaged: { key: number; value: SetAside };
  kept: { key: KeptRecord['name']; value: KeptRecord; indexes: { version: number } };
  /** Not in the second copy: every member of the circle has them. */
  logs: { key: string; value: LogRecord };
}

export type Database = IDBPDatabase<Schema>;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Steps from one version to the next, the first makes version 1. A step is never changed once it was released. */
const STEPS: readonly ((database: Database, transaction: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore('locks', { keyPath: 'kind' });
    database.createObjectStore('session');
    database.createObjectStore('dossiers', { keyPath: 'id' }).createIndex('year', 'year');
    database.createObjectStore('damaged', { autoIncrement: true });
    database.createObjectStore('kept', { keyPath: 'name' });
  },
  // The second copy is compared by versions, without reading the records.
  (_database, transaction) => {
    transaction.objectStore('dossiers').createIndex('version', 'version');
    transaction.objectStore('kept').createIndex('version', 'version');
  },
  // What devices that share say of their entries.
  (database) => {
    database.createObjectStore('logs', { keyPath: 'id' });
  },
];

/**
 * A connection that a newer program waits for closes: what it was writing is finished, and what it would write after that fails.
 * @param name another name only in tests
 * @param gone the database was thrown away, and this connection is of no use any more
 */
export const openDatabase = (name = 'verzuimwijzer', gone: () => void = () => undefined): Promise<Database> =>
  openDB<Schema>(name, STEPS.length, {
    upgrade(database, from, _to, transaction) {
      for (const step of STEPS.slice(from)) step(database, transaction);
    },
    blocking(_from, to, { target }) {
      (target as IDBDatabase).close();
      if (to === null) gone();
    },
    // The browser closed it by itself: it cleared what it keeps.
    terminated: gone,
  });
