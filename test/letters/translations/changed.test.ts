import { expect, test } from 'vitest';
import type { Letter } from '../../../src/letters/letter';
import { isChanged } from '../../../src/letters/translations/translation';

/* Whether a translation still says what the Dutch letter says. */

const STANDARD: Letter = {
  dated: 'Rotterdam, 24 november 2026',
  subject: 'uitnodiging (gesprek)',
  salutation: 'Aan de ouders,',
  paragraphs: ['Noor was er niet.', 'Momenten:\n1. [dag en tijd]\n2. [andere dag en tijd]', 'Tot dan.'],
  closing: ['Directie'],
  slip: null,
};
const edited = (more: Partial<Letter>) => isChanged(STANDARD, { ...STANDARD, ...more });
const paragraphs = (second: string, third = 'Tot dan.') => ({ paragraphs: ['Noor was er niet.', second, third] });

test('a letter as it was filled in is the standard one', () => {
  expect(edited({})).toBe(false);
});

test('so is one in which the blanks were filled in', () => {
  expect(edited(paragraphs('Momenten:\n1. maandag 9 uur\n2. [andere dag en tijd]'))).toBe(false);
  expect(edited(paragraphs('Momenten:\n1. maandag (9 uur)\n2. dinsdag'))).toBe(false);
});

test('one with other words is not, nor one with a line more or less', () => {
  expect(edited(paragraphs('Momenten:\n1. maandag\n2. dinsdag\n3. woensdag'))).toBe(true);
  expect(edited(paragraphs('Kom langs.'))).toBe(true);
  expect(edited(paragraphs(STANDARD.paragraphs[1]!, ''))).toBe(true);
  expect(edited({ paragraphs: STANDARD.paragraphs.slice(1) })).toBe(true);
  expect(edited({ subject: 'uitnodiging' })).toBe(true);
});

test('one whose slip asks something else is not', () => {
  const slip = { title: 'Reden', intro: 'Omdat:', lines: 1, fields: [] };
  expect(isChanged({ ...STANDARD, slip }, { ...STANDARD, slip })).toBe(false);
  expect(isChanged({ ...STANDARD, slip }, { ...STANDARD, slip: { ...slip, intro: 'Want:' } })).toBe(true);
});

test('the date, the greeting and who signs are not translated', () => {
  expect(edited({ dated: 'Delft, vandaag', salutation: 'Beste ouders,', closing: ['M. Aydin'] })).toBe(false);
});
