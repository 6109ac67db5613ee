import { expect, test } from 'vitest';
import { withoutNames } from '../../src/extract/names';

const OTHERS = ['Noor van den Berg', 'Çelik, Jip', 'Bo Li', 'Sam de Vries', 'A'];
const without = (text: string) => withoutNames(text, OTHERS, 'Sam Bakker');

test.each([
  ['speelt met Noor', 'speelt met [ander kind]'],
  ['Noor van den Berg is ziek', '[ander kind] is ziek'],
  ['bij Noors huis, Bo’s fiets en Jip', 'bij [ander kind] huis, [ander kind] fiets en [ander kind]'],
  ['in het noorden staat Noorderlicht', 'in het noorden staat Noorderlicht'],
  ['Sam komt later', 'Sam komt later'],
  ['Sam de Vries komt later', '[ander kind] komt later'],
  ['A is geen naam', 'A is geen naam'],
])('%s', (text, expected) => expect(without(text)).toBe(expected));

test('where nobody else is known a text stays as it is', () => {
  expect(withoutNames('Noor', [], 'Sam')).toBe('Noor');
});

test('a name that looks like a pattern is only a name', () => {
  expect(withoutNames('OxJx komt', ['O.J. Smit'], 'Sam')).toBe('OxJx komt');
  expect(withoutNames('O.J. komt', ['O.J. Smit'], 'Sam')).toBe('[ander kind] komt');
});
