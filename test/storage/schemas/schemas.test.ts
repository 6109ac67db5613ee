import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/storage/schema';
import { readings } from '../copy/disasters';
import { draft, Memory, PASSPHRASE, pupil, worker, YEAR } from '../school';

/* Databases as earlier versions of the program left them: each opens, loses nothing, and gets its second copy. */

interface Left {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

const bytesOf = (_name: string, value: unknown): unknown => {
  const { bytes, buffer } = (value ?? {}) as { bytes?: string; buffer?: string };
  if (typeof bytes === 'string') return Uint8Array.from(Buffer.from(bytes, 'base64'));
  return typeof buffer === 'string' ? Uint8Array.from(Buffer.from(buffer, 'base64')).buffer : value;
};

const LAYOUTS: Readonly<Record<number, (database: IDBDatabase) => void>> = {
  1: (database) => {
    database.createObjectStore('locks', { keyPath: 'kind' });
    database.createObjectStore('session');
    database.createObjectStore('dossiers', { keyPath: 'id' }).createIndex('year', 'year');
    database.createObjectStore('damaged', { autoIncrement: true });
    database.createObjectStore('kept', { keyPath: 'name' });
  },
  2: (database) => {
    database.createObjectStore('locks', { keyPath: 'kind' });
    database.createObjectStore('session');
    const dossiers = database.createObjectStore('dossiers', { keyPath: 'id' });
    dossiers.createIndex('year', 'year');
    dossiers.createIndex('version', 'version');
    database.createObjectStore('damaged', { autoIncrement: true });
    database.createObjectStore('kept', { keyPath: 'name' }).createIndex('version', 'version');
  },
};

/** A database of that version with what was in it; its connection stays open, as that of a program which still runs. */
async function left(name: string, { version, stores }: Left): Promise<IDBDatabase> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => LAYOUTS[version]!(request.result);
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction(Object.keys(stores), 'readwrite');
  for (const [store, records] of Object.entries(stores))
    for (const record of records) transaction.objectStore(store).put(record);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  return database;
}

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));

test('every version but this one is here', async () => {
  const { version } = await openDatabase('as-it-is');
  expect(files).toEqual(Array.from({ length: version - 1 }, (_, index) => `version-${index + 1}.json`));
});

test.each(files)('%s opens, with everything in it', async (file) => {
  const found = JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'), bytesOf) as Left;
  (await left(file, found)).close();
  const again = await worker(file);
  await again.vault.unlock(PASSPHRASE);
  expect(await readings(again)).toEqual(['a:r1', 'a:r2', 'a:r3', 'b:r1']);
  expect((await again.kept.settings()).region).toBe('zuid');
  // What came since is there, and empty.
  expect(await again.database.getAll('logs')).toEqual([]);
  expect(await again.kept.sharing()).toBeNull();
  await again.copies.checkLocks();
  await again.copies.checkKept();
  await again.copies.checkDossiers();
  await again.copies.settled();
  for (const store of again.database.objectStoreNames) await again.database.clear(store);
  const restored = await worker(file, new Memory());
  await restored.copies.checkLocks();
  await restored.vault.unlock(PASSPHRASE);
  await restored.copies.checkKept();
  await restored.copies.checkDossiers();
  expect(await readings(restored)).toEqual(['a:r1', 'a:r2', 'a:r3', 'b:r1']);
});

test('an update in the middle: a program that still runs gives way, and what it was told is kept is kept', async () => {
  const name = 'updated';
  const running = await worker(name);
  await running.vault.setUp(PASSPHRASE);
  const kept: string[] = [];
  const appends = Array.from({ length: 8 }, (_, index) =>
    running.dossiers.append([{ subject: pupil('a'), year: YEAR, drafts: [draft(`r${index}`)] }]).then(
      () => kept.push(`a:r${index}`),
      () => undefined,
    ),
  );
  await appends[2];
  const next = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, running.database.version + 1);
    request.onupgradeneeded = () => request.transaction!.objectStore('dossiers').createIndex('later', 'version');
    request.onsuccess = () => resolve(request.result);
    request.onblocked = () => reject(new Error('the program that runs does not give way'));
  });
  await Promise.all(appends);
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.length).toBeLessThan(8);
  const ids = next.transaction('dossiers').objectStore('dossiers').getAll();
  await new Promise((resolve) => {
    ids.onsuccess = resolve;
  });
  // One write for each append, and the one that was under way may be there unacknowledged.
  const [{ version }] = ids.result as [{ version: number }];
  expect([kept.length, kept.length + 1]).toContain(version);
  next.close();
});
