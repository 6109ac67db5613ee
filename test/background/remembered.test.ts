import { expect, test, vi } from 'vitest';
import { Remembered } from '../../src/background/remembered';

test('what takes long is worked out once as long as what it follows from is the same, and anew when that changes', () => {
  const last = new Remembered<number>();
  const work = vi.fn((rows: readonly number[]) => rows.length);
  const asked = (rows: readonly number[]) => last.of([rows, null], () => work(rows));
  expect([asked([1, 2]), asked([1, 2]), asked([1, 3, 4]), asked([1, 2])]).toEqual([2, 2, 3, 2]);
  expect(work).toHaveBeenCalledTimes(3);
});
