import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lockIfLeft, presenceChanged, type Watching } from '../../src/background/lock-by-itself';
import type { Office } from '../../src/background/office';
import { Patience } from '../../src/background/patience';
import type { Handlers } from '../../src/messages/server';
import { filesOf, Memory, PASSPHRASE } from '../storage/school';
import { awake, firstRun, OWN } from './awake';

/* It locks by itself where nobody is any more, and who guesses waits; with the real vault beneath it. */

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

let count = 0;
let name = '';
let office: Office;
let answers: Handlers;
let clock: number;
const local = new Memory();

const unlock = (passphrase: string) => answers['own>worker:unlock']({ passphrase }, OWN);
const lock = () => answers['own>worker:lock']({}, OWN);

beforeEach(async () => {
  clock = 1_764_000_000_000;
  name = `locking-${count++}`;
  await local.remove('wrong-passphrases');
  ({ office, answers } = await awake(name, undefined, undefined, {
    patience: new Patience(local, () => clock),
  }));
  await answers['own>worker:setup'](firstRun({ name: 'Karin Maas', role: 'director', groups: [] }), OWN);
});

describe('nobody is there any more', () => {
  const askAgainIn = vi.fn();
  let presence: Awaited<ReturnType<Watching['presence']>> = 'idle';
  const asked: number[] = [];
  const watching: Watching = {
    presence: (idleS) => {
      asked.push(idleS);
      return Promise.resolve(presence);
    },
    askAgainIn,
    lock,
  };
  beforeEach(() => {
    asked.length = 0;
    askAgainIn.mockClear();
  });

  test('after two idle minutes it is asked again when the rest is over; who comes back cancels that', async () => {
    await presenceChanged(office, 'idle', watching);
    expect(askAgainIn).toHaveBeenLastCalledWith(13);
    expect(await office.state()).toBe('unlocked');
    await presenceChanged(office, 'active', watching);
    expect(askAgainIn).toHaveBeenLastCalledWith(null);
  });

  test('then it locks, by the minutes of the school, unless somebody came back meanwhile', async () => {
    expect(await answers['own>worker:change-settings']({ lock: { minutes: 30, withScreen: true } }, OWN)).toBe('done');
    presence = 'active';
    await lockIfLeft(office, watching);
    expect(await office.state()).toBe('unlocked');
    presence = 'idle';
    await lockIfLeft(office, watching);
    expect(asked.at(-1)).toBe(30 * 60);
    expect(await office.state()).toBe('locked');
  });

  test('with the screen of the device at once, unless the school does not want that', async () => {
    await answers['own>worker:change-settings']({ lock: { minutes: 15, withScreen: false } }, OWN);
    await presenceChanged(office, 'locked', watching);
    expect(await office.state()).toBe('unlocked');
    expect(askAgainIn).toHaveBeenLastCalledWith(13);
    await answers['own>worker:change-settings']({ lock: { minutes: 15, withScreen: true } }, OWN);
    await presenceChanged(office, 'locked', watching);
    expect(await office.state()).toBe('locked');
  });

  test('what is locked already asks nothing', async () => {
    await lock();
    await presenceChanged(office, 'idle', watching);
    await lockIfLeft(office, watching);
    expect(askAgainIn).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  test('only who decides for the school changes it', async () => {
    await answers['own>worker:keep-person'](
      { id: null, person: { name: 'Anneke de Wit', role: 'teacher', groups: ['6A'] }, code: '' },
      OWN,
    );
    const people = await answers['own>worker:people']({}, OWN);
    const teacher = people === 'locked' ? undefined : people.people.find(({ role }) => role === 'teacher');
    expect(await answers['own>worker:sit']({ person: teacher!.id, code: '' }, OWN)).toBe('done');
    const change = { lock: { minutes: 60, withScreen: false } };
    expect(await answers['own>worker:change-settings'](change, OWN)).toBe('not-allowed');
    expect(await office.settings.lockTimes()).toEqual({ minutes: 15, withScreen: true });
  });
});

test('a passkey is copied at once, and what is removed opens the copy neither', async () => {
  const bytes = Buffer.alloc(32, 1).toString('base64');
  const passkey = { passphrase: PASSPHRASE, credential: bytes, salt: bytes, secret: bytes };
  const copied = async () => (await filesOf(name).names('locks')).filter((file) => file.startsWith('passkey'));
  expect(await answers['own>worker:add-passkey'](passkey, OWN)).toBe('done');
  expect(await copied()).toHaveLength(1);
  expect(await answers['own>worker:remove-passkey']({}, OWN)).toBe('done');
  expect(await copied()).toEqual([]);
});

describe('a wrong passphrase', () => {
  beforeEach(lock);

  test('is free two times; from the third on each costs twice the time of the one before, five minutes at most', async () => {
    expect(await unlock('een')).toBe('wrong-passphrase');
    expect(await unlock('twee')).toBe('wrong-passphrase');
    expect(await unlock('drie')).toBe('wrong-passphrase');
    expect(await unlock(PASSPHRASE)).toEqual({ wait: 5 });
    const waits = [5, 10, 20, 40, 80, 160, 300, 300];
    for (const [index, wait] of waits.entries()) {
      expect(await unlock('weer')).toEqual({ wait });
      clock += wait * 1000 - 1;
      expect(await unlock('weer')).toEqual({ wait: 1 });
      clock += 1;
      expect(await unlock(`fout ${index}`)).toBe('wrong-passphrase');
    }
  });

  test('wipes nothing: the right one opens after the wait, and the count begins anew', async () => {
    for (let tries = 0; tries < 5; tries++) {
      await unlock('fout');
      clock += 300_000;
    }
    expect(await unlock(PASSPHRASE)).toBe('unlocked');
    await lock();
    expect(await unlock('fout')).toBe('wrong-passphrase');
    expect(await unlock(PASSPHRASE)).toBe('unlocked');
  });

  test('counts for a change of it as well, and after a restart of the browser', async () => {
    await unlock(PASSPHRASE);
    const to = 'heel andere woorden zijn dit';
    for (let tries = 0; tries < 3; tries++) {
      expect(await answers['own>worker:change-passphrase']({ from: 'fout', to }, OWN)).toBe('wrong-passphrase');
    }
    expect(await new Patience(local, () => clock).wait()).toBe(5);
    expect(await answers['own>worker:change-passphrase']({ from: PASSPHRASE, to }, OWN)).toEqual({ wait: 5 });
  });

  test('a clock that was set back makes nobody wait longer', async () => {
    for (let tries = 0; tries < 3; tries++) await unlock('fout');
    clock -= 86_400_000;
    expect(await unlock(PASSPHRASE)).toEqual({ wait: 5 });
    clock += 86_400_000 + 5000;
    expect(await unlock(PASSPHRASE)).toBe('unlocked');
  });
});
