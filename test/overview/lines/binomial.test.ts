import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast } from '../../../src/overview/lines/binomial';

/** All outcomes one by one, each with its chance. */
function byOutcomes(times: number, of: number, share: number): number {
  let sum = 0;
  for (let outcome = 0; outcome < 2 ** of; outcome++) {
    let fit = 0;
    for (let bit = 0; bit < of; bit++) fit += (outcome >> bit) & 1;
    if (fit >= times) sum += share ** fit * (1 - share) ** (of - fit);
  }
  return sum;
}

test('is the sum over all outcomes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (times, of, share) => {
        expect(atLeast(times, of, share)).toBeCloseTo(byOutcomes(times, of, share), 9);
      },
    ),
  );
});

test('is a chance that is known: five or six of six on one of five days', () => {
  expect(atLeast(5, 6, 0.2)).toBeCloseTo(25 / 15625, 12);
  expect(atLeast(0, 6, 0.2)).toBe(1);
  expect(atLeast(7, 6, 0.2)).toBe(0);
  expect(atLeast(1, 6, 0)).toBe(0);
  expect(atLeast(6, 6, 1)).toBe(1);
});

test('loses nothing of very many occasions', () => {
  expect(atLeast(500, 1000, 0.001)).toBeLessThan(1e-300);
  expect(atLeast(1, 2000, 0.001)).toBeCloseTo(1 - 0.999 ** 2000, 9);
  expect(atLeast(1000, 2000, 0.5)).toBeCloseTo(0.5, 1);
});
