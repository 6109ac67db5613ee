import type { Clock } from '../domain/dossier';
import type { Head } from './dossiers';
import { Busy, Damaged } from './errors';
import { LETTERS, type OpenLetter, type OpenLetters } from './open-letters';
import { PORTAL, type Portal } from './portal';
import type { Database, KeptRecord } from './schema';
import { hex, open, randomBytes, seal } from './sealing';
import { SETTINGS, type Settings } from './settings';
import { allOrNothing } from './transaction';
import type { Keys, Vault } from './vault';
import { WORD_LETTER, type WordLetter } from './word-letter';

interface Versioned<T> {
  readonly value: T;
  /** How often it was written; 0: never. */
  readonly version: number;
}

const TRIES = 5;

const sealed = async (keys: Keys, name: KeptRecord['name'], value: unknown, version: number): Promise<KeptRecord> => ({
  name,
  version,
  sealed: await seal(keys.kept, `kept/${name}`, value),
});

/** The first settings of a school, sealed with the keys of a vault that is being made. */
export const firstSettings = (keys: Keys, settings: Settings): Promise<KeptRecord> =>
  sealed(keys, 'settings', settings, 1);

/** The records of which there is one: the school's settings, open letters, its Word letter, what is known of the portal, and this device's head; sealed like everything else. */
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
  changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
    return this.#change('settings', () => this.#settings(), change);
  }

  /** Begins anew with settings that do not open; those are put aside as they are. `false`, and nothing is done, when they open. @throws Locked */
  async renewSettings(settings: Settings): Promise<boolean> {
    const before = await this.#database.get('kept', 'settings');
    try {
      await this.#settings();
      return false;
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
    }
    const record = await sealed(this.#vault.keys, 'settings', settings, (before?.version ?? 0) + 1);
    const transaction = this.#database.transaction(['kept', 'damaged'], 'readwrite', { durability: 'strict' });
    await allOrNothing(transaction, function* () {
      if (before) yield transaction.objectStore('damaged').add(before);
      yield transaction.objectStore('kept').put(record);
    });
    return true;
  }

  /** @throws Locked */
  async letters(): Promise<OpenLetters> {
    return (await this.#letters()).value;
  }

  /** What stands open under a number; `undefined`: nothing, whatever word somebody gives for a number. @throws Locked */
  async letter(number: string): Promise<OpenLetter | undefined> {
    const letters = await this.letters();
    return Object.hasOwn(letters, number) ? letters[number] : undefined;
  }

  /** @throws Locked, Busy */
  changeLetters(change: (letters: OpenLetters) => OpenLetters): Promise<OpenLetters> {
    return this.#change('letters', () => this.#letters(), change);
  }

  /** The school's own Word letter; `null`: it has none. @throws Locked */
  async wordLetter(): Promise<WordLetter | null> {
    return (await this.#wordLetter()).value;
  }

  /** @throws Locked, Busy */
  async keepWordLetter(letter: WordLetter | null): Promise<void> {
    await this.#change(
      'word-letter',
      () => this.#wordLetter(),
      () => letter,
    );
  }

  /** @throws Locked, Damaged */
  async portal(): Promise<Portal> {
    return (await this.#portal()).value;
  }

  /** @throws Locked, Damaged, Busy */
  changePortal(change: (portal: Portal) => Portal): Promise<Portal> {
    return this.#change('portal', () => this.#portal(), change);
  }

  /** Where this device stands; a device that is new, or that does not know any more, begins with a name of its own. @throws Locked */
  head(): Promise<Versioned<Head>> {
    const begin = (): Head => ({
      device: hex(randomBytes(8)),
      seq: 0,
      prev: null,
      clock: '0000000000000-00000' as Clock,
    });
    return this.#opened('head', (found) => (found === null ? begin() : (found as Head)), begin);
  }

  /** The record that follows the one of this version; the dossiers write it in their own transaction. */
  sealedHead(head: Head, version: number): Promise<KeptRecord> {
    return sealed(this.#vault.keys, 'head', head, version + 1);
  }

  async #change<T>(name: KeptRecord['name'], known: () => Promise<Versioned<T>>, change: (value: T) => T): Promise<T> {
    for (let tries = 0; tries < TRIES; tries++) {
      const { value, version } = await known();
      const next = change(value);
      const record = await sealed(this.#vault.keys, name, next, version + 1);
      const transaction = this.#database.transaction('kept', 'readwrite', { durability: 'strict' });
      if (((await transaction.store.get(name))?.version ?? 0) === version) {
        await transaction.store.put(record);
        await transaction.done;
        return next;
      }
      await transaction.done;
    }
    throw new Busy('another window keeps writing');
  }

  #settings(): Promise<Versioned<Settings>> {
    return this.#opened('settings', (found) => SETTINGS.parse(found ?? {}), null);
  }

  #letters(): Promise<Versioned<OpenLetters>> {
    return this.#opened(
      'letters',
      (found) => LETTERS.parse(found ?? {}),
      () => ({}),
    );
  }

  /** Texts that wait are in it: one that does not open is not written over. */
  #portal(): Promise<Versioned<Portal>> {
    return this.#opened('portal', (found) => PORTAL.parse(found ?? {}), null);
  }

  #wordLetter(): Promise<Versioned<WordLetter | null>> {
    return this.#opened(
      'word-letter',
      (found) => WORD_LETTER.parse(found),
      () => null,
    );
  }

  /** @param instead what to go on with when the record does not open; `null`: that is for a person to decide */
  async #opened<T>(
    name: KeptRecord['name'],
    parse: (found: unknown) => T,
    instead: (() => T) | null,
  ): Promise<Versioned<T>> {
    const record = await this.#database.get('kept', name);
    if (!record) return { value: parse(null), version: 0 };
    const { version } = record;
    const { keys } = this.#vault;
    try {
      return { value: parse(await open(keys.kept, `kept/${name}`, record.sealed)), version };
    } catch (error) {
      if (instead) return { value: instead(), version };
      throw error instanceof Damaged ? error : new Damaged(name);
    }
  }
}
