import type { ReadingEntry } from '../../src/domain/dossier';
import { Copies } from '../../src/storage/copy/copies';
import { Dossiers } from '../../src/storage/dossiers';
import { Kept } from '../../src/storage/kept';
import { openDatabase } from '../../src/storage/schema';
import { Vault } from '../../src/storage/vault';
import { type Effort, sideBySide } from '../measure';
import { CHEAP, Memory, NO_FILES, QUIET, writes } from './writes';

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
