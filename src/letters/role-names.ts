import type { Role } from '../domain/role';

/** What somebody is called who wrote or did something, in letters and extracts. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  teacher: 'leerkracht',
  concierge: 'conciërge',
  director: 'directeur',
  counsellor: 'intern begeleider',
  clerk: 'absentiefunctionaris',
  administrator: 'beheerder',
  board: 'bestuur',
};
