import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ByHand } from '../../../src/sync/by-hand/by-hand';
import { carriedFile, readCarried } from '../../../src/sync/by-hand/by-hand-file';
import { runs } from '../../runs';
import { MemoryFolder } from '../folder/memory-folder';

/* One file that somebody carries from one computer to another. */

const CIRCLE = 'c'.repeat(64);
const ANNE = 'a'.repeat(32);
const BOB = 'b'.repeat(32);
const bytes = (fill: number, length = 30) => new Uint8Array(length).fill(fill);
const EVERYTHING = () => true;

let here: ByHand;
let there: ByHand;
beforeEach(() => {
  here = new ByHand(new MemoryFolder().handle);
  there = new ByHand(new MemoryFolder().handle);
});

test('what one gives the other has', async () => {
  await here.carrier(CIRCLE).write(ANNE, 1, bytes(1));
  await here.carrier(CIRCLE).write(ANNE, 2, bytes(2));
  await here.papers.writePaper('invitation', 'k7', bytes(9));
  const { bytes: file } = await here.file(CIRCLE, EVERYTHING);
  expect(await there.take(file, { circle: CIRCLE, member: BOB })).toEqual({ batches: 2, papers: 1 });
  expect(await there.carrier(CIRCLE).list()).toEqual([{ member: ANNE, numbers: [1, 2] }]);
  expect(await there.carrier(CIRCLE).read(ANNE, 2)).toEqual(bytes(2));
  expect(await there.papers.readPaper('invitation', 'k7')).toEqual(bytes(9));
});

test('what others have already does not go along', async () => {
  for (const number of [1, 2, 3]) await here.carrier(CIRCLE).write(ANNE, number, bytes(number));
  const { bytes: file } = await here.file(CIRCLE, (member, number) => member === ANNE && number > 2);
  expect(await there.take(file, { circle: CIRCLE, member: BOB })).toEqual({ batches: 1, papers: 0 });
});

test('what was taken from one goes along to a third', async () => {
  await here.carrier(CIRCLE).write(ANNE, 1, bytes(1));
  await there.take((await here.file(CIRCLE, EVERYTHING)).bytes, { circle: CIRCLE, member: BOB });
  await there.carrier(CIRCLE).write(BOB, 1, bytes(2));
  const third = new ByHand(new MemoryFolder().handle);
  await third.take((await there.file(CIRCLE, EVERYTHING)).bytes, { circle: CIRCLE, member: 'd'.repeat(32) });
  expect((await third.carrier(CIRCLE).list()).map(({ member }) => member)).toEqual([ANNE, BOB]);
});

test('nobody puts batches of this device into it', async () => {
  await here.carrier(CIRCLE).write(BOB, 1, bytes(6));
  const { bytes: file } = await here.file(CIRCLE, EVERYTHING);
  expect(await there.take(file, { circle: CIRCLE, member: BOB })).toEqual({ batches: 0, papers: 0 });
  expect(await there.carrier(CIRCLE).list()).toEqual([]);
});

test('a file of another circle is refused, and nothing of it is put down', async () => {
  await here.carrier('d'.repeat(64)).write(ANNE, 1, bytes(1));
  await here.papers.writePaper('request', 'k7', bytes(9));
  const { bytes: file } = await here.file('d'.repeat(64), EVERYTHING);
  expect(await there.take(file, { circle: CIRCLE, member: BOB })).toBe('other-circle');
  expect(await there.papers.papers('request')).toEqual([]);
});

describe('who is in no circle yet', () => {
  test('gives papers only', async () => {
    await here.papers.writePaper('request', 'k7', bytes(9));
    const { bytes: file } = await here.file(null, EVERYTHING);
    expect(await there.take(file, { circle: CIRCLE, member: BOB })).toEqual({ batches: 0, papers: 1 });
  });

  test('takes everything', async () => {
    await here.carrier(CIRCLE).write(ANNE, 1, bytes(1));
    expect(await there.take((await here.file(CIRCLE, EVERYTHING)).bytes, null)).toEqual({ batches: 1, papers: 0 });
    expect(await there.carrier(CIRCLE).read(ANNE, 1)).toEqual(bytes(1));
  });
});

describe('a file that did not come over well', () => {
  const whole = () =>
    carriedFile({
      circle: CIRCLE,
      batches: [{ member: ANNE, number: 1, bytes: bytes(1) }],
      papers: [{ kind: 'request', name: 'k7', bytes: bytes(2) }],
    });

  test('whole, it is read', async () => {
    expect(await readCarried(await whole())).toMatchObject({ circle: CIRCLE, batches: [{ number: 1 }], papers: [{}] });
  });

  test.each([0, 4, 7])('%i bytes of it are no file of ours', async (length) => {
    expect(await readCarried((await whole()).slice(0, length))).toBe('not-ours');
  });

  test('cut short anywhere else or changed anywhere, it is not whole', async () => {
    const file = await whole();
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.boolean(), async (at, isCut) => {
        const hurt = isCut ? file.slice(0, at) : file.slice();
        if (!isCut) hurt[at]! ^= 1;
        expect(await readCarried(hurt)).toBe(at < 8 ? 'not-ours' : 'not-whole');
      }),
      { numRuns: runs(100) },
    );
  });

  test.each([
    ['more than it lists', { circle: CIRCLE, batches: [], papers: [] }, 5],
    ['less than it lists', { circle: CIRCLE, batches: [{ member: ANNE, number: 1, size: 9 }], papers: [] }, 5],
    ['a member that is none', { circle: CIRCLE, batches: [{ member: '../x', number: 1, size: 5 }], papers: [] }, 5],
    ['a number that is none', { circle: CIRCLE, batches: [{ member: ANNE, number: 0, size: 5 }], papers: [] }, 5],
    ['a paper by another name', { circle: null, batches: [], papers: [{ kind: 'request', name: '../x', size: 5 }] }, 5],
    ['no list', 'x', 0],
  ])('%s: it is not ours, though it says that it is whole', async (_, list, more) => {
    const words = new TextEncoder().encode(JSON.stringify(list));
    const rest = new Uint8Array([0, 0, 0, words.length, ...words, ...bytes(1, more)]);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', rest));
    const file = new Uint8Array([...new TextEncoder().encode('vzwdeel1'), ...hash, ...rest]);
    expect(await readCarried(file)).toBe('not-ours');
  });
});
