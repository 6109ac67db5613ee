import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isLogSigned, LOG_PART, type LogPart, Logs, loggedPart, MAX_LOGGED } from '../../src/sync/log';
import { type Device, device, flipped } from './devices';

const hash = (sign: string) => sign.repeat(64);
let one: Device;
let two: Device;
let part: LogPart;
beforeAll(async () => {
  [one, two] = await Promise.all([device('Directeur', 'director'), device('Groep 5')]);
  part = await loggedPart(one.keys, 'a1', 3, [
    { hash: hash('a'), scopes: ['school'] },
    { hash: hash('b'), scopes: ['group/5', 'lead'] },
  ]);
});
const unsigned = (writer: string, from: number, entries: LogPart['entries']): LogPart => ({
  v: 1,
  member: one.keys.id,
  writer,
  from,
  entries,
  signature: '',
});

test('a part is signed by its member, all of it', async () => {
  expect(await isLogSigned(part, one.member.sign)).toBe(true);
  expect(await isLogSigned(part, two.member.sign)).toBe(false);
  const [a, b] = part.entries as [LogPart['entries'][0], LogPart['entries'][0]];
  const others: readonly LogPart[] = [
    { ...part, member: two.keys.id },
    { ...part, writer: 'a2' },
    { ...part, from: 4 },
    { ...part, entries: [b, a] },
    { ...part, entries: [a] },
    { ...part, entries: [a, { ...b, hash: hash('c') }] },
    { ...part, entries: [a, { ...b, scopes: ['group/5'] }] },
    { ...part, signature: flipped(part.signature, 9) },
  ];
  for (const other of others) expect(await isLogSigned(other, one.member.sign)).toBe(false);
});

describe('logs together', () => {
  test('say of a number what was logged, and nothing of others', () => {
    const logs = Logs.of([part]);
    expect([2, 3, 4, 5].map((seq) => logs.hashOf('a1', seq))).toEqual([null, hash('a'), hash('b'), null]);
    expect(logs.scopesOf('a1', 4)).toEqual(['group/5', 'lead']);
    expect(logs.scopesOf('a1', 5)).toEqual([]);
    expect([logs.lastOf('a1'), logs.lastOf('b1')]).toEqual([4, 0]);
    expect(logs.numbersOf('a1')).toEqual([3, 4]);
    expect(logs.writers()).toEqual(['a1']);
    expect(logs.has('a1', 3, hash('a'))).toBe(true);
    expect(logs.has('a1', 3, hash('b'))).toBe(false);
  });

  test('know what is new in a part', () => {
    const logs = Logs.of([part]);
    expect(logs.add(part)).toBe('known');
    expect(logs.add(unsigned('a1', 3, [{ hash: hash('a'), scopes: ['school'] }]))).toBe('known');
    expect(logs.add(unsigned('a1', 3, [{ hash: hash('a'), scopes: ['group/6'] }]))).toBe('added');
    expect(logs.scopesOf('a1', 3)).toEqual(['group/6', 'school']);
    expect(logs.add(unsigned('a1', 1, [{ hash: hash('c'), scopes: ['school'] }]))).toBe('added');
    expect(logs.lastOf('a1')).toBe(4);
  });

  test('name a fork, and keep both', () => {
    const logs = Logs.of([part]);
    const other = unsigned('a1', 4, [{ hash: hash('0'), scopes: ['school'] }]);
    expect(logs.add(other)).toEqual({ fork: { writer: 'a1', seq: 4 } });
    expect(logs.add(other)).toBe('known');
    expect(logs.forks()).toEqual([{ writer: 'a1', seq: 4 }]);
    expect(logs.hashOf('a1', 4)).toBe(hash('0'));
    expect([hash('0'), hash('b'), hash('c')].map((one) => logs.has('a1', 4, one))).toEqual([true, true, false]);
    expect(logs.has('a1', 3, hash('a'))).toBe(true);
  });

  test('are the same in any order', () => {
    const entry = fc.record({
      hash: fc.constantFrom(hash('a'), hash('b'), hash('c')),
      scopes: fc.uniqueArray(fc.constantFrom('school' as const, 'lead' as const, 'group/5' as const), { minLength: 1 }),
    });
    const some = fc.record({
      writer: fc.constantFrom('w1', 'w2'),
      from: fc.integer({ min: 1, max: 5 }),
      entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
    });
    const said = (logs: Logs) =>
      logs
        .writers()
        .map((writer) =>
          logs.numbersOf(writer).map((seq) => [seq, logs.hashOf(writer, seq), logs.scopesOf(writer, seq)]),
        );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (parts) => {
        const made = parts.map(({ writer, from, entries }) => unsigned(writer, from, entries));
        const [there, back] = [Logs.of(made), Logs.of([...made.toReversed(), ...made])];
        expect(said(back)).toEqual(said(there));
        expect(new Set(back.forks().map((one) => JSON.stringify(one)))).toEqual(
          new Set(there.forks().map((one) => JSON.stringify(one))),
        );
      }),
    );
  });
});

test('a part as it comes from elsewhere is bounded', () => {
  expect(LOG_PART.parse(part)).toEqual(part);
  const entry = part.entries[0]!;
  const full = Array.from({ length: MAX_LOGGED }, () => entry);
  expect(LOG_PART.safeParse({ ...part, entries: full }).success).toBe(true);
  const refused = [
    { ...part, v: 2 },
    { ...part, more: 1 },
    { ...part, from: 0 },
    { ...part, from: 2e9 },
    { ...part, writer: '../x' },
    { ...part, entries: [] },
    { ...part, entries: [...full, entry] },
    { ...part, entries: [{ ...entry, scopes: [] }] },
    { ...part, entries: [{ ...entry, scopes: ['group/'] }] },
    { ...part, entries: [{ ...entry, hash: 'A'.repeat(64) }] },
  ];
  for (const other of refused) expect(LOG_PART.safeParse(other).success).toBe(false);
});
