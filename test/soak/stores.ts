import { between, type Chance } from '../../demo/random';
import type { DemoDay } from '../../scripts/demo-day';
import { until } from '../e2e/people';

/* The two stores of the browser as they lie on its disk, looked at and damaged past the extension. */

/** Where a bit turns: of which record, at which of its bytes, and which bit; the first two from 0 up to 1. */
type Turn = readonly [record: number, byte: number, bit: number];

const MOST_TURNS = 12;

const turns = (chance: Chance): readonly Turn[] =>
  Array.from({ length: between(chance, 1, MOST_TURNS) }, () => [chance(), chance(), between(chance, 0, 7)] as const);

/** The records of which the second copy does not hold what the database holds, byte for byte; what only the copy has is one of them. */
const differing = (day: DemoDay): Promise<readonly string[]> =>
  day.inOwnPage(async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const name of ['dossiers', 'kept']) {
      const root = await navigator.storage.getDirectory();
      const copy = await root.getDirectoryHandle('copy', { create: true });
      for await (const one of (await copy.getDirectoryHandle(name, { create: true })).values()) {
        // Another version may just have taken its place.
        const file = await (one as FileSystemFileHandle).getFile().catch(() => null);
        const bytes = await file?.arrayBuffer().catch(() => null);
        if (bytes) files.set(one.name, new Uint8Array(bytes));
      }
    }
    const isWhole = async (file: Uint8Array<ArrayBuffer>): Promise<boolean> => {
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', file.subarray(36)));
      return sum.every((byte, index) => byte === file[4 + index]);
    };
    /** The bytes in a record stand at the end of its file, in its order. */
    const bytesOf = (record: object): Uint8Array => {
      const parts: Uint8Array[] = [];
      JSON.stringify(record, (_key, value: unknown) => {
        if (!(value instanceof Uint8Array || value instanceof ArrayBuffer)) return value;
        parts.push(new Uint8Array(value));
        return null;
      });
      return new Uint8Array(parts.flatMap((part) => [...part]));
    };
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('verzuimwijzer');
      open.onsuccess = () => resolve(open.result);
    });
    try {
      const found: string[] = [];
      const versions = new Map<string, number>();
      for (const store of ['dossiers', 'kept']) {
        const all = await new Promise<readonly { id?: string; name?: string; version: number }[]>((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result as never);
        });
        for (const record of all) {
          const key = (record.id ?? record.name)!;
          versions.set(key, record.version);
          const [file, bytes] = [files.get(`${key}.${record.version}`), bytesOf(record)];
          const end = file?.subarray(file.length - bytes.length);
          if (!file) found.push(`${key}.${record.version} is not copied`);
          else if (!end?.every((byte, index) => byte === bytes[index]) || !(await isWhole(file)))
            found.push(`${key}.${record.version} is otherwise in the copy`);
        }
      }
      // A version before it may stand in the copy until the contents are held side by side.
      const only = [...files.keys()].filter((file) => {
        const [key, version] = file.split('.');
        return Number(version) > (versions.get(key!) ?? 0);
      });
      return [...found, ...only.map((file) => `${file} is only in the copy`)];
    } finally {
      database.close();
    }
  });

/** Both stores hold the same: what one of them loses now, the other has. @throws when they do not become alike */
export async function settled(day: DemoDay): Promise<void> {
  let last: readonly string[] = [];
  await until(async () => {
    last = await differing(day);
    return last.length === 0;
  }, 60_000).catch(() => {
    throw new Error(`the stores do not become alike: ${last.length} records, ${last.slice(0, 5).join(', ')}`);
  });
}

/** Some bits of the database turn. */
export const turnInDatabase = (day: DemoDay, chance: Chance): Promise<void> =>
  day.inOwnPage(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('verzuimwijzer');
      open.onsuccess = () => resolve(open.result);
    });
    interface Sealed {
      readonly sealed: { readonly data: ArrayBuffer };
    }
    const records: (readonly [store: string, record: Sealed])[] = [];
    for (const store of ['dossiers', 'kept']) {
      const found = await new Promise<readonly Sealed[]>((resolve) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result as never);
      });
      records.push(...found.map((one) => [store, one] as const));
    }
    for (const [which, where, bit] of all) {
      const [store, record] = records[Math.floor(which * records.length)]!;
      const bytes = new Uint8Array(record.sealed.data);
      bytes[Math.floor(where * bytes.length)]! ^= 1 << bit;
      await new Promise((resolve) => {
        database.transaction(store, 'readwrite').objectStore(store).put(record).onsuccess = resolve;
      });
    }
    database.close();
  }, turns(chance));

/** The same in the second copy. */
export const turnInCopy = (day: DemoDay, chance: Chance): Promise<void> =>
  day.inOwnPage(async (all) => {
    const copy = await (await navigator.storage.getDirectory()).getDirectoryHandle('copy');
    const files: FileSystemFileHandle[] = [];
    for (const folder of ['dossiers', 'kept'])
      for await (const one of (await copy.getDirectoryHandle(folder)).values()) files.push(one as FileSystemFileHandle);
    for (const [which, where, bit] of all) {
      const file = files[Math.floor(which * files.length)]!;
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      bytes[Math.floor(where * bytes.length)]! ^= 1 << bit;
      const written = await file.createWritable();
      await written.write(bytes);
      await written.close();
    }
  }, turns(chance));
