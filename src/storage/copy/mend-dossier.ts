import { openDossier, sealDossier } from '../one-dossier';
import { union } from '../union';
import { destroy } from './destroy';
import { replace } from './replace';
import { aside, counted, type Mended, openedOrNot, type Stores } from './stores';

/**
 * Puts a dossier right from both stores: what only one of them has is kept. One that does not open is set aside as it was found, and one
 * that was erased is not put right but destroyed.
 * @throws Locked
 */
export async function mendDossier(stores: Stores, id: string): Promise<Mended> {
  const { database, copy, vault, written } = stores;
  const before = await database.get('dossiers', id);
  const found = await copy.read('dossiers', id);
  const erased = await stores.erased();
  if (erased.has({ id, year: (before ?? found?.record)?.year ?? null })) {
    await destroy(database, erased);
    written('dossiers', id);
    return 'alike';
  }
  const mine = before ? await openedOrNot(openDossier(vault, before)) : null;
  const theirs = found && (await openedOrNot(openDossier(vault, found.record)));
  const newest = await copy.newestOf('dossiers', id);
  if (!theirs && !mine) return before ? 'unsaved' : 'alike';
  // Files that do not open are in the way of the next copy.
  if (!theirs && newest > counted(before?.version)) await copy.remove('dossiers', id);
  const raw = union(mine?.raw ?? [], theirs?.raw ?? []);
  if (mine && raw.length === mine.raw.length && (!theirs || mine.version >= newest)) {
    written('dossiers', id);
    return 'alike';
  }
  // No version is ever given twice: what was opened is remembered by it.
  const version = Math.max(counted(before?.version), newest) + 1;
  const record = before
    ? await sealDossier(found?.record ?? before, { ...(mine ?? theirs!), version, raw })
    : { ...found!.record, version };
  const whole = found !== null && found.version >= counted(before?.version);
  await replace(stores, 'dossiers', id, before, record, before && !mine ? aside(before, whole) : null);
  return 'mended';
}
