import type { Around } from '../../src/background/answers/context';
import type { Drive } from '../../src/background/sharing/drive';
import { type Managed, NOTHING_MANAGED } from '../../src/managed/managed';
import type { Setup } from '../../src/messages/contract';
import type { Handlers, Sender } from '../../src/messages/server';
import { placesOf } from '../storage/backup/memory-place';
import { filesOf, localOf, Memory, PASSPHRASE } from '../storage/school';
import { quietAround } from './around';
import { MemoryDrive } from './sharing/memory-drive';

export const LAS = 'https://start.parnassys.net';
export const OWN: Sender = { from: 'own', tab: null, window: null, origin: null };
/** A page of the LAS. */
export const inTab = (tab: number, window = 1): Sender => ({ from: 'page', tab, window, origin: LAS });

/**
 * The worker with the real vault and dossiers beneath it; another one with the same name and session is the same device after a restart.
 * Its parts are imported only now, when the test has put its own clock in their place.
 * @param around what the test looks at of the browser around it
 * @param managed what IT set
 * @param drive where what is shared lies
 */
export async function awake(
  name: string,
  session = new Memory(),
  originOf: () => string | null = () => LAS,
  around: Partial<Around> = {},
  managed: () => Managed = () => NOTHING_MANAGED,
  drive: Drive = new MemoryDrive(),
) {
  const { answersOf } = await import('../../src/background/answers');
  const { Office } = await import('../../src/background/office');
  const { SeenLog } = await import('../../src/background/seen-log');
  const ground = {
    session,
    local: localOf(name),
    files: filesOf(name),
    places: placesOf(name),
    drive,
    everyMinute: () => undefined,
    managed: () => Promise.resolve(managed()),
    changed: () => undefined,
    failed: () => undefined,
    gone: () => undefined,
  };
  const office = await Office.open(ground, name);
  const answers: Handlers = answersOf(office, {
    ...quietAround({ session, seen: new SeenLog(session) }, originOf),
    ...around,
  });
  return { office, answers };
}

const LESSONS = ['08:30-12:00', '12:30-14:30'];

/** What somebody says in the first run. */
export const firstRun = (me: Setup['me'], agreedBy?: string): Setup => ({
  school: { name: 'De Zandloper', place: 'Rotterdam' },
  me,
  region: 'midden',
  times: { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS },
  passphrase: PASSPHRASE,
  ...(agreedBy && { agreedBy }),
});
