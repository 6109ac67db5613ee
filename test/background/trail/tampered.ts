import type { Office } from '../../../src/background/office';
import { openDossier, sealDossier } from '../../../src/storage/one-dossier';
import { openDatabase } from '../../../src/storage/schema';

/**
 * Changes the entries of all dossiers as somebody would who has the passphrase: they are sealed again, and nothing looks damaged.
 * @param name of the database
 * @param change what becomes of an entry; `null`: it is taken out
 */
export async function tamper(
  name: string,
  { vault }: Office,
  change: (entry: Record<string, unknown>) => Record<string, unknown> | null,
): Promise<void> {
  const database = await openDatabase(name);
  for (const record of await database.getAll('dossiers')) {
    const opened = await openDossier(vault, record);
    const raw = opened.raw.map((entry) => change(entry as Record<string, unknown>)).filter((one) => one !== null);
    await database.put('dossiers', await sealDossier(record, { ...opened, raw, version: record.version + 1 }));
  }
  database.close();
}
