import { beforeAll, expect, test } from 'vitest';
import { isLogSigned, LOG_PART, type LogPart, loggedPart, MAX_LOGGED } from '../../src/sync/log';
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
    { ...part, stays: true },
    { ...part, signature: flipped(part.signature, 9) },
  ];
  for (const other of others) expect(await isLogSigned(other, one.member.sign)).toBe(false);
});

test('that entries stay is signed with them', async () => {
  const stays = await loggedPart(one.keys, 'a1', 3, part.entries, true);
  expect(LOG_PART.parse(stays)).toEqual({ ...part, stays: true, signature: stays.signature });
  expect(await isLogSigned(stays, one.member.sign)).toBe(true);
  const { stays: _, ...without } = stays;
  expect(await isLogSigned(without, one.member.sign)).toBe(false);
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
    { ...part, stays: false },
    { ...part, entries: [...full, entry] },
    { ...part, entries: [{ ...entry, scopes: [] }] },
    { ...part, entries: [{ ...entry, scopes: ['group/'] }] },
    { ...part, entries: [{ ...entry, hash: 'A'.repeat(64) }] },
  ];
  for (const other of refused) expect(LOG_PART.safeParse(other).success).toBe(false);
});
