/* What any program would do with the browser's database: the floor beside which ours is measured. */

/** A plain store, into which records go as they are. */
export const plainStore = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records');
    request.onsuccess = () => resolve(request.result);
  });

/** One transaction, on the disk when it resolves. */
export const commit = (database: IDBDatabase, records: readonly unknown[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
    for (const [index, record] of records.entries()) transaction.objectStore('records').put(record, index);
  });
