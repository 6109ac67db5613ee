import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/sync/relay/catalogue';
import { batchAt, batchSubject, hashOf, ownSubjects } from '../../../src/sync/relay/places';

/* What a relay's subjects say, and what is known of them. */

const CIRCLE = 'c1'.repeat(32);
const MEMBER = 'a'.repeat(32);
const HASH = '0'.repeat(32);
const subject = (number: number, hash = HASH, member = MEMBER) => batchSubject(CIRCLE, { member, number, hash });

describe('a subject', () => {
  test('says whose batch lies there, its number and its hash', () => {
    expect(batchAt(subject(1))).toEqual({ member: MEMBER, number: 1, hash: HASH });
    expect(batchAt(subject(999_999_999_999_999))?.number).toBe(999_999_999_999_999);
  });

  test('lies in the tree of its device', () => {
    expect(subject(7).startsWith(ownSubjects(CIRCLE, MEMBER).replace('*.*', ''))).toBe(true);
  });

  test.each([
    ['a number that is none', `vzw.${CIRCLE}.${MEMBER}.een.${HASH}`],
    ['a number written otherwise', `vzw.${CIRCLE}.${MEMBER}.01.${HASH}`],
    ['a number that is too large', `vzw.${CIRCLE}.${MEMBER}.9999999999999999.${HASH}`],
    ['no number of a batch', `vzw.${CIRCLE}.${MEMBER}.0.${HASH}`],
    ['a member who is none', `vzw.${CIRCLE}.x.1.${HASH}`],
    ['half a hash', `vzw.${CIRCLE}.${MEMBER}.1.${HASH.slice(1)}`],
    ['no hash', `vzw.${CIRCLE}.${MEMBER}.1`],
    ['something after it', `${subject(1)}.x`],
  ])('with %s is none of ours', (_, other) => {
    expect(batchAt(other)).toBeNull();
    const catalogue = new Catalogue();
    expect(catalogue.add(other)).toBe(false);
    expect(catalogue.listed()).toEqual([]);
  });
});

test('the hash is the first half of the SHA-256 of the bytes', async () => {
  expect(await hashOf(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb924');
});

test('numbers are listed in order, each once, and what was taken out is not', () => {
  const catalogue = new Catalogue();
  const other = '1'.repeat(32);
  for (const [number, hash, isNew] of [
    [10, HASH, true],
    [9, HASH, true],
    [10, other, true],
    [10, HASH, false],
  ] as const)
    expect(catalogue.add(subject(number, hash))).toBe(isNew);
  expect(catalogue.listed()).toEqual([{ member: MEMBER, numbers: [9, 10] }]);
  expect(catalogue.hashes(MEMBER, 10)).toEqual([HASH, other]);
  catalogue.remove(MEMBER, 9);
  expect(catalogue.listed()).toEqual([{ member: MEMBER, numbers: [10] }]);
  catalogue.remove(MEMBER, 10);
  expect(catalogue.listed()).toEqual([]);
  catalogue.add(subject(1));
  catalogue.clear();
  expect(catalogue.listed()).toEqual([]);
});
