import { beforeEach, expect, test } from 'vitest';
import { Damaged, Locked, NotSetUp, SetUpAlready, WrongPasskey, WrongPassphrase } from '../../src/storage/errors';
import { openDatabase, type PassphraseLock } from '../../src/storage/schema';
import { KDF, lockWith, openLock } from '../../src/storage/unlock';
import { Vault } from '../../src/storage/vault';
import { CHEAP, Memory, PASSPHRASE, worker } from './school';

let count = 0;
let name = '';
beforeEach(() => {
  name = `vault-${count++}`;
});

test('not set up, then unlocked, then locked, then unlocked again', async () => {
  const { vault } = await worker(name);
  expect(await vault.state()).toBe('not-set-up');
  await expect(vault.unlock(PASSPHRASE)).rejects.toThrow(NotSetUp);
  await vault.setUp(PASSPHRASE);
  expect(await vault.state()).toBe('unlocked');
  const id = await vault.id('pupil:1');
  await vault.lock();
  expect(await vault.state()).toBe('locked');
  expect(() => vault.keys).toThrow(Locked);
  await vault.unlock(PASSPHRASE);
  expect(await vault.id('pupil:1')).toBe(id);
});

test('a vault is never made over another', async () => {
  const { vault } = await worker(name);
  await vault.setUp(PASSPHRASE);
  await expect(vault.setUp('een heel andere zin')).rejects.toThrow(SetUpAlready);
  await vault.lock();
  await vault.unlock(PASSPHRASE);
});

test('a stopped worker goes on without the passphrase; a new session does not', async () => {
  const first = await worker(name);
  await first.vault.setUp(PASSPHRASE);
  const again = await worker(name, first.session);
  expect(await again.vault.state()).toBe('unlocked');
  const elsewhere = await worker(name, new Memory());
  expect(await elsewhere.vault.state()).toBe('locked');
});

test('after a lock neither half of the session is left', async () => {
  const { vault, session, database } = await worker(name);
  await vault.setUp(PASSPHRASE);
  expect((await database.get('session', 'key'))?.extractable).toBe(false);
  await vault.lock();
  expect(await session.get('vault')).toBeUndefined();
  expect(await database.get('session', 'key')).toBeUndefined();
});

test('a wrong passphrase and a damaged lock are different errors', async () => {
  const { vault, database } = await worker(name);
  await vault.setUp(PASSPHRASE);
  await vault.lock();
  await expect(vault.unlock('vier andere woorden samen')).rejects.toThrow(WrongPassphrase);
  const lock = (await database.get('locks', 'passphrase')) as PassphraseLock;
  await database.put('locks', { ...lock, wrapped: { ...lock.wrapped, data: lock.wrapped.data.slice(1) } });
  await expect(vault.unlock(PASSPHRASE)).rejects.toThrow(Damaged);
});

test('a lock that somebody made cheaper is refused', async () => {
  const database = await openDatabase(name);
  const vault = new Vault(database, new Memory(), { ...CHEAP, passes: 2 });
  await vault.setUp(PASSPHRASE);
  await vault.lock();
  const lock = (await database.get('locks', 'passphrase')) as PassphraseLock;
  await database.put('locks', { ...lock, kdf: { ...lock.kdf, passes: 1 } });
  await expect(vault.unlock(PASSPHRASE)).rejects.toThrow(Damaged);
});

test('a new passphrase opens, the old one no longer', async () => {
  const { vault } = await worker(name);
  await vault.setUp(PASSPHRASE);
  const id = await vault.id('x');
  await vault.changePassphrase(PASSPHRASE, 'vijf heel andere woorden hier');
  await vault.lock();
  await expect(vault.unlock(PASSPHRASE)).rejects.toThrow(WrongPassphrase);
  await vault.unlock('vijf heel andere woorden hier');
  expect(await vault.id('x')).toBe(id);
});

test('the same passphrase typed with other code points is the same', async () => {
  const { vault } = await worker(name);
  await vault.setUp('caf\u00e9 aan de brink 12');
  await vault.lock();
  await vault.unlock('cafe\u0301 aan de brink 12');
});

test('the real price: 64 MiB and three passes', async () => {
  expect(KDF).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, passes: 3 });
  const vaultKey = crypto.getRandomValues(new Uint8Array(32));
  const lock = await lockWith(PASSPHRASE, vaultKey, KDF);
  expect(await openLock(lock, PASSPHRASE, KDF)).toEqual(vaultKey);
});

const passkeyOf = (secret: number) => ({
  credential: new Uint8Array([1, 2, 3]),
  salt: new Uint8Array(32).fill(7),
  secret: new Uint8Array(32).fill(secret),
});

test('a passkey opens the vault beside the passphrase; another one does not, and nothing opens once it is removed', async () => {
  const { vault } = await worker(name);
  await vault.setUp(PASSPHRASE);
  expect(await vault.passkey()).toBeNull();
  await expect(vault.addPasskey('een verkeerde zin', passkeyOf(1))).rejects.toThrow(WrongPassphrase);
  await vault.addPasskey(PASSPHRASE, passkeyOf(1));
  expect(await vault.passkey()).toMatchObject({ credential: passkeyOf(1).credential, salt: passkeyOf(1).salt });
  await vault.lock();
  await expect(vault.unlockWithPasskey(passkeyOf(2).secret)).rejects.toThrow(WrongPasskey);
  expect(await vault.state()).toBe('locked');
  await vault.unlockWithPasskey(passkeyOf(1).secret);
  expect(await vault.state()).toBe('unlocked');
  await vault.lock();
  await vault.unlock(PASSPHRASE);
  await vault.removePasskey();
  await expect(vault.unlockWithPasskey(passkeyOf(1).secret)).rejects.toThrow(NotSetUp);
});

test('a passkey outlives a new passphrase, and a new passkey takes the place of the one before', async () => {
  const { vault } = await worker(name);
  await vault.setUp(PASSPHRASE);
  await vault.addPasskey(PASSPHRASE, passkeyOf(1));
  await vault.changePassphrase(PASSPHRASE, 'andere woorden na elkaar');
  await vault.addPasskey('andere woorden na elkaar', passkeyOf(3));
  await vault.lock();
  await expect(vault.unlockWithPasskey(passkeyOf(1).secret)).rejects.toThrow(WrongPasskey);
  await vault.unlockWithPasskey(passkeyOf(3).secret);
  expect(await vault.state()).toBe('unlocked');
});

test('a secret of another length is none of a passkey', async () => {
  const { vault } = await worker(name);
  await vault.setUp(PASSPHRASE);
  await expect(vault.addPasskey(PASSPHRASE, { ...passkeyOf(1), secret: new Uint8Array(16) })).rejects.toThrow(
    RangeError,
  );
  expect(await vault.passkey()).toBeNull();
});
