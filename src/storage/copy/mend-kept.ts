import { BEGUN_ANEW, openKept } from '../one-kept';
import type { KeptRecord } from '../schema';
import { replace } from './replace';
import { aside, counted, type Mended, openedOrNot, type Stores } from './stores';

/**
 * Puts a record right of which there is one, the device's head excepted: the newest of both stores that opens is it.
 * @throws Locked
 */
export async function mendKept(stores: Stores, name: KeptRecord['name']): Promise<Mended> {
  const { database, copy, vault, written } = stores;
  const before = await database.get('kept', name);
  const mine = before && (await openedOrNot(openKept(vault.keys, before))) !== null;
  const newest = await copy.newestOf('kept', name);
  const found = await copy.read('kept', name);
  const theirs = found && (await openedOrNot(openKept(vault.keys, found.record))) !== null ? found : null;
  if (!theirs && newest > 0 && (mine || !before)) await copy.remove('kept', name);
  if (mine && (!theirs || counted(before.version) >= theirs.version)) {
    written('kept', name);
    return 'alike';
  }
  if (!theirs) {
    if (!before) return 'alike';
    if (!BEGUN_ANEW.some((one) => one === name)) return 'unsaved';
    await copy.remove('kept', name);
    await replace(stores, 'kept', name, before, null, before);
    return 'mended';
  }
  const version = Math.max(counted(before?.version), newest) + 1;
  const whole = theirs.version >= counted(before?.version);
  const damaged = before && !mine ? aside(before, whole) : null;
  await replace(stores, 'kept', name, before, { ...theirs.record, version }, damaged);
  return 'mended';
}
