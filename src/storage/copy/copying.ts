import type { Database } from '../schema';
import type { Folder } from './files';
import type { SecondCopy } from './second-copy';

/**
 * Copies what was written in the database, one record after the other and in the order in which they were written. Nobody waits for
 * it. What a stopped worker did not come to is found again by its version (compare.ts).
 */
export class Copying {
  readonly #database: Database;
  readonly #copy: SecondCopy;
  readonly #failed: (error: unknown) => void;
  readonly #isErased: (id: string) => Promise<boolean>;
  /** `dossiers/key`: waits to be copied. */
  readonly #waiting = new Set<string>();
  #run: Promise<void> = Promise.resolve();
  #running = false;

  /**
   * @param failed a record could not be copied; it is tried again after the next write, and at the next start
   * @param isErased is this a dossier that was erased? The copy then loses it as well
   */
  constructor(
    database: Database,
    copy: SecondCopy,
    failed: (error: unknown) => void,
    isErased: (id: string) => Promise<boolean>,
  ) {
    this.#database = database;
    this.#copy = copy;
    this.#failed = failed;
    this.#isErased = isErased;
  }

  /** A record was written in the database, or destroyed there. */
  written(folder: Folder, key: string): void {
    this.#waiting.add(`${folder}/${key}`);
    if (this.#running) return;
    this.#running = true;
    this.#run = this.#copyAll();
  }

  /** Nothing is left to be copied, or it could not be. */
  settled(): Promise<void> {
    return this.#run;
  }

  async #copyAll(): Promise<void> {
    for (const one of this.#waiting) {
      const [folder, key] = one.split('/') as [Folder, string];
      this.#waiting.delete(one);
      try {
        await this.#copyOne(folder, key);
      } catch (error) {
        this.#failed(error);
        this.#waiting.add(one);
        break;
      }
    }
    this.#running = false;
  }

  async #copyOne(folder: Folder, key: string): Promise<void> {
    const record = await this.#database.get(folder, key);
    if (!record) {
      // It was erased, or lost since; then the copy is all there is.
      if (folder === 'dossiers' && (await this.#isErased(key))) await this.#copy.remove(folder, key);
      return;
    }
    const newest = await this.#copy.newestOf(folder, key);
    const version = 'version' in record ? record.version : newest + 1;
    // A copy that is newer holds something that the database lost: it is mended, not written over.
    if (version >= newest) await this.#copy.write(folder, key, version, record);
  }
}
