import { openKept } from '../one-kept';
import type { KeptRecord } from '../schema';
import { allOrNothing, undo } from '../transaction';
import { aside, counted, type Mended, openedOrNot, type Stores } from './stores';

/** What can be begun anew without asking anybody. Settings are not, nor texts that wait for somebody. */
const BEGUN_ANEW: readonly KeptRecord['name'][] = ['letters', 'typed', 'word-letter'];

/** Writes a record in the place of one that was read before; `false`: somebody else wrote in between, and nothing was written. */
export async function replaceKept(
  { database, written }: Stores,
  before: KeptRecord | undefined,
  after: KeptRecord | null,
  damaged: KeptRecord | null,
): Promise<boolean> {
  const name = (before ?? after)!.name;
  const transaction = database.transaction(['kept', 'damaged'], 'readwrite', { durability: 'strict' });
  const now = await transaction.objectStore('kept').get(name);
  if (!Object.is(now?.version, before?.version)) {
    await undo(transaction);
    return false;
  }
  await allOrNothing(transaction, function* () {
    if (damaged) yield transaction.objectStore('damaged').add(damaged);
    if (after) yield transaction.objectStore('kept').put(after);
    else yield transaction.objectStore('kept').delete(name);
  });
  if (after) written('kept', name);
  return true;
}

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
    if (!BEGUN_ANEW.includes(name)) return 'unsaved';
    await copy.remove('kept', name);
    await replaceKept(stores, before, null, before);
    return 'mended';
  }
  const version = Math.max(counted(before?.version), newest) + 1;
  const whole = theirs.version >= counted(before?.version);
  const damaged = before && !mine ? aside(before, whole) : null;
  await replaceKept(stores, before, { ...theirs.record, version }, damaged);
  return 'mended';
}
