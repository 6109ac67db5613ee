import type { Copies } from './copy/copies';
import { Busy, Damaged } from './errors';
import { beginHead, type Head } from './head';
import { LastOpened, type Versioned } from './last-opened';
import { openKept, sealKept } from './one-kept';
import { LETTERS, type OpenLetter, type OpenLetters } from './open-letters';
import { PORTAL, type Portal } from './portal';
import { PUPILS, pupilKeyIn } from './pupil-key';
import type { Database, KeptRecord } from './schema';
import { SETTINGS, type Settings } from './settings';
import { allOrNothing } from './transaction';
import { TYPED, type Typed } from './typed';
import type { Keys, Vault } from './vault';
import { WORD_LETTER, type WordLetter } from './word-letter';

const TRIES = 5;
/** Read many times for each time that they are written. */
const OFTEN: readonly KeptRecord['name'][] = ['head', 'sharing', 'pupils', 'relay', 'relay-owner'];

/** What is decided elsewhere, over a value that is kept. It is never written: what stands beneath it comes back without it. */
export interface Layer<T> {
  readonly over: (own: T) => T;
  /** A changed value without it, to be kept. @throws SetByIt when what it decides was changed */
  readonly off: (changed: T, own: T) => T;
}
/** What lies over what now: it may change meanwhile. */
export interface Layers {
  readonly settings: () => Promise<Layer<Settings>>;
  readonly portal: () => Promise<Layer<Portal>>;
}
const NO_LAYER = { over: <T>(own: T): T => own, off: <T>(changed: T): T => changed };
const NO_LAYERS: Layers = { settings: () => Promise.resolve(NO_LAYER), portal: () => Promise.resolve(NO_LAYER) };

/** The first settings of a school, sealed with the keys of a vault that is being made. */
export const firstSettings = (keys: Keys, settings: Settings): Promise<KeptRecord> =>
  sealKept(keys, 'settings', settings, 1);

/** The records of which there is one: the school's settings, open letters, its Word letter, what is known of the portal, what is kept of the circle and by which key it calls pupils, its relay and the keys of who administers that, and this device's head; sealed like everything else. */
export class Kept {
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #copies: Copies;
  readonly #layers: Layers;
  #sharingChanges = 0;
  readonly #last: ReadonlyMap<string, LastOpened> = new Map(OFTEN.map((name) => [name, new LastOpened()]));

  constructor(database: Database, vault: Vault, copies: Copies, layers = NO_LAYERS) {
    this.#database = database;
    this.#vault = vault;
    this.#copies = copies;
    this.#layers = layers;
    copies.onMended((folder, key) => {
      if (folder === 'kept') this.#last.get(key)?.forget();
    });
  }

  /** Forgets what is open; to be called at lock. */
  forget(): void {
    for (const last of this.#last.values()) last.forget();
  }

  /** @throws Locked, Damaged */
  async settings(): Promise<Settings> {
    const { over } = await this.#layers.settings();
    return over((await this.#settings()).value);
  }

  /**
   * Changes the settings; two windows that change different things keep both changes.
   * @throws Locked, Damaged, Busy, SetByIt
   */
  async changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
    const { over, off } = await this.#layers.settings();
    return over(
      await this.#change(
        'settings',
        () => this.#settings(),
        (own) => off(change(over(own)), own),
      ),
    );
  }

  /** Begins anew with settings that do not open; those are put aside as they are. `false`, and nothing is done, when they open. @throws Locked */
  async renewSettings(settings: Settings): Promise<boolean> {
    try {
      await this.#settings();
      return false;
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
    }
    await this.#renew('settings', settings);
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

  /** @throws Locked */
  async typed(): Promise<Typed> {
    return (await this.#typed()).value;
  }

  /** @throws Locked, Busy */
  changeTyped(change: (typed: Typed) => Typed): Promise<Typed> {
    return this.#change('typed', () => this.#typed(), change);
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
    const { over } = await this.#layers.portal();
    return over((await this.#portal()).value);
  }

  /** @throws Locked, Damaged, Busy, SetByIt */
  async changePortal(change: (portal: Portal) => Portal): Promise<Portal> {
    const { over, off } = await this.#layers.portal();
    return over(
      await this.#change(
        'portal',
        () => this.#portal(),
        (own) => off(change(over(own)), own),
      ),
    );
  }

  /**
   * What this device keeps of the circle in which it shares, as it was kept; `null`: it shares with nobody. Its shape is checked by
   * whoever asks. One that does not open is not begun anew: what was given out already would be given out otherwise.
   * @throws Locked, Damaged
   */
  async sharing(): Promise<unknown> {
    return (await this.#sharing()).value;
  }

  /**
   * Changes it. The key by which the circle calls pupils is kept by itself as well, in the same breath: it stays when the device leaves the
   * circle, or what is known of pupils would fall apart.
   * @param change what it returns is kept; `null`: it shares with nobody any more
   * @throws Locked, Damaged, Busy, RangeError when a circle has no such key, and what `change` throws; nothing was then written
   */
  async changeSharing<T>(change: (sharing: unknown) => T): Promise<T> {
    for (let tries = 0; tries < TRIES; tries++) {
      const [sharing, pupils] = await Promise.all([this.#sharing(), this.#pupils()]);
      const next = change(sharing.value);
      const key = pupilKeyIn(next) ?? pupils.value;
      const changed = [
        { name: 'sharing' as const, value: next as unknown, version: sharing.version },
        ...(key === pupils.value ? [] : [{ name: 'pupils' as const, value: key, version: pupils.version }]),
      ];
      if (!(await this.#put(changed))) continue;
      this.#sharingChanges += 1;
      return next;
    }
    throw new Busy('another window keeps writing');
  }

  /** Begins anew with what is kept of the circle, where that cannot be used; it is put aside as it is. @throws Locked */
  async renewSharing(sharing: unknown): Promise<void> {
    await this.#renew('sharing', sharing);
    this.#sharingChanges += 1;
  }

  /** The key of the keyed hash by which pupils are called, in base64; `null`: it is that of the vault. @throws Locked, Damaged */
  async pupilKey(): Promise<string | null> {
    return (await this.#pupils()).value;
  }

  /** How often {@link changeSharing} changed it: what was read before may not hold any more. */
  get sharingChanges(): number {
    return this.#sharingChanges;
  }

  /**
   * The relay over which this device shares, or what who administers it keeps, as it was kept; `null`: nothing. Its shape is checked by
   * whoever asks.
   * @throws Locked, Damaged
   */
  async relay(name: 'relay' | 'relay-owner'): Promise<unknown> {
    return (await this.#relay(name)).value;
  }

  /** @throws Locked, Damaged, Busy, and what `change` throws; nothing was then written */
  changeRelay<T>(name: 'relay' | 'relay-owner', change: (kept: unknown) => T): Promise<T> {
    return this.#change<unknown>(name, () => this.#relay(name), change) as Promise<T>;
  }

  /** Nothing of a relay is kept any more, where that was damaged; it is put aside as it is. @throws Locked */
  async renewRelay(name: 'relay' | 'relay-owner'): Promise<void> {
    await this.#renew(name, null);
  }

  /** Where this device stands. One that does not open is put right from the entries; it never begins anew beside them. @throws Locked, Damaged */
  async head(): Promise<Versioned<Head>> {
    const read = () => this.#opened('head', (found) => (found === null ? beginHead() : (found as Head)), null);
    const head = await read();
    return (await this.#copies.mendOlder('kept', [['head', head.version]])) ? read() : head;
  }

  /**
   * Where this device stands was written beside what it wrote, or somebody else had written in between.
   * @param head with the version that it has now; `null`: it is to be read anew
   */
  headWritten(head: Versioned<Head> | null): void {
    if (head) this.#last.get('head')?.keep(head, this.#vault.locks);
    else this.#last.get('head')?.forget();
  }

  /** Writes a record that cannot be used anew, and puts aside what was there. */
  async #renew(name: KeptRecord['name'], value: unknown): Promise<void> {
    const before = await this.#database.get('kept', name);
    const record = await sealKept(this.#vault.keys, name, value, (before?.version ?? 0) + 1);
    const transaction = this.#database.transaction(['kept', 'damaged'], 'readwrite', { durability: 'strict' });
    await allOrNothing(transaction, function* () {
      if (before) yield transaction.objectStore('damaged').add(before);
      yield transaction.objectStore('kept').put(record);
    });
    this.#last.get(name)?.forget();
    this.#copies.written('kept', name);
  }

  async #change<T>(name: KeptRecord['name'], known: () => Promise<Versioned<T>>, change: (value: T) => T): Promise<T> {
    for (let tries = 0; tries < TRIES; tries++) {
      const { value, version } = await known();
      const next = change(value);
      if (await this.#put([{ name, value: next, version }])) return next;
    }
    throw new Busy('another window keeps writing');
  }

  /**
   * Writes records anew, all or none.
   * @param records each with the version that it had before
   * @returns `false`: somebody else wrote in between, and nothing was written
   */
  async #put(records: readonly (Versioned<unknown> & Pick<KeptRecord, 'name'>)[]): Promise<boolean> {
    const { keys, locks } = this.#vault;
    const sealed = await Promise.all(
      records.map(({ name, value, version }) => sealKept(keys, name, value, version + 1)),
    );
    const transaction = this.#database.transaction('kept', 'readwrite', { durability: 'strict' });
    const now = await Promise.all(records.map(({ name }) => transaction.store.get(name)));
    if (now.some((record, index) => (record?.version ?? 0) !== records[index]!.version)) {
      for (const { name } of records) this.#last.get(name)?.forget();
      await transaction.done;
      return false;
    }
    await allOrNothing(transaction, function* () {
      for (const record of sealed) yield transaction.store.put(record);
    });
    for (const { name, value, version } of records) {
      if (locks === this.#vault.locks) this.#last.get(name)?.keep({ value, version: version + 1 }, locks);
      this.#copies.written('kept', name);
    }
    return true;
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

  #typed(): Promise<Versioned<Typed>> {
    return this.#opened(
      'typed',
      (found) => TYPED.parse(found ?? {}),
      () => ({}),
    );
  }

  /** Texts that wait are in it: one that does not open is not written over. */
  #portal(): Promise<Versioned<Portal>> {
    return this.#opened('portal', (found) => PORTAL.parse(found ?? {}), null);
  }

  #pupils(): Promise<Versioned<string | null>> {
    return this.#opened('pupils', (found) => PUPILS.parse(found), null);
  }

  #sharing(): Promise<Versioned<unknown>> {
    return this.#opened('sharing', (found) => found, null);
  }

  #relay(name: 'relay' | 'relay-owner'): Promise<Versioned<unknown>> {
    return this.#opened(name, (found) => found, null);
  }

  #wordLetter(): Promise<Versioned<WordLetter | null>> {
    return this.#opened(
      'word-letter',
      (found) => WORD_LETTER.parse(found),
      () => null,
    );
  }

  /**
   * A record that does not open is mended from the copy, where that can be.
   * @param instead what to go on with when it does not open after that either; `null`: that is for a person to decide
   */
  async #opened<T>(
    name: KeptRecord['name'],
    parse: (found: unknown) => T,
    instead: (() => T) | null,
  ): Promise<Versioned<T>> {
    const { keys, locks } = this.#vault;
    const last = this.#last.get(name);
    const known = last?.of(locks);
    if (known) return { value: parse(known.value), version: known.version };
    const read = async (): Promise<Versioned<T>> => {
      const times = last?.times;
      const record = await this.#database.get('kept', name);
      if (!record) return { value: parse(null), version: 0 };
      const { version } = record;
      const value = await openKept(keys, record);
      // Nothing is remembered that was opened before somebody locked.
      if (locks === this.#vault.locks) last?.keep({ value, version }, locks, times);
      return { value: parse(value), version };
    };
    try {
      return await read().catch(async (error: unknown) => {
        if (error instanceof Damaged) await this.#copies.mend('kept', name);
        return read();
      });
    } catch (error) {
      const version = (await this.#database.get('kept', name))?.version ?? 0;
      if (instead) return { value: instead(), version };
      throw error instanceof Damaged ? error : new Damaged(name);
    }
  }
}
