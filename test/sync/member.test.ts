import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/bytes/base64';
import { importKeys, memberIdOf, newKeys, withNewBox } from '../../src/sync/member';
import { KEY, MEMBER } from '../../src/sync/shapes';
import { device } from './devices';

test('a member is called by its signing key', async () => {
  const kept = await newKeys();
  const keys = await importKeys(kept);
  expect(keys.id).toMatch(/^[0-9a-f]{32}$/);
  expect(await memberIdOf(kept.signPublic)).toBe(keys.id);
  expect(await memberIdOf((await newKeys()).signPublic)).not.toBe(keys.id);
  // The first half of `sha256sum` of 32 zero bytes.
  expect(await memberIdOf(toBase64(new Uint8Array(32)))).toBe('66687aadf862bd776c8fc18b8e9f8e20');
});

test('no private key can be read out again', async () => {
  const { sign, box } = await importKeys(await newKeys());
  for (const key of [sign, box.privateKey]) {
    expect(key.extractable).toBe(false);
    for (const format of ['pkcs8', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow();
  }
});

test('a new box changes nothing of who the member is', async () => {
  const before = await newKeys();
  const after = await withNewBox(before);
  expect(after).toEqual({ ...before, box: after.box, boxPublic: after.boxPublic });
  expect(after.box).not.toBe(before.box);
  expect(after.boxPublic).not.toBe(before.boxPublic);
  expect((await importKeys(after)).id).toBe((await importKeys(before)).id);
});

test('keys that are none are refused', async () => {
  const kept = await newKeys();
  for (const name of ['sign', 'box', 'boxPublic'] as const) {
    await expect(importKeys({ ...kept, [name]: 'AAAA' })).rejects.toThrow();
  }
});

test('a member as it comes from elsewhere', async () => {
  const { member } = await device('Groep 5', 'teacher', ['5']);
  expect(MEMBER.parse(member)).toEqual(member);
  const refused = [
    { ...member, name: '' },
    { ...member, name: 'x'.repeat(81) },
    { ...member, role: 'king' },
    { ...member, groups: Array.from({ length: 65 }, (_, index) => String(index)) },
    { ...member, groups: [''] },
    { ...member, id: member.id.toUpperCase().replace(/\d/g, 'A') },
    { ...member, sign: `${member.sign}=` },
    { ...member, box: toBase64(fromBase64(member.box).slice(1)) },
    { ...member, more: 1 },
  ];
  for (const one of refused) expect(MEMBER.safeParse(one).success, JSON.stringify(one)).toBe(false);
  expect(MEMBER.safeParse({ ...member, name: 'x'.repeat(80) }).success).toBe(true);
});

test('a key is written in one way only', () => {
  const zero = toBase64(new Uint8Array(32));
  expect(KEY.safeParse(zero).success).toBe(true);
  // The same bytes for who reads base64 carelessly.
  expect(fromBase64(zero.replace('A=', 'B='))).toEqual(new Uint8Array(32));
  expect(KEY.safeParse(zero.replace('A=', 'B=')).success).toBe(false);
});
