import { expect } from 'vitest';
import type { Day } from '../../../src/domain/day';
import { openDatabase } from '../../../src/storage/schema';
import { SETTINGS } from '../../../src/storage/settings';
import { filesOf, Memory, PASSPHRASE, worker, write, YEAR } from '../school';
import { readings } from './disasters';

/* Bits that turn over by themselves, in one of both stores. */

/** Numbers that look random and are the same each time. */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
type Chance = ReturnType<typeof chanceOf>;

const flipIn = (bytes: Uint8Array, chance: Chance): void => {
  bytes[chance(bytes.length)]! ^= 1 << chance(8);
};

/** The places of a record in which a bit can turn: its bytes, its numbers, and its text but for the key by which it is found. */
function turned(value: unknown, path: readonly string[], chance: Chance): unknown {
  if (value instanceof ArrayBuffer || value instanceof Uint8Array) {
    const bytes = new Uint8Array(value instanceof ArrayBuffer ? value.slice(0) : value.slice());
    flipIn(bytes, chance);
    return value instanceof ArrayBuffer ? bytes.buffer : bytes;
  }
  if (typeof value === 'number') return value ^ (1 << chance(31));
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') {
    const at = chance(value.length);
    return value.slice(0, at) + String.fromCharCode(value.charCodeAt(at) ^ (1 << chance(7))) + value.slice(at + 1);
  }
  const [next, ...rest] = path as [string, ...string[]];
  const record = value as Record<string, unknown>;
  return { ...record, [next]: turned(record[next], rest, chance) };
}

const KEYS = ['id', 'name', 'kind'];
const placesIn = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value !== 'object' || value === null || value instanceof ArrayBuffer || value instanceof Uint8Array)
    return [at];
  return Object.entries(value).flatMap(([name, part]) =>
    at.length === 0 && KEYS.includes(name) ? [] : placesIn(part, [...at, name]),
  );
};

/** Turns a bit of a record of the database. Bytes are as likely as they are many. */
async function flipDatabase(name: string, chance: Chance): Promise<void> {
  const database = await openDatabase(name);
  const store = (['dossiers', 'dossiers', 'kept', 'locks'] as const)[chance(4)]!;
  const keys = await database.getAllKeys(store);
  const record = (await database.get(store, keys[chance(keys.length)] as never))!;
  const places = placesIn(record);
  await database.put(store, turned(record, places[chance(places.length)]!, chance) as never);
  database.close();
}

function flipCopy(name: string, chance: Chance): void {
  const files = [...filesOf(name).all.values()];
  flipIn(files[chance(files.length)]!, chance);
}

const ALL = ['a:r1', 'a:r2', 'a:r3', 'b:r1', 'c:r1'];

/**
 * A device of which some bits turn while the browser is closed.
 * @returns `repaired`: everything is there, and nobody was told anything; `named`: what is not there is told; `no-sheet`: all that is
 * missing is the lock of the recovery sheet, which shows when somebody types it
 * @throws where something is gone and nobody is told
 */
export async function afterFlips(
  seed: number,
  where: 'database' | 'copy' | 'both',
): Promise<'repaired' | 'named' | 'no-sheet'> {
  const name = `flips-${where}-${seed}`;
  const chance = chanceOf(seed);
  const first = await worker(name);
  await first.vault.setUp(PASSPHRASE);
  const { key } = await first.vault.makeRecovery(PASSPHRASE, { made: '2026-11-24' as Day, split: true });
  await first.copies.checkLocks();
  await first.kept.changeSettings(() => SETTINGS.parse({ region: 'zuid' }));
  await first.dossiers.append([write('a', 'r1', 'r2'), write('b', 'r1'), write('c', 'r1')]);
  await first.dossiers.append([write('a', 'r3')]);
  await first.copies.settled();
  first.database.close();
  const flips = 1 + chance(6);
  for (let left = flips; left > 0; left--) {
    if (where !== 'copy') await flipDatabase(name, chance);
    if (where !== 'database') flipCopy(name, chance);
  }

  const again = await worker(name, new Memory());
  await again.copies.checkLocks();
  const opens = await again.vault.unlock(PASSPHRASE).then(
    () => true,
    () => false,
  );
  if (!opens) return 'named';
  const sheetOpens = await again.vault.tryRecovery(key).then(
    () => true,
    () => false,
  );
  await again.copies.checkKept();
  await (await again.copies.checkDossiers()).done;
  await again.dossiers.load(YEAR);
  await again.copies.verify();
  const settings = await again.kept.settings().then(
    ({ region }) => region,
    () => null,
  );
  const found = await readings(again);
  const beside = await again.dossiers.unsavedBeside([YEAR]);
  const damaged = new Set([...(await again.dossiers.load(YEAR)).damaged, ...beside.flatMap((one) => [...one.damaged])]);
  again.database.close();
  indexedDB.deleteDatabase(name);
  filesOf(name).all.clear();
  if (settings !== null) expect(settings, name).toBe('zuid');
  const lost = ALL.filter((one) => !found.includes(one));
  if (lost.length === 0 && damaged.size === 0 && settings !== null) return sheetOpens ? 'repaired' : 'no-sheet';
  if (lost.length > 0) expect(damaged.size, `${name}: ${lost.join()} is gone and nobody is told`).toBeGreaterThan(0);
  return 'named';
}
