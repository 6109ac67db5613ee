import type { Clock } from '../domain/dossier';
import type { Head } from './dossiers';
import { Busy } from './errors';
import type { Database, KeptRecord } from './schema';
import { hex, open, randomBytes, seal } from './sealing';
import { SETTINGS, type Settings } from './settings';
import type { Vault } from './vault';

interface Versioned<T> {
  readonly value: T;
  /** How often it was written; 0: never. */
  readonly version: number;
}

/** The records of which there is one: the school's settings and this device's head, sealed like everything else. */
export class Kept {
  readonly #database: Database;
  readonly #vault: Vault;

  constructor(database: Database, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  /** @throws Locked, Damaged */
  async settings(): Promise<Settings> {
    return (await this.#settings()).value;
  }

  /**
   * Changes the settings; two windows that change different things keep both changes.
   * @throws Locked, Damaged, Busy
   */
  async changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
    for (let tries = 0; tries < 5; tries++) {
      const { value, version } = await this.#settings();
      const next = change(value);
      const record = await this.#sealed('settings', next, version + 1);
      const transaction = this.#database.transaction('kept', 'readwrite', { durability: 'strict' });
      if (((await transaction.store.get('settings'))?.version ?? 0) === version) {
        await transaction.store.put(record);
        await transaction.done;
        return next;
      }
      await transaction.done;
    }
    throw new Busy('another window keeps writing');
  }

  /** Where this device stands; a new device begins with a name of its own. @throws Locked, Damaged */
  async head(): Promise<Versioned<Head>> {
    const record = await this.#database.get('kept', 'head');
    if (!record) {
      const value: Head = { device: hex(randomBytes(8)), seq: 0, prev: null, clock: '0000000000000-00000' as Clock };
      return { value, version: 0 };
    }
    return { value: (await open(this.#vault.keys.kept, 'kept/head', record.sealed)) as Head, version: record.version };
  }

  /** The record that follows the one of this version; the dossiers write it in their own transaction. */
  sealedHead(head: Head, version: number): Promise<KeptRecord> {
    return this.#sealed('head', head, version + 1);
  }

  async #settings(): Promise<Versioned<Settings>> {
    const record = await this.#database.get('kept', 'settings');
    if (!record) return { value: SETTINGS.parse({}), version: 0 };
    const found = await open(this.#vault.keys.kept, 'kept/settings', record.sealed);
    return { value: SETTINGS.parse(found), version: record.version };
  }

  async #sealed(name: KeptRecord['name'], value: unknown, version: number): Promise<KeptRecord> {
    return { name, version, sealed: await seal(this.#vault.keys.kept, `kept/${name}`, value) };
  }
}
