import { beforeAll, expect, test, vi } from 'vitest';
import type { Bytes } from '../../src/bytes/bytes';
import { Damaged } from '../../src/storage/errors';
import {
  GOOD_FOR,
  type Invitation,
  isGood,
  makeInvitation,
  makeRequest,
  openInvitation,
  openRequest,
  type Paper,
  shortNumber,
} from '../../src/sync/invitation';
import { newCode } from '../../src/sync/words';
import { type Device, device } from './devices';

vi.mock('hash-wasm', () => import('../storage/quick-hash'));

const NOW = 1_796_000_000_000;
const CODE = newCode();
let director: Device;
let joining: Device;
let invitation: Invitation;
let paper: Paper;
const byOf = ({ member: { id, name, sign, box } }: Device) => ({ id, name, sign, box });
const flippedAt = (bytes: Bytes, at: number): Bytes => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

beforeAll(async () => {
  [director, joining] = await Promise.all([device('Directeur', 'director'), device('Groep 5')]);
  invitation = {
    v: 1,
    circle: 'c'.repeat(64),
    by: byOf(director),
    role: 'teacher',
    groups: ['5'],
    until: NOW + GOOD_FOR,
  };
  paper = await makeInvitation(CODE, invitation);
});

test('who types the code reads the invitation, and answers it', async () => {
  const opened = await openInvitation(CODE, paper);
  expect(opened).toEqual({ invitation, secret: paper.secret });
  const request = await makeRequest({ name: paper.name, secret: opened.secret }, joining.keys, 'Groep 5');
  expect(await openRequest(paper, request)).toMatchObject({ ...byOf(joining), invitation: paper.name });
});

test('nothing of it can be read where it lies', async () => {
  const request = await makeRequest(paper, joining.keys, 'Groep 5');
  for (const bytes of [paper.bytes, request]) {
    const text = String.fromCharCode(...bytes);
    for (const word of ['Directeur', 'Groep', 'teacher', director.member.sign]) expect(text).not.toContain(word);
  }
});

test('another code, another name or one bit opens nothing', async () => {
  await expect(openInvitation(newCode(), paper)).rejects.toThrow(Damaged);
  await expect(openInvitation(CODE, { ...paper, name: '0'.repeat(32) })).rejects.toThrow(Damaged);
  await expect(openInvitation(CODE, { ...paper, name: '../elsewhere' })).rejects.toThrow(Damaged);
  for (let at = 0; at < paper.bytes.length; at++) {
    await expect(openInvitation(CODE, { ...paper, bytes: flippedAt(paper.bytes, at) })).rejects.toThrow(Damaged);
  }
  for (const bytes of [new Uint8Array(), paper.bytes.slice(0, 12), new Uint8Array(64 * 1024 + 1)]) {
    await expect(openInvitation(CODE, { ...paper, bytes })).rejects.toThrow(Damaged);
  }
});

test('an invitation in the name of another is none', async () => {
  const forged = await makeInvitation(CODE, { ...invitation, by: { ...byOf(director), id: joining.keys.id } });
  await expect(openInvitation(CODE, forged)).rejects.toThrow(Damaged);
});

test('is good for a day and no longer', () => {
  expect(isGood(invitation, NOW)).toBe(true);
  expect(isGood(invitation, invitation.until - 1)).toBe(true);
  expect(isGood(invitation, invitation.until)).toBe(false);
  // Somebody set the day of it later than it can be.
  expect(isGood(invitation, NOW - 1)).toBe(false);
});

test('a request answers one invitation, with keys that its device has', async () => {
  const request = await makeRequest(paper, joining.keys, 'Groep 5');
  const other = await makeInvitation(CODE, invitation);
  await expect(openRequest(other, request)).rejects.toThrow(Damaged);
  await expect(openRequest({ ...paper, name: other.name }, request)).rejects.toThrow(Damaged);
  await expect(openRequest({ ...paper, secret: other.secret }, request)).rejects.toThrow(Damaged);
  await expect(openRequest(paper, paper.bytes)).rejects.toThrow(Damaged);
  for (let at = 0; at < request.length; at += 7) {
    await expect(openRequest(paper, flippedAt(request, at))).rejects.toThrow(Damaged);
  }
  const borrowed = await makeRequest(paper, { ...joining.keys, sign: director.keys.sign }, 'Groep 5');
  await expect(openRequest(paper, borrowed)).rejects.toThrow(Damaged);
  const named = await makeRequest(paper, { ...joining.keys, id: director.keys.id }, 'Groep 5');
  await expect(openRequest(paper, named)).rejects.toThrow(Damaged);
});

test('both devices show the same six digits, and others where a key, the circle or the invitation is another', async () => {
  const digits = await shortNumber(paper.name, invitation, byOf(joining));
  expect(digits).toMatch(/^\d{6}$/);
  const { invitation: read } = await openInvitation(CODE, paper);
  expect(
    await shortNumber(paper.name, read, await openRequest(paper, await makeRequest(paper, joining.keys, 'x'))),
  ).toBe(digits);
  const stranger = byOf(await device('Vreemde'));
  const others = [
    await shortNumber('0'.repeat(32), invitation, byOf(joining)),
    await shortNumber(paper.name, { ...invitation, circle: 'd'.repeat(64) }, byOf(joining)),
    await shortNumber(paper.name, { ...invitation, by: { ...invitation.by, box: stranger.box } }, byOf(joining)),
    await shortNumber(paper.name, { ...invitation, by: { ...invitation.by, sign: stranger.sign } }, byOf(joining)),
    await shortNumber(paper.name, invitation, { ...byOf(joining), box: stranger.box }),
    await shortNumber(paper.name, invitation, { ...byOf(joining), sign: stranger.sign }),
  ];
  expect(others).not.toContain(digits);
});
