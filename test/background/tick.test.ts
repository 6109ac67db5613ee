import { expect, test, vi } from 'vitest';
import type { Moment } from '../../src/domain/day';

/* When everything is looked at again by time alone. */

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('#clock', () => ({}));
const { minutesToTick } = await import('../../src/background/tick');

test.each([
  ['in school hours at most five minutes', '2026-11-24T08:50', '2026-11-24T10:05', 5],
  ['at the moment itself when that comes sooner', '2026-11-24T08:42', '2026-11-24T08:45', 3],
  ['never sooner than a minute', '2026-11-24T08:45', '2026-11-24T08:45', 1],
  ['in the evening the next morning at seven', '2026-11-24T18:00', '2026-11-25T08:45', 13 * 60],
  ['in the night that morning', '2026-11-25T00:30', '2026-11-25T08:45', 6.5 * 60],
  ['at midnight when the day changes then', '2026-11-24T23:30', '2026-11-25T00:00', 30],
])('%s', (_what, now, next, minutes) => {
  expect(minutesToTick(now as Moment, next as Moment)).toBe(minutes);
});
