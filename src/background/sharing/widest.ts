import type { Role } from '../../domain/role';
import type { Person } from '../../storage/settings';

const DECIDING: readonly Role[] = ['director', 'clerk', 'administrator'];

/** What the computer may that begins to share: as much as the one of those who decide for the school and work on it, who may most. */
export function widest(people: readonly Pick<Person, 'role' | 'groups'>[]): Pick<Person, 'role' | 'groups'> {
  const [first] = DECIDING.flatMap((role) => people.filter((one) => one.role === role));
  return { role: first?.role ?? 'administrator', groups: first?.groups ?? [] };
}
