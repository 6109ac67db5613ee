import { expect, test, vi } from 'vitest';
import { NAMES } from './fuzz/requests';
import { tried } from './fuzz/trying';

/* The same as in fuzz.test.ts, a hundred thousand times. */

vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

test('of a hundred thousand messages none is unanswered, tells a page anything, or changes what it may not', async () => {
  const { told, answered, refused, names, wrong } = await tried(1, 100_000, 60);
  process.stdout.write(
    `${told} messages told, ${answered} answered with a value, ${refused.right} refused as who may not ask\n`,
  );
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThanOrEqual(100_000);
  expect(answered).toBeGreaterThan(11_000);
  expect([...names].sort()).toEqual([...NAMES].sort());
});
