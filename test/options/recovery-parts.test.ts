import fc from 'fast-check';
import { combine } from 'shamir-secret-sharing';
import { expect, test } from 'vitest';
import { linesOf, type RecoverySheet, sheetIn, wholeSheet } from '../../src/domain/recovery-sheet';
import { inThree, keyIn } from '../../src/options/recovery/parts';

/* A key in three parts, over the paper and back: two of three in any order are the key, and one says nothing of it. */

const keys = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new Uint8Array(bytes));
const overPaper = (sheet: RecoverySheet) => sheetIn(linesOf(sheet))!;

test('any two parts in any order give the key, and so does the whole sheet', async () => {
  await fc.assert(
    fc.asyncProperty(keys, fc.nat(1_000_000), async (key, set) => {
      const parts = (await inThree(set, key)).map(overPaper);
      expect(parts.map(({ part }) => part)).toEqual([1, 2, 3]);
      for (const a of parts) for (const b of parts) if (a.part !== b.part) expect(await keyIn([a, b])).toEqual(key);
      expect(await keyIn([overPaper(wholeSheet(set, key))])).toEqual(key);
      expect(await keyIn([parts[0]!, overPaper(wholeSheet(set, key))])).toEqual(key);
    }),
    { numRuns: 50 },
  );
});

test('with one part any key is as likely: for each there is another part that would give it', async () => {
  const [one] = await inThree(5, new Uint8Array(16).fill(200));
  const place = one!.share[16]! === 1 ? 2 : 1;
  // A byte of the key each, as the scheme works on them one by one.
  for (let at = 0; at < 16; at++) {
    const possible = new Set<number>();
    for (let other = 0; other < 256; other++) {
      const [byte] = await combine([
        new Uint8Array([one!.share[at]!, one!.share[16]!]),
        new Uint8Array([other, place]),
      ]);
      possible.add(byte!);
    }
    expect(possible.size).toBe(256);
  }
});

test('parts of two sets give another key', async () => {
  const key = new Uint8Array(16).fill(9);
  const [[a], [, b]] = [await inThree(1, key), await inThree(2, key)];
  expect(await keyIn([a!, b!])).not.toEqual(key);
});

test('two parts that say the same place are refused', async () => {
  const [part] = await inThree(1, new Uint8Array(16));
  await expect(keyIn([part!, { ...part!, part: 2 }])).rejects.toThrow('unique');
});
