import type { Erased } from '../erased';
import { Locked } from '../errors';
import type { Database, KeptRecord } from '../schema';
import type { Vault } from '../vault';
import { compare } from './compare';
import { Copying } from './copying';
import { destroy } from './destroy';
import type { Files, Folder } from './files';
import { mendDossier } from './mend-dossier';
import { mendHead } from './mend-head';
import { mendKept } from './mend-kept';
import { mendLocks } from './mend-locks';
import { isSameRecord } from './record-file';
import { Register } from './register';
import { SecondCopy } from './second-copy';
import type { Stores } from './stores';

type Versioned = 'dossiers' | 'kept';

/** So many records are put right or held side by side before others have a turn. */
const FEW = 20;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Who is told of it. */
export interface Told {
  /** Something went wrong with the copy. */
  readonly failed: (error: unknown) => void;
  /** Many dossiers are put back, and some of them are there. */
  readonly progressed: () => void;
}

/**
 * The database with its second copy: what is written is copied, and what one of them lost is put right from the other. Nothing that
 * goes wrong with the copy stops the work: it is told, and tried again.
 */
export class Copies {
  readonly #stores: Stores;
  readonly #copying: Copying;
  readonly #told: Told;
  /** What is being mended now: each record once at a time. */
  readonly #mending = new Map<string, Promise<boolean>>();
  /** Dossiers that began anew beside what the copy may still hold. */
  readonly #apart = new Set<string>();
  readonly #unsaved = new Set<string>();
  /** Dossiers of which a worker was stopped before it copied them. */
  #catchingUp: Promise<void> = Promise.resolve();
  #progress: Progress | null = null;
  #mended: (folder: Folder, key: string) => void = () => undefined;

  constructor(database: Database, vault: Vault, files: Files, told: Told) {
    const copy = new SecondCopy(files);
    this.#told = told;
    this.#copying = new Copying(database, copy, told.failed, (id) => this.#isErased(id));
    const written = (folder: Folder, key: string) => {
      this.#mended(folder, key);
      this.#copying.written(folder, key);
    };
    const register = new Register(database, copy, vault);
    this.#stores = { database, copy, vault, written, erased: () => register.erased() };
  }

  /** Tells from now on of each record that was put right in the database: what was opened of it before does not hold any more. */
  onMended(told: (folder: Folder, key: string) => void): void {
    this.#mended = told;
  }

  /** How far many dossiers are put back; `null`: none are. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /** Dossiers of which neither store has one that opens, as far as somebody looked. */
  get unsaved(): ReadonlySet<string> {
    return this.#unsaved;
  }

  /** The greatest version that the copy has of a record: the next one is greater. 0: it has none, or cannot be asked. */
  newestOf(folder: Versioned, key: string): Promise<number> {
    return this.#spared(() => this.#stores.copy.newestOf(folder, key), 0);
  }

  /** A record was written in the database: it is copied as soon as that can be, and nobody waits for it. */
  written(folder: Versioned, key: string): void {
    // What was written opens.
    this.#unsaved.delete(key);
    if (this.#apart.has(key)) void this.mend(folder, key);
    else this.#copying.written(folder, key);
  }

  /** A dossier did not open and began anew: it becomes one with what the copy still holds of it, and is not copied over that. */
  beganAnew(id: string): void {
    this.#apart.add(id);
    void this.mend('dossiers', id);
  }

  /** Which dossiers were erased: whoever adds dossiers from elsewhere leaves these out, or drops them after it. @throws Locked */
  erased(): Promise<Erased> {
    return this.#stores.erased();
  }

  /**
   * Destroys in both stores what is left of dossiers that were erased: after erasing, after a restore, and at every start.
   * @returns `true`: nothing of them is left
   * @throws Locked, or the browser's own error; what is left then goes at the next start
   */
  async dropErased(): Promise<boolean> {
    const { database, copy } = this.#stores;
    const erased = await this.erased();
    if (erased.years.size + erased.ids.size === 0) return true;
    // What is being copied or mended began before it was erased.
    await this.settled();
    for (const id of await destroy(database, erased)) this.#unsaved.delete(id);
    const here = new Set(await database.getAllKeys('dossiers'));
    const left = async () => [...(await copy.newest('dossiers')).keys()].filter((id) => !here.has(id));
    for (const id of await left()) this.written('dossiers', id);
    await this.#copying.settled();
    const still = await Promise.all((await left()).map((id) => this.#isErased(id)));
    return !still.includes(true);
  }

  /** Everything that was written is copied, or could not be. */
  async settled(): Promise<void> {
    await this.#catchingUp;
    await Promise.all(this.#mending.values());
    await this.#copying.settled();
  }

  /**
   * Puts right a record that does not open, or that the copy has newer.
   * @returns `true`: it is to be read again
   */
  mend(folder: Versioned, key: string): Promise<boolean> {
    const name = `${folder}/${key}`;
    const mending = this.#mending.get(name) ?? this.#spared(() => this.#mend(folder, key), false);
    this.#mending.set(name, mending);
    void mending.then(() => this.#mending.delete(name));
    return mending;
  }

  /** Mends those of these records that the copy has newer; `true`: they are to be read again. @param found keys with their versions; 0: there is none */
  async mendOlder(folder: Versioned, found: readonly (readonly [string, number])[]): Promise<boolean> {
    let mended = false;
    for (const [key, version] of found) {
      const newest = await this.#spared(() => this.#stores.copy.newestOf(folder, key), 0);
      if (newest <= version) continue;
      this.#stores.copy.refresh(folder);
      mended = (await this.mend(folder, key)) || mended;
    }
    return mended;
  }

  /** Puts the locks right. No key is needed for it: it is done before anybody unlocks, and after every change of a lock. */
  checkLocks(): Promise<void> {
    return this.#spared(() => mendLocks(this.#stores), undefined);
  }

  /** Holds the versions of all settings and letters side by side, and puts right what the copy has newer. */
  async checkKept(): Promise<void> {
    await this.#spared(async () => {
      const { missing, behind, ahead } = await this.#compared('kept');
      for (const name of missing) this.written('kept', name);
      for (const name of [...behind, ...ahead]) if (name !== 'head') await this.mend('kept', name);
    }, undefined);
  }

  /**
   * The same for all dossiers, and then for where this device stands in its entries. A few are put right at once; of many it is told how
   * far they are ({@link progress}).
   * @returns when all are put right
   */
  async checkDossiers(): Promise<{ readonly done: Promise<void> }> {
    await this.#spared(() => this.dropErased(), false);
    const alike = { missing: [], behind: [], ahead: [] };
    const { missing, behind, ahead } = await this.#spared(() => this.#compared('dossiers'), alike);
    for (const id of missing) this.written('dossiers', id);
    if (ahead.length > FEW) this.#progress = { done: 0, of: ahead.length };
    const done = this.#mendAll(ahead).finally(() => {
      this.#progress = null;
    });
    if (ahead.length <= FEW) await done;
    this.#catchingUp = done.then(async () => {
      for (const id of behind) await this.mend('dossiers', id);
    });
    return { done };
  }

  /** Holds the contents of both stores side by side, a few records at a time, and puts right what differs. `unsaved`: not all of it can be. */
  verify(): Promise<'agreed' | 'mended' | 'unsaved' | 'failed'> {
    return this.#spared(async () => {
      const { database, copy } = this.#stores;
      await this.settled();
      let mended = false;
      for (const folder of ['kept', 'dossiers'] as const) {
        const keys = new Set([...(await database.getAllKeys(folder)), ...(await copy.newest(folder)).keys()]);
        for (const [index, key] of [...keys].entries()) {
          if (index % FEW === FEW - 1) await pause();
          if (!(await this.#agrees(folder, key))) mended = (await this.mend(folder, key)) || mended;
        }
      }
      if (this.#unsaved.size > 0) return 'unsaved';
      return mended ? 'mended' : 'agreed';
    }, 'failed');
  }

  /** A new vault is about to be made: nothing of the copy opens with it. */
  clear(): Promise<void> {
    return this.#spared(() => this.#stores.copy.clear(), undefined);
  }

  async #mendAll(ids: readonly string[]): Promise<void> {
    for (const [index, id] of ids.entries()) {
      await this.mend('dossiers', id);
      if (!this.#progress || index % FEW !== FEW - 1) continue;
      this.#progress = { done: index + 1, of: ids.length };
      this.#told.progressed();
      await pause();
    }
    await this.#spared(async () => {
      const { database, copy } = this.#stores;
      const { behind, ahead } = await this.#compared('kept');
      const isMissing = (await database.getKey('kept', 'head')) === undefined;
      const begun = isMissing && ((await database.count('dossiers')) > 0 || (await copy.newestOf('kept', 'head')) > 0);
      if (begun || [...behind, ...ahead].includes('head')) await this.mend('kept', 'head');
    }, undefined);
  }

  async #mend(folder: Versioned, key: string): Promise<boolean> {
    if (folder === 'kept') {
      const name = key as KeptRecord['name'];
      return (await (name === 'head' ? mendHead(this.#stores) : mendKept(this.#stores, name))) === 'mended';
    }
    const mended = await mendDossier(this.#stores, key);
    this.#apart.delete(key);
    if (mended === 'unsaved') this.#unsaved.add(key);
    else this.#unsaved.delete(key);
    return mended === 'mended';
  }

  /** Was the dossier erased of which the copy has something and the database has nothing? While it is locked nobody knows. */
  async #isErased(id: string): Promise<boolean> {
    try {
      const found = await this.#stores.copy.read('dossiers', id);
      return (await this.erased()).has({ id, year: found?.record.year ?? null });
    } catch (error) {
      if (error instanceof Locked) return false;
      throw error;
    }
  }

  /** Does the copy hold what the database holds? What it still had of before that then goes. */
  async #agrees(folder: Versioned, key: string): Promise<boolean> {
    const { database, copy } = this.#stores;
    const [record, found] = [await database.get(folder, key), await copy.read(folder, key)];
    if (!record || !found || found.version !== record.version) return false;
    if (!(await isSameRecord(record, found.record))) return false;
    await copy.removeBefore(folder, key, found.version);
    return true;
  }

  async #compared(folder: Versioned) {
    const { database, copy } = this.#stores;
    const versions = new Map<string, number>();
    // The keys of an index: the records themselves, which are large, are not read.
    let at = await database.transaction(folder).store.index('version').openKeyCursor();
    for (; at; at = await at.continue()) versions.set(at.primaryKey, at.key);
    return compare(versions, await copy.newest(folder));
  }

  /** What goes wrong with the copy is told, and the work goes on with `otherwise`. */
  async #spared<T>(what: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await what();
    } catch (error) {
      this.#told.failed(error);
      return otherwise;
    }
  }
}
