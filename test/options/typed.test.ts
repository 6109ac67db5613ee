import { describe, expect, test } from 'vitest';
import { LETTERS } from '../../src/letters';
import { FIXED_LINES } from '../../src/letters/fixed-lines';
import { typedOf, wordingOf } from '../../src/options/letters/typed';

const OF_SCHOOL = { ...FIXED_LINES, closing: 'Tot ziens,\n{ondertekening}' };

test.each(Object.entries(LETTERS))('the standard text of %s is itself when nobody changed it', (_kind, { wording }) => {
  for (const lines of [FIXED_LINES, OF_SCHOOL]) expect(wordingOf(typedOf(wording, lines), lines)).toEqual(wording);
});

test('an empty line begins a paragraph, however many there are; a line break stays', () => {
  const typed = { subject: ' over {naam} ', text: '\nEen\n1. twee\n \n\n\n Drie \n', closing: '\nGroet,\n\nWij ' };
  expect(wordingOf(typed, FIXED_LINES)).toEqual({
    subject: 'over {naam}',
    paragraphs: ['Een\n1. twee', 'Drie'],
    closing: 'Groet,\n\nWij',
  });
  expect(wordingOf({ subject: '', text: ' \n\n ', closing: '' }, FIXED_LINES).paragraphs).toEqual([]);
});

describe('the closing of a letter', () => {
  const { wording } = LETTERS['late-warning'];

  test('is that of all letters, as it is shown, and follows it', () => {
    expect(typedOf(wording, OF_SCHOOL).closing).toBe('Tot ziens,\n{ondertekening}');
    const typed = { ...typedOf(wording, OF_SCHOOL), subject: 'op tijd' };
    expect(wordingOf(typed, OF_SCHOOL).closing).toBe(FIXED_LINES.closing);
  });

  test('is its own once somebody typed another', () => {
    const own = wordingOf({ ...typedOf(wording, OF_SCHOOL), closing: 'Groet, {ondertekening}' }, OF_SCHOOL);
    expect(own.closing).toBe('Groet, {ondertekening}');
    expect(typedOf(own, FIXED_LINES).closing).toBe('Groet, {ondertekening}');
  });
});
