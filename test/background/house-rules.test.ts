import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ROLES, type Role } from '../../src/domain/role';
import type { RuleId } from '../../src/etiquette/agreement';
import { numbersOf } from '../../src/etiquette/agreements';
import { CARD } from '../../src/etiquette/card';
import type { Request } from '../../src/messages/contract';
import type { Handlers, Sender } from '../../src/messages/server';
import { awake, firstRun, OWN } from './awake';

/* The house rules as the school keeps them: who changes what, and what becomes of it in the portal's page. */

vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T17:30'), setSchoolNow: null }));

const PORTAL = 'https://plaza.basisonline.nl';
const PAGE: Sender = { from: 'page', tab: 3, window: 1, origin: PORTAL };

let count = 0;
let answers: Handlers;

beforeEach(async () => {
  ({ answers } = await awake(`house-rules-${count++}`, undefined, () => PORTAL));
  const setup = firstRun({ name: 'Mohamed Aydin', role: 'director', groups: [] });
  expect(await answers['own>worker:setup'](setup, OWN)).toBe('done');
});

type As = NonNullable<Request<'own>worker:keep-house-rule'>['as']>;
const asOnCard = (rule: RuleId): As => ({
  on: true,
  text: CARD[rule].text,
  numbers: { ...numbersOf(rule, undefined) },
});
const keep = (rule: RuleId, as: Partial<As> | null) =>
  answers['own>worker:keep-house-rule']({ rule, as: as && { ...asOnCard(rule), ...as } }, OWN);
async function view() {
  const found = await answers['own>worker:house-rules']({}, OWN);
  if (found === 'locked') throw new Error(found);
  return found;
}
async function guarding() {
  const found = await answers['page>worker:guard']({}, PAGE);
  if (!found) throw new Error('locked');
  return found;
}
const become = (role: Role) => answers['own>worker:change-settings']({ me: { name: 'Iemand', role, groups: [] } }, OWN);
const keepWeek = (days: boolean[] | null) => answers['own>worker:keep-workdays']({ days }, OWN);
const MONDAY_ONLY = [true, false, false, false, false, false, false];

test('at first they are those of the card', async () => {
  expect(await view()).toEqual({
    mayChange: true,
    changed: {},
    school: { pupilsAddedBy: null, administrator: null, lasLink: true },
    names: ['Mohamed Aydin'],
    workdays: { own: null, shown: null },
    reportBy: '08:30',
  });
});

describe('a rule that the school changes', () => {
  test('is kept as what differs from the card, and holds in the page', async () => {
    const numbers = { ...numbersOf('after-hours', undefined), after: '18:00', weekend: true };
    expect(await keep('after-hours', { text: 'Na {einde} niet meer.', numbers })).toBe('done');
    expect((await view()).changed).toEqual({
      'after-hours': { text: 'Na {einde} niet meer.', numbers: { after: '18:00', weekend: true } },
    });
    const rule = (await guarding()).agreements.find((one) => one.rule === 'after-hours');
    expect(rule).toMatchObject({ text: 'Na 18.00 niet meer.', numbers: { after: '18:00', before: '07:00' } });
  });
  test('is off, and on again', async () => {
    await keep('purpose', { on: false });
    expect((await view()).changed).toEqual({ purpose: { on: false } });
    expect((await guarding()).agreements.map(({ rule }) => rule)).not.toContain('purpose');
    await keep('purpose', { on: true });
    expect((await view()).changed).toEqual({});
  });
  test('goes back to the card as a whole', async () => {
    await keep('purpose', { on: false, text: 'Anders.' });
    await keep('photos', { on: false });
    expect(await keep('purpose', null)).toBe('done');
    expect((await view()).changed).toEqual({ photos: { on: false } });
  });
  test('is refused when it cannot be so', async () => {
    expect(await keep('purpose', { text: '' })).toBe('bad-rule');
    expect(await keep('purpose', { text: 'Om {einde}.' })).toBe('bad-rule');
    expect(await keep('answer-questions', { numbers: { days: 0 } })).toBe('bad-rule');
    expect(await keep('answer-questions', { numbers: {} })).toBe('bad-rule');
    expect((await view()).changed).toEqual({});
  });
});

test.each(ROLES)('who may change them: %s', async (role) => {
  await become(role);
  const may = ['director', 'administrator', 'clerk'].includes(role);
  expect((await view()).mayChange).toBe(may);
  expect(await keep('purpose', { on: false })).toBe(may ? 'done' : 'not-allowed');
  const school = { pupilsAddedBy: 'Yvonne', administrator: 'Mohamed', lasLink: false };
  expect(await answers['own>worker:keep-portal-school'](school, OWN)).toBe(may ? 'done' : 'not-allowed');
  expect((await view()).school.lasLink).toBe(!may);
  expect(await keepWeek(MONDAY_ONLY)).toBe('done');
});

test('who does what in the portal is named where it matters', async () => {
  const school = { pupilsAddedBy: 'Yvonne Smit', administrator: 'Mohamed Aydin', lasLink: false };
  await answers['own>worker:keep-portal-school'](school, OWN);
  expect((await view()).school).toEqual(school);
  const rule = (await guarding()).agreements.find((one) => one.rule === 'delete-person');
  expect(rule?.numbers).toEqual({ who: 'Mohamed Aydin' });
});

describe('the days on which somebody works', () => {
  test('are theirs to say, and go before what their profile shows', async () => {
    const shown = [true, true, true, false, false, false, false];
    await answers['page>worker:portal-opened']({ module: 'profiles', workdays: shown }, PAGE);
    expect((await view()).workdays).toEqual({ own: null, shown });
    expect(await keepWeek(MONDAY_ONLY)).toBe('done');
    expect((await view()).workdays).toEqual({ own: MONDAY_ONLY, shown });
    expect(await guarding()).toMatchObject({ workdays: { days: MONDAY_ONLY }, holdUntil: '2026-11-30T08:00' });
    expect(await keepWeek(null)).toBe('done');
    expect((await view()).workdays).toEqual({ own: null, shown });
  });
  test('are one at least', async () => {
    expect(await keepWeek(Array<boolean>(7).fill(false))).toBe('no-day');
    expect((await view()).workdays.own).toBeNull();
  });
});

test('while locked nothing is said and nothing kept', async () => {
  await answers['own>worker:lock']({}, OWN);
  expect(await answers['own>worker:house-rules']({}, OWN)).toBe('locked');
  expect(await keep('purpose', { on: false })).toBe('locked');
  expect(await keep('purpose', null)).toBe('locked');
  expect(await keepWeek(MONDAY_ONLY)).toBe('locked');
});
