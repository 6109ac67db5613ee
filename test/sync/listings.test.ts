import { expect, test } from 'vitest';
import { readableIn } from '../../src/sync/listings';

const MEMBER = 'a'.repeat(32);

test('what a carrier lists is heard in order, each once', () => {
  expect(readableIn([{ member: MEMBER, numbers: [3, 1, 3, 2] }])).toEqual([{ member: MEMBER, numbers: [1, 2, 3] }]);
});

test.each([
  ['another name', 'x', [1]],
  ['a name in capitals', 'A'.repeat(32), [1]],
  ['no name', '', [1]],
])('%s than that of a member is not heard', (_, member, numbers) => {
  expect(readableIn([{ member, numbers }])).toEqual([]);
});

test.each([0, -1, 1.5, 1_000_000_001, Number.NaN, Number.POSITIVE_INFINITY])('no batch has the number %s', (number) => {
  expect(readableIn([{ member: MEMBER, numbers: [1, number] }])).toEqual([{ member: MEMBER, numbers: [1] }]);
});
