import type { DemoDay } from '../../scripts/demo-day';
import { loseCopy, loseDatabase } from '../e2e/losing';
import { until } from '../e2e/people';

/* What happens to the computer of a school, at any moment of the day. None of it may cost anything that was answered. */

/** `false`: the browser is gone, and somebody starts it again. */
export type Fault = (day: DemoDay) => Promise<boolean>;

/** Both stores hold the same versions of the same records: what one of them loses now, the other has. */
export const settled = (day: DemoDay): Promise<void> =>
  until(
    () =>
      day.inOwnPage(async () => {
        const names: string[] = [];
        const look = async (folder: FileSystemDirectoryHandle): Promise<void> => {
          for await (const one of folder.values()) {
            if (one.kind === 'directory') await look(one as FileSystemDirectoryHandle);
            else names.push(one.name);
          }
        };
        await look(await navigator.storage.getDirectory());
        const copied = new Set(names);
        const database = await new Promise<IDBDatabase>((resolve) => {
          const open = indexedDB.open('verzuimwijzer');
          open.onsuccess = () => resolve(open.result);
        });
        try {
          for (const store of ['dossiers', 'kept']) {
            const all = await new Promise<readonly { id?: string; name?: string; version: number }[]>((resolve) => {
              const asked = database.transaction(store).objectStore(store).getAll();
              asked.onsuccess = () => resolve(asked.result as never);
            });
            if (!all.every(({ id, name, version }) => copied.has(`${id ?? name}.${version}`))) return false;
          }
          return true;
        } finally {
          database.close();
        }
      }),
    60_000,
  );

/** A bit of some records of the database turns. */
const flipInDatabase = (day: DemoDay): Promise<void> =>
  day.inOwnPage(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('verzuimwijzer');
      open.onsuccess = () => resolve(open.result);
    });
    const store = database.transaction('dossiers', 'readwrite').objectStore('dossiers');
    const all = await new Promise<{ id: string; sealed: { data: ArrayBuffer } }[]>((resolve) => {
      const asked = store.getAll();
      asked.onsuccess = () => resolve(asked.result as never);
    });
    for (const one of all.filter((_, index) => index % 7 === 3)) {
      new Uint8Array(one.sealed.data)[20]! ^= 4;
      await new Promise((resolve) => {
        store.put(one).onsuccess = resolve;
      });
    }
    database.close();
  });

/** The same in the second copy. */
const flipInCopy = (day: DemoDay): Promise<void> =>
  day.inOwnPage(async () => {
    const copy = await (await navigator.storage.getDirectory()).getDirectoryHandle('copy');
    const folder = await copy.getDirectoryHandle('dossiers');
    let index = 0;
    for await (const one of folder.values()) {
      if (index++ % 5 !== 2) continue;
      const file = one as FileSystemFileHandle;
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      bytes[bytes.length - 9]! ^= 1;
      const written = await file.createWritable();
      await written.write(bytes);
      await written.close();
    }
  });

const withoutWorker =
  (what: (day: DemoDay) => Promise<unknown>): Fault =>
  async (day) => {
    await settled(day);
    await day.extension.stopWorker();
    await what(day);
    return true;
  };

/** By what a person would call it. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'the worker is stopped': async (day) => {
    await day.extension.stopWorker();
    return true;
  },
  'it is locked': async (day) => {
    await day.ask('own>worker:lock', {});
    return true;
  },
  'the power fails': async (day) => {
    await day.close('kill');
    return false;
  },
  'the browser is closed': async (day) => {
    await day.close();
    return false;
  },
  'the database is thrown away': withoutWorker(loseDatabase),
  'the copy is thrown away': withoutWorker(loseCopy),
  'bits turn in the database': withoutWorker(flipInDatabase),
  'bits turn in the copy': withoutWorker(flipInCopy),
};
