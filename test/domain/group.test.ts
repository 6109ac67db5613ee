import { expect, test } from 'vitest';
import { groupName, sameGroup } from '../../src/domain/group';

/* However a screen or a person writes the name of a group. */

test.each([
  ['5a', '5A'],
  ['Groep 5A', '5A'],
  ['groep  5 a', '5A'],
  ['Klas 5A', '5A'],
  ['gr. 5', '5'],
  ['5 / 6', '5/6'],
  ['groep 5/6 b', '5/6B'],
  ['6 - a', '6-A'],
  ['Vlinders', 'Vlinders'],
  ['Groep Vlinders', 'Vlinders'],
  ['Groep', 'Groep'],
])('%s is kept as %s', (shown, name) => expect(groupName(shown)).toBe(name));

test.each([
  ['5a', 'Groep 5A', true],
  ['vlinders', 'Vlinders', true],
  ['5A', '5B', false],
  ['5', '5A', false],
  ['5/6', '56', false],
])('%s and %s: one group? %s', (one, other, same) => expect(sameGroup(one, other)).toBe(same));
