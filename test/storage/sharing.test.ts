import { beforeEach, describe, expect, test } from 'vitest';
import { Backups } from '../../src/storage/backup/backups';
import { KEPT_ALONG } from '../../src/storage/backup/contents';
import { verify } from '../../src/storage/chain/verify';
import { Damaged, Locked } from '../../src/storage/errors';
import { KeptLogs } from '../../src/storage/logs';
import { PupilIds } from '../../src/storage/pupil-ids';
import { MemoryPlace } from './backup/memory-place';
import { emptied, flipped } from './copy/disasters';
import { filesOf, Memory, PASSPHRASE, worker, write } from './school';

/* What a device keeps of the circle in which it shares. */

let count = 0;
let name = '';
beforeEach(() => {
  name = `sharing-${count++}`;
});

async function device(called = name, session = new Memory()) {
  const made = await worker(called, session);
  await made.copies.checkLocks();
  const state = await made.vault.state();
  if (state === 'not-set-up') await made.vault.setUp(PASSPHRASE);
  if (state === 'locked') await made.vault.unlock(PASSPHRASE);
  await made.copies.checkLocks();
  await made.copies.checkKept();
  await (await made.copies.checkDossiers()).done;
  return {
    ...made,
    session,
    logs: new KeptLogs(made.database, made.vault),
    ids: new PupilIds(made.vault, made.kept),
  };
}

const PUPILS = btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, index) => index)));
const OTHERS = btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, index) => 255 - index)));
const circle = (pupils = PUPILS, more = {}) => ({ v: 1, circle: 'x', pupils, ...more });
const NOOR = 'pupil n:1';

describe('what is kept of the circle', () => {
  test('is nothing at first, and then what was kept, after a restart too', async () => {
    const { kept, session } = await device();
    expect(await kept.sharing()).toBeNull();
    expect(await kept.changeSharing(() => circle())).toEqual(circle());
    await kept.changeSharing((was) => ({ ...(was as object), read: 3 }));
    expect(await (await device(name, session)).kept.sharing()).toEqual(circle(PUPILS, { read: 3 }));
  });

  test('is opened once for many times that it is asked for, and not any more once somebody locked', async () => {
    const { kept, vault, database } = await device();
    await kept.changeSharing(() => circle());
    const first = await kept.sharing();
    await database.clear('kept');
    expect(await kept.sharing()).toBe(first);
    await vault.lock();
    await expect(kept.sharing()).rejects.toThrow(Locked);
    await vault.unlock(PASSPHRASE);
    expect(await kept.sharing()).toBeNull();
  });

  test('is opened anew once it was forgotten', async () => {
    const { kept, database } = await device();
    await kept.changeSharing(() => circle());
    await database.clear('kept');
    kept.forget();
    expect(await kept.sharing()).toBeNull();
  });

  test('a change over what another window wrote since is made anew on that', async () => {
    const first = await device();
    await first.kept.changeSharing(() => circle());
    const second = await device(name, first.session);
    await second.kept.changeSharing(() => circle(PUPILS, { second: true }));
    const changed = await first.kept.changeSharing((was) => ({ ...(was as object), first: true }));
    expect(changed).toEqual(circle(PUPILS, { second: true, first: true }));
    expect(await first.kept.sharing()).toEqual(changed);
  });

  test('changed in two windows at once keeps both changes', async () => {
    const first = await device();
    await first.kept.changeSharing(() => circle());
    const second = await device(name, first.session);
    const add = ({ kept }: typeof first, of: string) =>
      kept.changeSharing((was) => ({ ...(was as object), [of]: true }));
    await Promise.all([add(first, 'a'), add(second, 'b'), add(first, 'c')]);
    const { kept } = await device(name, first.session);
    expect(await kept.sharing()).toEqual(circle(PUPILS, { a: true, b: true, c: true }));
  });

  test('comes back from the copy, and where neither opens nothing is begun anew', async () => {
    const { kept, copies, database, session } = await device();
    await kept.changeSharing(() => circle());
    await copies.settled();
    const record = (await database.get('kept', 'sharing'))!;
    await database.put('kept', { ...record, sealed: flipped(record.sealed) });
    const again = await device(name, session);
    expect(await again.kept.sharing()).toEqual(circle());
    await again.copies.settled();
    const mended = (await database.get('kept', 'sharing'))!;
    await database.put('kept', { ...mended, sealed: flipped(mended.sealed) });
    filesOf(name).all.clear();
    await expect((await device(name, session)).kept.sharing()).rejects.toThrow(Damaged);
  });

  test('goes into no backup; by which key pupils are called does', async () => {
    expect(KEPT_ALONG).not.toContain('sharing');
    const here = await device();
    await here.kept.changeSharing(() => circle());
    await here.logs.keep([{ writer: 'w' }]);
    await here.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
    const [made, given] = [new MemoryPlace(), new MemoryPlace()];
    await new Backups(here, { made, given }, () => 0).make('2026-11-27' as never, () => undefined);
    given.bytes = made.bytes;
    const there = await worker(`${name}-there`, new Memory());
    const restored = new Backups(there, { made: new MemoryPlace(), given }, () => 0);
    await restored.restore({
      secret: { passphrase: PASSPHRASE },
      ownOf: (subject) => Promise.resolve(subject),
      writes: () => Promise.resolve([]),
    });
    expect(await there.kept.sharing()).toBeNull();
    expect(await new KeptLogs(there.database, there.vault).all()).toEqual([]);
    expect(await new PupilIds(there.vault, there.kept).id(NOOR)).toBe(await here.ids.id(NOOR));
    // It is another writer, and what the former one wrote is found under its name.
    const before = await here.dossiers.writer();
    expect((await there.dossiers.writer()).device).not.toBe(before.device);
    expect(await there.dossiers.numbers()).toContainEqual({ device: before.device, from: 1, until: 2 });
    expect(await there.dossiers.find(before.device, [1, 2])).toEqual(await here.dossiers.own(0));
  });

  test('without a key for pupils is refused, and nothing is written', async () => {
    const { kept } = await device();
    for (const wrong of [{}, { pupils: 'short' }, { pupils: 7 }])
      await expect(kept.changeSharing(() => wrong)).rejects.toThrow(RangeError);
    expect(await kept.sharing()).toBeNull();
  });

  test('has no key for pupils while a circle is only being joined: they are called as before', async () => {
    const { kept, ids, vault } = await device();
    await kept.changeSharing(() => ({ pupils: null, joining: true }));
    expect(await ids.id(NOOR)).toBe(await vault.id(NOOR));
    await kept.changeSharing(() => circle());
    const own = await ids.id(NOOR);
    await kept.changeSharing(() => ({ pupils: null }));
    expect(await ids.id(NOOR)).toBe(own);
  });
});

describe('logs', () => {
  const part = (from: number, more = {}) => ({ v: 1, member: 'm', writer: 'w', from, entries: [], ...more });

  test('are kept part by part, each once, after a restart too', async () => {
    const { logs, session, database } = await device();
    expect(await logs.all()).toEqual([]);
    await logs.keep([part(1), part(5)]);
    await logs.keep([part(5), part(5, { member: 'n' })]);
    expect(await database.count('logs')).toBe(3);
    const again = await device(name, session);
    expect(new Set(await again.logs.all())).toEqual(new Set([part(1), part(5), part(5, { member: 'n' })]));
    expect(await again.logs.writers()).toEqual(new Set(['w']));
    await again.logs.clear();
    expect(await again.logs.all()).toEqual([]);
  });

  test('of which one does not open are the others', async () => {
    const { logs, database } = await device();
    await logs.keep([part(1), part(5)]);
    const [first] = await database.getAll('logs');
    await database.put('logs', { ...first!, sealed: flipped(first!.sealed) });
    expect(await logs.all()).toHaveLength(1);
    // As one that comes again is kept again.
    await logs.keep([part(1), part(5)]);
    expect(await logs.all()).toHaveLength(2);
  });

  test('are not read while it is locked', async () => {
    const { logs, vault } = await device();
    await logs.keep([part(1)]);
    await vault.lock();
    await expect(logs.all()).rejects.toThrow(Locked);
  });
});

describe('pupils', () => {
  test('are called by the key of the vault, and in a circle by that of the circle', async () => {
    const [one, other] = [await device(), await device(`${name}-other`)];
    expect(await one.ids.id(NOOR)).toBe(await one.vault.id(NOOR));
    expect(await one.ids.id(NOOR)).not.toBe(await other.ids.id(NOOR));
    expect(await one.ids.areOfVault()).toBe(true);
    await one.kept.changeSharing(() => circle());
    await other.kept.changeSharing(() => circle());
    expect(await one.ids.id(NOOR)).toBe(await other.ids.id(NOOR));
    expect(await one.ids.id(NOOR)).not.toBe(await one.vault.id(NOOR));
    expect(await one.ids.areOfVault()).toBe(false);
  });

  test('of whoever founds it are called as before', async () => {
    const { vault, kept, ids } = await device();
    const before = await ids.id(NOOR);
    const pupils = await vault.pupilKey(PASSPHRASE);
    await kept.changeSharing(() => circle(pupils));
    expect(await ids.id(NOOR)).toBe(before);
    expect(await ids.areOfVault()).toBe(true);
    await expect(vault.pupilKey('iets anders dan dat')).rejects.toThrow();
  });

  test('are called so from the first question on: after unlocking, in a worker that goes on, from the copy alone', async () => {
    const first = await device();
    await first.kept.changeSharing(() => circle());
    await first.copies.settled();
    const own = await first.ids.id(NOOR);
    await first.vault.lock();
    await expect(first.ids.id(NOOR)).rejects.toThrow(Locked);
    await first.vault.unlock(PASSPHRASE);
    expect(await first.ids.id(NOOR)).toBe(own);
    const resumed = await worker(name, first.session);
    const [id] = await Promise.all([
      resumed.vault.state().then(() => new PupilIds(resumed.vault, resumed.kept).id(NOOR)),
    ]);
    expect(id).toBe(own);
    await emptied(name);
    expect(await (await device(name, new Memory())).ids.id(NOOR)).toBe(own);
  });

  test('keep their names when the device leaves the circle, and get those of another that it joins', async () => {
    const { kept, ids } = await device();
    await kept.changeSharing(() => circle());
    const own = await ids.id(NOOR);
    await kept.changeSharing(() => null);
    expect(await kept.sharing()).toBeNull();
    expect(await ids.id(NOOR)).toBe(own);
    await kept.changeSharing(() => circle(OTHERS));
    expect(await ids.id(NOOR)).not.toBe(own);
  });

  test('are not called anything where it cannot be known how', async () => {
    const { kept, database, session, copies } = await device();
    await kept.changeSharing(() => circle());
    await copies.settled();
    const record = (await database.get('kept', 'pupils'))!;
    await database.put('kept', { ...record, sealed: flipped(record.sealed) });
    filesOf(name).all.clear();
    await expect((await device(name, session)).ids.id(NOOR)).rejects.toThrow(Damaged);
  });
});

test('of other devices of the circle nothing is told as lost here; of this one it is', async () => {
  const [here, there] = [await device(), await device(`${name}-there`)];
  await here.dossiers.append([write('a', 'h1'), write('b', 'h1')]);
  await there.dossiers.append([write('a', 't1'), write('b', 't1'), write('c', 't1')]);
  const own = await there.dossiers.own(0);
  await here.dossiers.take([own[0]!, own[2]!]);
  const missing = async () => [
    (await here.dossiers.missing()).length,
    (await verify(here.dossiers, () => undefined)).flaws.map(({ of }) => of),
  ];
  expect(await missing()).toEqual([1, ['missing']]);
  const [{ device: writer }, { device: mine }] = [await there.dossiers.writer(), await here.dossiers.writer()];
  await here.logs.keep([{ writer }, { writer: mine }]);
  expect(await missing()).toEqual([0, []]);
  await here.copies.settled();
  filesOf(name).all.clear();
  await here.database.delete('dossiers', await here.dossiers.idOf({ of: 'pupil', pupil: 'b' }, '2026-2027'));
  here.dossiers.forget();
  expect(await missing()).toEqual([1, ['missing']]);
});
