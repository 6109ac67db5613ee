import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../src/domain/day';
import { type Clock, clockAt } from '../../../src/domain/dossier';
import type { Numbers } from '../../../src/domain/erased';
import { chainOf } from '../../../src/storage/chain/chain';
import type { Flaw } from '../../../src/storage/chain/flaws';
import { type Link, linkOf } from '../../../src/storage/chain/link';
import type { Head } from '../../../src/storage/head';
import { digest } from '../../../src/storage/sealing';

/* What somebody changes, takes out, puts in or swaps afterwards is told, with the device and the number; and nothing where nobody did. */

/** An entry as it is sealed; of a later version too, so that nothing is known of what it says. */
type Raw = Readonly<Record<string, unknown>> & { readonly device: string; readonly seq: number };

interface Written {
  readonly entries: readonly Raw[];
  readonly heads: readonly Head[];
}

const BODY = fc.record(
  { kind: fc.constantFrom('noted', 'action', 'of-next-year'), what: fc.jsonValue({ maxDepth: 1 }) },
  { noNullPrototype: true },
);

/** As the devices wrote them. @param bodies for each device */
async function written(bodies: readonly (readonly object[])[]): Promise<Written> {
  const entries: Raw[] = [];
  const heads: Head[] = [];
  for (const [index, own] of bodies.entries()) {
    const device = `device-${index}`;
    let prev: string | null = null;
    for (const [at, body] of own.entries()) {
      const stamp = {
        v: 1,
        id: `${device}/${at}`,
        device,
        seq: at + 1,
        prev,
        at: `2026-11-24T08:${10 + at}` as Moment,
      };
      const entry = JSON.parse(JSON.stringify({ ...stamp, clock: clockAt(at), ...body })) as Raw;
      entries.push(entry);
      prev = await digest(JSON.stringify(entry));
    }
    heads.push({ device, seq: own.length, prev, clock: '' as Clock });
  }
  return { entries, heads };
}

const linksOf = async (entries: readonly unknown[]): Promise<readonly Link[]> =>
  (await Promise.all(entries.map(linkOf))).filter((link) => link !== null);
const flawsIn = async ({ entries, heads }: Written, erased: readonly Numbers[] = []): Promise<readonly Flaw[]> =>
  chainOf(await linksOf(entries), heads, erased).flaws;
const tells = (flaws: readonly Flaw[], of: Flaw['of'], { device, seq }: Raw): boolean =>
  flaws.some((flaw) => flaw.of === of && flaw.device === device && flaw.from <= seq && seq <= flaw.until);

const SCHOOL = fc.array(fc.array(BODY, { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 3 });
const RUNS = { numRuns: 120 };

test('nothing is told of what nobody touched, in any order, also where the same entry came twice', () =>
  fc.assert(
    fc.asyncProperty(SCHOOL, fc.infiniteStream(fc.nat()), async (bodies, order) => {
      const { entries, heads } = await written(bodies);
      const shuffled = [...entries, ...entries.slice(0, 3)]
        .map((entry) => ({ entry, place: order.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry);
      const chain = chainOf(await linksOf(shuffled), heads, []);
      expect(chain.flaws).toEqual([]);
      expect(chain.entries).toBe(entries.length);
      // Another device knows nothing of where these stand.
      expect(chainOf(await linksOf(shuffled), [], []).flaws).toEqual([]);
    }),
    RUNS,
  ));

test('a change of any field of any entry is told', () =>
  fc.assert(
    fc.asyncProperty(SCHOOL, fc.nat(), fc.nat(), fc.jsonValue(), async (bodies, at, field, value) => {
      const { entries, heads } = await written(bodies);
      const entry = entries[at % entries.length]!;
      const name = Object.keys(entry)[field % Object.keys(entry).length]!;
      fc.pre(JSON.stringify(entry[name]) !== JSON.stringify(value));
      const touched = { ...entry, [name]: value };
      const all = entries.map((one) => (one === entry ? touched : one));
      const flaws = await flawsIn({ entries: all, heads });
      // Where it no longer says which it is, the number that it had is missing.
      const isElsewhere = name === 'device' || name === 'seq' || (await linkOf(touched)) === null;
      expect(tells(flaws, isElsewhere ? 'missing' : 'changed', entry)).toBe(true);
      expect(new Set(flaws.map(({ device }) => device)).size).toBeLessThanOrEqual(name === 'device' ? 2 : 1);
    }),
    RUNS,
  ));

test('a field that is taken out or put in is told, and fields in another order', () =>
  fc.assert(
    fc.asyncProperty(SCHOOL, fc.nat(), fc.constantFrom('out', 'in', 'turned'), async (bodies, at, how) => {
      const { entries, heads } = await written(bodies);
      const entry = entries[at % entries.length]!;
      const { clock, ...rest } = entry;
      const touched = { out: rest, in: { ...entry, more: 1 }, turned: { clock, ...rest } }[how] as Raw;
      const all = entries.map((one) => (one === entry ? touched : one));
      expect(tells(await flawsIn({ entries: all, heads }), 'changed', entry)).toBe(true);
    }),
    RUNS,
  ));

test('what is taken out is told, of the last one too, and nothing else', () =>
  fc.assert(
    fc.asyncProperty(SCHOOL, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), async (bodies, which) => {
      const { entries, heads } = await written(bodies);
      const gone = new Set(which.map((at) => entries[at % entries.length]!));
      const flaws = await flawsIn({ entries: entries.filter((entry) => !gone.has(entry)), heads });
      expect(flaws.every(({ of }) => of === 'missing')).toBe(true);
      for (const entry of gone) expect(tells(flaws, 'missing', entry)).toBe(true);
      expect(flaws.reduce((sum, { from, until }) => sum + until - from + 1, 0)).toBe(gone.size);
    }),
    RUNS,
  ));

test('two entries that change places are told', () =>
  fc.assert(
    fc.asyncProperty(SCHOOL, fc.nat(), fc.nat(), async (bodies, a, b) => {
      const { entries, heads } = await written(bodies);
      const [one, two] = [entries[a % entries.length]!, entries[b % entries.length]!];
      fc.pre(one !== two && JSON.stringify(one['what']) !== JSON.stringify(two['what']));
      const put = (entry: Raw, from: Raw): Raw => ({ ...entry, kind: from['kind'], what: from['what'] });
      const all = entries.map((entry) => (entry === one ? put(one, two) : entry === two ? put(two, one) : entry));
      const flaws = await flawsIn({ entries: all, heads });
      expect([one, two].map((entry) => tells(flaws, 'changed', entry))).toEqual([true, true]);
    }),
    RUNS,
  ));

test('another entry with a number that was given is told', () =>
  fc.assert(
    fc.asyncProperty(SCHOOL, fc.nat(), async (bodies, at) => {
      const { entries, heads } = await written(bodies);
      const entry = entries[at % entries.length]!;
      const flaws = await flawsIn({ entries: [...entries, { ...entry, what: 'something else' }], heads });
      expect(flaws.map(({ of, device, from, until }) => ({ of, device, from, until }))).toEqual([
        { of: 'forked', device: entry.device, from: entry.seq, until: entry.seq },
      ]);
    }),
    RUNS,
  ));

test('a device that went on in two places is told from where it did', async () => {
  const one = await written([['a', 'b', 'c', 'd', 'e'].map((what) => ({ what }))]);
  const two = await written([['a', 'b', 'x', 'y'].map((what) => ({ what }))]);
  const flaws = await flawsIn({ entries: [...one.entries, ...two.entries], heads: one.heads });
  expect(flaws).toMatchObject([{ of: 'forked', from: 3, until: 4 }]);
});

test('what was put in at the end is told', async () => {
  const { entries, heads } = await written([[{ what: 'a' }, { what: 'b' }, { what: 'c' }]]);
  const added = { ...entries[2]!, seq: 4, prev: heads[0]!.prev, what: 'd' };
  expect(await flawsIn({ entries: [...entries, added], heads })).toMatchObject([{ of: 'added', from: 4, until: 4 }]);
});

describe('numbers that went with what was erased', () => {
  test('are no loss, whatever they lie between, and any other that is gone is one', () =>
    fc.assert(
      fc.asyncProperty(
        SCHOOL,
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 3 }),
        async (...given) => {
          const [bodies, gone, lost] = given;
          const { entries, heads } = await written(bodies);
          const erased = new Set(gone.map((at) => entries[at % entries.length]!));
          const missing = new Set(
            lost.map((at) => entries[at % entries.length]!).filter((entry) => !erased.has(entry)),
          );
          const left = entries.filter((entry) => !erased.has(entry) && !missing.has(entry));
          const numbers = [...erased]
            .sort((a, b) => a.seq - b.seq)
            .map(({ device, seq }) => ({ device, from: seq, until: seq }));
          const flaws = await flawsIn({ entries: left, heads }, numbers);
          expect(flaws.every(({ of }) => of === 'missing')).toBe(true);
          for (const entry of missing) expect(tells(flaws, 'missing', entry)).toBe(true);
          for (const entry of erased) expect(tells(flaws, 'missing', entry)).toBe(false);
        },
      ),
      RUNS,
    ));

  test('as one stretch longer than what is gone, over several gaps', async () => {
    const { entries, heads } = await written([Array.from({ length: 9 }, (_, what) => ({ what }))]);
    const left = entries.filter(({ seq }) => [1, 4, 9].includes(seq));
    const erased = [{ device: 'device-0', from: 2, until: 7 }];
    expect(await flawsIn({ entries: left, heads }, erased)).toMatchObject([{ of: 'missing', from: 8, until: 8 }]);
  });
});

test('an entry that bears no number is none of the chain', async () => {
  for (const found of [null, 1, 'x', {}, { device: 'a', seq: 0, prev: null }, { device: 'a', seq: 1, prev: 3 }])
    expect(await linkOf(found)).toBeNull();
});
