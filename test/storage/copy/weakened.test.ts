import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../school';
import type { End } from './kills';

/* Each promise once more on a storage that does not keep it: there these tests find that. */

vi.mock('hash-wasm', () => import('../quick-hash'));

const WEAKENED = [
  'transaction',
  'copy/record-file',
  'copy/second-copy',
  'copy/mend-dossier',
  'copy/mend-head',
  'copy/register',
];

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  for (const file of WEAKENED) vi.doUnmock(`../../../src/storage/${file}`);
});

/** What the steps of a path find; empty: nothing. */
async function faults(name: string, ends: readonly End[]): Promise<readonly string[]> {
  const { PATHS, survive } = await import('./survival');
  const path = PATHS[name]!;
  const { steps } = await survive(name, path, 0, 'before').catch(() => ({ steps: 0 }));
  if (steps === 0) return ['without anything happening'];
  const found: string[] = [];
  for (const end of ends)
    for (let at = 1; at <= steps && found.length === 0; at++)
      await survive(name, path, at, end).catch((error: unknown) => found.push(String(error)));
  return found;
}

test('an append that writes one record after the other is found half', async () => {
  vi.doMock('../../../src/storage/transaction', () => ({
    undo: () => Promise.resolve(),
    allOrNothing: async ({ done }: { done: Promise<void> }, writes: () => Iterable<Promise<unknown>>) => {
      done.catch(() => undefined);
      for (const write of writes()) await write;
    },
  }));
  expect(await faults('an append', ['full'])).not.toEqual([]);
});

test('a copy that is written over the former one is found torn', async () => {
  vi.doMock('../../../src/storage/copy/record-file', async (original) => ({
    ...(await original<typeof import('../../../src/storage/copy/record-file')>()),
    recordIn: () => Promise.resolve(null),
  }));
  expect(await faults('a start after the database was emptied', ['torn'])).not.toEqual([]);
});

test('a former copy that is taken away first is missed', async () => {
  vi.doMock('../../../src/storage/copy/second-copy', async (original) => {
    const { SecondCopy } = await original<typeof import('../../../src/storage/copy/second-copy')>();
    class Hasty extends SecondCopy {
      override async write(...given: Parameters<InstanceType<typeof SecondCopy>['write']>): Promise<void> {
        await this.remove(given[0], given[1]);
        await super.write(...given);
      }
    }
    return { SecondCopy: Hasty };
  });
  const { afterTornCopy } = await import('./torn');
  expect(await afterTornCopy()).toEqual(['b:r1']);
});

test('a mend that takes the copy as it is loses what only the database had', async () => {
  vi.doMock('../../../src/storage/copy/mend-dossier', async (original) => {
    const real = await original<typeof import('../../../src/storage/copy/mend-dossier')>();
    return {
      ...real,
      mendDossier: async (stores: Parameters<typeof real.mendDossier>[0], id: string) => {
        const found = await stores.copy.read('dossiers', id);
        if (found) await stores.database.put('dossiers', found.record);
        return 'mended';
      },
    };
  });
  expect(await faults('an append', ['before', 'after'])).not.toEqual([]);
});

test('a mend that does not ask what was erased brings it back', async () => {
  vi.doMock('../../../src/storage/copy/register', async (original) => {
    const real = await original<typeof import('../../../src/storage/copy/register')>();
    const { Erased } = await import('../../../src/storage/erased');
    class Forgetful extends real.Register {
      override erased = async () => Erased.in({} as never, []);
    }
    return { ...real, Register: Forgetful };
  });
  expect(await faults('a dossier is erased', ['before'])).not.toEqual([]);
});

test('a head that begins anew gives a number twice or sets the clock back', async () => {
  vi.doMock('../../../src/storage/copy/mend-head', () => ({ mendHead: () => Promise.resolve('alike') }));
  expect(await faults('a start after the database was emptied', ['before'])).not.toEqual([]);
});

test('without a second copy bits that turn are a loss', async () => {
  vi.doMock('../../../src/storage/copy/second-copy', async (original) => {
    const { SecondCopy } = await original<typeof import('../../../src/storage/copy/second-copy')>();
    class None extends SecondCopy {
      override write = () => Promise.resolve();
    }
    return { SecondCopy: None };
  });
  const { afterFlips } = await import('./flips');
  const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
  const found = await Promise.all(seeds.map((seed) => afterFlips(seed, 'database').catch(() => 'silent loss')));
  expect(found.filter((one) => one === 'repaired').length).toBeLessThan(9);
});
