import { expect, test } from 'vitest';
import { relativesOf } from '../../src/reconcile/relatives';

/* Who may be of one family: by the portal's list of parents, or by nothing but an equal surname. */

const child = (id: string, name: string, group: string | null) => ({ id, name, group });
const NOOR = child('noor', 'Berg, Noor van den', '6A');
const SEM = child('sem', 'van den Berg, Sem', '3');
const said = (children: Parameters<typeof relativesOf>[0], parents: readonly (readonly string[])[] = []) =>
  [
    ...relativesOf(
      children,
      parents.map((names) => ({ children: names })),
    ),
  ]
    .flatMap(([id, others]) => others.map((other) => `${id} ${other.id} ${other.by}`))
    .sort();

test('the same full surname, however it is written, in another group', () => {
  expect(said([NOOR, SEM])).toEqual(['noor sem surname', 'sem noor surname']);
  expect(said([NOOR, child('x', 'Sem van den Berg', '3')])).toHaveLength(2);
  expect(said([NOOR, child('x', 'Anne Marie van den Berg', '3')])).toHaveLength(2);
});

test('not another tussenvoegsel, not the same group, and not where the group is not known', () => {
  expect(said([NOOR, child('x', 'Berg, Sem', '3')])).toEqual([]);
  expect(said([NOOR, { ...SEM, group: 'groep 6a' }])).toEqual([]);
  expect(said([NOOR, { ...SEM, group: null }])).toEqual([]);
});

test('the list of parents goes before the surname, and knows those with another one', () => {
  const lina = child('lina', 'Lina Haddad', '8');
  expect(said([NOOR, SEM, lina], [['Noor van den Berg', 'Lina Haddad', 'Sem van den Berg']])).toEqual([
    'lina noor parents',
    'lina sem parents',
    'noor lina parents',
    'noor sem parents',
    'sem lina parents',
    'sem noor parents',
  ]);
});

test('two whom the list names with different parents are no family, by whatever surname', () => {
  expect(said([NOOR, SEM], [['Noor van den Berg'], ['Sem van den Berg']])).toEqual([]);
  expect(said([NOOR, SEM], [['Noor van den Berg']])).toHaveLength(2);
});

test('a name that two pupils have means nobody', () => {
  const twin = child('twin', 'Noor van den Berg', '8');
  const lina = child('lina', 'Lina Haddad', '5');
  expect(said([NOOR, twin, lina], [['Noor van den Berg', 'Lina Haddad']])).toEqual([
    'noor twin surname',
    'twin noor surname',
  ]);
});
