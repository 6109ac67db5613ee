import { describe, expect, test } from 'vitest';
import { type Agreement, mayRead, needsAgreement, readableGroups } from '../../src/domain/access';
import type { Moment } from '../../src/domain/day';
import { ROLES, type Role } from '../../src/domain/role';

const who = (role: Role, groups: readonly string[] = [], name = 'Iemand') => ({ name, role, groups });
const agreed = (to: Omit<Agreement, 'id' | 'at' | 'kind'>): Agreement => ({
  id: 'a',
  at: '2026-09-01T12:00' as Moment,
  kind: 'access-agreed',
  ...to,
});

test('of themselves: the director, the board, and the teacher of the group', () => {
  expect(ROLES.filter((role) => mayRead(who(role), '6A', []))).toEqual(['teacher', 'director', 'board']);
  expect(ROLES.filter((role) => !needsAgreement(role))).toEqual(['teacher', 'director', 'board']);
});

test('a teacher of other groups does not, and may be agreed to', () => {
  expect(mayRead(who('teacher', ['6A', '6B']), '6b', [])).toBe(true);
  expect(mayRead(who('teacher', ['6B']), '6A', [])).toBe(false);
  expect(mayRead(who('teacher', ['6B']), '6A', [agreed({ person: 'Iemand', scope: '6A' })])).toBe(true);
});

describe('an agreement', () => {
  test('of a role is for everybody with it, and for nobody else', () => {
    const all = [agreed({ role: 'counsellor' })];
    expect(ROLES.filter((role) => mayRead(who(role, ['1A']), '6A', all))).toEqual(['director', 'counsellor', 'board']);
  });

  test('of a person is for that name alone', () => {
    const one = [agreed({ person: 'Henk Vos' })];
    expect(mayRead(who('concierge', [], 'Henk Vos'), '6A', one)).toBe(true);
    expect(mayRead(who('concierge', [], 'Henk Bos'), '6A', one)).toBe(false);
    expect(mayRead(who('clerk', [], 'Henk Vos'), '6A', [agreed({ role: 'concierge', person: 'Henk Vos' })])).toBe(
      false,
    );
  });

  test('of a group is for that group alone, and not where the group is not known', () => {
    const six = [agreed({ role: 'clerk', scope: '6A' })];
    expect(mayRead(who('clerk'), '6a', six)).toBe(true);
    expect(mayRead(who('clerk'), '6B', six)).toBe(false);
    expect(mayRead(who('clerk'), null, six)).toBe(false);
    expect(mayRead(who('clerk'), null, [agreed({ role: 'clerk' })])).toBe(true);
  });

  test('for nobody in particular is for nobody', () => expect(mayRead(who('clerk'), '6A', [agreed({})])).toBe(false));
});

test.each([
  [who('director'), [agreed({ role: 'director', scope: '5' })], null],
  [who('teacher'), [], null],
  [who('teacher', ['6B']), [agreed({ role: 'teacher', scope: '7' })], ['6B', '7']],
  [who('counsellor'), [agreed({ role: 'counsellor' }), agreed({ role: 'counsellor', scope: '5' })], null],
  [who('counsellor', ['6B']), [agreed({ role: 'counsellor', scope: '5' }), agreed({ role: 'clerk' })], ['5']],
  [who('clerk'), [], []],
] as const)('of whom somebody sees the dossiers: %o', (looker, agreements, groups) => {
  expect(readableGroups(looker, agreements)).toEqual(groups);
});
