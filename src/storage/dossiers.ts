import { type Clock, type Entry, inOrder, type Subject } from '../domain/dossier';
import type { ErasedEntry, Numbers } from '../domain/erased';
import type { Copies } from './copy/copies';
import { REGISTER } from './copy/register';
import { openedOrNot } from './copy/stores';
import { understood } from './entries';
import { Erased } from './erased';
import { erasedEntry } from './erased-entry';
import { Busy, Damaged, ErasedForEver } from './errors';
import { type Gap, gapsIn, type Stamp } from './gaps';
import { beginHead, type Head, sealHead } from './head';
import type { Kept } from './kept';
import type { Versioned } from './last-opened';
import { KeptLogs } from './logs';
import { type DossierPlace, dossierId, newDossierKey, type Opened, openDossier, sealDossier } from './one-dossier';
import { BEGUN_ANEW } from './one-kept';
import { Places } from './places';
import type { Database, DossierRecord, SetAside } from './schema';
import { type Draft, stamp, type Write } from './stamping';
import { checkAll, checkOwn, erasuresIn, type Gone, isOwn, newIn, perDossier, type Taken, unexplained } from './taking';
import { allOrNothing, undo } from './transaction';
import type { Vault } from './vault';
import { hashed, isStamped, type Stamped, type Written } from './written';

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

/** A dossier, and what is to be added to it. */
interface Adding {
  readonly at: DossierPlace;
  readonly subject: Subject;
  readonly before: DossierRecord | undefined;
  readonly entries: readonly unknown[];
}

const TRIES = 5;
/** So many dossiers are opened at a time where all are looked through. */
const AT_ONCE = 100;
/** So many entries that were written last are remembered: whoever shares them asks for them at once. */
const RECENT = 1000;
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
  readonly #logs: KeptLogs;
  readonly #now: () => number;
  readonly #appended: () => void;
  readonly #opened = new Map<string, Opened>();
  /** The last entries of this device, in order. */
  #recent: readonly Omit<Written, 'hash'>[] = [];
  #places: { readonly places: Places; readonly built: Promise<Places> } | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param now milliseconds since 1970: the device's clock orders entries, it dates nothing
   * @param appended entries of this device were written
   */
  constructor(
    database: Database,
    vault: Vault,
    kept: Kept,
    copies: Copies,
    now: () => number,
    appended: () => void = () => undefined,
  ) {
    this.#database = database;
    this.#vault = vault;
    this.#kept = kept;
    this.#copies = copies;
    this.#logs = new KeptLogs(database, vault);
    this.#now = now;
    this.#appended = appended;
  }

  /** Forgets what is open; to be called at lock. */
  forget(): void {
    this.#opened.clear();
    this.#recent = [];
    this.#places = null;
  }

  /**
   * Adds entries, all or none, and returns them stamped. Appends take turns; one that fails does not hold up the next.
   * @throws Locked, Busy, ErasedForEver, or the browser's own error when the disk is full; nothing was then written
   */
  append(writes: readonly Write[]): Promise<readonly Entry[]> {
    return this.#inTurn(() => this.#append(writes));
  }

  /**
   * Takes in entries of other devices, all or none, in turn with appends. What is here already stays as it is, what was erased is left
   * out, and what they say was erased goes, as by {@link erase}; the clock of this device goes on from the last of them.
   * @param found verified by the caller: they are what their devices wrote, and stood where they say
   * @throws ForkOfUs, NotAnEntry, Locked, Busy, or the browser's own error when the disk is full; nothing was then written
   */
  take(found: readonly Written[]): Promise<Taken> {
    return this.#inTurn(async () => {
      const { erases, ...taken } = await this.#tried(() => this.#tryTake(found));
      if (erases) {
        await this.#copies.settled();
        // What is left in the copy goes at the next start.
        await this.#copies.dropErased().catch(() => false);
      }
      return taken;
    });
  }

  /** By which name this device writes, and its last number. One that never wrote has its name from now on. @throws Locked, Damaged, Busy */
  writer(): Promise<Pick<Head, 'device' | 'seq'>> {
    return this.#inTurn(async () => {
      const { device, seq } = await this.#tried(async () => {
        const head = await this.#kept.head();
        return head.version > 0 || (await this.#commit([], head, head.value)) ? head.value : null;
      });
      return { device, seq };
    });
  }

  /**
   * From the next entry on this device writes under a name that it never had: where it was copied, another one writes on under the old one.
   * @throws Locked, Damaged, Busy
   */
  async takeNewName(): Promise<void> {
    await this.#inTurn(() =>
      this.#tried(async () => {
        const head = await this.#kept.head();
        const next = { ...beginHead(), clock: head.value.clock };
        return (await this.#commit([], head, next)) || null;
      }),
    );
  }

  /** Entries of this device after a number, in order; those that were erased or lost are not among them. @throws Locked, Damaged */
  async own(after: number): Promise<readonly Written[]> {
    const { device, seq } = await this.head();
    const erased = await this.erased();
    this.#recent = this.#recent.filter(({ subject, year }) => !erased.isOf(subject, year));
    const recent = this.#recent.filter(({ entry }) => {
      const one = entry as Stamped;
      return one.device === device && one.seq > after && one.seq <= seq;
    });
    if (recent.length === Math.max(0, seq - after)) return Promise.all(recent.map(hashed));
    return this.#written(device, (one) => one > after && one <= seq);
  }

  /** Entries of a device with these numbers, as far as they are here; in order. @throws Locked */
  find(writer: string, numbers: readonly number[]): Promise<readonly Written[]> {
    const wanted = new Set(numbers);
    return this.#written(writer, (seq) => wanted.has(seq));
  }

  /** Everything that is here of a subject, in all years. @throws Locked */
  async about(subject: Subject): Promise<readonly Written[]> {
    const ids = await Promise.all((await this.years()).map((year) => this.idOf(subject, year)));
    return this.#writtenIn(ids, () => true);
  }

  /** Which numbers of which devices are here, in order. @throws Locked */
  async numbers(): Promise<readonly Numbers[]> {
    return (await this.#placesNow()).numbers();
  }

  /** Those of them under which more than one entry may be here, as where the device that wrote them was copied. @throws Locked */
  async forked(): Promise<readonly Numbers[]> {
    return (await this.#placesNow()).forked();
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

  /**
   * Devices of the circle that write apart from this one: what of theirs is not here may be for others, or on its way. @throws Locked
   */
  async others(): Promise<ReadonlySet<string>> {
    const [writers, { device }] = await Promise.all([this.#logs.writers(), this.head()]);
    return new Set([...writers].filter((one) => one !== device));
  }

  /** Entries that were here and that no dossier of any year has any more. @throws Locked */
  async missing(): Promise<readonly Gap[]> {
    const [erased, others] = await Promise.all([this.erased(), this.others()]);
    const opened = await this.#openedOf((record) => !erased.has(record));
    return gapsIn(
      opened.flatMap(({ raw }) => raw as readonly Stamp[]).filter(({ device }) => !others.has(device)),
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
    return [...aside, { key: null, record: here, away }];
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
    return this.#tried(() => this.#tryAppend(writes));
  }

  /** Until nobody else wrote in between. */
  async #tried<T>(what: () => Promise<T | null>): Promise<T> {
    for (let tries = 0; tries < TRIES; tries++) {
      const done = await what();
      if (done !== null) return done;
    }
    throw new Busy('another window keeps writing');
  }

  /** `null`: somebody else wrote in between, and nothing was written. */
  async #tryAppend(writes: readonly Write[]): Promise<readonly Entry[] | null> {
    const { locks } = this.#vault;
    const erased = await this.erased();
    if (writes.some(({ subject, year }) => erased.isOf(subject, year))) throw new ErasedForEver();
    const head = await this.#kept.head();
    const stamped = await stamp(writes, head.value, this.#now());
    const adding = await this.#found(writes.map((write, index) => ({ ...write, entries: stamped.entries[index]! })));
    if (!adding || !(await this.#commit(adding, head, stamped.head))) return null;
    if (locks === this.#vault.locks) this.#remember(writes, stamped.entries);
    this.#appended();
    return stamped.entries.flat();
  }

  /** `null`: somebody else wrote in between, and nothing was written. */
  async #tryTake(found: readonly Written[]): Promise<(Taken & { readonly erases: boolean }) | null> {
    const { locks } = this.#vault;
    const head = await this.#kept.head();
    checkAll(found, head.value);
    const erased = await this.erased();
    const erasures = erasuresIn(found);
    const coming = await Erased.in(this.#vault, erasures);
    const isGone = ({ subject, year }: Gone | Written) => erased.isOf(subject, year) || coming.isOf(subject, year);
    const gone = found.filter(isGone);
    const places = await this.#found(perDossier(found.filter((one) => !isGone(one))));
    if (!places) return null;
    const fresh = await Promise.all(
      places.map(async ({ before, entries }) =>
        newIn(entries, (before ? await openedOrNot(this.#open(before)) : null)?.raw ?? []),
      ),
    );
    const taken = fresh.flat();
    const own = taken.filter(isOwn(head.value));
    if (own.length > 0) {
      const numbers = own.map(({ entry }) => (entry as Stamped).seq);
      await checkOwn(own, await this.find(head.value.device, numbers), head.value);
    }
    const going = erasuresIn(taken).length > 0 ? await this.#openedOf((one) => coming.has(one)) : [];
    const explained = await this.#explained(erasures, [
      ...going.map(({ subject, raw, record }) => ({ subject, year: record.year, raw })),
      ...gone.map(({ subject, year, entry }) => ({ subject, year, raw: [entry] })),
    ]);
    if (taken.length + explained.length === 0) return { taken, erased: gone, erases: false };
    const clock = found.reduce((last, { entry }) => later(last, (entry as Stamped).clock), head.value.clock);
    const writes = explained.length > 0 ? [{ ...REGISTER, drafts: explained }] : [];
    const stamped = await stamp(writes, { ...head.value, clock }, this.#now());
    const made = await this.#found(writes.map((write, index) => ({ ...write, entries: stamped.entries[index]! })));
    if (!made) return null;
    const adding = places.flatMap((one, index) =>
      fresh[index]!.length > 0 ? [{ ...one, entries: fresh[index]!.map(({ entry }) => entry) }] : [],
    );
    if (!(await this.#commit(together([...adding, ...made]), head, stamped.head))) return null;
    if (locks === this.#vault.locks) this.#remember(writes, stamped.entries);
    for (const { record } of going) this.#opened.delete(record.id);
    return { taken, erased: gone, erases: erasuresIn(taken).length > 0 };
  }

  /** What names the numbers that go here and that nobody named. */
  async #explained(erasures: ReturnType<typeof erasuresIn>, gone: readonly Gone[]): Promise<readonly Draft[]> {
    if (gone.length === 0) return [];
    const known = await this.erasures();
    const others = erasures.filter(({ id }) => known.every((one) => one.id !== id));
    return unexplained([...known, ...others], gone);
  }

  #remember(writes: readonly Write[], entries: readonly (readonly Entry[])[]): void {
    const written = writes.flatMap(({ subject, year }, index) =>
      entries[index]!.map((entry) => ({ subject, year, entry })),
    );
    this.#recent = [...this.#recent, ...written].slice(-RECENT);
  }

  /** The places of dossiers with what stands there now; `null`: something was mended first, and it is to be tried again. */
  async #found<T extends { readonly subject: Subject; readonly year: string }>(
    wanted: readonly T[],
  ): Promise<readonly (T & Pick<Adding, 'at' | 'before'>)[] | null> {
    const ids = await Promise.all(wanted.map(({ subject, year }) => dossierId(this.#vault, subject, year)));
    const { store } = this.#database.transaction('dossiers');
    const before = await Promise.all(ids.map((id) => store.get(id)));
    const versions = before.map((record, index) => [ids[index]!, record?.version ?? 0] as const);
    if (await this.#copies.mendOlder('dossiers', versions)) return null;
    return wanted.map((one, index) => ({ ...one, at: { id: ids[index]!, year: one.year }, before: before[index] }));
  }

  /**
   * Writes what is to be added and where the device then stands, in one transaction.
   * @returns `false`: somebody else wrote in between, and nothing was written
   */
  async #commit(adding: readonly Adding[], head: Versioned<Head>, next: Head): Promise<boolean> {
    const { locks } = this.#vault;
    const sealed = await Promise.all(adding.map((one) => this.#sealed(one)));
    const nextHead = await sealHead(this.#vault.keys, next, head.version);

    const transaction = this.#database.transaction(['dossiers', 'damaged', 'kept'], 'readwrite', {
      durability: 'strict',
    });
    const stores = { dossiers: transaction.objectStore('dossiers'), damaged: transaction.objectStore('damaged') };
    const kept = transaction.objectStore('kept');
    const versions = await Promise.all(adding.map(async ({ at }) => (await stores.dossiers.get(at.id))?.version ?? 0));
    const headNow = (await kept.get('head'))?.version ?? 0;
    if (
      headNow !== head.version ||
      versions.some((version, index) => version !== (adding[index]!.before?.version ?? 0))
    ) {
      await undo(transaction);
      this.#kept.headWritten(null);
      return false;
    }
    await allOrNothing(transaction, function* () {
      yield kept.put(nextHead);
      for (const { record, damaged } of sealed) {
        if (damaged) yield stores.damaged.add(damaged);
        yield stores.dossiers.put(record);
      }
    });
    if (locks === this.#vault.locks) {
      this.#kept.headWritten({ value: next, version: head.version + 1 });
      for (const { record, opened } of sealed) this.#opened.set(record.id, opened);
    }
    for (const { at, entries } of adding) this.#places?.places.add(at.id, entries);
    for (const { record, damaged } of sealed) {
      if (damaged) this.#copies.beganAnew(record.id);
      else this.#copies.written('dossiers', record.id);
    }
    this.#copies.written('kept', 'head');
    return true;
  }

  /** The record as it will be. One that does not open is kept aside as it was found, and a new one begins. */
  async #sealed({ at, subject, before, entries }: Adding) {
    const version = (before?.version ?? 0) + 1;
    const known = before ? await openedOrNot(this.#open(before)) : null;
    const { key, wrapped } = known ?? (await newDossierKey(this.#vault, at));
    const opened: Opened = { version, key, wrapped, subject, raw: [...(known?.raw ?? []), ...entries] };
    const record = await sealDossier(at, opened);
    return { record, opened, damaged: before && !known ? before : null };
  }

  /** Entries of a device with such numbers, in order. */
  async #written(writer: string, which: (seq: number) => boolean): Promise<readonly Written[]> {
    const ids = (await this.#placesNow()).dossiersOf(writer, which);
    return this.#writtenIn([...ids], ({ device, seq }) => device === writer && which(seq));
  }

  async #writtenIn(ids: readonly string[], which: (one: Stamped) => boolean): Promise<readonly Written[]> {
    const found: Omit<Written, 'hash'>[] = [];
    for await (const [, opened] of this.#inOrder(ids)) {
      if (!opened) continue;
      const { subject, year, raw } = opened;
      for (const entry of raw) if (isStamped(entry) && which(entry)) found.push({ subject, year, entry });
    }
    const seqOf = ({ entry }: Omit<Written, 'hash'>) => (entry as Stamped).seq;
    return Promise.all(found.sort((a, b) => seqOf(a) - seqOf(b)).map(hashed));
  }

  /** Dossiers one after the other, opened some at a time: all at once would be all in memory. */
  async *#inOrder(ids: readonly string[]) {
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      const opened = await Promise.all(some.map((id) => this.#openedNow(id)));
      yield* some.map((id, index) => [id, opened[index]!] as const);
    }
  }

  /** A dossier as it lies here; it need not be remembered. `null`: there is none, it does not open, or it was erased. */
  async #openedNow(id: string): Promise<(Pick<Opened, 'subject' | 'raw'> & { readonly year: string }) | null> {
    const record = await this.#database.get('dossiers', id);
    if (!record || (await this.erased()).has(record)) return null;
    const known = this.#opened.get(id);
    const opened = known?.version === record.version ? known : await openedOrNot(openDossier(this.#vault, record));
    return opened && { subject: opened.subject, raw: opened.raw, year: record.year };
  }

  /** Where the entries of each device stand, looked through once while the vault is open. */
  #placesNow(): Promise<Places> {
    if (!this.#places) {
      const places = new Places();
      const built = this.#look(places);
      this.#places = { places, built };
      built.catch(() => {
        if (this.#places?.built === built) this.#places = null;
      });
    }
    return this.#places.built;
  }

  async #look(places: Places): Promise<Places> {
    const ids = await this.#database.getAllKeys('dossiers');
    for await (const [id, opened] of this.#inOrder(ids)) places.add(id, opened?.raw ?? []);
    return places;
  }
}

const later = (a: Clock, b: Clock): Clock => (a > b ? a : b);

/** Each dossier once. */
function together(adding: readonly Adding[]): readonly Adding[] {
  const all = new Map<string, Adding>();
  for (const one of adding) {
    const there = all.get(one.at.id);
    all.set(one.at.id, there ? { ...there, entries: [...there.entries, ...one.entries] } : one);
  }
  return [...all.values()];
}

const entriesOf = (raw: readonly unknown[]): readonly Entry[] =>
  raw
    .map(understood)
    .filter((entry) => entry !== null)
    .sort(inOrder);
