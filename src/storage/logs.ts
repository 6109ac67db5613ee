import { openedOrNot } from './copy/stores';
import type { Database, LogRecord } from './schema';
import { keyedHash, open, seal } from './sealing';
import { allOrNothing } from './transaction';
import type { Vault } from './vault';

const place = (id: string): string => `log/${id}`;

/**
 * Logs of the devices of the circle, part by part, sealed. What they hold is checked by whoever asks for them; a part that does not open
 * is as one that never came: others have it.
 */
export class KeptLogs {
  readonly #database: Database;
  readonly #vault: Vault;

  constructor(database: Database, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  /** All parts, in no order. @throws Locked */
  async all(): Promise<readonly unknown[]> {
    const { keys } = this.#vault;
    const records = await this.#database.getAll('logs');
    const parts = await Promise.all(records.map(({ id, sealed }) => openedOrNot(open(keys.kept, place(id), sealed))));
    return parts.filter((part) => part !== null);
  }

  /** Keeps parts, all or none; one that is there already is there once. @throws Locked, or the browser's own error when the disk is full */
  async keep(parts: readonly unknown[]): Promise<void> {
    const { keys } = this.#vault;
    const records = await Promise.all(
      parts.map(async (part): Promise<LogRecord> => {
        const id = await keyedHash(keys.ids, `log ${JSON.stringify(part)}`);
        return { id, sealed: await seal(keys.kept, place(id), part) };
      }),
    );
    const transaction = this.#database.transaction('logs', 'readwrite', { durability: 'strict' });
    await allOrNothing(transaction, function* () {
      for (const record of records) yield transaction.store.put(record);
    });
  }

  /** A circle begins, or this device comes into one to which these do not belong. */
  async clear(): Promise<void> {
    await this.#database.clear('logs');
  }

  /** The names of the devices that wrote the entries of which the logs speak. @throws Locked */
  async writers(): Promise<ReadonlySet<string>> {
    const named = (await this.all()).map((part) => (part as { writer?: unknown }).writer);
    return new Set(named.filter((one) => typeof one === 'string'));
  }
}
