import { type Entry, inOrder, type Subject } from '../domain/dossier';
import type { ErasedEntry } from '../domain/erased';
import type { Copies } from './copy/copies';
import { REGISTER } from './copy/register';
import { openedOrNot } from './copy/stores';
import { understood } from './entries';
import type { Erased } from './erased';
import { erasedEntry } from './erased-entry';
import { Busy, Damaged, ErasedForEver } from './errors';
import { type Gap, gapsIn, type Stamp } from './gaps';
import { type Head, sealHead } from './head';
import type { Kept } from './kept';
import { dossierId, newDossierKey, type Opened, openDossier, sealDossier } from './one-dossier';
import { BEGUN_ANEW } from './one-kept';
import type { Database, DossierRecord, SetAside } from './schema';
import { type Draft, stamp, type Write } from './stamping';
import { allOrNothing, undo } from './transaction';
import type { Vault } from './vault';

export { type Draft, newId, type Write } from './stamping';

/** What is to be erased. */
export interface Erasing extends Pick<ErasedEntry, 'years' | 'dossiers' | 'why'>, Pick<Draft, 'at' | 'by'> {}

export interface Dossier {
  readonly subject: Subject;
  /** In the order in which they count. */
  readonly entries: readonly Entry[];
  /** What was there before did not open and was set aside: of earlier days nothing is known. */
  readonly setAside: boolean;
}

export interface YearOfDossiers {
  readonly dossiers: readonly Dossier[];
  /** Keyed hashes of the dossiers that do not open, and of those that were set aside because they did not. */
  readonly damaged: ReadonlySet<string>;
}

const TRIES = 5;
const SCHOOL_YEAR = /^\d{4}-\d{4}$/;

/**
 * The dossiers of this device: append-only lists of entries, one for each subject and school year. Everything is sealed before the
 * transaction that writes it, and one transaction writes all of an append, so that an append is there wholly or not at all.
 */
export class Dossiers {
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #kept: Kept;
  readonly #copies: Copies;
  readonly #now: () => number;
  readonly #opened = new Map<string, Opened>();
  #queue: Promise<unknown> = Promise.resolve();

  /** @param now milliseconds since 1970: the device's clock orders entries, it dates nothing */
  constructor(database: Database, vault: Vault, kept: Kept, copies: Copies, now: () => number) {
    this.#database = database;
    this.#vault = vault;
    this.#kept = kept;
    this.#copies = copies;
    this.#now = now;
  }

  /** Forgets what is open; to be called at lock. */
  forget(): void {
    this.#opened.clear();
  }

  /**
   * Adds entries, all or none, and returns them stamped. Appends take turns; one that fails does not hold up the next.
   * @throws Locked, Busy, ErasedForEver, or the browser's own error when the disk is full; nothing was then written
   */
  append(writes: readonly Write[]): Promise<readonly Entry[]> {
    return this.#inTurn(() => this.#append(writes));
  }

  /** Does something that changes dossiers, between two appends; what was opened before is opened anew. */
  alone<T>(what: () => Promise<T>): Promise<T> {
    return this.#inTurn(() => what().finally(() => this.forget()));
  }

  /** The school years of which there are dossiers, in their order. */
  async years(): Promise<readonly string[]> {
    const years: string[] = [];
    const index = this.#database.transaction('dossiers').store.index('year');
    let cursor = await index.openKeyCursor(null, 'nextunique');
    for (; cursor; cursor = await cursor.continue()) years.push(cursor.key);
    return years.filter((year) => SCHOOL_YEAR.test(year));
  }

  /** Which dossiers were erased. @throws Locked */
  erased(): Promise<Erased> {
    return this.#copies.erased();
  }

  /** What was erased, entry by entry. @throws Locked */
  async erasures(): Promise<readonly Extract<Entry, { kind: 'erased' }>[]> {
    const { dossiers } = await this.load(REGISTER.year);
    return dossiers.flatMap(({ entries }) => entries).filter((entry) => entry.kind === 'erased');
  }

  /**
   * Erases dossiers for ever. That it was done is written first; then the records go, and with them their keys, from the database and
   * from the copy. What a worker that is stopped does not come to is finished at the next start.
   * @returns `left`: it stands that they are erased and nothing shows them, and something of them is in the copy until the next start
   * @throws Locked, Busy, or the browser's own error when the disk is full; nothing was then erased
   */
  erase({ years, dossiers, why, at, by }: Erasing): Promise<'done' | 'left'> {
    return this.#inTurn(async () => {
      const named = await Promise.all(dossiers.map(({ subject, year }) => this.idOf(subject, year)));
      const going = await this.#openedOf((one) => named.includes(one.id) || years.includes(one.year));
      const body = erasedEntry({ years, dossiers, why }, going);
      await this.#append([{ ...REGISTER, drafts: [{ at, by, body }] }]);
      for (const { record } of going) this.#opened.delete(record.id);
      await this.#copies.settled();
      return (await this.#copies.dropErased().catch(() => false)) ? 'done' : 'left';
    });
  }

  /** All dossiers of a school year; one that does not open never stops the others. @throws Locked */
  async load(year: string): Promise<YearOfDossiers> {
    const erased = await this.erased();
    const records = (await this.#database.getAllFromIndex('dossiers', 'year', year)).filter((one) => !erased.has(one));
    const damaged = new Set<string>();
    const opened = await Promise.all(
      records.map(async (record) => {
        const one = await openedOrNot(this.#open(record));
        if (!one) damaged.add(record.id);
        return one && { id: record.id, ...one };
      }),
    );
    const setAside = await this.#setAside(year);
    const dossiers = opened
      .filter((one) => one !== null)
      .map(({ id, subject, raw }): Dossier => ({ subject, entries: entriesOf(raw), setAside: setAside.has(id) }));
    return { dossiers, damaged: new Set([...damaged, ...setAside]) };
  }

  /** School years, among others than these, with the dossiers of which neither store has one that opens. */
  async unsavedBeside(
    years: readonly string[],
  ): Promise<readonly { readonly year: string; readonly damaged: ReadonlySet<string> }[]> {
    const found = await Promise.all([...this.#copies.unsaved].map((id) => this.#database.get('dossiers', id)));
    return found.flatMap((one) =>
      one && !years.includes(one.year) ? [{ year: one.year, damaged: new Set([one.id]) }] : [],
    );
  }

  /** The dossiers of a year that were set aside and are not all there again. */
  async #setAside(year: string): Promise<ReadonlySet<string>> {
    const erased = await this.erased();
    const transaction = this.#database.transaction('damaged');
    const [keys, records] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    const aside = records.flatMap((record, index) =>
      'year' in record && !record.restored && !erased.has(record) ? [{ key: keys[index]!, record }] : [],
    );
    // What came from an older copy is all there where no entry is missing: then it was the version that was damaged.
    const doubtful = aside.filter(({ record }) => record.restored === false);
    const restored = doubtful.length > 0 && (await this.missing()).length === 0 ? doubtful : [];
    for (const { key, record } of restored) await this.#database.put('damaged', { ...record, restored: true }, key);
    const lost = aside.filter((one) => !restored.includes(one) && one.record.year === year);
    return new Set(lost.map(({ record }) => record.id));
  }

  /** The keyed hash by which the dossier of a subject is called. @throws Locked */
  idOf(subject: Subject, year: string): Promise<string> {
    return dossierId(this.#vault, subject, year);
  }

  /** Entries that this device made and that no dossier of any year has any more. @throws Locked */
  async missing(): Promise<readonly Gap[]> {
    const erased = await this.erased();
    const opened = await this.#openedOf((record) => !erased.has(record));
    return gapsIn(
      opened.flatMap(({ raw }) => raw as readonly Stamp[]),
      await this.head(),
      erased.numbers,
    );
  }

  /** Where this device stands. @throws Locked, Damaged */
  async head(): Promise<Head> {
    return (await this.#kept.head()).value;
  }

  /**
   * What is sealed in each dossier of every year, one after the other; nothing of it is remembered. `raw` is `null`: it does not open.
   * @throws Locked
   */
  async *each(): AsyncGenerator<{
    readonly raw: readonly unknown[] | null;
    readonly done: number;
    readonly of: number;
  }> {
    const erased = await this.erased();
    const ids = await this.#database.getAllKeys('dossiers');
    for (const [index, id] of ids.entries()) {
      const record = await this.#database.get('dossiers', id);
      if (!record || erased.has(record)) continue;
      const opened = await openedOrNot(openDossier(this.#vault, record));
      yield { raw: opened?.raw ?? null, done: index + 1, of: ids.length };
    }
  }

  /** Those of all dossiers that open. */
  async #openedOf(which: (record: DossierRecord) => boolean) {
    const records = (await this.#database.getAll('dossiers')).filter(which);
    const opened = await Promise.all(
      records.map(async (record) => {
        const one = await openedOrNot(this.#open(record));
        return one && { ...one, record };
      }),
    );
    return opened.filter((one) => one !== null);
  }

  /** Open letters, what was typed and the Word letter that did not open and were begun anew; without what was put away. */
  async keptAside(): Promise<readonly (typeof BEGUN_ANEW)[number][]> {
    const aside = await this.#database.getAll('damaged');
    const names = new Set(aside.flatMap((one) => ('name' in one && !one.restored && !one.putAway ? [one.name] : [])));
    return BEGUN_ANEW.filter((name) => names.has(name));
  }

  /** Was all that was lost of this dossier put away, and nothing of it lost since? @throws Locked */
  async isPutAway(id: string): Promise<boolean> {
    const lost = await this.#lostOf(id);
    return lost.length > 0 && lost.every(({ record, away }) => record.putAway || away);
  }

  /**
   * What was lost of these is not told any more; it stays as it was found. One that lies in its place still is put beside it as well: when
   * it is damaged once more, it is another one.
   * @throws Locked, or the browser's own error when the disk is full; nothing was then put away
   */
  async putAway(ids: readonly string[], kept: readonly string[]): Promise<void> {
    const lost = (await Promise.all(ids.map((id) => this.#lostOf(id)))).flat().filter(({ away }) => !away);
    const transaction = this.#database.transaction('damaged', 'readwrite', { durability: 'strict' });
    const [keys, records] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    const named = records.flatMap((record, index) =>
      'name' in record && kept.includes(record.name) && !record.restored ? [{ key: keys[index]!, record }] : [],
    );
    await allOrNothing(transaction, function* () {
      for (const { key, record } of [...lost, ...named])
        yield transaction.store.put({ ...record, putAway: true }, ...(key === null ? [] : [key]));
    });
  }

  /** What did not open of a dossier: set aside, or in its place still (`key` is `null`). `away`: it lies in its place and was put away. */
  async #lostOf(
    id: string,
  ): Promise<readonly { readonly key: number | null; readonly record: SetAside; readonly away: boolean }[]> {
    const [keys, records] = await Promise.all([this.#database.getAllKeys('damaged'), this.#database.getAll('damaged')]);
    const aside = records.flatMap((record, index) =>
      'id' in record && record.id === id && !record.restored ? [{ key: keys[index]!, record, away: false }] : [],
    );
    const here = await this.#database.get('dossiers', id);
    if (!here || (await openedOrNot(this.#open(here)))) return aside;
    const away = aside.some(({ record }) => record.putAway && record.version === here.version);
    return [...aside, { key: null, record: here as SetAside, away }];
  }

  /** A dossier that does not open is mended from the copy, where that can be. @throws Locked, Damaged */
  async #open(record: DossierRecord): Promise<Opened> {
    const known = this.#opened.get(record.id);
    if (known?.version === record.version) return known;
    const { locks } = this.#vault;
    const opened = await openDossier(this.#vault, record).catch(async (error: unknown) => {
      if (!(error instanceof Damaged)) throw error;
      await this.#copies.mend('dossiers', record.id);
      const again = await this.#database.get('dossiers', record.id);
      if (!again) throw error;
      return openDossier(this.#vault, again);
    });
    // Nothing is remembered that was opened before somebody locked.
    if (locks === this.#vault.locks) this.#opened.set(record.id, opened);
    return opened;
  }

  /** One after the other; one that fails does not hold up the next. */
  #inTurn<T>(what: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(what);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #append(writes: readonly Write[]): Promise<readonly Entry[]> {
    for (let tries = 0; tries < TRIES; tries++) {
      const entries = await this.#tryAppend(writes);
      if (entries) return entries;
    }
    throw new Busy('another window keeps writing');
  }

  /** `null`: somebody else wrote in between, and nothing was written. */
  async #tryAppend(writes: readonly Write[]): Promise<readonly Entry[] | null> {
    const { locks } = this.#vault;
    const erased = await this.erased();
    if (writes.some(({ subject, year }) => erased.isOf(subject, year))) throw new ErasedForEver();
    const head = await this.#kept.head();
    const ids = await Promise.all(writes.map(({ subject, year }) => dossierId(this.#vault, subject, year)));
    const stamped = await stamp(writes, head.value, this.#now());
    const found = this.#database.transaction('dossiers').store;
    const before = await Promise.all(ids.map((id) => found.get(id)));
    const versionsBefore = before.map((record, index) => [ids[index]!, record?.version ?? 0] as const);
    if (await this.#copies.mendOlder('dossiers', versionsBefore)) return null;
    const sealed = await Promise.all(
      writes.map((write, index) => this.#sealed(write, ids[index]!, before[index], stamped.entries[index]!)),
    );
    const nextHead = await sealHead(this.#vault.keys, stamped.head, head.version);

    const transaction = this.#database.transaction(['dossiers', 'damaged', 'kept'], 'readwrite', {
      durability: 'strict',
    });
    const stores = { dossiers: transaction.objectStore('dossiers'), damaged: transaction.objectStore('damaged') };
    const kept = transaction.objectStore('kept');
    const versions = await Promise.all(ids.map(async (id) => (await stores.dossiers.get(id))?.version ?? 0));
    const headNow = (await kept.get('head'))?.version ?? 0;
    if (headNow !== head.version || versions.some((version, index) => version !== (before[index]?.version ?? 0))) {
      await undo(transaction);
      return null;
    }
    await allOrNothing(transaction, function* () {
      yield kept.put(nextHead);
      for (const { record, damaged } of sealed) {
        if (damaged) yield stores.damaged.add(damaged);
        yield stores.dossiers.put(record);
      }
    });
    if (locks === this.#vault.locks) for (const { record, opened } of sealed) this.#opened.set(record.id, opened);
    for (const { record, damaged } of sealed) {
      if (damaged) this.#copies.beganAnew(record.id);
      else this.#copies.written('dossiers', record.id);
    }
    this.#copies.written('kept', 'head');
    return stamped.entries.flat();
  }

  /** The record as it will be. One that does not open is kept aside as it was found, and a new one begins. */
  async #sealed(write: Write, id: string, before: DossierRecord | undefined, entries: readonly Entry[]) {
    const version = (before?.version ?? 0) + 1;
    const known = before ? await openedOrNot(this.#open(before)) : null;
    const { key, wrapped } = known ?? (await newDossierKey(this.#vault, { id, year: write.year }));
    const opened: Opened = { version, key, wrapped, subject: write.subject, raw: [...(known?.raw ?? []), ...entries] };
    const record = await sealDossier({ id, year: write.year }, opened);
    return { record, opened, damaged: before && !known ? before : null };
  }
}

const entriesOf = (raw: readonly unknown[]): readonly Entry[] =>
  raw
    .map(understood)
    .filter((entry) => entry !== null)
    .sort(inOrder);
