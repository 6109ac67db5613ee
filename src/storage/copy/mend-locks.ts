import { isRecovery } from '../recovery';
import type { Lock } from '../schema';
import { isSameRecord } from './record-file';
import type { Stores } from './stores';

/** What is random in a lock is at least as long as this. */
const RANDOM = 12;
/** Of two random parts of that length every second bit differs; that fewer than one in so many do happens once in 10¹⁴ times. */
const FEW = 8;
/** By which a browser knows a passkey: it is not ours, and need not be random. */
const CREDENTIAL = '/credential';

const bytesIn = (value: unknown, at = ''): readonly (readonly [string, Uint8Array])[] => {
  if (value instanceof ArrayBuffer) return bytesIn(new Uint8Array(value), at);
  if (value instanceof Uint8Array) return value.length < RANDOM || at === CREDENTIAL ? [] : [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => bytesIn(part, `${at}/${name}`));
};

const bitsOf = (byte: number): number => (byte === 0 ? 0 : (byte & 1) + bitsOf(byte >> 1));

/** Do they differ in so few bits that one of them was damaged? */
function isNearly(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const wrong = a.reduce((sum, byte, at) => sum + bitsOf(byte ^ b[at]!), 0);
  return wrong * FEW < a.length * 8;
}

/**
 * Are these one lock, of which one was damaged? A lock that was made anew has no random part in common with the one before it, nor one that
 * is nearly the same; one in which bits turned, in all of its parts even, has. Nobody needs a passphrase to know that, and a lock with a
 * wrong bit would call every passphrase wrong. A new recovery sheet has another number, too.
 */
function isSameLock(a: Lock, b: Lock): boolean {
  if (isRecovery(a) && isRecovery(b) && a.set === b.set) return true;
  const parts = new Map(bytesIn(b));
  return bytesIn(a).some(([at, bytes]) => {
    const other = parts.get(at);
    return other !== undefined && isNearly(bytes, other);
  });
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
