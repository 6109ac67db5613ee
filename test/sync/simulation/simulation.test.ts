import { beforeAll, expect, test, vi } from 'vitest';
import { play } from './play';
import { installQuickCrypto } from './quick-crypto';

/*
 * Schools played from their seeds. A run that goes wrong is played again by `npm run simulate -- --seed N`. One takes about 0.6 s of
 * processor, so that `npm test` plays 50 and the long run goes on from there.
 */

vi.mock('../../../src/sync/deflate', () => import('./quick-deflate'));

beforeAll(installQuickCrypto);

const LONG = process.env['LONG'] !== undefined;
const [FIRST, RUNS] = LONG ? [101, 90] : [1, 50];

async function wrongIn(seeds: readonly number[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const seed of seeds) {
    const outcome = await play(seed);
    if (outcome.wrong.length > 0) wrong.push(`seed ${seed}: ${outcome.wrong.slice(0, 3).join('; ')}`);
  }
  return wrong;
}

test(`${RUNS} schools of 2 to 8 devices: all hold the same, nothing is lost, everything wrong is named`, {
  timeout: 3_000_000,
}, async () => {
  expect(await wrongIn(Array.from({ length: RUNS }, (_, i) => FIRST + i))).toEqual([]);
});

test('a school of 50 devices', { timeout: 300_000 }, async () => {
  expect((await play(50, { devices: 50, events: 20 })).wrong).toEqual([]);
});

test('the same seed gives the same run', async () => {
  expect(await play(7)).toEqual(await play(7));
});
