import { answersOf } from '../../../src/background/answers';
import type { Around } from '../../../src/background/answers/context';
import { Office } from '../../../src/background/office';
import { SeenLog } from '../../../src/background/seen-log';
import type { Role } from '../../../src/domain/role';
import type { Handlers, Sender } from '../../../src/messages/server';
import { openDatabase } from '../../../src/storage/schema';
import { Memory, PASSPHRASE } from '../../storage/school';
import { quietAround } from '../around';

/* A school with a parent portal, for the tests of the worker. Whoever uses it mocks the clock. */

export const PORTAL = 'https://plaza.basisonline.nl';
export const LAS = 'https://start.parnassys.net';
export const OWN: Sender = { from: 'own', tab: null, window: null, origin: null };
export const pageAt = (origin: string, tab = 7): Sender => ({ from: 'page', tab, window: 1, origin });

const LESSONS = ['08:30-12:00', '12:30-14:30'];
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
  const session = new Memory();
  const office = new Office(await openDatabase(`portal-${count++}`), session);
  const answers = answersOf(office, {
    ...quietAround({ session, seen: new SeenLog(session) }, () => PORTAL),
    ...around,
  });
  const times = { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS };
  const school = { name: 'De Zandloper', place: 'Rotterdam' };
  const person = { groups: [], ...me };
  await answers['own>worker:setup'](
    { school, me: { ...person, groups: [...person.groups] }, region: 'midden', times, passphrase: PASSPHRASE },
    OWN,
  );
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
