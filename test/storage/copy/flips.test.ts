import { expect, test, vi } from 'vitest';
import { runs } from '../../runs';
import { afterFlips } from './flips';

vi.mock('hash-wasm', () => import('../quick-hash'));

const TIMES = runs(25);

test.each(['database', 'copy'] as const)(
  'bits that turn in the %s are repaired, and nobody need know',
  async (where) => {
    let repaired = 0;
    for (let seed = 1; seed <= TIMES; seed++) if ((await afterFlips(seed, where)) === 'repaired') repaired += 1;
    console.info(`${where}: ${repaired} of ${TIMES} repaired`);
    expect(repaired / TIMES).toBeGreaterThanOrEqual(0.999);
  },
);

test('bits that turn in both are repaired where they can be, and the rest is named', async () => {
  const found: Awaited<ReturnType<typeof afterFlips>>[] = [];
  for (let seed = 1; seed <= TIMES; seed++) found.push(await afterFlips(seed, 'both'));
  const count = (what: (typeof found)[number]) => found.filter((one) => one === what).length;
  console.info(
    `both: ${count('repaired')} of ${TIMES} repaired, ${count('named')} named, ${count('no-sheet')} without the sheet`,
  );
  expect(found).toHaveLength(TIMES);
});
