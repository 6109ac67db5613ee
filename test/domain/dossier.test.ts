import { describe, expect, test } from 'vitest';
import { type Clock, clockAt, type Entry, inOrder, inOrderOfLooking } from '../../src/domain/dossier';

/* The order in which entries count, whatever the order of their arrival. */

const entry = (clock: number, device: string, seq: number, looked = clock) =>
  ({
    id: `${clock}${device}${seq}`,
    clock: clockAt(clock),
    device,
    seq,
    kind: 'reading',
    looked: clockAt(looked),
  }) as Extract<Entry, { kind: 'reading' }>;

test('a moment as a clock sorts as text, and none is before 1970', () => {
  expect(clockAt(1_700_000_000_123.9)).toBe('1700000000123-00000');
  expect(clockAt(-5)).toBe('0000000000000-00000' as Clock);
});

describe('entries stand', () => {
  test.each([
    ['by their clock', entry(1, 'b', 9), entry(2, 'a', 1)],
    ['then by their device', entry(1, 'a', 9), entry(1, 'b', 1)],
    ['then by their number', entry(1, 'a', 1), entry(1, 'a', 2)],
  ])('%s', (_what, first, second) => {
    expect(Math.sign(inOrder(first, second))).toBe(-1);
    expect(Math.sign(inOrder(second, first))).toBe(1);
    expect(inOrder(first, first)).toBe(0);
  });
});

describe('readings stand', () => {
  test('by when somebody looked, whenever that was written down', () => {
    const [early, late] = [entry(9, 'a', 1, 1), entry(2, 'a', 2, 2)];
    expect(inOrderOfLooking(early, late)).toBe(-1);
    expect(inOrderOfLooking(late, early)).toBe(1);
  });
  test('and by what was written first where that is the same', () => {
    expect(inOrderOfLooking(entry(1, 'a', 1, 5), entry(2, 'a', 1, 5))).toBe(-1);
    expect(inOrderOfLooking(entry(3, 'a', 1, 5), entry(2, 'a', 1, 5))).toBe(1);
  });
});
