import { expect, test } from 'vitest';
import { oneLetterApart, soundOf, spellingsOf } from '../../src/reconcile/letters';
import { verdict } from './pupils';

/* Two rows of one group who have nobody else: how their names are written. Each habit just as it is, and just not. */

const inOne = (las: string, portal: string) => verdict(`${las} · 5A`, `${portal} · 5A`);

test.each([
  ['Jansen, Sem', 'Sem Jansen', 'same'],
  ['Berg, Mila van den', 'Mila van den Berg', 'same'],
  ['van den Berg, Mila', 'Mila van den Berg', 'same'],
  ['Berg, van den, Mila', 'Mila van den Berg', 'same'],
  ['  BERG,  mila VAN DEN ', 'Mila van den Berg', 'same'],
  ['Jansen, Ben', 'Ben Jansen', 'same'],
  ['Ten, Ali', 'Ali Ten', 'same'],
  ['Jansen Sem', 'Sem Jansen', 'order'],
  ['Jansen Sem', 'Sam Jansen', 'two'],
])('order: %s and %s are %s', (las, portal, said) => expect(inOne(las, portal)).toBe(said));

test.each([
  ['Mila van den Berg', 'Mila v.d. Berg', 'short-prefix'],
  ['Mila van der Berg', 'Mila v/d Berg', 'short-prefix'],
  ['Mila van de Berg', 'Berg, Mila vd', 'short-prefix'],
  ['Mila van der Berg', 'Mila vdr Berg', 'short-prefix'],
  ['Mila van den Berg', 'Mila vdr Berg', 'other-prefix'],
  ["Noor van 't Hof", 'Hof, Noor van het', 'short-prefix'],
  ['Mila van den Berg', 'Mila van der Berg', 'other-prefix'],
  ['Mila van den Berg', 'Mila Berg', 'no-prefix'],
  ['Mila van den Berg', 'Mila Vandenberg', 'joined'],
  ['Swaantje Lê', 'Swaantje Le Lê', 'no-prefix'],
])('tussenvoegsels: %s and %s: %s', (las, portal, said) => expect(inOne(las, portal)).toBe(said));

test.each([
  ['Jörg Müller', 'Jorg Muller', 'accents'],
  ['Jörg Müller', 'Joerg Mueller', 'accents'],
  ['Ayşe Çelik', 'Ayse Celik', 'accents'],
  ['Ayşe Çelik', 'Ayshe Chelik', 'accents'],
  ['Søren Åkesson', 'Soeren Aakesson', 'accents'],
  ['Paweł Yılmaz', 'Pawel Yilmaz', 'accents'],
  ['Tijn IJzerman', 'Tyn Yzerman', 'accents'],
  ['Zoe\u0308 Bos', 'Zoë Bos', 'same'],
  ['Sem Boer', 'Sem Bor', 'surname-letter'],
])('signs and transcriptions: %s and %s: %s', (las, portal, said) => expect(inOne(las, portal)).toBe(said));

test.each([
  ['Anne-Fleur Bos', 'Anne Fleur Bos', 'same'],
  ['Anne-Fleur Bos', 'Annefleur Bos', 'joined'],
  ["Sam O'Neill", 'Sam ONeill', 'same'],
  ['Noor El Khatib', 'Noor Elkhatib', 'joined'],
  ['Sem Jansen-de Vries', 'Sem Jansen', 'surname-part'],
  ['Sem Jansen-de Vries', 'Vries, Sem de', 'surname-part'],
  ['Sem Jansen-de Vries', 'Sem de Vries-Jansen', 'surname-part'],
  ['Sem Jansen-de Vries', 'Sem Dekker', 'two'],
])('hyphens, apostrophes and double surnames: %s and %s: %s', (las, portal, said) =>
  expect(inOne(las, portal)).toBe(said),
);

test.each([
  ['Jansen, Sem Johannes', 'Sem Jansen', 'more-names'],
  ['Jansen, Sem J.', 'Sem Jansen', 'more-names'],
  ['Jansen, Johannes Sem', 'Sem Jansen', 'later-name'],
  ['Jansen, S.J. (Sem)', 'Sem Jansen', 'same'],
  ['S.J. (Sem) Jansen', 'Jansen, Sem', 'same'],
  ['Sem Jansen (Semmie)', 'Sem Jansen', 'same'],
  ['Jansen, Anna Maria', 'Jansen, Anna Sofie', 'ask: differs: other-names'],
  ['Jansen, Anna Maria', 'Anna Sofie Jansen', 'ask: differs: more-names surname-part'],
  ['Sebastiaan Bos', 'Bas Bos', 'short-name'],
  ['Alexander Bos', 'Alexa Bos', 'ask: differs: begins-alike'],
  ['Sem Jansen', 'S. Jansen', 'ask: differs: initials'],
  ['Sem Jansen', 'T. Jansen', 'two'],
])('roepnamen and initials: %s and %s: %s', (las, portal, said) => expect(inOne(las, portal)).toBe(said));

test.each([
  ['Sara Bos', 'Sarah Bos', 'given-sound'],
  ['Sofie Bos', 'Sophie Bos', 'given-sound'],
  ['Sem Jansen', 'Sem Janssen', 'surname-sound'],
  ['Fien Bos', 'Finn Bos', 'ask: two-names: given-letter'],
  ['Thomas Vermeulen', 'Thomas Vermeulin', 'surname-letter'],
  ['Thomas Vermeulen', 'Thomas Vermuelin', 'two'],
  ['Thomas Bos', 'Thomas Vos', 'ask: two-names: surname-letter'],
  ['Thomas Bos', 'Thmas Bos', 'given-letter'],
  ['Thomas Bos', 'Thmoas Bos', 'given-letter'],
  ['Thomas Bos', 'Thoomas Bos', 'given-letter'],
  ['Thomas Bos', 'Thomqs Bos', 'given-letter'],
  ['Thomas Bos', 'Thomat Bos', 'ask: two-names: given-letter'],
  ['Lisa Bos', 'Lise Bos', 'ask: two-names: given-letter'],
  ['Tim Bos', 'Tom Bos', 'ask: two-names: given-letter'],
  ['Lucas Bos', 'Luca Bos', 'ask: two-names: given-letter'],
  ['Ella Bos', 'Bella Bos', 'ask: two-names: given-letter'],
  ['Jelmer Bos', 'Jelger Bos', 'ask: two-names: given-letter'],
  ['Sem Bos', 'Fleur Bos', 'two'],
])('one letter: %s and %s: %s', (las, portal, said) => expect(inOne(las, portal)).toBe(said));

test.each([
  ['5A', 'Groep 5a', 'same'],
  ['5A', '5', 'class'],
  ['1/2A', '2', 'class'],
  ['1/2A', '3', 'other-group'],
  ['5A', '5B', 'other-group'],
  ['5A', '6A', 'other-group'],
  ['5A', '7A', 'ask: differs: far-group'],
  ['Vlinders', 'vlinders', 'same'],
  ['Vlinders', '5A', 'other-group'],
])('groups: %s and %s: %s', (las, portal, said) => {
  expect(verdict(`Sem Jansen · ${las}`, `Sem Jansen · ${portal}`)).toBe(said);
});

test('initials count where the group is the same, if both lists show nothing else', () => {
  expect(verdict('Jansen, S. · 5A', 'S. Jansen · 5A')).toBe('same');
  expect(verdict('Jansen, S. · 5A', 'S. Jansen · 6A')).toBe('ask: namesake: other-group');
  expect(verdict('Jansen, S. · 5A', 'S. Jansen')).toBe('ask: namesake: no-group');
});

test('a short name counts where the group is the same', () => {
  expect(verdict('Sebastiaan Bos · 5A', 'Bas Bos · 5A')).toBe('short-name');
  expect(verdict('Sebastiaan Bos · 5A', 'Bas Bos · 5')).toBe('short-name class');
  expect(verdict('Sebastiaan Bos · 5A', 'Bas Bos · 5B')).toBe('ask: differs: short-name other-group');
});

test('a list that shows no group', () => {
  expect(verdict('Sem Jansen · 5A', 'Sem Jansen')).toBe('no-group');
  expect(verdict('Sem Jansen · 5A', 'Sem Janssen')).toBe('surname-sound no-group');
  expect(verdict('Sebastiaan Bos · 5A', 'Bas Bos')).toBe('ask: differs: short-name no-group');
});

test('a row without a name is nobody', () => {
  expect(inOne('', '')).toBe('two');
  expect(inOne('-', 'Sem Jansen')).toBe('two');
  expect(inOne('Sem', 'Sem')).toBe('same');
});

test('letters', () => {
  expect(spellingsOf('gökşen')).toEqual(['goksen', 'gokshen', 'goeksen', 'goekshen']);
  expect(spellingsOf('wijk')).toEqual(['wyk']);
  expect(['zara', 'sara', 'ian', 'jan', 'johan', 'joan'].map(soundOf)).toEqual([
    ...['zara', 'sara', 'ian', 'jan', 'johan', 'joan'],
  ]);
  expect(['carlyn', 'karlyn', 'max', 'smid', 'maja'].map(soundOf)).toEqual([
    'karlin',
    'karlin',
    'maks',
    'smit',
    'maia',
  ]);
  expect(oneLetterApart('sem', 'sem')).toBe(false);
  expect(['sm', 'seem', 'sam', 'esm'].every((other) => oneLetterApart('sem', other))).toBe(true);
  expect(['s', 'mes', 'semme', 'same'].some((other) => oneLetterApart('sem', other))).toBe(false);
});
