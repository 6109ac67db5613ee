import type { Day, Moment } from '../../src/domain/day';
import { clockAt, type Line, type ReadingEntry } from '../../src/domain/dossier';
import { Copies } from '../../src/storage/copy/copies';
import type { Files } from '../../src/storage/copy/files';
import { Dossiers, type Write } from '../../src/storage/dossiers';
import { Kept } from '../../src/storage/kept';
import { openDatabase } from '../../src/storage/schema';
import { type SessionStore, Vault } from '../../src/storage/vault';
import { type Effort, sideBySide } from '../measure';

const YEAR = '2026-2027';
/** As cheap as it goes: unlocking is not what is measured. */
const CHEAP = { name: 'argon2id', memoryKiB: 64, passes: 1, parallelism: 1 } as const;

class Memory implements SessionStore {
  readonly #kept = new Map<string, string>();
  get = (name: string) => Promise.resolve(this.#kept.get(name));
  set = (name: string, value: string) => Promise.resolve(void this.#kept.set(name, value));
  remove = (name: string) => Promise.resolve(void this.#kept.delete(name));
}

/** Nobody waits for the second copy; it is measured by itself in starting.ts. */
const NO_FILES: Files = {
  names: () => Promise.resolve([]),
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};
const QUIET = { failed: () => undefined, progressed: () => undefined };

const lineOn = (index: number): Line => ({
  date: `2026-${String(9 + (index % 4)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}` as Day,
  endDate: null,
  openEnded: false,
  kind: index % 3 === 0 ? 'late' : 'sick',
  authorised: index % 3 !== 0,
  reported: 'with-reason',
  part: null,
  from: null,
  to: null,
  arrival: null,
  minutes: null,
  unclear: false,
  reason: index % 3 === 0 ? 'Te laat' : 'Ziek',
  remark: 'belt morgen',
});

/** A year of lists in one go: so many absences over so many pupils. */
function writes(absences: number, pupils: number): readonly Write[] {
  return Array.from({ length: pupils }, (_, pupil): Write => {
    const lines = Array.from({ length: absences / pupils }, (_line, index) => lineOn(index));
    const body: ReadingEntry = {
      kind: 'reading',
      reading: 'r',
      looked: clockAt(0),
      profile: 'parnassys/group-period',
      cover: { of: 'group', group: '6A', from: '2026-08-01' as Day, until: '2026-11-24' as Day },
      lines,
      named: { name: `Leerling ${pupil}`, number: String(100_000 + pupil), group: '6A' },
    };
    const draft = { at: '2026-11-24T08:50' as Moment, by: { role: 'clerk' as const, name: 'Bench' }, body };
    return { subject: { of: 'pupil', pupil: `p${pupil}` }, year: YEAR, drafts: [draft] };
  });
}

const emptied = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('not deleted'));
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
  });

/** A plain database with the stores that a contestant needs. */
function plainDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('dossiers', { keyPath: 'id' }).createIndex('year', 'year');
      request.result.createObjectStore('rows', { keyPath: 'id' }).createIndex('pupil', 'pupil');
    };
    request.onsuccess = () => resolve(request.result);
  });
}

const encoder = new TextEncoder();

/** Seals and stores; stores the same bytes unsealed in the same shape; and stores them row by row, for information. */
export async function run(effort: Effort, absences: number, pupils: number) {
  const all = writes(absences, pupils);
  let turn = 0;

  const unsealed = async () => {
    const name = `plain-${turn++}`;
    const database = await plainDatabase(name);
    const records = all.map(({ subject, year, drafts }, index) => ({
      id: `d${index}`,
      year,
      version: 1,
      data: encoder.encode(JSON.stringify({ subject, entries: drafts })).buffer,
    }));
    const transaction = database.transaction('dossiers', 'readwrite', { durability: 'strict' });
    for (const record of records) transaction.objectStore('dossiers').put(record);
    await done(transaction);
    database.close();
    await emptied(name);
  };
  const sealed = async () => {
    const name = `sealed-${turn++}`;
    const database = await openDatabase(name);
    const vault = new Vault(database, new Memory(), CHEAP);
    await vault.setUp('vier gewone woorden samen');
    const copies = new Copies(database, vault, NO_FILES, QUIET);
    const kept = new Kept(database, vault, copies);
    await new Dossiers(database, vault, kept, copies, () => Date.now()).append(all);
    database.close();
    await emptied(name);
  };
  const rowByRow = async () => {
    const name = `rows-${turn++}`;
    const database = await plainDatabase(name);
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    all.forEach(({ drafts }, pupil) => {
      const { lines } = drafts[0]!.body as ReadingEntry;
      lines.forEach((line, index) => {
        transaction.objectStore('rows').put({ id: `${pupil}/${index}`, pupil, ...line });
      });
    });
    await done(transaction);
    database.close();
    await emptied(name);
  };
  return sideBySide({ unsealed, sealed, rowByRow }, effort);
}
