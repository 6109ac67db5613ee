import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '../../src/domain/day';
import { asStretches } from '../../src/domain/erased';
import type { Erasing } from '../../src/storage/dossiers';
import { ErasedForEver } from '../../src/storage/errors';
import { gapsIn } from '../../src/storage/gaps';
import { emptied, flipped } from './copy/disasters';
import { draft, filesOf, Memory, PASSPHRASE, pupil, worker, write, YEAR } from './school';

/* What was erased is gone from both stores, and no order of union, mending and writing brings it back. */

const NEXT = '2027-2028';
const BY: Pick<Erasing, 'at' | 'by'> = {
  at: '2028-08-01T09:00' as Moment,
  by: { role: 'director', name: 'Mevrouw De Wit' },
};
const PUPIL: Erasing = { ...BY, years: [], dossiers: [{ subject: pupil('a'), year: YEAR }], why: 'request' };
const WHOLE: Erasing = { ...BY, years: [YEAR], dossiers: [], why: 'term' };

let count = 0;
let name = '';
let session = new Memory();
beforeEach(() => {
  name = `erasing-${count++}`;
  session = new Memory();
});

/** The device after a start: unlocked, both stores held side by side. */
async function start() {
  const made = await worker(name, session);
  if ((await made.vault.state()) === 'not-set-up') await made.vault.setUp(PASSPHRASE);
  await made.copies.checkLocks();
  await made.copies.checkKept();
  await (await made.copies.checkDossiers()).done;
  await made.copies.settled();
  return made;
}
type Device = Awaited<ReturnType<typeof start>>;

async function withEntries() {
  const made = await start();
  await made.dossiers.append([write('a', 'r1'), write('b', 'r1'), { ...write('a', 'next'), year: NEXT }]);
  await made.dossiers.append([write('a', 'r2')]);
  await made.copies.settled();
  return made;
}

const standing = async ({ dossiers }: Device, year = YEAR) =>
  (await dossiers.load(year)).dossiers
    .flatMap(({ subject, entries }) =>
      entries.map(
        (one) => `${subject.of === 'pupil' ? subject.pupil : subject.of}:${one.kind === 'reading' && one.reading}`,
      ),
    )
    .sort();
const filesAbout = (id: string) => [...filesOf(name).all.keys()].filter((path) => path.startsWith(`dossiers/${id}.`));

test('one dossier goes from both stores with its key, the others stay, and nothing is told as lost', async () => {
  const made = await withEntries();
  const id = await made.dossiers.idOf(pupil('a'), YEAR);
  expect(filesAbout(id)).toHaveLength(1);
  expect(await made.dossiers.erase(PUPIL)).toBe('done');
  expect(await made.database.get('dossiers', id)).toBeUndefined();
  expect(filesAbout(id)).toEqual([]);
  expect(await standing(made)).toEqual(['b:r1']);
  expect(await standing(made, NEXT)).toEqual(['a:next']);
  expect(await made.dossiers.missing()).toEqual([]);
  const again = await start();
  expect(await standing(again)).toEqual(['b:r1']);
  expect(await again.dossiers.missing()).toEqual([]);
  expect(await again.dossiers.years()).toEqual([YEAR, NEXT]);
});

test('a school year goes as a whole, and what comes to light of it later goes too', async () => {
  const made = await withEntries();
  const id = await made.dossiers.idOf(pupil('c'), YEAR);
  expect(await made.dossiers.erase(WHOLE)).toBe('done');
  expect(await made.dossiers.years()).toEqual([NEXT]);
  expect(await made.database.getAllKeysFromIndex('dossiers', 'year', YEAR)).toEqual([]);
  const [other] = await made.database.getAllFromIndex('dossiers', 'year', NEXT);
  await made.database.put('dossiers', { ...other!, id, year: YEAR, version: 7 });
  expect(await standing(made)).toEqual([]);
  await start();
  expect(await made.database.get('dossiers', id)).toBeUndefined();
});

test('what was set aside of it, because it did not open, goes too', async () => {
  const made = await withEntries();
  const record = (await made.database.get('dossiers', await made.dossiers.idOf(pupil('a'), YEAR)))!;
  await made.database.put('dossiers', { ...record, sealed: flipped(record.sealed) });
  filesOf(name).all.clear();
  const again = await worker(name, session);
  await again.vault.state();
  await again.dossiers.append([write('a', 'r3')]);
  expect(await again.database.count('damaged')).toBe(1);
  await again.dossiers.erase(PUPIL);
  expect(await again.database.count('damaged')).toBe(0);
  expect((await again.dossiers.load(YEAR)).damaged.size).toBe(0);
});

test('nothing can be added to it, and in another year the pupil begins anew', async () => {
  const made = await withEntries();
  await made.dossiers.erase(PUPIL);
  await expect(made.dossiers.append([write('b', 'r2'), write('a', 'r4')])).rejects.toThrow(ErasedForEver);
  expect(await standing(made)).toEqual(['b:r1']);
  await made.dossiers.append([{ ...write('a', 'later'), year: '2028-2029' }]);
  expect(await standing(made, '2028-2029')).toEqual(['a:later']);
});

test('the one store says for the other that it was erased', async () => {
  const made = await withEntries();
  const before = new Map(filesOf(name).all);
  await made.dossiers.erase(WHOLE);
  await made.copies.settled();
  made.database.close();
  await emptied(name);
  for (const [path, bytes] of before) if (!filesOf(name).all.has(path)) filesOf(name).all.set(path, bytes);
  const again = await worker(name, new Memory());
  await again.copies.checkLocks();
  await again.vault.unlock(PASSPHRASE);
  await (await again.copies.checkDossiers()).done;
  await again.copies.settled();
  expect(await standing(again)).toEqual([]);
  expect(await standing(again, NEXT)).toEqual(['a:next']);
  expect(await again.dossiers.missing()).toEqual([]);
});

test('where the copy cannot lose it, that is said, and the next start finishes it', async () => {
  const made = await withEntries();
  const id = await made.dossiers.idOf(pupil('a'), YEAR);
  const files = filesOf(name);
  const { remove } = files;
  files.remove = () => Promise.reject(new DOMException('something', 'UnknownError'));
  expect(await made.dossiers.erase(PUPIL)).toBe('left');
  expect(await standing(made)).toEqual(['b:r1']);
  files.remove = remove;
  await start();
  expect(filesAbout(id)).toEqual([]);
});

describe('in any order', () => {
  /** What happens to a device, by name. `old`: as everything was before it was erased. */
  const happens: Readonly<
    Record<
      string,
      (
        device: Device,
        old: {
          records: Awaited<ReturnType<Device['database']['getAll']>>;
          files: Map<string, Uint8Array<ArrayBuffer>>;
        },
      ) => Promise<unknown>
    >
  > = {
    'old records are put back': async ({ database }, { records }) => {
      for (const record of records) await database.put('dossiers', record as never);
    },
    'old files are put back': async (_device, { files }) => {
      for (const [path, bytes] of files) filesOf(name).all.set(path, bytes);
    },
    mended: async ({ copies, dossiers }) => copies.mend('dossiers', await dossiers.idOf(pupil('a'), YEAR)),
    verified: ({ copies }) => copies.verify(),
    'restored as the program does': async ({ database, copies }, { records }) => {
      for (const record of records) await database.put('dossiers', record as never);
      await copies.dropErased();
    },
    'more is added': ({ dossiers }) =>
      dossiers.append([write('a', 'more')]).catch((error: unknown) => expect(error).toBeInstanceOf(ErasedForEver)),
    'another is added': ({ dossiers }) => dossiers.append([write('c', 'more')]),
    'erased once more': ({ dossiers }) => dossiers.erase(PUPIL),
    started: () => start(),
  };

  test('an erased dossier stays erased', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(happens)), { maxLength: 8 }), async (order) => {
        name = `erasing-${count++}`;
        session = new Memory();
        const made = await withEntries();
        const old = {
          records: (await made.database.getAll('dossiers')).filter((one) => one.year === YEAR),
          files: new Map([...filesOf(name).all].filter(([path]) => path.startsWith('dossiers/'))),
        };
        await made.dossiers.erase(PUPIL);
        for (const one of order) {
          await happens[one]!(made, old);
          expect(
            (await standing(made)).filter((reading) => reading.startsWith('a:')),
            one,
          ).toEqual([]);
        }
        const again = await start();
        const id = await again.dossiers.idOf(pupil('a'), YEAR);
        expect((await standing(again)).filter((reading) => reading.startsWith('a:'))).toEqual([]);
        expect(await again.database.get('dossiers', id)).toBeUndefined();
        expect(filesAbout(id)).toEqual([]);
        expect(await standing(again)).toContain('b:r1');
        expect(await standing(again, NEXT)).toEqual(['a:next']);
        expect(await again.dossiers.missing()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('numbers that went', () => {
  const of = (device: string, from: number, until = from) => ({ device, from, until });
  test('are one stretch where they follow each other or overlap', () => {
    expect(asStretches([of('d', 5), of('e', 6), of('d', 1, 3), of('d', 4), of('d', 2, 4), of('d', 7)])).toEqual([
      of('d', 1, 5),
      of('d', 7),
      of('e', 6),
    ]);
  });
  test('are no gap, and what is missing beside them is', () => {
    const stamp = (seq: number) => ({ device: 'd', seq, at: draft('r').at });
    const gaps = (...erased: Parameters<typeof of>[]) =>
      gapsIn(
        [stamp(1), stamp(8)],
        { device: 'd', seq: 8 },
        erased.map((one) => of(...one)),
      );
    expect(gaps(['d', 2, 7])).toEqual([]);
    expect(gaps(['d', 2, 4], ['d', 6, 7])).toMatchObject([{ entries: 1 }]);
    expect(gaps(['e', 2, 7])).toMatchObject([{ entries: 6 }]);
  });
});
