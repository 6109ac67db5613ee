import path from 'node:path';
import { expect, test } from 'vitest';
import { built } from './built';
import { WEAKENED } from './weakenings';

/* Without one of its lines the engine goes wrong somewhere: the simulation can fail. */

test.each(Object.entries(WEAKENED))('%s', { timeout: 300_000 }, async (name, weakening) => {
  const { play } = await built(path.join('.cache', 'simulation', name.replaceAll(' ', '-')), weakening);
  let isFound = false;
  for (let seed = 1; seed <= 400 && !isFound; seed += 1) isFound = (await play(seed)).wrong.length > 0;
  expect(isFound).toBe(true);
});
