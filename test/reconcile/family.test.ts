import { expect, test } from 'vitest';
import { familyDoubts } from '../../src/reconcile/family';
import type { ListedPupil } from '../../src/reconcile/listed';

/* Whoever is left on both sides with one surname in one group may be one pupil by two names. */

const pupil = (name: string, group: string | null = '5A'): ListedPupil => ({ name, group, number: null });
const sem = pupil('Sem Peters');
const doubts = (onlyLas: readonly ListedPupil[], onlyPortal: readonly ListedPupil[]) =>
  familyDoubts({ onlyLas, onlyPortal }, []).map(({ candidates }) => candidates.map(({ portal }) => portal.name));

test.each([
  ['another first name', sem, pupil('Samuel Peters'), true],
  ['the surname first, and a tussenvoegsel', pupil('Sem van den Berg'), pupil('Berg, Samuel v.d.'), true],
  ['the group written otherwise', sem, pupil('Peters, Samuel', 'groep 5a'), true],
  [
    'the group, which has a name, written otherwise',
    pupil('Sem Peters', 'Vlinders'),
    pupil('Samuel Peters', 'groep vlinders'),
    true,
  ],
  ['another group', sem, pupil('Samuel Peters', '6A'), false],
  ['another surname', sem, pupil('Samuel Pieters'), false],
  ['no group', sem, pupil('Samuel Peters', null), false],
])('%s', (_what, las, portal, asked) => {
  expect(doubts([las], [portal])).toEqual(asked ? [[portal.name]] : []);
});

test('two brothers may both be meant', () => {
  expect(doubts([sem], [pupil('Samuel Peters'), pupil('Tom Peters')])).toEqual([['Samuel Peters', 'Tom Peters']]);
});

test('of whom a person said that they are two, nobody is asked again', () => {
  const samuel = pupil('Samuel Peters');
  const decided = [{ las: sem, portal: samuel, verdict: 'two' }] as const;
  expect(familyDoubts({ onlyLas: [sem], onlyPortal: [samuel] }, decided)).toEqual([]);
});
