import { describe, expect, test } from 'vitest';
import { meanShare, wilson } from '../../src/overview/interval';

const rounded = (interval: readonly [number, number] | null, digits = 4) =>
  interval?.map((bound) => Number(bound.toFixed(digits)));

describe('the interval of a share of pupils', () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I, method 3.
  test.each([
    [81, 263, [0.2553, 0.3662]],
    [15, 148, [0.0624, 0.1605]],
    [0, 20, [0, 0.1611]],
    [1, 29, [0.0061, 0.1718]],
  ] as const)('is that of the literature: %i of %i', (count, all, interval) => {
    expect(rounded(wilson(count, all))).toEqual(interval);
  });

  test('all of them is the mirror of none, and of nobody there is none', () => {
    expect(rounded(wilson(20, 20))).toEqual([0.8389, 1]);
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('the mean of the shares of pupils', () => {
  // Student's t for four degrees of freedom is 2.7764: 0.3 ± 2.7764 × 0.158114 / √5.
  test('has the interval of Student', () => {
    expect(meanShare([0.1, 0.2, 0.3, 0.4, 0.5])?.value).toBeCloseTo(0.3, 12);
    expect(rounded(meanShare([0.1, 0.2, 0.3, 0.4, 0.5])!.interval)).toEqual([0.1037, 0.4963]);
  });

  // The quantiles of the usual tables: 40 degrees 2.0211, 60 degrees 2.0003, 120 degrees 1.9799.
  test.each([
    [40, 2.0211],
    [60, 2.0003],
    [120, 1.9799],
  ])('beyond the table, with %i degrees of freedom, it is that of longer tables', (freedom, t) => {
    const shares = Array.from({ length: freedom + 1 }, (_, index) => (index % 2 === 0 ? 0.4 : 0.6));
    const { value, interval } = meanShare(shares)!;
    const variance = shares.reduce((sum, share) => sum + (share - value) ** 2, 0) / freedom;
    expect((interval![1] - value) / Math.sqrt(variance / shares.length)).toBeCloseTo(t, 3);
  });

  test('of one pupil says nothing of how pupils differ, and of nobody there is none', () => {
    expect(meanShare([0.25])).toEqual({ value: 0.25, interval: null });
    expect(meanShare([])).toBeNull();
  });

  test('stays between 0 and 1', () => {
    expect(meanShare([0, 1])!.interval).toEqual([0, 1]);
  });
});
