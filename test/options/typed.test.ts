import { expect, test } from 'vitest';
import { LETTERS } from '../../src/letters';
import { typedOf, wordingOf } from '../../src/options/letters/typed';

test.each(Object.entries(LETTERS))('the standard text of %s is itself when nobody changed it', (_kind, { wording }) => {
  expect(wordingOf(typedOf(wording))).toEqual(wording);
});

test('an empty line begins a paragraph, however many there are; a line break stays', () => {
  expect(
    wordingOf({ subject: ' over {naam} ', text: '\nEen\n1. twee\n \n\n\n Drie \n', closing: '\nGroet,\n\nWij ' }),
  ).toEqual({
    subject: 'over {naam}',
    paragraphs: ['Een\n1. twee', 'Drie'],
    closing: 'Groet,\n\nWij',
  });
  expect(wordingOf({ subject: '', text: ' \n\n ', closing: '' }).paragraphs).toEqual([]);
});
