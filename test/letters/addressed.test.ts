import { expect, test } from 'vitest';
import { toEach } from '../../src/letters/addressed';
import { addressed, type Letter, letterText } from '../../src/letters/letter';

/* Parents who do not live together both get the letter. */

const LETTER: Letter = {
  dated: 'Rotterdam, 24 november 2026',
  subject: 'te laat',
  salutation: addressed({ name: 'Noor' }),
  paragraphs: ['Noor was te laat.'],
  closing: ['Groet'],
  slip: null,
};
const greetings = (letter: Letter, to: readonly string[]) =>
  toEach(letter, 'Noor', to).map(({ addressee, salutation }) => [addressee, salutation]);

test('without a second address it is one letter, in which nobody is named', () => {
  expect(toEach(LETTER, 'Noor', [])).toEqual([{ ...LETTER, addressee: '' }]);
});

test('with two addresses it is two letters, each with the name of who lives there', () => {
  expect(greetings(LETTER, ['de heer A. Visser', 'mevrouw B. Jansen'])).toEqual([
    ['de heer A. Visser', 'Aan de heer A. Visser,'],
    ['mevrouw B. Jansen', 'Aan mevrouw B. Jansen,'],
  ]);
  expect(greetings(LETTER, ['', 'mevrouw B. Jansen'])).toEqual([
    ['', 'Aan de ouders of verzorgers van Noor,'],
    ['mevrouw B. Jansen', 'Aan mevrouw B. Jansen,'],
  ]);
});

test('a greeting that somebody wrote stays', () => {
  expect(greetings({ ...LETTER, salutation: 'Beste ouders,' }, ['A', 'B'])).toEqual([
    ['A', 'Beste ouders,'],
    ['B', 'Beste ouders,'],
  ]);
});

test('what is kept of it says to whom it went, where that is more than one', () => {
  const school = { name: 'De Zandloper', place: 'Rotterdam' };
  expect(letterText(school, LETTER, ['de heer A. Visser', ''])).toMatch(
    /Groet\n\nDeze brief ging naar meer dan een adres:\n• de heer A\. Visser\n• de ouders of verzorgers$/,
  );
  expect(letterText(school, LETTER)).toMatch(/Groet$/);
});
