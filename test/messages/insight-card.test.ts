import { expect, test } from 'vitest';
import { contract } from '../../src/messages/contract';

/* What a page, or a file of words, may ask about periods and categories: anything else is refused as a whole. */

const words = contract['own>worker:explain-words'].request;
const meaning = { kind: 'sick', authorised: true, reported: null, countsAs: 'absence' };
const choices = [{ from: '2026-11-01', category: 'medical' }];

test.each<[string, object, boolean]>([
  ['words alone, as older files have them', { words: [{ word: 'griep', meaning }] }, true],
  ['categories alone', { words: [], categories: [{ word: 'griep', choices }] }, true],
  ['a word whose choices are all taken back', { words: [], categories: [{ word: 'griep', choices: [] }] }, true],
  ['nothing at all', { words: [] }, false],
  ['nothing at all, twice', { words: [], categories: [] }, false],
  [
    'a day that is none',
    { words: [], categories: [{ word: 'griep', choices: [{ from: '2026-02-30', category: null }] }] },
    false,
  ],
  ['a choice without a day', { words: [], categories: [{ word: 'griep', choices: [{ category: 'medical' }] }] }, false],
  ['a field that nobody knows', { words: [], categories: [{ word: 'griep', choices, law: 36663 }] }, false],
])('words of the school: %s', (_, request, isGood) => {
  expect(words.safeParse(request).success).toBe(isGood);
});

const cards = contract['own>worker:report-card'].request;

test.each([
  ['2026-08-01', '2026-08-01', true],
  ['2026-08-02', '2026-08-01', false],
  ['2026-08-01', '2026-13-01', false],
])('a period from %s until %s: %s', (from, until, isGood) => {
  expect(cards.safeParse({ period: { from, until }, group: null }).success).toBe(isGood);
});
