import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../src/domain/role';
import type { Handlers } from '../../src/messages/server';
import type { DossierView, FoundView } from '../../src/messages/views';
import { awake, firstRun, inTab, OWN } from './awake';
import { late, line, page } from './pages';

/* Looking for a pupil: who is found, and by whom; with the real vault and dossiers beneath it. */

const { clock } = vi.hoisted(() => ({ clock: { now: '2026-11-24T08:50' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

let count = 0;
let answers: Handlers;

beforeEach(async () => {
  ({ answers } = await awake(`finding-${count++}`));
  await answers['own>worker:setup'](firstRun({ name: 'Mohamed Aydin', role: 'director', groups: [] }), OWN);
  await show([
    late('Sem de Vries', '1', '2026-11-23'),
    line('Zoë Vries', '2', '2026-11-24', { kind: 'absent', reported: 'none', group: '6A' }),
    late('Semra Yıldız', '3', '2026-11-23'),
    line('Sem Bakker', '4', '2026-11-23', { group: '6B', kind: 'medical', authorised: true, reported: 'with-reason' }),
  ]);
});

const show = (lines: Parameters<typeof page>[0]) =>
  answers['page>worker:reading']({ reading: page(lines) as never, age: 0 }, inTab(7));
const become = (role: Role, groups: string[] = []) =>
  answers['own>worker:change-settings']({ me: { name: 'Iemand', role, groups } }, OWN);
const find = async (typed: string): Promise<FoundView> => {
  const found = await answers['own>worker:find-pupils']({ typed }, OWN);
  if (found === 'locked') throw new Error('locked');
  return found;
};
const names = async (typed: string) => (await find(typed)).found.map(({ pupil }) => pupil.name);

test('pupils without an open step are found by parts of their names, those that begin so first', async () => {
  expect(await names('sem')).toEqual(['Sem Bakker', 'Sem de Vries', 'Semra Yıldız']);
  expect(await names('vries de')).toEqual(['Sem de Vries']);
  expect(await names('yildiz')).toEqual(['Semra Yıldız']);
  expect(await names('em')).toEqual(['Sem Bakker', 'Sem de Vries', 'Semra Yıldız']);
  expect(await names('groep 6b')).toEqual(['Sem Bakker']);
  expect(await find('niemand')).toEqual({ typed: 'niemand', found: [], more: 0, anybody: true });
});

test('nothing is found before anything is typed', async () => expect(await names('  ')).toEqual([]));

test('each with the group and the number of open steps', async () => {
  const [zoe] = (await find('zoe')).found;
  expect(zoe).toMatchObject({ pupil: { name: 'Zoë Vries', group: '6A' }, mayRead: true });
  const dossier = await answers['own>worker:dossier']({ pupil: zoe!.pupil.id }, OWN);
  const open = (dossier as DossierView).tasks.filter(({ status }) => status !== 'done');
  expect(open.length).toBeGreaterThan(0);
  expect(zoe!.open).toBe(open.length);
  expect((await find('bakker')).found[0]!.open).toBe(0);
});

test('the first few, and how many more there are', async () => {
  await show(Array.from({ length: 11 }, (_, index) => late(`Noor ${'abcdefghijk'[index]}`, `n${index}`, '2026-11-23')));
  const { found, more } = await find('noor');
  expect([found.length, more]).toEqual([8, 3]);
});

describe('only who may be looked up', () => {
  test('a teacher finds the pupils of the own groups', async () => {
    await become('teacher', ['6A']);
    expect(await names('sem')).toEqual(['Sem de Vries', 'Semra Yıldız']);
  });

  test('a concierge finds everybody, without the dossiers', async () => {
    await become('concierge');
    expect((await find('sem')).found.map(({ mayRead }) => mayRead)).toEqual([false, false, false]);
  });

  test('the board finds everybody', async () => {
    await become('board');
    expect(await names('sem')).toHaveLength(3);
  });

  test('an administrator finds nobody before the director agreed', async () => {
    await become('administrator');
    expect(await find('sem')).toEqual({ typed: 'sem', found: [], more: 0, anybody: false });
  });
});

test('nobody is found behind a lock', async () => {
  await answers['own>worker:lock']({}, OWN);
  expect(await answers['own>worker:find-pupils']({ typed: 'sem' }, OWN)).toBe('locked');
});
