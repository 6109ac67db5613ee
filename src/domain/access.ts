import type { ActionOf } from './action';
import { sameGroup } from './group';
import type { Role } from './role';

/** Who wants to see something; the groups are those that they work with, none is the whole school. */
export interface Looker {
  readonly name: string;
  readonly role: Role;
  readonly groups: readonly string[];
}

/** Afspraak over inzage: the director agreed that a role, or a person, sees dossiers; of one group where a scope is named. */
export type Agreement = ActionOf<'access-agreed'>;

/** Does somebody work with this group? Who names none works with all; what is about no group is everybody's. */
export const worksWith = ({ groups }: Pick<Looker, 'groups'>, group: string | null): boolean =>
  groups.length === 0 || group === null || groups.some((mine) => sameGroup(mine, group));

/** Is the group one that this teacher names? Who names none teaches no group in particular. */
export const isTeacherOf = ({ role, groups }: Pick<Looker, 'role' | 'groups'>, group: string | null): boolean =>
  role === 'teacher' && group !== null && groups.some((mine) => sameGroup(mine, group));

const WITHOUT_AGREEMENT: readonly Role[] = ['director', 'board', 'teacher'];

/** Sees somebody with this role dossiers only after the director agreed to it? */
export const needsAgreement = (role: Role): boolean => !WITHOUT_AGREEMENT.includes(role);

const isFor = ({ role, person }: Agreement, looker: Looker): boolean =>
  (role !== undefined || person !== undefined) &&
  (role === undefined || role === looker.role) &&
  (person === undefined || person === looker.name);

/** The groups whose dossiers somebody may see, as they were written; `null`: those of the whole school. */
export function readableGroups(looker: Looker, agreements: readonly Agreement[]): readonly string[] | null {
  const { role, groups } = looker;
  const scopes = agreements.filter((agreement) => isFor(agreement, looker)).map(({ scope }) => scope ?? null);
  const isOfAll = role === 'director' || role === 'board' || (role === 'teacher' && groups.length === 0);
  if (isOfAll || scopes.includes(null)) return null;
  return [...(role === 'teacher' ? groups : []), ...scopes.filter((scope) => scope !== null)];
}

/**
 * Who may see the dossier of a pupil: the director, the board, the teacher of its group, and whoever the director agreed to (protocol,
 * The dossier and who may see it).
 * @param group of the pupil; `null`: not known, and then a teacher may
 * @param agreements those that stand
 */
export function mayRead(looker: Looker, group: string | null, agreements: readonly Agreement[]): boolean {
  const groups = readableGroups(looker, agreements);
  if (groups === null) return true;
  return group === null ? looker.role === 'teacher' : groups.some((one) => sameGroup(one, group));
}
