import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/dossier';
import { asStretches, type Numbers, withoutNamed } from '../../src/domain/erased';
import type { Erasing } from '../../src/storage/dossiers';
import { ForkOfUs, NotAnEntry } from '../../src/storage/errors';
import type { SessionStore } from '../../src/storage/vault';
import { hashOf, type Written } from '../../src/storage/written';
import { emptied, flipped } from './copy/disasters';
import { draft, filesOf, Memory, PASSPHRASE, pupil, worker, write, YEAR } from './school';

/* Entries that come from other devices: in any order and any number of times they are there once, and what was erased stays away. */

let count = 0;
let name = '';
beforeEach(() => {
  name = `taking-${count++}`;
});

/** A device of the school, after a start. */
async function device(called: string, session: SessionStore = new Memory(), clock?: () => number) {
  const made = await worker(`${name}-${called}`, session, clock);
  if ((await made.vault.state()) === 'not-set-up') await made.vault.setUp(PASSPHRASE);
  await made.copies.checkLocks();
  await made.copies.checkKept();
  await (await made.copies.checkDossiers()).done;
  await made.copies.settled();
  return made;
}
type Device = Awaited<ReturnType<typeof device>>;

const filesAbout = (called: string, id: string) =>
  [...filesOf(`${name}-${called}`).all.keys()].filter((path) => path.startsWith(`dossiers/${id}.`));

const readings = async ({ dossiers }: Pick<Device, 'dossiers'>) =>
  (await dossiers.load(YEAR)).dossiers
    .flatMap(({ subject, entries }) =>
      entries.map(
        (one) => `${subject.of === 'pupil' ? subject.pupil : subject.of}:${one.kind === 'reading' && one.reading}`,
      ),
    )
    .sort();
const seqOf = ({ entry }: Written) => (entry as Entry).seq;
const all = ({ dossiers }: Device) => dossiers.own(0);
/** As it comes from a carrier. */
const carried = (found: readonly Written[]): readonly Written[] => JSON.parse(JSON.stringify(found)) as Written[];

const ERASING: Erasing = {
  at: '2028-08-01T09:00' as Erasing['at'],
  by: { role: 'director', name: 'Mevrouw De Wit' },
  years: [],
  dossiers: [{ subject: pupil('a'), year: YEAR }],
  why: 'request',
};

async function two() {
  const [here, there] = [await device('here'), await device('there')];
  await here.dossiers.append([write('a', 'h1'), write('b', 'h1')]);
  await there.dossiers.append([write('a', 't1', 't2')]);
  await there.dossiers.append([write('c', 't1')]);
  return { here, there };
}

describe('what comes in', () => {
  test('is there beside what was, after a restart, and in the second copy', async () => {
    const { here, there } = await two();
    const found = carried(await all(there));
    const taken = await here.dossiers.take(found);
    expect(taken).toEqual({ taken: found, erased: [] });
    const expected = ['a:h1', 'a:t1', 'a:t2', 'b:h1', 'c:t1'];
    expect(await readings(here)).toEqual(expected);
    await here.copies.settled();
    await emptied(`${name}-here`);
    const again = await worker(`${name}-here`, new Memory());
    await again.copies.checkLocks();
    await again.vault.unlock(PASSPHRASE);
    await again.copies.checkKept();
    await (await again.copies.checkDossiers()).done;
    expect(await readings(again)).toEqual(expected);
  });

  test('is its own chain, and breaks none', async () => {
    const { here, there } = await two();
    await here.dossiers.take(await all(there));
    const [after] = await here.dossiers.append([write('b', 'h2')]);
    expect(after!.seq).toBe(3);
    expect((await all(here)).map(seqOf)).toEqual([1, 2, 3]);
    expect(await here.dossiers.missing()).toEqual([]);
    expect(await here.dossiers.numbers()).toEqual(
      asStretches([
        { device: after!.device, from: 1, until: 3 },
        { device: (await there.dossiers.writer()).device, from: 1, until: 3 },
      ]),
    );
  });

  test('the second time writes nothing', async () => {
    const { here, there } = await two();
    const found = await all(there);
    await here.dossiers.take([...found, ...found]);
    expect(await readings(here)).toHaveLength(5);
    const before = [await here.database.getAll('dossiers'), await here.database.getAll('kept')];
    expect(await here.dossiers.take(found)).toEqual({ taken: [], erased: [] });
    expect([await here.database.getAll('dossiers'), await here.database.getAll('kept')]).toEqual(before);
  });

  test('of a later version of the program is kept as it is', async () => {
    const { here, there } = await two();
    const later = { ...draft('r1'), body: { kind: 'from-the-future', what: 'x' } as never };
    await there.dossiers.append([{ subject: pupil('a'), year: YEAR, drafts: [later] }]);
    const found = carried(await there.dossiers.own(3));
    await here.dossiers.take(found);
    expect(await here.dossiers.find((found[0]!.entry as Entry).device, [4])).toEqual(found);
  });

  test('goes into a dossier that does not open: that is set aside, and begins anew with it', async () => {
    const { here, there } = await two();
    await here.copies.settled();
    filesOf(`${name}-here`).all.clear();
    const id = await here.dossiers.idOf(pupil('a'), YEAR);
    const record = (await here.database.get('dossiers', id))!;
    await here.database.put('dossiers', { ...record, sealed: flipped(record.sealed) });
    const again = await worker(`${name}-here`, here.session);
    await again.vault.state();
    await again.dossiers.take(await all(there));
    expect(await again.database.count('damaged')).toBe(1);
    expect(await readings(again)).toEqual(['a:t1', 'a:t2', 'b:h1', 'c:t1']);
  });

  test('in turn with appends and beside another window loses nothing', async () => {
    const { here, there } = await two();
    const window = await worker(`${name}-here`, here.session);
    await window.vault.state();
    const found = await all(there);
    await Promise.all([
      here.dossiers.append([write('a', 'h2')]),
      here.dossiers.take(found.slice(0, 2)),
      window.dossiers.take(found.slice(1)),
      window.dossiers.append([write('c', 'h3')]),
    ]);
    const again = await device('here', here.session);
    expect(await readings(again)).toEqual(['a:h1', 'a:h2', 'a:t1', 'a:t2', 'b:h1', 'c:h3', 'c:t1']);
    expect((await all(again)).map(seqOf)).toEqual([1, 2, 3, 4]);
  });

  test('with the id of another entry is another entry', async () => {
    const { here, there } = await two();
    const [mine] = await all(here);
    const [first] = await all(there);
    const entry = { ...(first!.entry as Entry), id: (mine!.entry as Entry).id };
    await here.dossiers.take([{ ...first!, subject: pupil('a'), entry }]);
    expect(await readings(here)).toEqual(['a:h1', 'a:t1', 'b:h1']);
    await here.copies.settled();
    await here.copies.verify();
    expect(await readings(here)).toEqual(['a:h1', 'a:t1', 'b:h1']);
  });
});

test('the clock goes on from the last that came, and never back', async () => {
  let now = 1_764_000_000_000;
  const here = await device('here', new Memory(), () => now);
  const there = await device('there', new Memory(), () => now + 3_600_000);
  await there.dossiers.append([write('a', 't1')]);
  const [found] = await all(there);
  await here.dossiers.take([found!]);
  const [next] = await here.dossiers.append([write('a', 'h1')]);
  expect(next!.clock > (found!.entry as Entry).clock).toBe(true);
  now += 7_200_000;
  const [later] = await here.dossiers.append([write('a', 'h2')]);
  await here.dossiers.take(await all(there));
  const [last] = await here.dossiers.append([write('a', 'h3')]);
  expect(last!.clock > later!.clock).toBe(true);
});

describe('refused, and nothing of the rest is written:', () => {
  const refused = async (here: Device, found: readonly Written[], error: new (...given: never[]) => Error) => {
    const before = await here.database.getAll('dossiers');
    await expect(here.dossiers.take(found)).rejects.toThrow(error);
    expect(await here.database.getAll('dossiers')).toEqual(before);
  };

  test('a number of this device that it never gave', async () => {
    const { here, there } = await two();
    const { device, seq } = await here.dossiers.writer();
    const [one, ...rest] = await all(there);
    const as = (number: number) => ({ ...one!, entry: { ...(one!.entry as Entry), device, seq: number } });
    await refused(here, [...rest, as(seq + 1)], ForkOfUs);
    // The last that it did give, and another before it.
    await refused(here, [as(seq)], ForkOfUs);
    await refused(here, [as(1)], ForkOfUs);
  });

  test.each([
    ['without an id', { id: undefined }],
    ['without a number', { seq: 0 }],
    ['whose clock cannot be gone on from', { clock: '9999999999999-99999' }],
    ['whose clock is none', { clock: 'soon' }],
  ])('what is no entry: %s', async (_what, wrong) => {
    const { here, there } = await two();
    const [one, ...rest] = await all(there);
    await refused(here, [...rest, { ...one!, entry: { ...(one!.entry as Entry), ...wrong } }], NotAnEntry);
  });

  test('what stands nowhere', async () => {
    const { here, there } = await two();
    const [one] = await all(there);
    await refused(here, [{ ...one!, subject: { of: 'teacher' } as never }], NotAnEntry);
  });
});

test('own entries that were lost here come back from others', async () => {
  const { here, there } = await two();
  const own = await all(here);
  await there.dossiers.take(own);
  const id = await here.dossiers.idOf(pupil('a'), YEAR);
  await here.copies.settled();
  filesOf(`${name}-here`).all.clear();
  await here.database.delete('dossiers', id);
  here.dossiers.forget();
  expect(await here.dossiers.missing()).toHaveLength(1);
  await here.dossiers.take(await there.dossiers.find((await here.dossiers.writer()).device, [1, 2]));
  expect(await here.dossiers.missing()).toEqual([]);
  expect(await readings(here)).toEqual(['a:h1', 'b:h1']);
});

describe('own entries', () => {
  test('are told after a number, in order, with where they stand and their hash', async () => {
    const here = await device('here');
    await here.dossiers.append([write('a', 'r1', 'r2'), write('b', 'r1')]);
    await here.dossiers.append([{ ...write('a', 'r3'), year: '2027-2028' }]);
    const own = await here.dossiers.own(1);
    expect(own.map((one) => [seqOf(one), one.subject, one.year])).toEqual([
      [2, pupil('a'), YEAR],
      [3, pupil('b'), YEAR],
      [4, pupil('a'), '2027-2028'],
    ]);
    expect(await Promise.all(own.map(hashOf))).toEqual(own.map(({ hash }) => hash));
    expect(new Set(own.map(({ hash }) => hash)).size).toBe(3);
    expect(await here.dossiers.own(4)).toEqual([]);
    // The same by walking.
    here.dossiers.forget();
    expect(await here.dossiers.own(1)).toEqual(own);
    // Another window wrote meanwhile.
    const window = await worker(`${name}-here`, here.session);
    await window.vault.state();
    await window.dossiers.append([write('c', 'r1')]);
    await here.dossiers.append([write('c', 'r2')]);
    expect((await here.dossiers.own(3)).map(seqOf)).toEqual([4, 5, 6]);
  });

  test('that were just appended are told without opening anything', async () => {
    const here = await device('here');
    await here.dossiers.append([write('a', 'r1')]);
    for (const id of await here.database.getAllKeys('dossiers')) await here.database.delete('dossiers', id);
    expect((await here.dossiers.own(0)).map(seqOf)).toEqual([1]);
    here.dossiers.forget();
    expect(await here.dossiers.own(0)).toEqual([]);
  });

  test('have the name that was told before the first of them', async () => {
    const here = await device('here');
    const { device: called, seq } = await here.dossiers.writer();
    expect(seq).toBe(0);
    expect(await here.dossiers.writer()).toEqual({ device: called, seq: 0 });
    const [first] = await here.dossiers.append([write('a', 'r1')]);
    expect(first!.device).toBe(called);
  });
});

test('a hash says in whose dossier an entry stands', async () => {
  const { there } = await two();
  const [one] = await all(there);
  expect(await hashOf({ ...one!, subject: pupil('b') })).not.toBe(one!.hash);
  expect(await hashOf({ ...one!, year: '2027-2028' })).not.toBe(one!.hash);
  expect(await hashOf(carried([one!])[0]!)).toBe(one!.hash);
});

describe('what was erased', () => {
  test('here is left out, and told', async () => {
    const { here, there } = await two();
    await here.dossiers.erase(ERASING);
    const found = await all(there);
    const { taken, erased } = await here.dossiers.take(found);
    expect(taken.map(seqOf)).toEqual([3]);
    expect(erased.map(seqOf)).toEqual([1, 2]);
    expect(await readings(here)).toEqual(['b:h1', 'c:t1']);
    expect(await here.database.get('dossiers', await here.dossiers.idOf(pupil('a'), YEAR))).toBeUndefined();
    // Once its numbers are named, it may come again and again.
    const { seq } = await here.dossiers.writer();
    await here.dossiers.take(found);
    expect((await here.dossiers.writer()).seq).toBe(seq);
  });

  test('elsewhere goes here too: from the database, the copy, and what was set aside', async () => {
    const { here, there } = await two();
    await there.dossiers.take(await all(here));
    await here.dossiers.take(await all(there));
    await here.copies.settled();
    const id = await here.dossiers.idOf(pupil('a'), YEAR);
    expect(filesAbout('here', id)).toHaveLength(1);
    await there.dossiers.erase(ERASING);
    await here.dossiers.take(await there.dossiers.own(3));
    expect(await readings(here)).toEqual(['b:h1', 'c:t1']);
    expect(await here.database.get('dossiers', id)).toBeUndefined();
    expect(filesAbout('here', id)).toEqual([]);
    expect(await here.dossiers.missing()).toEqual([]);
    await expect(here.dossiers.append([write('a', 'more')])).rejects.toThrow();
  });

  test('and comes together with what it erases never appears', async () => {
    const { here, there } = await two();
    const before = await all(there);
    await there.dossiers.erase(ERASING);
    const { taken, erased } = await here.dossiers.take([...before, ...(await there.dossiers.own(3))]);
    expect(taken.map(seqOf)).toEqual([3, 4]);
    expect(erased.map(seqOf)).toEqual([1, 2]);
    expect(await readings(here)).toEqual(['b:h1', 'c:t1']);
  });

  test('but was not known where it was erased is no loss, here or there', async () => {
    const { here, there } = await two();
    // There nobody knows of `a:h1`.
    await there.dossiers.erase(ERASING);
    await here.dossiers.take(await all(there));
    expect(await here.dossiers.missing()).toEqual([]);
    const own = await all(here);
    expect(own.map(seqOf)).toEqual([2, 3]);
    expect(own[1]!.entry).toMatchObject({
      kind: 'erased',
      by: ERASING.by,
      why: 'request',
      numbers: [{ device: (own[1]!.entry as Entry).device, from: 1, until: 1 }],
    });
    await there.dossiers.take(own);
    expect((await there.dossiers.writer()).seq).toBe(4);
    expect(await there.dossiers.missing()).toEqual([]);
  });

  test('as a school year goes with everything of it', async () => {
    const { here, there } = await two();
    await there.dossiers.erase({ ...ERASING, years: [YEAR], dossiers: [], why: 'term' });
    await here.dossiers.take(await there.dossiers.own(3));
    expect(await readings(here)).toEqual([]);
    expect(await here.database.getAllKeysFromIndex('dossiers', 'year', YEAR)).toEqual([]);
    expect(await here.dossiers.missing()).toEqual([]);
  });

  test('is not what an entry elsewhere than in the register says', async () => {
    const { here, there } = await two();
    await there.dossiers.erase(ERASING);
    const [erased] = await there.dossiers.own(3);
    await here.dossiers.take([{ ...erased!, year: YEAR, subject: { of: 'school' } }]);
    expect(await readings(here)).toContain('a:h1');
  });
});

describe('in any order', () => {
  const DEVICES = ['p', 'q', 'r'] as const;
  /** Who does what: appends, erases, or takes in so many of another's entries from some place on. */
  const step = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('append', 'append', 'take', 'take', 'take', 'erase'),
    of: fc.nat(2),
    from: fc.nat(6),
    many: fc.integer({ min: 1, max: 4 }),
  });

  test('devices that took in all of each other hold the same, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        name = `taking-order-${count++}`;
        const devices = await Promise.all(DEVICES.map((called) => device(called)));
        for (const [index, { who, what, of, from, many }] of steps.entries()) {
          const { dossiers } = devices[who]!;
          if (what === 'append') await dossiers.append([write('ab'[index % 2]!, `r${index}`)]).catch(() => undefined);
          else if (what === 'erase') await dossiers.erase(ERASING);
          else if (of !== who) await dossiers.take((await all(devices[of]!)).slice(from, from + many).reverse());
        }
        // Until nobody has anything new for anybody.
        for (let news = 1; news > 0; ) {
          news = 0;
          for (const to of devices)
            for (const other of devices)
              if (other !== to) news += (await to.dossiers.take(await all(other))).taken.length;
        }
        const [first, ...others] = await Promise.all(devices.map(readings));
        for (const one of others) expect(one).toEqual(first);
        for (const one of devices) expect(await one.dossiers.missing()).toEqual([]);
        if (steps.some(({ what }) => what === 'erase'))
          expect(first!.filter((one) => one.startsWith('a:'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('numbers without those that are named', () => {
  const numbers = fc.array(
    fc
      .record({ device: fc.constantFrom('d', 'e'), from: fc.integer({ min: 1, max: 12 }), more: fc.nat(4) })
      .map(({ device, from, more }): Numbers => ({ device, from, until: from + more })),
    { maxLength: 6 },
  );
  const each = (stretches: readonly Numbers[]) =>
    stretches.flatMap(({ device, from, until }) =>
      Array.from({ length: until - from + 1 }, (_, index) => `${device} ${from + index}`),
    );
  test('are the others, each once, one stretch where they follow each other', () => {
    fc.assert(
      fc.property(numbers, numbers, (some, named) => {
        const left = withoutNamed(some, named);
        const expected = [...new Set(each(some))].filter((one) => !each(named).includes(one));
        expect(each(left).sort()).toEqual(expected.sort());
        expect(asStretches(left)).toEqual(left);
      }),
    );
  });
});
