import { describe, expect, test, vi } from 'vitest';
import type { Moment } from '../../../src/domain/day';
import type { Subject } from '../../../src/domain/dossier';
import { brings } from '../../../src/storage/backup/backups';
import type { Plan } from '../../../src/storage/backup/plan';
import { NewerBackup, NotABackup, SetUpAlready, WrongPassphrase } from '../../../src/storage/errors';
import { emptied, flipped, readings } from '../copy/disasters';
import { filesOf, Memory, PASSPHRASE, pupil, write, YEAR } from '../school';
import { type Device, device, MADE, plainly } from './devices';

vi.mock('hash-wasm', () => import('../quick-hash'));

const OTHER = 'een heel andere zin hier';

const begun = async (passphrase = PASSPHRASE): Promise<Device> => {
  const one = await device();
  await one.setUp(passphrase);
  return one;
};
const counts = (plan: Plan) => ({
  added: plan.dossiers.reduce((sum, one) => sum + one.added, 0),
  known: plan.dossiers.reduce((sum, one) => sum + one.known, 0),
  newer: plan.dossiers.reduce((sum, one) => sum + one.newer, 0),
});
const entriesOf = async ({ dossiers }: Device) =>
  (await dossiers.load(YEAR)).dossiers.flatMap(({ entries }) => entries);
const numbersOf = async (one: Device) => (await entriesOf(one)).map(({ device: by, seq }) => `${by} ${seq}`);

describe('the file', () => {
  test('says nothing of a pupil or the school to who has no key', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
    await one.kept.changeTyped(() => ({ x: { by: 'y', on: '2026-11-27', texts: { z: 'half af' } } }));
    const bytes = await one.backup();
    for (const text of [new TextDecoder('latin1').decode(bytes), new TextDecoder('utf-16le').decode(bytes)])
      for (const word of ['Kanarie', '998877', 'zuid', 'typed', 'head', 'half af', MADE])
        expect(text.includes(word), word).toBe(false);
  });

  test('holds no passkey', async () => {
    const one = await begun();
    const secret = new Uint8Array(32).fill(7);
    await one.vault.addPasskey(PASSPHRASE, { credential: secret, salt: secret, secret });
    const bytes = await one.backup();
    expect(new TextDecoder('latin1').decode(bytes)).toContain('"kind":"passphrase"');
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('passkey');
  });

  test('is not there when it could not be finished', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1')]);
    const get = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(one.backups.make(MADE, () => undefined)).rejects.toThrow();
    get.mockRestore();
    expect(one.places.made.bytes).toBeNull();
  });

  test('of another kind, or of a later version, is told for what it is', async () => {
    const one = await begun();
    const bytes = await one.backup();
    one.give(new TextEncoder().encode('een brief aan de ouders, en verder niets'));
    await expect(one.backups.trial(plainly(null))).rejects.toThrow(NotABackup);
    one.give(new Uint8Array(0));
    await expect(one.backups.trial(plainly(null))).rejects.toThrow(NotABackup);
    const later = bytes.slice();
    later[11] = 2;
    one.give(later);
    await expect(one.backups.trial(plainly(null))).rejects.toThrow(NewerBackup);
  });
});

describe('of this vault', () => {
  test('brings back what is missing, keeps what is newer, and asks no passphrase', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1', 'r2'), write('b', 'r1')]);
    const bytes = await one.backup();
    await one.dossiers.append([write('a', 'r3'), write('c', 'r1')]);
    const [lost] = (await one.dossiers.load(YEAR)).dossiers.filter(
      ({ subject }) => subject.of === 'pupil' && subject.pupil === 'b',
    );
    const id = await one.dossiers.idOf(lost!.subject, YEAR);
    await one.copies.settled();
    await one.database.delete('dossiers', id);
    one.give(bytes);
    const plan = (await one.backups.trial(plainly(null)))!;
    expect(plan).toMatchObject({ origin: 'same', about: { made: MADE, isWhole: true }, notWhole: [] });
    expect(counts(plan)).toEqual({ added: 1, known: 2, newer: 1 });
    await one.kept.head();
    expect(counts((await one.backups.restore(plainly(null)))!)).toEqual(counts(plan));
    expect((await one.kept.head()).version).toBe((await one.database.get('kept', 'head'))!.version);
    expect(await readings(one)).toEqual(['a:r1', 'a:r2', 'a:r3', 'b:r1', 'c:r1']);
    expect((await one.kept.settings()).region).toBe('zuid');
  });

  test('restored twice changes nothing', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1')]);
    one.give(await one.backup());
    const before = await one.database.getAll('dossiers');
    const head = await one.kept.head();
    const plan = (await one.backups.restore(plainly(null)))!;
    expect(brings(plan)).toBe(false);
    expect(await one.database.getAll('dossiers')).toEqual(before);
    expect(await one.kept.head()).toEqual(head);
  });

  test('brings settings only where they are missing or do not open', async () => {
    const one = await begun();
    const bytes = await one.backup();
    await one.kept.changeSettings((settings) => ({ ...settings, region: 'noord' }));
    one.give(bytes);
    expect((await one.backups.trial(plainly(null)))!.kept).toEqual([]);
    await one.copies.settled();
    const record = (await one.database.get('kept', 'settings'))!;
    await one.database.put('kept', { ...record, sealed: flipped(record.sealed) });
    await one.backups.restore(plainly(null));
    expect((await one.kept.settings()).region).toBe('zuid');
    expect(await one.database.getAll('damaged')).toHaveLength(1);
  });

  test('puts back a dossier that opens nowhere any more, and nothing is told as lost', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
    await one.copies.settled();
    const bytes = await one.backup();
    const [record] = await one.database.getAll('dossiers');
    await one.database.put('dossiers', { ...record!, version: 9, sealed: flipped(record!.sealed) });
    one.give(bytes);
    await one.backups.restore(plainly(null));
    expect(await readings(one)).toEqual(['a:r1', 'b:r1']);
    expect((await one.dossiers.load(YEAR)).damaged.size).toBe(0);
  });

  test('a device that was put back to an earlier day gives no number twice', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1')]);
    const early = { dossiers: await one.database.getAll('dossiers'), head: (await one.database.get('kept', 'head'))! };
    await one.dossiers.append([write('a', 'r2'), write('b', 'r1')]);
    const bytes = await one.backup();
    await one.copies.settled();
    await one.database.clear('dossiers');
    for (const record of early.dossiers) await one.database.put('dossiers', record);
    await one.database.put('kept', early.head);
    filesOf(one.name).all.clear();
    const again = await device(one.name, new Memory());
    await again.vault.unlock(PASSPHRASE);
    const name = (await again.kept.head()).value.device;
    again.give(bytes);
    await again.backups.restore(plainly(null));
    await again.copies.settled();
    expect((await again.kept.head()).value.device).not.toBe(name);
    await again.dossiers.append([write('c', 'r1')]);
    const numbers = await numbersOf(again);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toHaveLength(4);
  });

  test('an append of another window in between is kept', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
    const bytes = await one.backup();
    await one.database.clear('dossiers');
    one.dossiers.forget();
    one.give(bytes);
    const [, plan] = await Promise.all([
      one.dossiers.append([write('a', 'r2')]),
      one.backups.restore(plainly(null)),
      one.dossiers.append([write('b', 'r2')]),
    ]);
    expect(plan).not.toBeNull();
    expect(await readings(one)).toEqual(['a:r1', 'a:r2', 'b:r1', 'b:r2']);
  });
});

describe('where there is no vault', () => {
  test('the vault of the backup goes on, under a new name and with no number twice', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1', 'r2'), write('b', 'r1')]);
    const bytes = await one.backup();
    const fresh = await device();
    fresh.give(bytes);
    expect(await fresh.backups.trial(plainly(null))).toBeNull();
    await expect(fresh.backups.trial(plainly(OTHER))).rejects.toThrow(WrongPassphrase);
    expect(counts((await fresh.backups.trial(plainly(PASSPHRASE)))!)).toEqual({ added: 3, known: 0, newer: 0 });
    expect(await fresh.vault.state()).toBe('not-set-up');
    await fresh.backups.restore(plainly(PASSPHRASE));
    expect(await fresh.vault.state()).toBe('unlocked');
    expect((await fresh.kept.settings()).region).toBe('zuid');
    expect(await readings(fresh)).toEqual(await readings(one));
    expect((await fresh.kept.head()).value.device).not.toBe((await one.kept.head()).value.device);
    const [last] = await fresh.dossiers.append([write('a', 'r3')]);
    expect((await entriesOf(one)).every(({ clock }) => clock < last!.clock)).toBe(true);
    expect(new Set(await numbersOf(fresh)).size).toBe(4);
    expect(await fresh.dossiers.missing()).toEqual([]);
    const restarted = await device(fresh.name, new Memory());
    await restarted.vault.unlock(PASSPHRASE);
    expect(await readings(restarted)).toHaveLength(4);
  });

  test('what the second copy still has beside it becomes one with it', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1')]);
    const bytes = await one.backup();
    await one.dossiers.append([write('a', 'r2')]);
    await one.copies.settled();
    const last = (await one.kept.head()).value;
    await emptied(one.name);
    const again = await device(one.name, new Memory());
    again.give(bytes);
    await again.backups.restore(plainly(PASSPHRASE));
    await again.copies.settled();
    expect(await readings(again)).toEqual(['a:r1', 'a:r2']);
    expect((await again.kept.head()).value.device).not.toBe(last.device);
  });

  test('a vault that somebody made in between is not written over', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1')]);
    const fresh = await device();
    fresh.give(await one.backup());
    const window = await device(fresh.name);
    const state = vi.spyOn(fresh.vault, 'state').mockResolvedValue('not-set-up');
    await window.setUp(OTHER);
    await expect(fresh.backups.restore(plainly(PASSPHRASE))).rejects.toThrow(SetUpAlready);
    state.mockRestore();
    await fresh.vault.unlock(OTHER);
    expect(await readings(fresh)).toEqual([]);
  });
});

describe('of another vault', () => {
  test('is opened by its own passphrase; its entries stay as they were, under their own keys', async () => {
    const old = await begun(OTHER);
    await old.dossiers.append([write('a', 'r1', 'r2'), write('b', 'r1')]);
    const bytes = await old.backup();
    const one = await begun();
    await one.dossiers.append([write('a', 'n1')]);
    one.give(bytes);
    expect(await one.backups.trial(plainly(null))).toBeNull();
    await expect(one.backups.trial(plainly(PASSPHRASE))).rejects.toThrow(WrongPassphrase);
    const plan = (await one.backups.restore(plainly(OTHER)))!;
    expect(plan.origin).toBe('other');
    expect(await readings(one)).toEqual(['a:n1', 'a:r1', 'a:r2', 'b:r1']);
    const before = await entriesOf(old);
    const after = await entriesOf(one);
    for (const entry of before) expect(after).toContainEqual(entry);
    expect((await one.kept.settings()).region).toBe('zuid');
    expect(brings((await one.backups.restore(plainly(OTHER)))!)).toBe(false);
    const [last] = await one.dossiers.append([write('a', 'n2')]);
    expect(before.every(({ clock }) => clock < last!.clock)).toBe(true);
    // With the passphrase of this vault, and only that.
    const restarted = await device(one.name, new Memory());
    await restarted.vault.unlock(PASSPHRASE);
    expect(await readings(restarted)).toHaveLength(5);
  });
});

const erase = (one: Device, key: string) =>
  one.dossiers.erase({
    years: [],
    dossiers: [{ subject: pupil(key), year: YEAR }],
    why: 'request',
    at: '2026-11-27T10:00' as Moment,
    by: { role: 'director', name: 'Directeur Kanarie' },
  });

describe('what was erased', () => {
  test('since the backup was made is not brought back', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
    const bytes = await one.backup();
    expect(await erase(one, 'a')).toBe('done');
    one.give(bytes);
    const plan = (await one.backups.restore(plainly(null)))!;
    expect(plan.erased).toBe(1);
    expect(await readings(one)).toEqual(['b:r1']);
    expect(await one.dossiers.missing()).toEqual([]);
  });

  test('stays so where the vault goes on, also when somebody put the older record into the newer file', async () => {
    const one = await begun();
    await one.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
    const early = await one.backup();
    await erase(one, 'a');
    const bytes = await one.backup();
    const fresh = await device();
    // The list of contents cut off, and the older file behind it: everything that is whole is found.
    const cut = bytes.length - 16 - Number(new DataView(bytes.buffer).getBigUint64(bytes.length - 16));
    const parts = [bytes.slice(0, bytes.length - 16 - cut), early.slice(12)];
    fresh.give(new Uint8Array(await new Blob(parts).arrayBuffer()));
    const plan = (await fresh.backups.restore(plainly(PASSPHRASE)))!;
    expect(plan.about).toBeNull();
    expect(plan.erased).toBe(1);
    expect(await readings(fresh)).toEqual(['b:r1']);
  });

  test('under the key of this vault is not brought back under that of another', async () => {
    const old = await begun(OTHER);
    await old.dossiers.append([write('old-a', 'r1'), write('old-b', 'r1')]);
    const one = await begun();
    await one.dossiers.append([write('a', 'n1')]);
    await erase(one, 'a');
    one.give(await old.backup());
    const ownOf = (subject: Subject) =>
      Promise.resolve(subject.of === 'pupil' ? pupil(subject.pupil.replace('old-', '')) : subject);
    const plan = (await one.backups.restore({ ...plainly(OTHER), ownOf }))!;
    expect(plan.erased).toBe(1);
    expect(await readings(one)).toEqual(['old-b:r1']);
  });
});

test('entries that are written beside it are stamped once', async () => {
  const old = await begun(OTHER);
  await old.dossiers.append([write('a', 'r1')]);
  const one = await begun();
  one.give(await old.backup());
  await one.backups.restore({
    ...plainly(OTHER),
    writes: () => Promise.resolve([write('a', 'beside'), write('z', 'r1')]),
  });
  expect(await readings(one)).toEqual(['a:beside', 'a:r1', 'z:r1']);
  const numbers = await numbersOf(one);
  expect(new Set(numbers).size).toBe(3);
});
