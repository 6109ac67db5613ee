import type { Erased } from '../erased';
import type { Database } from '../schema';
import { allOrNothing } from '../transaction';

/**
 * Destroys what was erased, and with each dossier its wrapped key: what stands in the database, and what was set aside as it was found.
 * What the copy has of it goes when it hears that the database has it no more (copying.ts).
 * @returns the keyed hashes of the dossiers that were there still
 */
export async function destroy(database: Database, { ids, years }: Erased): Promise<readonly string[]> {
  const transaction = database.transaction(['dossiers', 'damaged'], 'readwrite', { durability: 'strict' });
  const [dossiers, damaged] = [transaction.objectStore('dossiers'), transaction.objectStore('damaged')];
  const [all, asideKeys, aside, ...ofYears] = await Promise.all([
    dossiers.getAllKeys(),
    damaged.getAllKeys(),
    damaged.getAll(),
    ...[...years].map((year) => dossiers.index('year').getAllKeys(year)),
  ]);
  const gone = new Set([...all.filter((id) => ids.has(id)), ...ofYears.flat()]);
  const goneAside = asideKeys.filter((_key, index) => {
    const record = aside[index]!;
    return 'id' in record && (ids.has(record.id) || years.has(record.year));
  });
  await allOrNothing(transaction, function* () {
    for (const id of gone) yield dossiers.delete(id);
    for (const key of goneAside) yield damaged.delete(key);
  });
  return [...gone];
}
