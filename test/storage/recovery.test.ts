import { beforeEach, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { linesOf, wholeSheet } from '../../src/domain/recovery-sheet';
import { Damaged, NotSetUp, WrongPassphrase, WrongRecovery } from '../../src/storage/errors';
import type { PassphraseLock, RecoveryLock } from '../../src/storage/schema';
import { emptied, flipped } from './copy/disasters';
import { filesOf, Memory, PASSPHRASE, worker } from './school';

/* A key on paper opens the vault when nobody knows the passphrase any more; in both stores, and only as long as it is the one. */

const MADE = '2026-11-24' as Day;
const NEW = 'vijf heel andere woorden hier';
const WHOLE = { made: MADE, split: false };

let count = 0;
let name = '';
let device: Awaited<ReturnType<typeof worker>>;
beforeEach(async () => {
  name = `recovery-${count++}`;
  device = await worker(name);
  await device.vault.setUp(PASSPHRASE);
  await device.copies.checkLocks();
});

const made = async (how = WHOLE) => {
  const recovery = await device.vault.makeRecovery(PASSPHRASE, how);
  await device.copies.checkLocks();
  return recovery;
};
/** The same device with only one of both stores. */
const without = async (store: 'database' | 'copy') => {
  device.database.close();
  if (store === 'database') await emptied(name);
  else filesOf(name).all.clear();
  device = await worker(name, new Memory());
  await device.copies.checkLocks();
};

test('it opens nothing until a new passphrase is chosen; then that one opens, the one before does not, and the key goes on', async () => {
  const { key, set } = await made();
  expect(await device.vault.recovery()).toEqual({ set, made: MADE, split: false });
  const id = await device.vault.id('pupil:1');
  await device.vault.lock();
  await device.vault.tryRecovery(key);
  expect(await device.vault.state()).toBe('locked');
  await device.vault.recover(key, NEW);
  await device.copies.checkLocks();
  expect(await device.vault.id('pupil:1')).toBe(id);
  for (const store of ['database', 'copy'] as const) {
    await without(store);
    await expect(device.vault.unlock(PASSPHRASE)).rejects.toThrow(WrongPassphrase);
    await device.vault.unlock(NEW);
    await device.vault.tryRecovery(key);
    await device.copies.checkLocks();
  }
});

test('where no key was made there is none to open with; the passphrase is asked for making one', async () => {
  expect(await device.vault.recovery()).toBeNull();
  await expect(device.vault.tryRecovery(new Uint8Array(16))).rejects.toThrow(NotSetUp);
  await expect(device.vault.recover(new Uint8Array(16), NEW)).rejects.toThrow(NotSetUp);
  await expect(device.vault.makeRecovery('een verkeerde zin', WHOLE)).rejects.toThrow(WrongPassphrase);
  expect(await device.vault.recovery()).toBeNull();
});

test('another key is wrong and changes nothing, also one bit away or of another length', async () => {
  const { key } = await made();
  await device.vault.lock();
  for (const wrong of [key.with(3, key[3]! ^ 1), key.slice(1), new Uint8Array([...key, 0])]) {
    await expect(device.vault.tryRecovery(wrong)).rejects.toThrow(WrongRecovery);
    await expect(device.vault.recover(wrong, NEW)).rejects.toThrow(WrongRecovery);
  }
  expect(await device.vault.state()).toBe('locked');
  await device.vault.unlock(PASSPHRASE);
});

test('a new one takes the place of the one before, in both stores', async () => {
  const first = await made();
  const second = await made({ made: '2026-12-01' as Day, split: true });
  expect(second.key).not.toEqual(first.key);
  for (const store of ['database', 'copy'] as const) {
    await without(store);
    await expect(device.vault.tryRecovery(first.key)).rejects.toThrow(WrongRecovery);
    await device.vault.tryRecovery(second.key);
    expect(await device.vault.recovery()).toEqual({ set: second.set, made: '2026-12-01', split: true });
  }
});

test('withdrawn, it opens neither store; the passphrase does', async () => {
  const { key } = await made();
  await device.vault.withdrawRecovery();
  await device.copies.checkLocks();
  expect((await filesOf(name).names('locks')).filter((file) => file.startsWith('recovery'))).toEqual([]);
  for (const store of ['database', 'copy'] as const) {
    await without(store);
    await expect(device.vault.tryRecovery(key)).rejects.toThrow(NotSetUp);
    await device.vault.unlock(PASSPHRASE);
    await device.copies.checkLocks();
  }
});

test('it outlives a new passphrase, and a passkey beside it', async () => {
  const { key } = await made();
  await device.vault.changePassphrase(PASSPHRASE, NEW);
  const passkey = { credential: new Uint8Array([1]), salt: new Uint8Array(32), secret: new Uint8Array(32).fill(5) };
  await device.vault.addPasskey(NEW, passkey);
  await device.copies.checkLocks();
  await device.vault.tryRecovery(key);
  await device.vault.recover(key, PASSPHRASE);
  await device.vault.lock();
  await device.vault.unlockWithPasskey(passkey.secret);
});

test('a damaged lock is put right from the copy, and where nothing can be done that is told apart from a wrong key', async () => {
  const { key } = await made();
  const lock = (await device.database.get('locks', 'recovery')) as RecoveryLock;
  await device.database.put('locks', { ...lock, wrapped: flipped(lock.wrapped) });
  await expect(device.vault.tryRecovery(key)).rejects.toThrow(WrongRecovery);
  await device.copies.checkLocks();
  await device.vault.tryRecovery(key);
  const { iv, data } = flipped(lock.wrapped);
  await device.database.put('locks', { ...lock, wrapped: { iv: iv.with(0, iv[0]! ^ 1), data } });
  await device.copies.checkLocks();
  await device.vault.tryRecovery(key);
  await device.database.put('locks', { ...lock, set: lock.set ^ 1 });
  await device.copies.checkLocks();
  expect(await device.vault.recovery()).toMatchObject({ set: lock.set });
  await device.database.put('locks', { ...lock, wrapped: { ...lock.wrapped, data: lock.wrapped.data.slice(1) } });
  await expect(device.vault.tryRecovery(key)).rejects.toThrow(Damaged);
});

test('where the lock of the passphrase is damaged in both stores, it opens and makes that one anew', async () => {
  const { key } = await made();
  await device.vault.lock();
  const lock = (await device.database.get('locks', 'passphrase')) as PassphraseLock;
  filesOf(name).all.clear();
  await device.database.put('locks', { ...lock, wrapped: { ...lock.wrapped, data: lock.wrapped.data.slice(1) } });
  await device.copies.checkLocks();
  await expect(device.vault.unlock(PASSPHRASE)).rejects.toThrow(Damaged);
  await device.vault.recover(key, NEW);
  await device.copies.checkLocks();
  await device.vault.lock();
  await device.vault.unlock(NEW);
});

test('the secret of a passkey is no recovery key, nor the other way round', async () => {
  const { key } = await made();
  const secret = new Uint8Array([...key, ...key]);
  await device.vault.addPasskey(PASSPHRASE, { credential: new Uint8Array([1]), salt: new Uint8Array(32), secret });
  await expect(device.vault.tryRecovery(secret)).rejects.toThrow(WrongRecovery);
});

/** Every byte that is kept of a record. */
const bytesIn = (value: unknown): Buffer[] => {
  if (value instanceof ArrayBuffer) return [Buffer.from(value)];
  if (value instanceof Uint8Array) return [Buffer.from(value)];
  if (typeof value === 'string') return [Buffer.from(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesIn) : [];
};

test('neither the key nor a line of its sheet is among what is kept, in any writing', async () => {
  const { key, set } = await made();
  const kept = async () =>
    Buffer.concat([
      ...(await Promise.all([...device.database.objectStoreNames].map((store) => device.database.getAll(store))))
        .flat()
        .flatMap(bytesIn),
      ...[...filesOf(name).all.values()].map((file) => Buffer.from(file)),
      Buffer.from(String(await device.session.get('vault'))),
    ]);
  const lines = linesOf(wholeSheet(set, key));
  const raw = Buffer.from(key);
  const wanted = [raw, ...['hex', 'base64', 'latin1'].map((as) => Buffer.from(raw.toString(as as 'hex')))].concat(
    lines.flatMap((line) => [Buffer.from(line), Buffer.from(line.replace(' ', '')), Buffer.from(line, 'utf16le')]),
  );
  const found = () => kept().then((all) => wanted.filter((one) => all.includes(one)));
  expect(await found()).toEqual([]);
  // The search is not blind.
  await device.database.put('kept', { name: 'typed', version: 1, sealed: { iv: key, data: new ArrayBuffer(0) } });
  expect(await found()).toEqual([raw]);
});
