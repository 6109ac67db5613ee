import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, isIn, numbersOf, rangesOf, union, without } from '../../src/sync/ranges';

const numbers = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 25 });
const set = (found: Iterable<number>) => [...new Set(found)].sort((a, b) => a - b);

test('numbers that follow each other are one stretch', () => {
  expect(rangesOf([3, 1, 2, 7, 7])).toEqual([
    [1, 3],
    [7, 7],
  ]);
  expect(rangesOf([1, 3])).toEqual([
    [1, 1],
    [3, 3],
  ]);
});

test('stretches are sets of numbers', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const [a, b] = [rangesOf(one), rangesOf(other)];
      expect(numbersOf(a)).toEqual(set(one));
      expect(countOf(a)).toBe(set(one).length);
      expect(union(a, b)).toEqual(rangesOf([...one, ...other]));
      expect(without(a, b)).toEqual(rangesOf(one.filter((number) => !other.includes(number))));
      for (let number = 0; number < 42; number += 1) expect(isIn(a, number)).toBe(one.includes(number));
    }),
  );
});

test('the first of many', () => {
  expect(numbersOf([[1, 1_000_000]], 3)).toEqual([1, 2, 3]);
});
