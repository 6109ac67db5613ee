import { expect } from 'vitest';
import type { Day, Moment } from '../../../src/domain/day';
import { Backups } from '../../../src/storage/backup/backups';
import type { BackupPlace } from '../../../src/storage/backup/place';
import type { Erasing } from '../../../src/storage/dossiers';
import { firstSettings } from '../../../src/storage/kept';
import { KeptLogs } from '../../../src/storage/logs';
import { PupilIds } from '../../../src/storage/pupil-ids';
import { SETTINGS } from '../../../src/storage/settings';
import type { Write } from '../../../src/storage/stamping';
import type { Written } from '../../../src/storage/written';
import { MemoryPlace } from '../backup/memory-place';
import { Memory, PASSPHRASE, pupil, worker, write, YEAR } from '../school';
import { emptied, flipped, readings } from './disasters';
import { type End, Machine } from './kills';
import { MemoryFiles } from './memory-files';

/* One write path, stopped at one of its steps; and what stands after it. */

export const NEW_PASSPHRASE = 'nog vier andere woorden';
const BACKUP_DAY = '2026-11-27' as Day;
let others = 0;
const LOG = { v: 1, writer: 'w', from: 1 };
const CIRCLE = { v: 1, pupils: btoa('x'.repeat(32)) };
const MADE = { made: '2026-11-24' as Day, split: false };

/** A device: what of it stays when its worker stops. */
export interface Device {
  readonly name: string;
  readonly session: Memory;
  readonly disk: MemoryFiles;
  /** Recovery keys that were told to somebody, the last of which is the one. */
  readonly told: Uint8Array<ArrayBuffer>[];
  /** The backup that is made, and the one that somebody gave. */
  readonly places: { readonly made: MemoryPlace; readonly given: MemoryPlace };
  /** What another device of the school gave. */
  readonly found: Written[];
}

/** A place whose every step is one of the machine. */
function watchedPlace(place: MemoryPlace, machine: Machine): BackupPlace {
  const { create, size, read, remove } = place;
  const watched = machine.watch({ create, size, read, remove }, ['create', 'size', 'read', 'remove']);
  return { ...watched, create: async () => machine.watch(await watched.create(), ['write', 'close', 'abort']) };
}

/** A worker on a device. @param machine what is beneath it; absent: nothing happens to it */
async function workerOn({ name, session, disk, places }: Device, machine?: Machine) {
  const watched = machine?.watch({ ...session }, ['get', 'set', 'remove']) ?? session;
  const all = await worker(name, watched, undefined, machine?.files(disk) ?? disk);
  const { made, given } = places;
  const beneath = machine ? { made: watchedPlace(made, machine), given: watchedPlace(given, machine) } : places;
  return {
    ...all,
    logs: new KeptLogs(all.database, all.vault),
    backups: new Backups(all, beneath, () => 1_764_000_000_000),
  };
}
export type Worker = Awaited<ReturnType<typeof workerOn>>;

/** As the administration does it at every start. */
async function begin({ vault, copies }: Worker, passphrase: string): Promise<void> {
  await copies.checkLocks();
  if ((await vault.state()) === 'locked') await vault.unlock(passphrase);
  await copies.checkKept();
  await (await copies.checkDossiers()).done;
}

const setUp = ({ vault }: Worker) =>
  vault.setUp(PASSPHRASE, async (keys) => [await firstSettings(keys, SETTINGS.parse({ region: 'zuid' }))]);
const damaged = async ({ database }: Worker, which: 'dossiers' | 'settings') => {
  if (which === 'settings') {
    const record = (await database.get('kept', 'settings'))!;
    return database.put('kept', { ...record, sealed: flipped(record.sealed) });
  }
  for (const record of await database.getAll('dossiers'))
    await database.put('dossiers', { ...record, sealed: flipped(record.sealed) });
};

/** A path along which something is written. */
export interface Path {
  /** What was there before. */
  readonly before?: (worker: Worker, device: Device) => Promise<unknown>;
  readonly run: (worker: Worker, device: Device) => Promise<unknown>;
  /** What stands after it: all of the first, or all of the second. Readings, or the region of the settings. */
  readonly stands: readonly (readonly string[])[];
  /** What opens the vault after it, whichever store is left. */
  readonly opens?: (worker: Worker, device: Device, acknowledged: boolean, where: string) => Promise<void>;
  /** There is no vault before it. */
  readonly isFirst?: true;
  /** Whose dossiers it erases: once that stands, neither store has anything of them, and nothing is told as lost. */
  readonly erases?: readonly string[];
}

const erasing = { at: '2028-08-01T09:00' as Moment, by: { role: 'director', name: 'Mevrouw De Wit' } } as const;

const THERE = ['a:r1', 'b:r1'];
const thereSince = async (worker: Worker) => {
  await worker.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
  await worker.copies.settled();
};

const opens = (trying: Promise<void>): Promise<boolean> =>
  trying.then(
    () => true,
    () => false,
  );

const makeRecovery = async ({ vault, copies }: Worker, { told }: Device) => {
  const { key } = await vault.makeRecovery(PASSPHRASE, MADE);
  await copies.checkLocks();
  told.push(key);
};

/** One of both passphrases opens it; from when that was answered on, the new one. */
const oneOpens: Path['opens'] = async ({ vault }, _device, acknowledged, where) => {
  const before = await opens(vault.unlock(PASSPHRASE));
  expect(await opens(vault.unlock(NEW_PASSPHRASE)), where).toBe(!before);
  if (acknowledged) expect(before, where).toBe(false);
};

/** A backup of another device lies ready here, with these readings in it. */
async function backupOf(passphrase: string, { places }: Device, ...readings: string[]): Promise<void> {
  const name = `other-${others++}`;
  const all = await worker(name, new Memory(), undefined, new MemoryFiles());
  await all.vault.setUp(passphrase, async (keys) => [await firstSettings(keys, SETTINGS.parse({ region: 'noord' }))]);
  await all.dossiers.append([write('x', ...readings)]);
  const made = new MemoryPlace();
  await new Backups(all, { made, given: made }, () => 0).make(BACKUP_DAY, () => undefined);
  places.given.bytes = made.bytes;
  all.database.close();
  indexedDB.deleteDatabase(name);
}

/** Another device wrote these readings of a pupil, and may have erased dossiers after it. */
async function writtenElsewhere({ found }: Device, key: string, readings: string[], erases?: Erasing): Promise<void> {
  const name = `other-${others++}`;
  const { vault, dossiers, database } = await worker(name, new Memory(), undefined, new MemoryFiles());
  await vault.setUp(PASSPHRASE);
  await dossiers.append([write(key, ...readings), write('x', 'r1')]);
  if (erases) await dossiers.erase(erases);
  found.push(...(await dossiers.own(0)));
  database.close();
  indexedDB.deleteDatabase(name);
}

const restored = ({ backups }: Worker, passphrase: string | null, ...beside: Write[]) =>
  backups.restore({
    secret: passphrase === null ? null : { passphrase },
    ownOf: (subject) => Promise.resolve(subject),
    writes: () => Promise.resolve(beside),
  });

/** Every path along which something is written. */
export const PATHS: Readonly<Record<string, Path>> = {
  'an append': {
    run: ({ dossiers }) => dossiers.append([write('a', 'r2', 'r3'), write('c', 'r1')]),
    stands: [THERE, [...THERE, 'a:r2', 'a:r3', 'c:r1']],
  },
  'an append to dossiers that do not open': {
    before: (worker) => damaged(worker, 'dossiers'),
    run: ({ dossiers }) => dossiers.append([write('a', 'r2')]),
    stands: [THERE, [...THERE, 'a:r2']],
  },
  'a change of the settings': {
    run: ({ kept }) => kept.changeSettings((settings) => ({ ...settings, region: 'noord' })),
    stands: [['zuid'], ['noord']],
  },
  'settings that are renewed': {
    before: async (worker, { disk }) => {
      disk.all.clear();
      await damaged(worker, 'settings');
    },
    run: ({ kept }) => kept.renewSettings(SETTINGS.parse({ region: 'noord' })),
    stands: [['does not open'], ['noord']],
  },
  'the first run': {
    run: async (worker) => {
      await setUp(worker);
      await worker.copies.checkLocks();
    },
    stands: [['not-set-up'], ['zuid']],
    isFirst: true,
  },
  'a new passphrase': {
    run: async ({ vault, copies }) => {
      await vault.changePassphrase(PASSPHRASE, NEW_PASSPHRASE);
      await copies.checkLocks();
    },
    stands: [THERE],
    opens: oneOpens,
  },
  'a recovery key in the place of another': {
    before: makeRecovery,
    run: makeRecovery,
    stands: [THERE],
    opens: async ({ vault }, { told: [first, second] }, _acknowledged, where) => {
      expect(await vault.recovery(), where).not.toBeNull();
      if (second) expect(await opens(vault.tryRecovery(second)), where).toBe(true);
      if (second) expect(await opens(vault.tryRecovery(first!)), where).toBe(false);
    },
  },
  'a recovery key that is withdrawn': {
    before: makeRecovery,
    run: async ({ vault, copies }) => {
      await vault.withdrawRecovery();
      await copies.checkLocks();
    },
    stands: [THERE],
    opens: async ({ vault }, { told: [key] }, acknowledged, where) => {
      if (acknowledged) expect(await opens(vault.tryRecovery(key!)), where).toBe(false);
    },
  },
  'unlocked with the recovery key, and a new passphrase chosen': {
    before: async (worker, device) => {
      await makeRecovery(worker, device);
      await worker.vault.lock();
    },
    run: async ({ vault, copies }, { told: [key] }) => {
      await vault.recover(key!, NEW_PASSPHRASE);
      await copies.checkLocks();
    },
    stands: [THERE],
    opens: async (worker, device, acknowledged, where) => {
      expect(await opens(worker.vault.tryRecovery(device.told[0]!)), where).toBe(true);
      await oneOpens(worker, device, acknowledged, where);
    },
  },
  'a backup is made': {
    run: ({ backups }) => backups.make(BACKUP_DAY, () => undefined),
    stands: [THERE],
  },
  'a backup is restored': {
    before: async (worker, { disk, places }) => {
      await worker.backups.make(BACKUP_DAY, () => undefined);
      places.given.bytes = places.made.bytes;
      await worker.database.clear('dossiers');
      for (const path of [...disk.all.keys()]) if (path.startsWith('dossiers/')) disk.all.delete(path);
    },
    run: (worker) => restored(worker, null),
    stands: [[], THERE],
  },
  'a backup is restored where there is no vault': {
    before: (_worker, device) => backupOf(PASSPHRASE, device, 'r1', 'r2'),
    run: (worker) => restored(worker, PASSPHRASE),
    stands: [['not-set-up'], ['x:r1', 'x:r2']],
    isFirst: true,
  },
  'a backup of another vault is restored': {
    before: (_worker, device) => backupOf(NEW_PASSPHRASE, device, 'r1'),
    run: (worker) => restored(worker, NEW_PASSPHRASE, write('a', 'beside')),
    stands: [THERE, [...THERE, 'x:r1', 'a:beside']],
  },
  'a start at which dossiers are mended': {
    before: (worker) => damaged(worker, 'dossiers'),
    run: async (worker) => {
      await begin(worker, PASSPHRASE);
      await worker.copies.verify();
    },
    stands: [THERE],
  },
  'a start at which the settings are mended': {
    before: (worker) => damaged(worker, 'settings'),
    run: ({ kept }) => kept.settings(),
    stands: [['zuid']],
  },
  'a start after the database was emptied': {
    before: async (_worker, { name }) => emptied(name),
    run: (worker) => begin(worker, PASSPHRASE),
    stands: [THERE],
  },
  'a start after the copy was emptied': {
    before: async (_worker, { disk }) => disk.all.clear(),
    run: async (worker) => {
      await begin(worker, PASSPHRASE);
      await worker.copies.settled();
    },
    stands: [THERE],
  },
  'entries of another device are taken in': {
    before: (_worker, device) => writtenElsewhere(device, 'a', ['r2', 'r3']),
    run: ({ dossiers }, { found }) => dossiers.take(found),
    stands: [THERE, [...THERE, 'a:r2', 'a:r3', 'x:r1']],
  },
  'entries of another device are taken into dossiers that do not open': {
    before: async (worker, device) => {
      await writtenElsewhere(device, 'a', ['r2']);
      await damaged(worker, 'dossiers');
    },
    run: ({ dossiers }, { found }) => dossiers.take(found),
    stands: [THERE, [...THERE, 'a:r2', 'x:r1']],
  },
  'what another device erased is taken in': {
    before: (_worker, device) =>
      writtenElsewhere(device, 'a', ['r2'], {
        ...erasing,
        years: [],
        dossiers: [{ subject: pupil('a'), year: YEAR }],
        why: 'request',
      }),
    run: ({ dossiers }, { found }) => dossiers.take(found),
    stands: [THERE, ['b:r1', 'x:r1']],
    erases: ['a'],
  },
  'a circle is joined': {
    run: async ({ kept, logs }) => {
      await logs.keep([LOG]);
      await kept.changeSharing(() => CIRCLE);
    },
    stands: [THERE],
    opens: async ({ kept, vault, logs }, _device, acknowledged, where) => {
      const pupils = await new PupilIds(vault, kept).id('x');
      const sharing = await kept.sharing();
      // Both or neither.
      expect(pupils === (await vault.id('x')), where).toBe(sharing === null);
      if (acknowledged) expect(sharing, where).toEqual(CIRCLE);
      if (sharing !== null && !where.includes('then the database emptied') && !where.includes('then the copy emptied'))
        expect(await logs.all(), where).toEqual([LOG]);
    },
  },
  'a dossier is erased': {
    run: ({ dossiers }) =>
      dossiers.erase({ ...erasing, years: [], dossiers: [{ subject: pupil('a'), year: YEAR }], why: 'request' }),
    stands: [THERE, ['b:r1']],
    erases: ['a'],
  },
  'a school year is erased': {
    run: ({ dossiers }) => dossiers.erase({ ...erasing, years: [YEAR], dossiers: [], why: 'term' }),
    stands: [THERE, []],
    erases: ['a', 'b'],
  },
};

const ticks = async (count: number) => {
  for (let left = count; left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
};
const QUIET_TURNS = 12;
/** Until it is done, or nothing moves any more. */
async function untilStill(done: Promise<unknown>, machine: Machine): Promise<void> {
  let isOver = false;
  void done.finally(() => {
    isOver = true;
  });
  for (let quiet = 0, last = -1; !isOver && quiet < QUIET_TURNS; last = machine.steps) {
    await ticks(1);
    quiet = machine.isStill && last === machine.steps ? quiet + 1 : 0;
  }
}

/** What can be read. */
async function standing(worker: Worker, of: Path): Promise<readonly string[]> {
  const state = await worker.vault.state();
  if (state !== 'unlocked') return [state];
  if (of.stands.flat().some((one) => one.includes(':'))) return readings(worker);
  return [
    await worker.kept.settings().then(
      ({ region }) => region as string,
      () => 'does not open',
    ),
  ];
}

async function unlocked(device: Device): Promise<Worker> {
  const worker = await workerOn(device);
  for (const passphrase of [PASSPHRASE, NEW_PASSPHRASE]) {
    try {
      await begin(worker, passphrase);
      return worker;
    } catch {
      // The other one.
    }
  }
  return worker;
}

let devices = 0;

/**
 * Takes a path, stopped at a step; opens everything anew on the same stores, and again with only one of both.
 * @returns how many steps there were, and whether that one was reached
 */
export async function survive(
  name: string,
  path: Path,
  at: number,
  end: End,
): Promise<{ steps: number; struck: boolean }> {
  const device: Device = {
    name: `device-${devices++}`,
    session: new Memory(),
    disk: new MemoryFiles(),
    told: [],
    places: { made: new MemoryPlace(), given: new MemoryPlace() },
    found: [],
  };
  const first = await workerOn(device);
  if (!path.isFirst) {
    await setUp(first);
    await first.copies.checkLocks();
    await first.copies.checkKept();
    await thereSince(first);
  }
  await path.before?.(first, device);
  first.database.close();

  const machine = new Machine(at, end);
  let acknowledged = false;
  const worker = await workerOn(device, machine);
  const done = worker.vault
    .state()
    .then(() => path.run(worker, device))
    .then(
      () => {
        acknowledged = true;
        return worker.copies.settled();
      },
      () => undefined,
    );
  await untilStill(done, machine);
  machine.stop();
  await ticks(4);
  worker.database.close();

  const where = `${name}, ${end} step ${at}`;
  const again = await unlocked(device);
  const found = await standing(again, path);
  const possible = acknowledged ? [path.stands.at(-1)] : path.stands;
  expect(
    possible.map((one) => String([...one!].sort())),
    where,
  ).toContain(String(found));
  if (found[0] === 'not-set-up' || found[0] === 'does not open') return machine;
  await path.opens?.(again, device, acknowledged, where);
  await again.copies.verify();
  const isErased = path.erases !== undefined && String(found) === String(path.stands.at(-1));
  if (isErased) await nothingLeft(path.erases, again, device, where);
  await numbersOnce(again, where, isErased ? LATER : YEAR);
  await again.copies.settled();
  const stands = await standing(again, path);
  // What the database holds is in the copy too, and the other way round.
  again.database.close();
  await emptied(device.name);
  const fromCopy = await unlocked(device);
  expect(await standing(fromCopy, path), `${where}, then the database emptied`).toEqual(stands);
  await path.opens?.(fromCopy, device, acknowledged, `${where}, then the database emptied`);
  await fromCopy.copies.settled();
  fromCopy.database.close();
  device.disk.all.clear();
  const fromDatabase = await unlocked(device);
  expect(await standing(fromDatabase, path), `${where}, then the copy emptied`).toEqual(stands);
  await path.opens?.(fromDatabase, device, acknowledged, `${where}, then the copy emptied`);
  fromDatabase.database.close();
  indexedDB.deleteDatabase(device.name);
  return machine;
}

/** What was erased is in neither store, and in the chain it is no loss. */
async function nothingLeft(erased: readonly string[], { database, dossiers }: Worker, { disk }: Device, where: string) {
  for (const key of erased) {
    const id = await dossiers.idOf(pupil(key), YEAR);
    expect(await database.get('dossiers', id), where).toBeUndefined();
    expect(
      [...disk.all.keys()].filter((path) => path.startsWith(`dossiers/${id}.`)),
      where,
    ).toEqual([]);
  }
  expect(await dossiers.missing(), where).toEqual([]);
}

const LATER = '2028-2029';

/** No number of a device is given twice, also not to what is added now, and no clock goes back. @param year in which it is added */
async function numbersOnce({ dossiers }: Worker, where: string, year: string): Promise<void> {
  const { dossiers: found } = await dossiers.load(YEAR);
  const entries = found.flatMap((one) => one.entries);
  const [last] = await dossiers.append([{ ...write('z', 'later'), year }]);
  const numbers = [...entries, last!].map(({ device, seq }) => `${device} ${seq}`);
  expect(new Set(numbers).size, where).toBe(numbers.length);
  expect(
    entries.every(({ clock }) => clock < last!.clock),
    where,
  ).toBe(true);
}
