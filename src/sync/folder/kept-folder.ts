/*
 * The folder that somebody chose, beside the vault and in a database of its own: what a browser hands out for a folder can be kept nowhere
 * else, and cannot be sealed. Readable: how the folder is called.
 */

const DATABASE = 'verzuimwijzer-drive';
const STORE = 'folders';
const CHOSEN = 'chosen';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

async function inStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const database = await done(opening);
  try {
    return await done(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** `null`: nobody chose one. */
export const keptFolder = async (): Promise<FileSystemDirectoryHandle | null> =>
  (await inStore('readonly', (store) => store.get(CHOSEN) as IDBRequest<FileSystemDirectoryHandle | undefined>)) ??
  null;

export const keepFolder = async (folder: FileSystemDirectoryHandle): Promise<void> =>
  void (await inStore('readwrite', (store) => store.put(folder, CHOSEN)));
