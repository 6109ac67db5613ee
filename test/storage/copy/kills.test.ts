import { expect, test, vi } from 'vitest';
import '../school';
import type { End } from './kills';
import { PATHS, survive } from './survival';

/* The worker stopped at steps of every path along which something is written; kills.long.test.ts takes all of them in every way. */

vi.mock('hash-wasm', () => import('../quick-hash'));

const ENDS: readonly End[] = ['before', 'after', 'torn', 'full'];
/** Every so many steps; another one for each end, so that together they come close to all. */
const STRIDE = 17;

test.each(Object.entries(PATHS))('%s', async (name, path) => {
  const { steps } = await survive(name, path, 0, 'before');
  expect(steps).toBeGreaterThan(5);
  for (const [shift, end] of ENDS.entries())
    for (let at = 1 + shift * 2; at <= steps; at += STRIDE) await survive(name, path, at, end);
});
