import { expect, test } from 'vitest';
import { mendLocks } from '../../../src/storage/copy/mend-locks';
import type { Lock, PasskeyLock, PassphraseLock } from '../../../src/storage/schema';
import { lockWith, lockWithPasskey } from '../../../src/storage/unlock';

/* Which of two locks is meant, without anything that opens them: one with wrong bits is put right, one that was made anew stays. */

const KDF = { name: 'argon2id', memoryKiB: 8, passes: 1, parallelism: 1 } as const;
const KEY = new Uint8Array(32).fill(9);
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
/** A short name, as some keys have: nothing in it tells. */
const passkey = (credential = random(8)) => lockWithPasskey({ credential, salt: random(32), secret: random(32) }, KEY);

/** Which lock the database has after the locks were put right, and which the copy. */
async function mended(here: Lock, copied: Lock): Promise<{ readonly here: Lock; readonly copied: Lock }> {
  const held = { here, copied };
  const database = {
    getAll: () => Promise.resolve([held.here]),
    put: async (_store: string, lock: Lock) => {
      held.here = lock;
    },
  };
  const copy = {
    read: () => Promise.resolve({ record: held.copied, version: 1 }),
    write: async (_folder: string, _key: string, _version: number, lock: Lock) => {
      held.copied = lock;
    },
    newest: () => Promise.resolve(new Map([[here.kind, 1]])),
    newestOf: () => Promise.resolve(1),
  };
  await mendLocks({ database, copy } as never);
  return held;
}

/** The bits of these places, each turned. */
const turned = (bytes: ArrayBuffer | Uint8Array, bits: readonly number[]): Uint8Array<ArrayBuffer> => {
  const changed = new Uint8Array(bytes.slice(0));
  for (const bit of bits) changed[bit >> 3]! ^= 1 << (bit & 7);
  return changed;
};
const first = (count: number) => Array.from({ length: count }, (_, bit) => bit);
const damaged = (lock: PasskeyLock, salt: readonly number[], iv: readonly number[], data: readonly number[]) => ({
  ...lock,
  salt: turned(lock.salt, salt),
  wrapped: { iv: turned(lock.wrapped.iv, iv), data: turned(lock.wrapped.data, data).buffer },
});

test('a passkey with wrong bits in every random part is put right', async () => {
  const lock = await passkey();
  for (let bit = 0; bit < 96; bit++) {
    const hurt = damaged(lock, [bit], [bit], [bit + 7]);
    expect((await mended(hurt, lock)).here, `bit ${bit}`).toBe(lock);
  }
});

test('and with one bit in eight less one in its shortest part, whatever became of the others; with one more it may be another', async () => {
  const lock = await passkey();
  const lost = [first(256), first(384)] as const;
  expect((await mended(damaged(lock, lost[0], first(11), lost[1]), lock)).here).toBe(lock);
  const other = damaged(lock, lost[0], first(12), lost[1]);
  expect((await mended(other, lock)).copied).toBe(other);
});

test('a passkey that was made anew stays, with the same name too, and is copied', async () => {
  const credential = random(32);
  const [before, anew] = [await passkey(credential), await passkey(credential)];
  expect(await mended(anew, before)).toEqual({ here: anew, copied: anew });
});

test('so it is with the lock of the passphrase', async () => {
  const lock = (await lockWith('vier losse woorden', KEY, KDF)) as PassphraseLock;
  const hurt: PassphraseLock = {
    kind: 'passphrase',
    kdf: { ...lock.kdf, salt: turned(lock.kdf.salt, [3]) },
    wrapped: { iv: turned(lock.wrapped.iv, [4]), data: turned(lock.wrapped.data, [5]).buffer },
  };
  expect((await mended(hurt, lock)).here).toBe(lock);
  const anew = await lockWith('vier losse woorden', KEY, KDF);
  expect((await mended(anew, lock)).copied).toBe(anew);
});
