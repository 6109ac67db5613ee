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
  [' gr  10  b ', '10B'],
  ['gr 5', '5'],
  ['Subgroep 5 a', 'Subgroep 5 a'],
  ['groep 10/11 b', '10/11B'],
  ['10/11b', '10/11B'],
  ['6 -a', '6-A'],
  ['6- a', '6-A'],
  ['10-b', '10-B'],
  ['x6 a', 'x6 a'],
  ['6 ab', '6 ab'],
  ['x6a', 'x6a'],
  ['zon - maan', 'zon - maan'],
])('%s is kept as %s', (shown, name) => expect(groupName(shown)).toBe(name));

test.each([
  ['5a', 'Groep 5A', true],
  ['vlinders', 'Vlinders', true],
  ['5A', '5B', false],
  ['5', '5A', false],
  ['5/6', '56', false],
])('%s and %s: one group? %s', (one, other, same) => expect(sameGroup(one, other)).toBe(same));
