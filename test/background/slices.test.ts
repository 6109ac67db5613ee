import { expect, test } from 'vitest';
import { inSlices } from '../../src/background/slices';

/* Long work lets others be answered in between, and gives the same as in one piece. */

const busy = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

test('others come in between, nobody waits for long, and it is told how far it is', async () => {
  const told: string[] = [];
  let [longest, last, turns] = [0, performance.now(), 0];
  const other = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    turns++;
  });
  const items = Array.from({ length: 60 }, (_, index) => index);
  const results = await inSlices(
    items,
    (item) => {
      busy(5);
      return item * 2;
    },
    (done, of) => told.push(`${done}/${of}`),
  );
  clearInterval(other);
  expect(results).toEqual(items.map((item) => item * 2));
  expect(turns).toBeGreaterThan(3);
  expect(longest).toBeLessThan(250);
  expect(told.length).toBeGreaterThan(3);
  expect(told.every((one) => one.endsWith('/60'))).toBe(true);
});

test('what goes wrong is not swallowed', async () => {
  const work = inSlices(
    [1],
    () => {
      throw new Error('wrong');
    },
    () => undefined,
  );
  await expect(work).rejects.toThrow('wrong');
});
