import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Built, built } from './built';
import { playedInThreads } from './threads';

/*
 * Schools played from their seeds. A run that goes wrong is played again by `npm run simulate -- --seed N`; the long run goes on where
 * the other one ends.
 */

const LONG = process.env['LONG'] !== undefined;
const SEEDS = LONG ? ([2_001, 20_000] as const) : ([1, 2_000] as const);

let simulation: Built;
beforeAll(async () => {
  simulation = await built(path.join('.cache', 'simulation', 'whole'));
}, 120_000);

test(`schools ${SEEDS.join(' to ')}, of 2 to 8 devices: all hold the same, nothing is lost, everything wrong is named`, {
  timeout: 3_000_000,
}, async () => {
  const wrong: string[] = [];
  let played = 0;
  await playedInThreads(simulation.file, SEEDS, (outcome) => {
    played += 1;
    if (outcome.wrong.length > 0) wrong.push(`seed ${outcome.seed}: ${outcome.wrong.slice(0, 3).join('; ')}`);
  });
  expect(wrong).toEqual([]);
  expect(played).toBe(SEEDS[1] - SEEDS[0] + 1);
});

test.each(LONG ? [50, 250, 500] : [50])('a school of %i devices', { timeout: 3_000_000 }, async (devices) => {
  expect((await simulation.play(devices, { devices, events: 20 })).wrong).toEqual([]);
});

test('the same seed gives the same run', async () => {
  expect(await simulation.play(7)).toEqual(await simulation.play(7));
});
