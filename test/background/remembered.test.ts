import { describe, expect, test, vi } from 'vitest';
import { Remembered, RememberedOf } from '../../src/background/remembered';

test('what takes long is worked out once as long as what it follows from is the same, and anew when that changes', () => {
  const last = new Remembered<number>();
  const work = vi.fn((rows: readonly number[]) => rows.length);
  const asked = (rows: readonly number[]) => last.of([rows, null], () => work(rows));
  expect([asked([1, 2]), asked([1, 2]), asked([1, 3, 4]), asked([1, 2])]).toEqual([2, 2, 3, 2]);
  expect(work).toHaveBeenCalledTimes(3);
});

describe('what follows from parts that are remembered themselves', () => {
  test('is worked out once as long as each of them is the very same', async () => {
    const last = new RememberedOf<number>();
    const work = vi.fn((parts: readonly unknown[]) => parts.length);
    const asked = (...parts: readonly unknown[]) => last.of(parts, () => work(parts));
    const [one, other] = [{ of: 1 }, { of: 1 }];
    expect([await asked(one, other), await asked(one, other)]).toEqual([2, 2]);
    expect(work).toHaveBeenCalledTimes(1);
    for (const parts of [[one], [one, one], [other, one], [one, other], [one, other, null]]) await asked(...parts);
    expect(work).toHaveBeenCalledTimes(6);
  });

  test('is asked again where it failed', async () => {
    const last = new RememberedOf<string>();
    const parts = ['a'];
    await expect(last.of(parts, () => Promise.reject(new Error('locked')))).rejects.toThrow('locked');
    expect(await last.of(parts, () => 'told')).toBe('told');
  });
});
