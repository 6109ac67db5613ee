import { expect, test } from 'vitest';
import { nobodyKey } from '../../src/desk/round-text';
import { ROLES } from '../../src/domain/role';

test('only who would see the absent says that nobody is', () => {
  const knowing = ROLES.filter((role) => nobodyKey(role) === 'round_nobody');
  expect(knowing).toEqual(['teacher', 'concierge', 'director', 'clerk', 'board']);
});
