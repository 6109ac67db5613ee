import { beforeEach, expect, test, vi } from 'vitest';
import { typedAfter } from '../../src/background/answers/typed';
import type { Day } from '../../src/domain/day';
import type { Handlers } from '../../src/messages/server';
import { Memory, PASSPHRASE } from '../storage/school';
import { awake, firstRun, OWN } from './awake';

/* What somebody typed and did not record yet is there again; for them alone; with the real vault beneath it. */

vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

let count = 0;
let name = '';
let session: Memory;
let answers: Handlers;

const PLACE = 'step/late-slip/noted';
const TEXTS = { text: 'Moeder belde, zij komt morgen' };
const keep = (texts: Record<string, string> | null, who = 'Karin Maas') =>
  answers['own>worker:keep-typed']({ who, place: PLACE, texts }, OWN);
const typed = () => answers['own>worker:typed']({}, OWN);
const idOf = async (person: string): Promise<string> => {
  const people = await answers['own>worker:people']({}, OWN);
  return people === 'locked' ? '' : people.people.find((one) => one.name === person)!.id;
};

beforeEach(async () => {
  name = `typed-${count++}`;
  session = new Memory();
  ({ answers } = await awake(name, session));
  await answers['own>worker:setup'](firstRun({ name: 'Karin Maas', role: 'director', groups: [] }), OWN);
});

test('it is there after a lock and a restart of the browser, and gone once it was recorded', async () => {
  expect(await keep(TEXTS)).toBe('done');
  await answers['own>worker:lock']({}, OWN);
  expect(await typed()).toBe('locked');
  expect(await keep({ text: 'te laat getypt' })).toBe('locked');
  ({ answers } = await awake(name));
  await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN);
  expect(await typed()).toEqual({ [PLACE]: TEXTS });
  await keep(null);
  expect(await typed()).toEqual({});
});

test('nobody else on the device is shown it', async () => {
  await keep(TEXTS);
  const person = { name: 'Anneke de Wit', role: 'teacher', groups: [] } as const;
  await answers['own>worker:keep-person']({ id: null, person: { ...person, groups: [] } }, OWN);
  await answers['own>worker:sit']({ person: await idOf('Anneke de Wit'), code: '' }, OWN);
  expect(await typed()).toEqual({});
  expect(await keep({ text: 'nog snel getypt' }), 'what the page tells after somebody else sat down').toBe('locked');
  expect(await typed()).toEqual({});
  await answers['own>worker:sit']({ person: await idOf('Karin Maas'), code: '' }, OWN);
  expect(await typed()).toEqual({ [PLACE]: TEXTS });
});

test('what is a month old is forgotten, and of very many places the newest stay', () => {
  const on = (day: string) => day as Day;
  const first = typedAfter({}, 'a', 'k', TEXTS, on('2026-10-25'));
  expect(Object.keys(typedAfter(first, 'b', 'k', TEXTS, on('2026-11-24')))).toEqual(['b', 'a']);
  expect(Object.keys(typedAfter(first, 'b', 'k', TEXTS, on('2026-11-25')))).toEqual(['b']);
  let many = {};
  for (let place = 0; place < 70; place++) many = typedAfter(many, `p${place}`, 'k', TEXTS, on('2026-11-24'));
  expect(Object.keys(many)).toHaveLength(60);
  expect(Object.keys(many)).toContain('p69');
  expect(Object.keys(many)).not.toContain('p0');
});
