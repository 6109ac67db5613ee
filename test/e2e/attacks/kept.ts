import type { DemoDay } from '../../../scripts/demo-day';

/** What the school keeps, as far as it is seen from outside: each record with how often it was written. The same text: nothing was. */
export const keptBy = (day: DemoDay): Promise<string> =>
  day.inOwnPage(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('verzuimwijzer');
      open.onsuccess = () => resolve(open.result);
    });
    const all = (name: string) =>
      new Promise<readonly { id?: string; name?: string; kind?: string; version?: number }[]>((resolve) => {
        const asked = database.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => resolve(asked.result as []);
      });
    const records = (await Promise.all(['dossiers', 'kept', 'locks'].map(all))).flat();
    database.close();
    return records
      .map(({ id, name, kind, version }) => `${id ?? name ?? kind} ${version ?? ''}`)
      .sort()
      .join('\n');
  });
