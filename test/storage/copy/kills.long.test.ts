import { expect, test, vi } from 'vitest';
import '../school';
import { ENDS } from './kills';
import { PATHS, survive } from './survival';

/* The worker stopped at every step of every path along which something is written, and every step failing. */

vi.mock('hash-wasm', () => import('../quick-hash'));

let points = 0;

test.each(Object.entries(PATHS))('%s: at every step, in every way', async (name, path) => {
  const { steps } = await survive(name, path, 0, 'before');
  let tried = 0;
  for (const end of ENDS)
    for (let at = 1; at <= steps; at++) if ((await survive(name, path, at, end)).struck) tried += 1;
  // Ciphers of two dossiers answer in any order, and a step more or less is taken.
  expect(tried).toBeGreaterThan(steps * (ENDS.length - 1));
  points += tried;
  console.info(`${name}: ${steps} steps, ${tried} times stopped or failed`);
});

test('all paths together', () => {
  console.info(`${points} points`);
  expect(points).toBeGreaterThan(1500);
});
