import { beforeEach, describe, expect, test } from 'vitest';
import { fileOf, recordIn } from '../../../src/storage/copy/record-file';
import type { PassphraseLock } from '../../../src/storage/schema';
import { filesOf, Memory, PASSPHRASE, pupil, worker, write, YEAR } from '../school';
import { emptied, flipped, readings } from './disasters';
import { afterTornCopy } from './torn';

/* The second copy: what is written follows, and what either store loses is put right from the other. */

let count = 0;
let name = '';
let session = new Memory();
beforeEach(() => {
  name = `copies-${count++}`;
  session = new Memory();
});

/** The device after a restart: unlocked, both stores held side by side. */
async function start() {
  const made = await worker(name, session);
  await made.copies.checkLocks();
  const state = await made.vault.state();
  if (state === 'not-set-up') await made.vault.setUp(PASSPHRASE);
  if (state === 'locked') await made.vault.unlock(PASSPHRASE);
  await made.copies.checkLocks();
  await made.copies.checkKept();
  await (await made.copies.checkDossiers()).done;
  return made;
}

async function withEntries() {
  const made = await start();
  await made.dossiers.append([write('a', 'r1', 'r2'), write('b', 'r1')]);
  await made.dossiers.append([write('a', 'r3')]);
  await made.copies.settled();
  return made;
}

const DOSSIER = /^dossiers\//;
const ALL = ['a:r1', 'a:r2', 'a:r3', 'b:r1'];

test('a database that fell back to before the device took a new name does not give it the old one again', async () => {
  const first = await withEntries();
  const old = (await first.database.get('kept', 'head'))!;
  const { device } = await first.dossiers.head();
  await first.dossiers.takeNewName();
  const renamed = (await first.dossiers.head()).device;
  expect(renamed).not.toBe(device);
  await first.copies.settled();
  await first.database.put('kept', old);
  first.database.close();
  const again = await start();
  expect((await again.dossiers.head()).device).toBe(renamed);
  await again.dossiers.append([write('a', 'r4')]);
  expect(await readings(again)).toEqual([...ALL, 'a:r4'].toSorted());
});

test('where the device stands is read once, and anew once it was put right', async () => {
  const { database, copies, dossiers, kept } = await withEntries();
  const { seq } = await dossiers.head();
  const old = (await database.get('kept', 'head'))!;
  await dossiers.append([write('a', 'r4')]);
  await copies.settled();
  await database.put('kept', old);
  expect((await dossiers.head()).seq).toBe(seq + 1);
  await copies.mend('kept', 'head');
  const right = (await database.get('kept', 'head'))!;
  expect(right.version).toBeGreaterThan(old.version + 1);
  expect((await kept.head()).version).toBe(right.version);
  await dossiers.append([write('a', 'r5')]);
  expect((await database.get('kept', 'head'))!.version).toBe(right.version + 1);
  expect((await dossiers.head()).seq).toBe(seq + 2);
});

test('an append after another window wrote in between goes on from there', async () => {
  const first = await withEntries();
  const second = await start();
  await second.dossiers.append([write('a', 'r4')]);
  await first.dossiers.append([write('a', 'r5')]);
  await second.dossiers.append([write('a', 'r6')]);
  expect(await readings(first)).toEqual([...ALL, 'a:r4', 'a:r5', 'a:r6'].toSorted());
});

describe('a file', () => {
  const record = {
    id: 'x',
    version: 3,
    iv: new Uint8Array([1, 2, 3]),
    data: new Uint8Array([4, 5]).buffer,
    of: { n: 1 },
  };

  test('gives its record back', async () => {
    expect(await recordIn(await fileOf(record))).toEqual(record);
  });

  test('of which any byte was changed, or that is torn anywhere, is no file', async () => {
    const file = await fileOf(record);
    for (let at = 0; at < file.length; at++) {
      const changed = file.slice();
      changed[at]! ^= 1 << (at % 8);
      expect(await recordIn(changed), `byte ${at}`).toBeNull();
      expect(await recordIn(file.slice(0, at)), `torn at ${at}`).toBeNull();
    }
  });
});

describe('what is written', () => {
  test('is copied: one file for each record, called after its version', async () => {
    const { database } = await withEntries();
    const ids = await database.getAllKeys('dossiers');
    const versions = (await database.getAll('dossiers')).map(({ version }) => version);
    const names = [...filesOf(name).all.keys()].sort();
    expect(names).toEqual(
      [...ids.map((id, index) => `dossiers/${id}.${versions[index]}`), 'kept/head.2', 'locks/passphrase.1'].sort(),
    );
  });

  test('before the worker was stopped is copied at the next start', async () => {
    const { dossiers, copies } = await withEntries();
    const before = new Map(filesOf(name).all);
    await dossiers.append([write('a', 'r4')]);
    await copies.settled();
    filesOf(name).all.clear();
    for (const [path, bytes] of before) filesOf(name).all.set(path, bytes);
    await (await start()).copies.settled();
    await emptied(name);
    expect(await readings(await start())).toEqual([...ALL, 'a:r4'].sort());
  });

  test('is there when its copy fails, and is copied with the next one', async () => {
    const { dossiers, copies } = await withEntries();
    const files = filesOf(name);
    const { write: real } = files;
    files.write = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await dossiers.append([write('a', 'r4')]);
    await copies.settled();
    files.write = real;
    await dossiers.append([write('b', 'r2')]);
    await copies.settled();
    await emptied(name);
    expect(await readings(await start())).toEqual([...ALL, 'a:r4', 'b:r2'].sort());
  });
});

describe('a version before the last one, that a stopped worker did not come to take away', () => {
  const former = (path: string) => {
    const files = filesOf(name).all;
    const bytes = files.get(path)!;
    return {
      stands: () => files.has(path),
      putBack: () => files.set(path, bytes),
    };
  };

  test('goes when the contents are held side by side', async () => {
    const { database, dossiers, copies } = await withEntries();
    const [id] = await database.getAllKeys('dossiers');
    const before = former(`dossiers/${id}.${(await database.get('dossiers', id!))!.version}`);
    await dossiers.append([write('a', 'r4'), write('b', 'r2')]);
    await copies.settled();
    expect(before.stands()).toBe(false);
    before.putBack();
    const again = await start();
    expect(await again.copies.verify()).toBe('agreed');
    expect(before.stands()).toBe(false);
    await emptied(name);
    expect(await readings(await start())).toEqual([...ALL, 'a:r4', 'b:r2'].sort());
  });

  test('stays while the last one does not hold what the database holds', async () => {
    const { database, dossiers, copies } = await withEntries();
    const [id] = await database.getAllKeys('dossiers');
    const { version } = (await database.get('dossiers', id!))!;
    const before = former(`dossiers/${id}.${version}`);
    await dossiers.append([write('a', 'r4'), write('b', 'r2')]);
    await copies.settled();
    before.putBack();
    filesOf(name).all.get(`dossiers/${id}.${version + 1}`)![60]! ^= 1;
    filesOf(name).write = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await (await worker(name, session)).copies.verify();
    expect(before.stands()).toBe(true);
  });

  test('of a lock goes at the next start: the former passphrase opens no copy', async () => {
    const { vault, copies } = await withEntries();
    const before = former('locks/passphrase.1');
    await vault.changePassphrase(PASSPHRASE, 'nog vier andere woorden');
    await copies.checkLocks();
    expect(before.stands()).toBe(false);
    before.putBack();
    await (await worker(name, session)).copies.checkLocks();
    expect(before.stands()).toBe(false);
  });
});

describe('what one store lost is put right from the other', () => {
  test('the whole database', async () => {
    await withEntries();
    await emptied(name);
    const again = await start();
    expect(await readings(again)).toEqual(ALL);
    // The device goes on under a name of its own, and its clock does not go back.
    const [entry] = await again.dossiers.append([write('a', 'r9')]);
    const { dossiers } = await again.dossiers.load(YEAR);
    const others = dossiers.flatMap(({ entries }) => entries).filter(({ id }) => id !== entry!.id);
    expect(others.map(({ device }) => device)).not.toContain(entry!.device);
    expect(others.every(({ clock }) => clock < entry!.clock)).toBe(true);
  });

  test('the whole copy', async () => {
    await withEntries();
    filesOf(name).all.clear();
    await (await start()).copies.settled();
    await emptied(name);
    expect(await readings(await start())).toEqual(ALL);
  });

  test('a dossier that does not open: what was damaged is set aside, and nobody need know', async () => {
    const { database } = await withEntries();
    for (const record of await database.getAll('dossiers'))
      await database.put('dossiers', { ...record, sealed: flipped(record.sealed) });
    const again = await start();
    expect(await readings(again)).toEqual(ALL);
    expect((await again.dossiers.load(YEAR)).damaged.size).toBe(0);
    expect(await database.getAll('damaged')).toHaveLength(2);
  });

  test('a dossier that is older in the database: entries that only one of them has are kept from both', async () => {
    const { database, dossiers, copies } = await withEntries();
    const old = await database.getAll('dossiers');
    await dossiers.append([write('a', 'r4')]);
    await copies.settled();
    // The database went back, and somebody wrote in it without looking at the copy.
    for (const record of old) await database.put('dossiers', record);
    const apart = new Map(filesOf(name).all);
    filesOf(name).all.clear();
    const other = await worker(name, session);
    await other.vault.state();
    await other.dossiers.append([write('a', 'r5')]);
    await other.copies.settled();
    filesOf(name).all.clear();
    for (const [path, bytes] of apart) filesOf(name).all.set(path, bytes);
    const again = await start();
    await again.copies.verify();
    expect(await readings(again)).toEqual([...ALL, 'a:r4', 'a:r5'].sort());
  });

  test('a file of the copy is written anew', async () => {
    const { copies } = await withEntries();
    const files = filesOf(name).all;
    for (const [path, bytes] of files) if (DOSSIER.test(path)) bytes[bytes.length - 1]! ^= 1;
    await copies.verify();
    await copies.settled();
    for (const [path, bytes] of files) expect(await recordIn(bytes), path).not.toBeNull();
  });

  test('settings that do not open', async () => {
    const { database, kept, copies } = await withEntries();
    await kept.changeSettings((settings) => ({ ...settings, region: 'noord' }));
    await copies.settled();
    const record = (await database.get('kept', 'settings'))!;
    await database.put('kept', { ...record, sealed: flipped(record.sealed) });
    expect((await (await start()).kept.settings()).region).toBe('noord');
  });

  test('where the device stands: it goes on with the same chain, and gives no number twice', async () => {
    const { database } = await withEntries();
    const record = (await database.get('kept', 'head'))!;
    await database.put('kept', { ...record, sealed: flipped(record.sealed) });
    const again = await start();
    const [entry] = await again.dossiers.append([write('b', 'r2')]);
    expect(entry!.seq).toBe(5);
    expect(entry!.prev).not.toBeNull();
  });

  test('a lock with a wrong bit: the passphrase stays right', async () => {
    const { database } = await withEntries();
    const lock = (await database.get('locks', 'passphrase')) as PassphraseLock;
    const salt = lock.kdf.salt.slice();
    salt[3]! ^= 4;
    await database.put('locks', { ...lock, kdf: { ...lock.kdf, salt } });
    session = new Memory();
    expect(await readings(await start())).toEqual(ALL);
  });

  test('a new passphrase that was not copied yet is no damage, and the former one opens nothing', async () => {
    const { vault } = await withEntries();
    await vault.changePassphrase(PASSPHRASE, 'nog vier andere woorden');
    session = new Memory();
    const again = await worker(name, session);
    await again.copies.checkLocks();
    await expect(again.vault.unlock(PASSPHRASE)).rejects.toThrow();
    await again.vault.unlock('nog vier andere woorden');
  });
});

describe('what both stores lost', () => {
  test('is named: the dossier, and how many entries between which days', async () => {
    const { database, dossiers, copies } = await withEntries();
    const old = new Map(filesOf(name).all);
    await dossiers.append([write('a', 'r4', 'r5')]);
    await dossiers.append([write('b', 'r2')]);
    await copies.settled();
    const id = await dossiers.idOf(pupil('a'), YEAR);
    const record = (await database.get('dossiers', id))!;
    await database.put('dossiers', { ...record, sealed: flipped(record.sealed) });
    const files = filesOf(name).all;
    for (const path of [...files.keys()]) if (path.includes(id)) files.delete(path);
    for (const [path, bytes] of old) if (path.includes(id)) files.set(path, bytes);
    const again = await start();
    expect(await readings(again)).toEqual([...ALL, 'b:r2'].sort());
    expect([...(await again.dossiers.load(YEAR)).damaged]).toEqual([id]);
    expect(await again.dossiers.missing()).toEqual([
      { entries: 2, from: '2026-11-23T08:50', until: '2026-11-23T08:50' },
    ]);
  });
});

test('a copy that was torn leaves the former one', async () => {
  expect(await afterTornCopy()).toEqual(['a:r1', 'b:r1']);
});

test('two windows at once, one of which finds the database emptied under it: nothing that was copied is lost', async () => {
  const first = await withEntries();
  const second = await start();
  await Promise.all([first, second].map(({ dossiers }, index) => dossiers.append([write('a', `w${index}`)])));
  await Promise.all([first, second].map(({ copies }) => copies.settled()));
  const database = first.database;
  await Promise.all((['dossiers', 'kept'] as const).map((store) => database.clear(store)));
  await Promise.all([first, second].map(({ dossiers }, index) => dossiers.append([write('a', `x${index}`)])));
  await Promise.all([first, second].map(({ copies }) => copies.settled()));
  const again = await start();
  await again.copies.verify();
  expect(await readings(again)).toEqual([...ALL, 'a:w0', 'a:w1', 'a:x0', 'a:x1'].sort());
  const { dossiers } = await again.dossiers.load(YEAR);
  const numbers = dossiers.flatMap(({ entries }) => entries.map(({ device, seq }) => `${device} ${seq}`));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('a clock that was set back and a database that was lost: nothing new stands before what was there', async () => {
  let now = 1_764_000_000_000;
  const first = await worker(name, session, () => now);
  await first.vault.setUp(PASSPHRASE);
  await first.copies.checkLocks();
  await first.dossiers.append([write('a', 'r1')]);
  await first.copies.settled();
  await emptied(name);
  now -= 86_400_000;
  session = new Memory();
  const again = await worker(name, session, () => now);
  await again.copies.checkLocks();
  await again.vault.unlock(PASSPHRASE);
  await again.copies.checkKept();
  await again.copies.checkDossiers();
  await again.dossiers.append([write('a', 'r2')]);
  const [dossier] = (await again.dossiers.load(YEAR)).dossiers;
  expect(dossier!.entries.map((entry) => entry.kind === 'reading' && entry.reading)).toEqual(['r1', 'r2']);
});

test('a file system that is not there at all stops nobody', async () => {
  const files = filesOf(name);
  const refused = () => Promise.reject(new DOMException('not here', 'SecurityError'));
  Object.assign(files, { names: refused, read: refused, write: refused, remove: refused });
  const made = await withEntries();
  expect(await readings(made)).toEqual(ALL);
  expect(await made.copies.verify()).toBe('failed');
});
