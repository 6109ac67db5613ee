import type { Around } from '../../../src/background/answers/context';
import type { Office } from '../../../src/background/office';
import type { Role } from '../../../src/domain/role';
import type { Handlers, Sender } from '../../../src/messages/server';
import { PASSPHRASE } from '../../storage/school';
import { awake, firstRun, OWN } from '../awake';

/* A school with a parent portal, for the tests of the worker. Whoever uses it mocks the clock. */

export const PORTAL = 'https://plaza.basisonline.nl';
export { LAS, OWN } from '../awake';
export const pageAt = (origin: string, tab = 7): Sender => ({ from: 'page', tab, window: 1, origin });

let count = 0;

export interface PortalSchool {
  readonly answers: Handlers;
  readonly office: Office;
  /** Somebody else works here from now on, on the same device. */
  readonly become: (name: string, role: Role, groups?: readonly string[]) => Promise<void>;
  readonly unlock: () => Promise<unknown>;
}

/** @param around what the browser does otherwise than nothing */
export async function portalSchool(
  me: { readonly name: string; readonly role: Role; readonly groups?: readonly string[] },
  around: Partial<Around> = {},
): Promise<PortalSchool> {
  const { office, answers } = await awake(`portal-${count++}`, undefined, () => PORTAL, around);
  await answers['own>worker:setup'](firstRun({ ...me, groups: [...(me.groups ?? [])] }), OWN);
  const idOf = async (name: string) => (await office.kept.settings()).people.find((one) => one.name === name)?.id;
  return {
    answers,
    office,
    become: async (name, role, groups = []) => {
      if (!(await idOf(name)))
        await answers['own>worker:keep-person']({ id: null, person: { name, role, groups: [...groups] } }, OWN);
      await answers['own>worker:sit']({ person: (await idOf(name))!, code: '' }, OWN);
    },
    unlock: () => answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN),
  };
}
