import { expect, test } from 'vitest';
import { whenWords } from '../../../src/content/guard/dates';
import type { Moment } from '../../../src/domain/day';

/* When a text that is put aside comes back, as people say it. */

const of = (until: string, now: string, language: string) => whenWords(until as Moment, now as Moment, language);

test('within a week the day is enough, from a week on the date stands with it', () => {
  expect(of('2026-11-30T08:00', '2026-11-27T17:05', 'nl')).toBe('maandag 08.00');
  expect(of('2026-11-30T08:00', '2026-11-24T17:05', 'nl')).toBe('maandag 08.00');
  expect(of('2026-12-01T08:00', '2026-11-24T17:05', 'nl')).toBe('dinsdag 1 december 08.00');
});

test('in the language of the person', () => {
  expect(of('2026-11-30T08:00', '2026-11-27T17:05', 'en-GB')).toBe('Monday 08:00');
  expect(of('2027-01-04T08:00', '2026-12-18T17:05', 'en-GB')).toMatch(/^Monday 4 January,? 08:00$/);
});
