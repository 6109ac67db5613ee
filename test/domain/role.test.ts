import { expect, test } from 'vitest';
import { mayDecide, mayTakeBack, ROLES, type Role, workOf, worksAtSchool } from '../../src/domain/role';

/* Who may do what: every role, one by one. */

test('whose work somebody does', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, workOf(role)]))).toEqual({
    teacher: ['teacher'],
    concierge: ['concierge'],
    director: ['director'],
    counsellor: ['counsellor'],
    clerk: ['teacher', 'concierge', 'director'],
    administrator: [],
    board: [],
  });
});

test('director, clerk and administrator decide for the whole school', () => {
  expect(ROLES.filter(mayDecide)).toEqual(['director', 'clerk', 'administrator']);
});

test('everybody works at the school but the board', () => {
  expect(ROLES.filter((role) => !worksAtSchool(role))).toEqual(['board']);
});

test('who may take back what somebody else recorded', () => {
  const from = (mine: Role) => ROLES.filter((theirs) => mayTakeBack(mine, theirs));
  expect(from('director')).toEqual([...ROLES]);
  expect(from('clerk')).toEqual(['teacher', 'concierge', 'director', 'clerk']);
  for (const role of ['teacher', 'concierge', 'counsellor', 'administrator', 'board'] as const)
    expect(from(role)).toEqual([role]);
});
