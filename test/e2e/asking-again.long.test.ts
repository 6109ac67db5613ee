import { expect, test } from 'vitest';
import { afterFirstClicks, THERE } from './attacks/first-clicks';

/* What is erased, withdrawn or taken back is asked once more: the first click does nothing, and a double click does not answer for it. */

test.each([1, 2])('buttons that are clicked %i times in one go leave everything there', async (count) => {
  expect(await afterFirstClicks(count)).toEqual(THERE);
});
