/** Rol: who may do what at the school (protocol, Words). The clerk may do the work of teacher, concierge and director. */
export const ROLES = ['teacher', 'concierge', 'director', 'counsellor', 'clerk', 'administrator', 'board'] as const;
export type Role = (typeof ROLES)[number];

/** Roles for whom the protocol has tasks. */
export type TaskRole = 'teacher' | 'concierge' | 'director' | 'counsellor';

const WORK_OF: Readonly<Record<Role, readonly TaskRole[]>> = {
  teacher: ['teacher'],
  concierge: ['concierge'],
  director: ['director'],
  counsellor: ['counsellor'],
  clerk: ['teacher', 'concierge', 'director'],
  administrator: [],
  board: [],
};

const DECIDE: readonly Role[] = ['director', 'clerk', 'administrator'];

/** Who may change what the whole school counts with: the protocol and the calendar. */
export const mayDecide = (role: Role): boolean => DECIDE.includes(role);

/** Who works at the school. The board oversees it: it reads, and records or changes nothing. */
export const worksAtSchool = (role: Role): boolean => role !== 'board';

const SEE_CARE: readonly Role[] = ['counsellor', 'director', 'clerk'];

/** Who sees the numbers of worrying absence, and whom they are about. */
export const maySeeCare = (role: Role): boolean => SEE_CARE.includes(role);

/** Whose tasks somebody with this role sees and may do. */
export const workOf = (role: Role): readonly TaskRole[] => WORK_OF[role];

/** Who may take back what somebody with another role recorded. */
export const mayTakeBack = (mine: Role, theirs: Role): boolean =>
  mine === theirs ||
  mine === 'director' ||
  (workOf(theirs).length > 0 && workOf(theirs).every((role) => workOf(mine).includes(role)));
