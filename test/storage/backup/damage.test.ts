import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Bytes } from '../../../src/bytes/bytes';
import { readings } from '../copy/disasters';
import { Memory, PASSPHRASE, worker, write, YEAR } from '../school';
import { type Device, device, plainly } from './devices';
import { isRefusal, isTold, untold } from './every-byte';

/* What happens to files on the way: each change is told, and nothing that is not whole is ever put back. */

vi.mock('hash-wasm', () => import('../quick-hash'));

const SEED = 20261129;
let one: Device;
let bytes: Bytes;
/** A backup of the same vault of a day before. */
let early: Bytes;
let all: readonly string[];
let entries: readonly string[];
/** Where each record begins and ends. */
const records: [number, number][] = [];

const texts = async ({ dossiers }: Pick<Device, 'dossiers'>) =>
  (await dossiers.load(YEAR)).dossiers.flatMap((found) => found.entries.map((entry) => JSON.stringify(entry)));

beforeAll(async () => {
  one = await device();
  await one.setUp();
  await one.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
  early = await one.backup();
  await one.dossiers.append([write('a', 'r2'), write('c', 'r1', 'r2')]);
  bytes = await one.backup();
  [all, entries] = [await readings(one), await texts(one)];
  const view = new DataView(bytes.buffer);
  for (let at = 12; at < bytes.length - 16; at += 4 + view.getUint32(at))
    records.push([at, at + 4 + view.getUint32(at)]);
});

/** What trying and restoring on another device says of a file; and what stands there then. */
async function given(file: Bytes): Promise<{ told: boolean; stands: readonly string[]; entries: readonly string[] }> {
  const fresh = await device();
  fresh.give(file);
  let told: boolean;
  try {
    const tried = (await fresh.backups.trial(plainly(PASSPHRASE)))!;
    const done = (await fresh.backups.restore(plainly(PASSPHRASE)))!;
    expect(done.dossiers.length).toBe(tried.dossiers.length);
    told = isTold(done);
  } catch (error) {
    expect(isRefusal(error), String(error)).toBe(true);
    expect(await fresh.vault.state()).toBe('not-set-up');
    expect(await fresh.database.count('dossiers')).toBe(0);
    return { told: true, stands: [], entries: [] };
  }
  const found = { told, stands: await readings(fresh), entries: await texts(fresh) };
  await fresh.copies.settled();
  fresh.database.close();
  indexedDB.deleteDatabase(fresh.name);
  return found;
}

test('a whole one is not called damaged', async () => {
  expect(await given(bytes)).toMatchObject({ told: false, stands: all });
});

test('a byte that is another one is told; every single one in damage.long.test.ts', async () => {
  expect(await untold(one, bytes, 13)).toEqual([]);
});

/** Something that happens to a file. */
const change = fc.oneof(
  fc.record({ how: fc.constant('cut'), at: fc.nat(), to: fc.nat() }),
  fc.record({ how: fc.constant('flip'), at: fc.nat(), to: fc.nat() }),
  fc.record({ how: fc.constant('swap'), at: fc.nat(), to: fc.nat() }),
  fc.record({ how: fc.constant('drop'), at: fc.nat(), to: fc.nat() }),
  fc.record({ how: fc.constant('twice'), at: fc.nat(), to: fc.nat() }),
  fc.record({ how: fc.constant('early'), at: fc.nat(), to: fc.nat() }),
  fc.record({ how: fc.constant('more'), at: fc.nat(), to: fc.nat() }),
);

const joined = (...parts: readonly Bytes[]): Bytes => {
  const file = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
};

function changed({ how, at, to }: { how: string; at: number; to: number }): Bytes {
  const place = at % bytes.length;
  const [a, b] = [records[at % records.length]!, records[to % records.length]!];
  const [first, second] = a[0] < b[0] ? [a, b] : [b, a];
  const cutOut = (from: number, until: number) => bytes.slice(from, until);
  switch (how) {
    case 'cut':
      return cutOut(0, place);
    case 'flip': {
      const file = bytes.slice();
      file[place]! ^= 1 + (to % 255);
      return file;
    }
    case 'swap':
      return joined(
        cutOut(0, first[0]),
        cutOut(...second),
        cutOut(first[1], second[0]),
        cutOut(...first),
        cutOut(second[1], bytes.length),
      );
    case 'drop':
      return joined(cutOut(0, a[0]), cutOut(a[1], bytes.length));
    case 'twice':
      return joined(cutOut(0, a[1]), cutOut(...a), cutOut(a[1], bytes.length));
    case 'early':
      // The end of an older one behind it, or the beginning of it before.
      return to % 2
        ? joined(bytes, early)
        : joined(early.slice(0, at % early.length), cutOut(at % early.length, bytes.length));
    default:
      return joined(bytes, new Uint8Array((to % 40) + 1));
  }
}

test('cut, changed, swapped, mixed: it is told, and what is put back is what was there', async () => {
  await fc.assert(
    fc.asyncProperty(change, async (what) => {
      const file = changed(what);
      const same = file.length === bytes.length && file.every((byte, index) => byte === bytes[index]);
      const found = await given(file);
      expect(found.told).toBe(!same);
      for (const entry of found.entries) expect(entries).toContain(entry);
      // A dossier comes back wholly or not at all: of the file as it was, or of the older one that was mixed with it.
      for (const pupil of ['a', 'b', 'c']) {
        const there = found.stands.filter((one) => one.startsWith(pupil));
        const was = all.filter((one) => one.startsWith(pupil));
        const isEarly = what.how === 'early' && there.join() === 'a:r1';
        expect(there.length === 0 || isEarly || there.join() === was.join(), there.join()).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 150 },
  );
}, 60_000);

test('a file of which the end is cut off gives back what stands before that', async () => {
  const [, , , dossier] = records;
  const { told, stands } = await given(bytes.slice(0, dossier![1]));
  expect(told).toBe(true);
  expect(stands.length).toBeGreaterThan(0);
});

test('on the device that it was made on nothing that is here is changed by it', async () => {
  await fc.assert(
    fc.asyncProperty(change, async (what) => {
      one.give(changed(what));
      await one.backups.restore(plainly(PASSPHRASE)).catch(() => null);
      expect(await readings(one)).toEqual(all);
    }),
    { seed: SEED, numRuns: 60 },
  );
  const again = await worker(one.name, new Memory());
  await again.vault.unlock(PASSPHRASE);
  expect(await readings(again)).toEqual(all);
});
