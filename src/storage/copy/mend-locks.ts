import { isRecovery } from '../recovery';
import type { Lock } from '../schema';
import { isSameRecord } from './record-file';
import type { Stores } from './stores';

/** What is random in a lock is at least as long as this. */
const RANDOM = 12;

const bytesIn = (value: unknown, at = ''): readonly (readonly [string, string])[] => {
  if (value instanceof ArrayBuffer) return bytesIn(new Uint8Array(value), at);
  if (value instanceof Uint8Array) return value.length < RANDOM ? [] : [[at, value.join()]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => bytesIn(part, `${at}/${name}`));
};

/**
 * Are these one lock, of which one was damaged? A lock that was made anew has no random part in common with the one before it. Nobody
 * needs a passphrase to know that, and a lock with a wrong bit would call every passphrase wrong. A new recovery sheet has another number, too.
 */
function isSameLock(a: Lock, b: Lock): boolean {
  if (isRecovery(a) && isRecovery(b) && a.set === b.set) return true;
  const parts = new Map(bytesIn(b));
  return bytesIn(a).some(([at, bytes]) => parts.get(at) === bytes);
}

/** Puts the locks of both stores right. The one of the passphrase is there in every vault; another that is missing was taken away. */
export async function mendLocks({ database, copy }: Pick<Stores, 'database' | 'copy'>): Promise<void> {
  const locks = await database.getAll('locks');
  for (const lock of locks) {
    const found = await copy.read('locks', lock.kind);
    if (found && (await isSameRecord(found.record, lock))) {
      // A former passphrase must not open what a stopped worker left of the copy.
      await copy.removeBefore('locks', lock.kind, found.version);
      continue;
    }
    if (found && isSameLock(lock, found.record)) await database.put('locks', found.record);
    else await copy.write('locks', lock.kind, (await copy.newestOf('locks', lock.kind)) + 1, lock);
  }
  const missing = [...(await copy.newest('locks')).keys()].filter((kind) => locks.every((lock) => lock.kind !== kind));
  for (const kind of missing) {
    const found = await copy.read('locks', kind);
    if (locks.length > 0 && kind !== 'passphrase') await copy.remove('locks', kind);
    else if (found) await database.put('locks', found.record);
  }
}
