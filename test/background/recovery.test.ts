import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Office } from '../../src/background/office';
import { Patience } from '../../src/background/patience';
import type { Entry } from '../../src/domain/dossier';
import type { Role } from '../../src/domain/role';
import type { Request } from '../../src/messages/contract';
import type { RecoveryMade } from '../../src/messages/locking';
import type { Handlers } from '../../src/messages/server';
import { Dossiers } from '../../src/storage/dossiers';
import { openDatabase } from '../../src/storage/schema';
import { filesOf, Memory, PASSPHRASE } from '../storage/school';
import { fullDisk } from './around';
import { awake, firstRun, OWN } from './awake';

/* A recovery sheet: who may make it, that it opens, that guessing waits, and what the trail says; with the real vault beneath it. */

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

const NEW = 'heel andere woorden zijn dit';
const WRONG = Buffer.alloc(16, 1).toString('base64');

let count = 0;
let name = '';
let office: Office;
let answers: Handlers;
let clock: number;
const tries = new Memory();

const start = async (session = new Memory()) => {
  ({ office, answers } = await awake(name, session, undefined, { patience: new Patience(tries, () => clock) }));
};
beforeEach(async () => {
  clock = 1_764_000_000_000;
  name = `recovery-answers-${count++}`;
  await tries.remove('wrong-passphrases');
  await start();
  await answers['own>worker:setup'](firstRun({ name: 'Karin Maas', role: 'director', groups: [] }), OWN);
});

const make = (given: Partial<Request<'own>worker:make-recovery'>> = {}) =>
  answers['own>worker:make-recovery']({ passphrase: PASSPHRASE, split: false, ...given }, OWN);
const made = async (): Promise<RecoveryMade> => ((await make()) as { made: RecoveryMade }).made;
const recover = (key: string, passphrase = NEW) => answers['own>worker:recover']({ key, passphrase }, OWN);
const attempt = (key: string) => answers['own>worker:try-recovery']({ key }, OWN);
const unlock = (passphrase: string) => answers['own>worker:unlock']({ passphrase }, OWN);
const lock = () => answers['own>worker:lock']({}, OWN);
const noRecovery = async () => (await answers['own>worker:state']({}, OWN)).noRecovery;

async function sitAs(role: Role): Promise<void> {
  await answers['own>worker:keep-person']({ id: null, person: { name: role, role, groups: [] } }, OWN);
  const people = await answers['own>worker:people']({}, OWN);
  const person = people === 'locked' ? undefined : people.people.find((one) => one.role === role);
  expect(await answers['own>worker:sit']({ person: person!.id, code: '' }, OWN)).toBe('done');
}

/** What the trail says that happened here, and under whose name. */
async function noted(): Promise<readonly string[]> {
  const dossiers = new Dossiers(await openDatabase(name), office.vault, office.kept, office.copies, () => 0);
  const entries = (await dossiers.load('2026-2027')).dossiers.flatMap((one): readonly Entry[] => one.entries);
  return entries.flatMap((entry) =>
    entry.kind === 'noted' && entry.what.of.startsWith('recover') ? [`${entry.what.of} ${entry.by.name}`] : [],
  );
}

describe('making one', () => {
  test('its key is told once, with the day and the set; then only that there is one, also while it is locked', async () => {
    const { key, ...view } = await made();
    expect(Buffer.from(key, 'base64')).toHaveLength(16);
    expect(view).toEqual({ set: view.set, made: '2026-11-24', split: false });
    await lock();
    expect(await answers['own>worker:recovery']({}, OWN)).toEqual({ sheet: view });
  });

  test('the passphrase is asked, and a wrong one waits like any other', async () => {
    for (let time = 0; time < 3; time++) expect(await make({ passphrase: 'fout' })).toBe('wrong-passphrase');
    expect(await make()).toEqual({ wait: 5 });
    expect(await answers['own>worker:recovery']({}, OWN)).toEqual({ sheet: null });
  });

  test('where it cannot be written down who did it, there is none', async () => {
    const disk = fullDisk();
    expect(await make()).toBe('not-saved');
    disk.mockRestore();
    expect(await answers['own>worker:recovery']({}, OWN)).toEqual({ sheet: null });
    expect(await noted()).toEqual([]);
  });

  test('a teacher makes none and withdraws none', async () => {
    await made();
    await sitAs('teacher');
    expect(await make()).toBe('not-allowed');
    expect(await answers['own>worker:withdraw-recovery']({}, OWN)).toBe('not-allowed');
    expect(await answers['own>worker:recovery']({}, OWN)).not.toEqual({ sheet: null });
  });

  test('only the director is told that there is none, until there is one or they want to be told no more', async () => {
    expect(await noRecovery()).toBe(true);
    await made();
    expect(await noRecovery()).toBe(false);
    await answers['own>worker:withdraw-recovery']({}, OWN);
    expect(await noRecovery()).toBe(true);
    expect(await answers['own>worker:put-off-recovery']({}, OWN)).toBe('done');
    expect(await noRecovery()).toBe(false);
  });

  test('nobody else is', async () => {
    await sitAs('clerk');
    expect(await noRecovery()).toBe(false);
  });
});

describe('opening with it', () => {
  test('it is tried first and opens nothing; with a new passphrase it opens, and the old one opens neither store', async () => {
    const { key } = await made();
    await lock();
    expect(await attempt(key)).toBe('opens');
    expect(await office.state()).toBe('locked');
    expect(await recover(key)).toBe('unlocked');
    expect(await office.state()).toBe('unlocked');
    await lock();
    expect(await unlock(PASSPHRASE)).toBe('wrong-passphrase');
    expect(await unlock(NEW)).toBe('unlocked');
    await lock();
    // The database is gone, and the copy is all there is.
    const database = await openDatabase(name);
    await database.clear('locks');
    await start();
    expect(await unlock(PASSPHRASE)).toBe('wrong-passphrase');
    expect(await attempt(key)).toBe('opens');
    expect(await unlock(NEW)).toBe('unlocked');
  });

  test('one that was withdrawn or replaced opens nothing', async () => {
    const first = await made();
    const second = await made();
    await lock();
    expect(await attempt(first.key)).toBe('wrong-recovery');
    expect(await recover(first.key)).toBe('wrong-recovery');
    expect(await attempt(second.key)).toBe('opens');
    await unlock(PASSPHRASE);
    expect(await answers['own>worker:withdraw-recovery']({}, OWN)).toBe('done');
    expect((await filesOf(name).names('locks')).some((file) => file.startsWith('recovery'))).toBe(false);
    await lock();
    expect(await recover(second.key)).toBe('not-set-up');
    expect(await unlock(PASSPHRASE)).toBe('unlocked');
  });

  test('a wrong one waits as a wrong passphrase does, each for the other, and wipes nothing', async () => {
    const { key } = await made();
    await lock();
    expect(await attempt(WRONG)).toBe('wrong-recovery');
    expect(await recover(WRONG)).toBe('wrong-recovery');
    expect(await unlock('fout')).toBe('wrong-passphrase');
    expect(await attempt(key)).toEqual({ wait: 5 });
    expect(await recover(key)).toEqual({ wait: 5 });
    expect(await unlock(PASSPHRASE)).toEqual({ wait: 5 });
    clock += 5_000;
    expect(await recover(key)).toBe('unlocked');
  });

  test('a full disk changes nothing, and it can be done again', async () => {
    const { key } = await made();
    await lock();
    const disk = fullDisk();
    expect(await recover(key)).toBe('not-saved');
    disk.mockRestore();
    expect(await office.state()).toBe('locked');
    expect(await unlock(PASSPHRASE)).toBe('unlocked');
    await lock();
    expect(await recover(key)).toBe('unlocked');
  });
});

describe('the trail', () => {
  test('says who made, withdrew and used it', async () => {
    const { key } = await made();
    await lock();
    await recover(key);
    await answers['own>worker:day']({}, OWN);
    await answers['own>worker:withdraw-recovery']({}, OWN);
    expect(await noted()).toEqual([
      'recovery-made Karin Maas',
      'recovered Karin Maas',
      'recovery-withdrawn Karin Maas',
    ]);
    // Told once, and not at every start.
    await start();
    await unlock(NEW);
    await answers['own>worker:day']({}, OWN);
    expect(await noted()).toHaveLength(3);
  });

  test('where several work here, under the name of who sits down first', async () => {
    const { key } = await made();
    await sitAs('concierge');
    await lock();
    await recover(key);
    expect(await office.state()).toBe('nobody');
    expect(await noted()).toEqual(['recovery-made Karin Maas']);
    const { people } = await answers['own>worker:state']({}, OWN);
    await answers['own>worker:sit']({ person: people.find(({ role }) => role === 'concierge')!.id, code: '' }, OWN);
    await answers['own>worker:day']({}, OWN);
    expect(await noted()).toEqual(['recovery-made Karin Maas', 'recovered concierge']);
  });
});
