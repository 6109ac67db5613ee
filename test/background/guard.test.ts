import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Office } from '../../src/background/office';
import type { Role } from '../../src/domain/role';
import { RULE_IDS } from '../../src/etiquette/agreement';
import { PAGE_RULES } from '../../src/etiquette/rules';
import type { Guarding } from '../../src/messages/portal';
import type { Handlers, Sender } from '../../src/messages/server';
import { fullDisk } from './around';
import { awake, firstRun, OWN } from './awake';

/* What the file in a portal's page is given, and what is remembered of what it tells. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));
const { personIn } = await import('../../src/background/portal/people');
const { holdUntil } = await import('../../src/background/portal/hold-until');

const PORTAL = 'https://plaza.basisonline.nl';
const WEBSITE = 'https://www.dezandloper.nl/*';
const PAGE: Sender = { from: 'page', tab: 3, window: 1, origin: PORTAL };

let count = 0;
let office: Office;
let answers: Handlers;
const changed = vi.fn();
const changedHere = vi.fn();
const nameHost = vi.fn(() => Promise.resolve());
const namedHosts = () => Promise.resolve({ [WEBSITE]: 'website' as const });

beforeEach(async () => {
  clock.now = '2026-11-24T17:05';
  ({ office, answers } = await awake(`guard-${count++}`, undefined, () => PORTAL, {
    changed,
    changedHere,
    nameHost,
    namedHosts,
  }));
  const { school, ...first } = firstRun({ name: 'Anneke de Wit', role: 'teacher', groups: ['6A'] });
  expect(await answers['own>worker:setup']({ ...first, school: { ...school, phone: '010-1234567' } }, OWN)).toBe(
    'done',
  );
  changed.mockClear();
  changedHere.mockClear();
});

async function guarding(): Promise<Guarding> {
  const found = await answers['page>worker:guard']({}, PAGE);
  if (found === null) throw new Error('locked');
  return found;
}
/** Was the portal opened today, as the tasks of who sits here are told? */
const visitedToday = async (): Promise<boolean> => {
  const [portal, me] = [await office.kept.portal(), await office.people.seated()];
  return personIn(portal, me!.id).openedOn === clock.now.slice(0, 10);
};
const opened = (workdays: boolean[] | null = null) =>
  answers['page>worker:portal-opened']({ module: 'desktop', workdays }, PAGE);
const spoke = (rule: 'purpose' | 'newsletter') => answers['page>worker:portal-spoke']({ rule }, PAGE);
const become = (role: Role) => answers['own>worker:change-settings']({ me: { name: 'Iemand', role, groups: [] } }, OWN);
const numbersOf = ({ agreements }: Guarding, rule: string) => agreements.find((one) => one.rule === rule)?.numbers;

test('a page of the school’s website is given the words of websites, one beside it those of portals', async () => {
  const idAt = async (origin: string) => (await answers['page>worker:guard']({}, { ...PAGE, origin }))?.portal.id;
  expect(await idAt('https://www.dezandloper.nl')).toBe('website');
  expect(await idAt('https://portaal.dezandloper.nl')).toBe('ouderportaal');
  expect(await idAt(PORTAL)).toBe('basisonline/ouderportaal');
});

test('an address is named while it is locked as well', async () => {
  await answers['own>worker:lock']({}, OWN);
  expect(await answers['own>worker:name-host']({ origin: WEBSITE, kind: 'portal' }, OWN)).toBe('done');
  expect(nameHost).toHaveBeenCalledWith(WEBSITE, 'portal');
});

describe('what the page is given', () => {
  test('is who sits here, the clock, and the rules that speak there', async () => {
    const { agreements, ...rest } = await guarding();
    expect(rest).toMatchObject({
      now: '2026-11-24T17:05',
      role: 'teacher',
      remembered: { spoken: {}, couples: [] },
      holdUntil: '2026-11-25T08:00',
      draft: null,
    });
    expect(await visitedToday()).toBe(false);
    expect(agreements.map(({ rule }) => rule)).toEqual(RULE_IDS.filter((rule) => PAGE_RULES[rule]));
    await become('director');
    expect((await guarding()).role).toBe('director');
  });

  test('knows the vacations of the school, and until when a text waits', async () => {
    clock.now = '2026-12-18T17:05';
    const { workdays, holdUntil: until } = await guarding();
    expect(workdays.days).toEqual([true, true, true, true, true, false, false]);
    expect(workdays.free).toContainEqual({ from: '2026-12-19', until: '2027-01-03' });
    expect(until).toBe('2027-01-04T08:00');
    expect(await holdUntil(office, (await office.people.seated())!, clock.now as never)).toBe(until);
  });

  test('has the school’s own words, and not the rules that are off', async () => {
    await office.kept.changePortal((portal) => ({
      ...portal,
      administrator: 'Mohamed Aydin',
      agreements: { purpose: { on: false }, 'after-hours': { numbers: { after: '18:00', hold: '08:15' } } },
    }));
    const given = await guarding();
    expect(numbersOf(given, 'purpose')).toBeUndefined();
    expect(numbersOf(given, 'after-hours')).toMatchObject({ after: '18:00' });
    expect(given.holdUntil).toBe('2026-11-25T08:15');
    expect(numbersOf(given, 'delete-person')).toEqual({ who: 'Mohamed Aydin' });
    expect(numbersOf(given, 'private-contact')).toEqual({ own: '010-1234567' });
  });

  test('names the couples for whom it was agreed', async () => {
    const agreed = { names: 'Ouders van Noor', by: 'Mohamed', at: '2026-11-01T10:00' };
    await office.kept.changePortal((portal) => ({ ...portal, couples: [agreed] }));
    expect((await guarding()).remembered.couples).toEqual(['Ouders van Noor']);
  });

  test('is nothing while it is locked or nobody sits here', async () => {
    await answers['own>worker:keep-person']({ id: null, person: { name: 'Ander', role: 'teacher', groups: [] } }, OWN);
    await answers['own>worker:stand']({}, OWN);
    expect(await answers['page>worker:guard']({}, PAGE)).toBeNull();
    await answers['own>worker:lock']({}, OWN);
    expect(await answers['page>worker:guard']({}, PAGE)).toBeNull();
    expect(await opened()).toBeNull();
  });
});

describe('what is remembered', () => {
  test('that the portal was opened, for that day', async () => {
    await opened();
    expect(await visitedToday()).toBe(true);
    clock.now = '2026-11-25T07:45';
    expect(await visitedToday()).toBe(false);
  });

  test('when a rule spoke last', async () => {
    await spoke('purpose');
    clock.now = '2026-11-30T09:00';
    await spoke('newsletter');
    expect((await guarding()).remembered.spoken).toEqual({ purpose: '2026-11-24', newsletter: '2026-11-30' });
  });

  test('of two that speak at once, both', async () => {
    await Promise.all([opened(), spoke('purpose'), spoke('newsletter')]);
    expect(await visitedToday()).toBe(true);
    expect(await guarding()).toMatchObject({
      remembered: { spoken: { purpose: '2026-11-24', newsletter: '2026-11-24' } },
    });
  });

  test('on which days somebody works, as their profile shows it', async () => {
    const shown = [true, true, false, false, false, false, false];
    await opened(shown);
    expect(await guarding()).toMatchObject({ workdays: { days: shown }, holdUntil: '2026-11-30T08:00' });
    await opened(null);
    expect((await guarding()).workdays.days).toEqual(shown);
  });

  test('not from a profile that nobody filled in, and not over what they said themselves', async () => {
    await opened(Array<boolean>(7).fill(false));
    expect((await guarding()).workdays.days).toContain(true);
    const me = (await office.people.seated())!.id;
    const workdays = [false, true, true, true, true, false, false];
    await office.kept.changePortal((portal) => ({
      ...portal,
      people: { ...portal.people, [me]: { spoken: {}, workdays } },
    }));
    await opened([true, false, false, false, false, false, false]);
    expect((await guarding()).workdays.days).toEqual(workdays);
  });

  test('of each person apart', async () => {
    await spoke('purpose');
    await opened();
    await answers['own>worker:keep-person']({ id: null, person: { name: 'Ander', role: 'teacher', groups: [] } }, OWN);
    const people = await answers['own>worker:people']({}, OWN);
    if (people === 'locked') throw new Error(people);
    const other = people.people.find(({ name }) => name === 'Ander')!.id;
    await answers['own>worker:sit']({ person: other, code: '' }, OWN);
    expect(await visitedToday()).toBe(false);
    expect(await guarding()).toMatchObject({ remembered: { spoken: {} } });
  });

  test('once: telling it again writes nothing; what changes a task is told to the icon and to every page', async () => {
    await opened();
    await spoke('purpose');
    await opened();
    await spoke('purpose');
    expect(changed).toHaveBeenCalledTimes(1);
    expect(changedHere).toHaveBeenCalledTimes(1);
  });

  test('or not, where the disk is full: the page goes on', async () => {
    const full = fullDisk();
    expect(await opened()).toBeNull();
    full.mockRestore();
    expect(await visitedToday()).toBe(false);
  });
});
