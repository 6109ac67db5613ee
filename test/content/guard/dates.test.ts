import { expect, test } from 'vitest';
import { whenWords } from '../../../src/content/guard/dates';
import type { Moment } from '../../../src/domain/day';

/* When a text that is put aside comes back, as people say it. */

const WORDS: Readonly<Record<string, string>> = { guard_when: '$1 om $2 uur', clockTime: '$1.$2' };
const say = (key: string, ...values: readonly string[]) =>
  values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), WORDS[key]!);
const of = (until: string, now: string, language: string) =>
  whenWords(until as Moment, now as Moment, { say, language });

test('within a week the day is enough, from a week on the date stands with it', () => {
  expect(of('2026-11-30T08:00', '2026-11-27T17:05', 'nl')).toBe('maandag om 8.00 uur');
  expect(of('2026-11-30T08:00', '2026-11-24T17:05', 'nl')).toBe('maandag om 8.00 uur');
  expect(of('2026-12-01T10:30', '2026-11-24T17:05', 'nl')).toBe('dinsdag 1 december om 10.30 uur');
});

test('the day in the language of the person', () => {
  expect(of('2026-11-30T08:00', '2026-11-27T17:05', 'en-GB')).toMatch(/^Monday /);
  expect(of('2027-01-04T08:00', '2026-12-18T17:05', 'en-GB')).toMatch(/^Monday 4 January,? /);
});
