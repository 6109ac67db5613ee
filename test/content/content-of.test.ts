import { expect, test } from 'vitest';
import { contentOf } from '../../src/content/content-of';
import { late, page } from '../background/pages';

/* When a page says something that it did not say before. */

const noor = late('Noor', '1', '2026-11-24');
const sem = late('Sem', '2', '2026-11-24');

test('the same rows in another order are the same content', () => {
  expect(contentOf(page([noor, sem]))).toBe(contentOf(page([sem, noor])));
});

test.each([
  ['another cell', page([noor, { ...sem, remark: 'belt morgen' }])],
  ['a row less', page([noor])],
  ['a row twice', page([noor, sem, sem])],
  ['a list that became complete', page([noor, sem], ['2026-11-24', '2026-11-24'])],
  [
    'a row that is not understood',
    page([noor, sem], undefined, { puzzles: [{ row: 2, why: 'bad-time', text: '25:00' }] }),
  ],
])('%s is another content', (_what, other) => {
  expect(contentOf(other)).not.toBe(contentOf(page([noor, sem])));
});

test('what could not be read is content too', () => {
  const unreadable = { outcome: 'unreadable', profile: 'p', why: 'column-missing', missing: ['reason'] } as const;
  expect(contentOf(unreadable)).not.toBe(contentOf({ ...unreadable, missing: ['date'] }));
});
