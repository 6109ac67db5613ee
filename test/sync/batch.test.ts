import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '../../src/bytes/base64';
import type { Bytes } from '../../src/bytes/bytes';
import { Damaged } from '../../src/storage/errors';
import { randomBytes } from '../../src/storage/sealing';
import {
  BATCH_BYTES,
  type Batch,
  BatchTooLarge,
  batchHash,
  ENTRIES_PART,
  type EntriesPart,
  grantPlace,
  isBatchSigned,
  openPart,
  PART_BYTES,
  readBatch,
  SCHOOL_PART,
  type SchoolPart,
  type SignedBatch,
  sealedBatch,
} from '../../src/sync/batch';
import { deflated, inflated } from '../../src/sync/deflate';
import { granted, newScopeKey, openGrant, type ScopeKey } from '../../src/sync/keyring';
import { loggedPart } from '../../src/sync/log';
import type { Scope } from '../../src/sync/scope';
import { clock, type Device, device, flipped, says, signsIn } from './devices';

const CIRCLE = 'c'.repeat(64);
const PREV = 'd'.repeat(64);
const ENTRIES: EntriesPart = {
  entries: [
    {
      subject: { of: 'pupil', pupil: 'Bram' },
      year: '2026-2027',
      entry: { v: 1, remark: 'Bram is ziek, ’s ochtends' },
    },
  ],
};
const NOTHING: SchoolPart = { statements: [], logs: [], announcement: null, keys: [] };

let director: Device;
let other: Device;
let school: ScopeKey;
let five: ScopeKey;
let bytes: Bytes;
let hash: string;
let batch: SignedBatch;
const read = (from: Bytes) => readBatch(from) as SignedBatch;
const textOf = (of: unknown): Bytes => new TextEncoder().encode(JSON.stringify(of));

beforeAll(async () => {
  [director, other] = await Promise.all([device('Directeur', 'director'), device('Groep 5', 'teacher', ['5'])]);
  school = await newScopeKey('school', '2026-2027', clock(1), director.keys.id);
  five = await newScopeKey('group/5', '2026-2027', clock(1), director.keys.id);
  const grants = [
    await granted(other.member, [school, five], grantPlace({ circle: CIRCLE, member: director.keys.id, number: 7 })),
  ];
  ({ bytes, hash } = await sealedBatch(director.keys, {
    circle: CIRCLE,
    number: 7,
    prev: PREV,
    left: [],
    grants,
    parts: [
      { key: school, content: NOTHING },
      { key: five, content: ENTRIES },
    ],
  }));
  batch = read(bytes);
});

test('a batch is read back as it was made', async () => {
  expect(batch).toMatchObject({ v: 1, circle: CIRCLE, member: director.keys.id, number: 7, prev: PREV });
  expect(await isBatchSigned(batch, director.member.sign)).toBe(true);
  expect(await batchHash(batch)).toBe(hash);
  expect(await openPart(batch, 0, school)).toEqual(NOTHING);
  expect(await openPart(batch, 1, five)).toEqual(ENTRIES);
  expect(await openGrant(other.keys, batch.grants[0]!, grantPlace(batch))).toEqual([school, five]);
});

test('what is sealed is nowhere to be read', () => {
  const text = new TextDecoder().decode(bytes);
  for (const word of ['Bram', 'ziek', 'group', school.raw, five.raw, toBase64(new TextEncoder().encode('Bram is'))]) {
    expect(text).not.toContain(word);
  }
});

test('the signature is of all of it, and of one member', async () => {
  const [first, second] = batch.parts as [Batch['parts'][0], Batch['parts'][0]];
  const others: readonly SignedBatch[] = [
    { ...batch, circle: 'e'.repeat(64) },
    { ...batch, member: other.keys.id },
    { ...batch, number: 8 },
    { ...batch, prev: null },
    { ...batch, grants: [] },
    { ...batch, grants: [{ ...batch.grants[0]!, to: director.keys.id }] },
    { ...batch, parts: [second, first] },
    { ...batch, parts: [first] },
    { ...batch, parts: [first, { ...second, key: first.key }] },
    { ...batch, parts: [first, { ...second, sealed: flipped(second.sealed, 30) }] },
  ];
  for (const one of others) {
    expect(await isBatchSigned(one, director.member.sign)).toBe(false);
    expect(await batchHash(one)).not.toBe(hash);
  }
  expect(await isBatchSigned(batch, other.member.sign)).toBe(false);
  expect(await isBatchSigned({ ...batch, signature: flipped(batch.signature, 3) }, director.member.sign)).toBe(false);
  // However it is signed or written down, it is the same batch.
  expect(await batchHash({ ...batch, ...{ signature: flipped(batch.signature, 3) } })).toBe(hash);
});

describe('a part opens', () => {
  const refused = (of: Batch, index: number, key: ScopeKey) =>
    expect(openPart(of, index, key)).rejects.toThrow(Damaged);

  test('with its own key alone', async () => {
    await refused(batch, 1, school);
    await refused(batch, 1, { ...five, raw: school.raw });
    await refused(batch, 2, five);
  });

  test('in its own place alone', async () => {
    const parts = [batch.parts[1]!, batch.parts[0]!];
    await refused({ ...batch, parts }, 0, five);
    await refused({ ...batch, number: 8 }, 1, five);
    await refused({ ...batch, member: other.keys.id }, 1, five);
    await refused({ ...batch, circle: 'e'.repeat(64) }, 1, five);
  });

  test('as it was sealed alone', async () => {
    const { key, sealed } = batch.parts[1]!;
    for (let at = 0; at < signsIn(sealed); at++) {
      await refused({ ...batch, parts: [batch.parts[0]!, { key, sealed: flipped(sealed, at) }] }, 1, five);
    }
    for (const short of ['AAAA', 'A', sealed.slice(0, 16), sealed.slice(4)]) {
      await refused({ ...batch, parts: [batch.parts[0]!, { key, sealed: short }] }, 1, five);
    }
  });
});

describe('what comes from a carrier', () => {
  test('is ours or is not read', () => {
    const refused: readonly Bytes[] = [
      new Uint8Array(),
      bytes.slice(0, -1),
      bytes.slice(1),
      new Uint8Array([0xff, 0xfe]),
      textOf(null),
      textOf([]),
      textOf({ ...batch, v: 0 }),
      textOf({ ...batch, more: 1 }),
      textOf({ ...batch, number: 0 }),
      textOf({ ...batch, number: 1.5 }),
      textOf({ ...batch, prev: 'x' }),
      textOf({ ...batch, parts: [{ key: school.id, sealed: '<script>' }] }),
      textOf({ ...batch, parts: Array.from({ length: 257 }, () => ({ key: school.id, sealed: 'AAAA' })) }),
      textOf({ ...batch, grants: [{ ...batch.grants[0]!, keys: [] }] }),
    ];
    for (const one of refused) expect(readBatch(one)).toBe('not-ours');
    expect(readBatch(textOf({ ...batch, v: 2, more: 1 }))).toBe('newer');
    expect(typeof readBatch(textOf({ ...batch, parts: [] }))).toBe('object');
  });

  test('is never larger than a batch', () => {
    const spaces = (length: number) => {
      const padded = new Uint8Array(length).fill(0x20);
      padded.set(bytes);
      return padded;
    };
    expect(typeof readBatch(spaces(BATCH_BYTES))).toBe('object');
    expect(readBatch(spaces(BATCH_BYTES + 1))).toBe('not-ours');
  });
});

describe('a batch holds', () => {
  const of = (text: string) => ({
    circle: CIRCLE,
    number: 1,
    prev: null,
    left: [],
    grants: [],
    parts: [{ key: five, content: { entries: [{ ...ENTRIES.entries[0]!, entry: text }] } }],
  });

  test('no more than it may', async () => {
    const random = (length: number) => toBase64(randomBytes(length));
    const chunks = Array.from({ length: 8 }, () => random(50_000)).join('');
    expect((await sealedBatch(director.keys, of(chunks.slice(0, 380_000)))).bytes.length).toBeLessThan(BATCH_BYTES);
    await expect(sealedBatch(director.keys, of(chunks))).rejects.toThrow(BatchTooLarge);
  });

  test('no part that would be too large when it is opened', async () => {
    const room = PART_BYTES - JSON.stringify(of('').parts[0]!.content).length;
    const full = await sealedBatch(director.keys, of('a'.repeat(room)));
    expect(await openPart(read(full.bytes), 0, five)).toBeTruthy();
    await expect(sealedBatch(director.keys, of('a'.repeat(room + 1)))).rejects.toThrow(BatchTooLarge);
  });
});

test('what would become too much when it is inflated is stopped', async () => {
  const bomb = await deflated(new Uint8Array(1_000_000));
  expect(bomb.length).toBeLessThan(2_000);
  expect(await inflated(bomb, 1_000_000)).toHaveLength(1_000_000);
  await expect(inflated(bomb, 999_999)).rejects.toThrow(RangeError);
  await expect(inflated(bomb.slice(0, -5), 1_000_000)).rejects.toThrow();
});

test('the parts have shapes, and nothing else in them', async () => {
  const { statement } = await says(director, 1, { kind: 'rekeyed', box: other.member.box });
  const part: SchoolPart = {
    statements: [statement],
    logs: [
      await loggedPart(director.keys, 'a1b2', 1, [{ hash: PREV, scopes: ['school', 'round/2026-11-27' as Scope] }]),
    ],
    announcement: {
      seen: { [other.keys.id]: { number: 3, hash: PREV } },
      lacks: {
        a1b2: [
          [1, 3],
          [5, 5],
        ],
      },
      lacksKeys: [five.id],
      logs: { a1b2: { until: 4, facts: 9, mark: 12 } },
      statements: 'a'.repeat(64),
      gone: {},
    },
    keys: [{ id: five.id, scope: five.scope, year: five.year }],
  };
  expect(SCHOOL_PART.parse(part)).toEqual(part);
  expect(ENTRIES_PART.parse(ENTRIES)).toEqual(ENTRIES);
  const announcement = part.announcement!;
  const refused = [
    { ...part, more: 1 },
    { ...part, keys: [five] },
    { ...part, keys: [{ ...part.keys[0], scope: 'everything' }] },
    { ...part, keys: [{ ...part.keys[0], scope: 'round/2026-13-01' }] },
    { ...part, announcement: { ...announcement, lacks: { a1b2: [[3, 1]] } } },
    { ...part, announcement: { ...announcement, lacks: { a1b2: [[0, 1]] } } },
    { ...part, announcement: { ...announcement, seen: { 'who?': { number: 3, hash: PREV } } } },
  ];
  for (const one of refused) expect(SCHOOL_PART.safeParse(one).success).toBe(false);
  expect(ENTRIES_PART.safeParse({ entries: [{ ...ENTRIES.entries[0], subject: { of: 'all' } }] }).success).toBe(false);
});
