import type { DossierRecord, KeptRecord, Lock } from '../schema';
import { type Files, FOLDERS, type Folder } from './files';
import { fileOf, recordIn } from './record-file';

/** What each folder holds. */
export interface Copied {
  readonly dossiers: DossierRecord;
  readonly kept: KeptRecord;
  readonly locks: Lock;
}

/** A record of the copy, and the version by which its file is called. */
export interface Found<F extends Folder> {
  readonly record: Copied[F];
  readonly version: number;
}

const NAME = /^([\w-]+)\.(\d{1,16})$/;
const nameOf = (key: string, version: number): string => `${key}.${version}`;

/**
 * Tweede kopie. Each record is a file called after its key and version. A new version is a new file, and the one before it is taken away
 * only when that stands: a write that was torn leaves the former copy.
 */
export class SecondCopy {
  readonly #files: Files;
  /** The versions of each key, as they were found and written since. */
  readonly #known = new Map<Folder, Promise<Map<string, ReadonlySet<number>>>>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The greatest version of each record, by the names of the files alone. */
  async newest(folder: Folder): Promise<ReadonlyMap<string, number>> {
    const all = await this.#versions(folder);
    return new Map([...all].map(([key, versions]) => [key, Math.max(...versions)]));
  }

  /** The greatest version of one record; 0: there is none. */
  async newestOf(folder: Folder, key: string): Promise<number> {
    return Math.max(0, ...((await this.#versions(folder)).get(key) ?? []));
  }

  /** Looks anew at what is there: another window may have written. */
  refresh(folder: Folder): void {
    this.#known.delete(folder);
  }

  /** The newest file of a record that is whole; `null`: there is none. */
  async read<F extends Folder>(folder: F, key: string, again = true): Promise<Found<F> | null> {
    const versions = [...((await this.#versions(folder)).get(key) ?? [])].sort((a, b) => b - a);
    for (const version of versions) {
      const bytes = await this.#files.read(folder, nameOf(key, version));
      if (!bytes && again) {
        // Another window wrote since, and took this one away.
        this.refresh(folder);
        return this.read(folder, key, false);
      }
      const record = bytes && ((await recordIn(bytes)) as Copied[F] | null);
      if (record) return { record, version };
    }
    return null;
  }

  /** Writes a version of a record, and then takes away those before it. */
  async write<F extends Folder>(folder: F, key: string, version: number, record: Copied[F]): Promise<void> {
    const bytes = await fileOf(record);
    await this.#files.write(folder, nameOf(key, version), bytes);
    const all = await this.#versions(folder);
    all.set(key, new Set([...(all.get(key) ?? []), version]));
    await this.removeBefore(folder, key, version);
  }

  /** Takes away what stands before a version that is whole: a worker was stopped before it came to that. */
  async removeBefore(folder: Folder, key: string, version: number): Promise<void> {
    for (const one of (await this.#versions(folder)).get(key) ?? [])
      if (one < version) await this.#take(folder, key, one);
  }

  /** Takes away all that the copy has of a record. */
  async remove(folder: Folder, key: string): Promise<void> {
    for (const version of (await this.#versions(folder)).get(key) ?? []) await this.#take(folder, key, version);
  }

  /** Takes away everything: a new vault begins, and nothing of this copy opens with it. */
  async clear(): Promise<void> {
    for (const folder of FOLDERS)
      for (const key of (await this.#versions(folder)).keys()) await this.remove(folder, key);
  }

  async #take(folder: Folder, key: string, version: number): Promise<void> {
    await this.#files.remove(folder, nameOf(key, version));
    const all = await this.#versions(folder);
    const left = [...(all.get(key) ?? [])].filter((one) => one !== version);
    if (left.length > 0) all.set(key, new Set(left));
    else all.delete(key);
  }

  #versions(folder: Folder): Promise<Map<string, ReadonlySet<number>>> {
    const known = this.#known.get(folder) ?? this.#look(folder);
    this.#known.set(folder, known);
    known.catch(() => this.#known.delete(folder));
    return known;
  }

  async #look(folder: Folder): Promise<Map<string, ReadonlySet<number>>> {
    const all = new Map<string, ReadonlySet<number>>();
    for (const name of await this.#files.names(folder)) {
      const [, key, version] = NAME.exec(name) ?? [];
      if (key !== undefined) all.set(key, new Set([...(all.get(key) ?? []), Number(version)]));
    }
    return all;
  }
}
