import { beforeEach, expect, test, vi } from 'vitest';
import type { Handlers, Sender } from '../../src/messages/server';
import { portalProfileOf } from '../../src/sites/portal/pointing';
import { Memory } from '../storage/school';
import { awake, firstRun, OWN } from './awake';

/* A portal that somebody pointed out: shown in our own page, kept there, and from then on known by the file that guards. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const ORIGIN = 'https://portaal.dezandloper.nl';
const PAGE: Sender = { from: 'page', tab: 3, window: 1, origin: ORIGIN };
const pointed = portalProfileOf(
  { module: 'praatje', send: 'op de post', text: 'uw verhaal', parents: 'thuisfront' },
  'eigen/portaal',
  'elders.nl',
) as never;

let count = 0;
let answers: Handlers;
let session: Memory;
let at: string | null;
const openOwn = vi.fn(() => Promise.resolve());
const inject = vi.fn(() => Promise.resolve(true));

beforeEach(async () => {
  clock.now = '2026-11-24T17:05';
  at = ORIGIN;
  session = new Memory();
  ({ answers } = await awake(`portal-profiles-${count++}`, session, () => at, { openOwn, inject }));
  await answers['own>worker:setup'](firstRun({ name: 'Anneke de Wit', role: 'teacher', groups: ['6A'] }), OWN);
  openOwn.mockClear();
});

const view = async () => {
  const found = await answers['own>worker:portal-profiles']({}, OWN);
  if (found === 'locked') throw new Error('locked');
  return found;
};
const guardId = async (origin = ORIGIN) => (await answers['page>worker:guard']({}, { ...PAGE, origin }))?.portal.id;
const keep = async () =>
  answers['own>worker:keep-portal-profile']({ profile: (await view()).pointedOut as never }, OWN);

test('what a page says is for where the browser says it is, and nothing is kept before somebody keeps it', async () => {
  await answers['page>worker:portal-pointed-out']({ profile: pointed }, PAGE);
  expect(openOwn).toHaveBeenCalledWith('portal-profiles');
  const { own, pointedOut } = await view();
  expect(own).toEqual([]);
  expect(pointedOut?.hosts).toEqual(['portaal.dezandloper.nl']);
  expect(await guardId()).toBe('ouderportaal');
});

test('kept, it is what the guard in that portal works by, and nowhere else', async () => {
  await answers['page>worker:portal-pointed-out']({ profile: pointed }, PAGE);
  expect(await keep()).toBe('done');
  expect(await view()).toMatchObject({ own: [{ id: 'eigen/portaal' }], pointedOut: null });
  expect(await guardId()).toBe('eigen/portaal');
  expect(await guardId('https://plaza.basisonline.nl')).toBe('basisonline/ouderportaal');
  expect(await keepAgain()).toBe('done');
  expect((await view()).own).toHaveLength(1);
  await answers['own>worker:remove-portal-profile']({ id: 'eigen/portaal' }, OWN);
  expect((await view()).own).toEqual([]);
  expect(await guardId()).toBe('ouderportaal');
});
const keepAgain = async () =>
  answers['own>worker:keep-portal-profile']({ profile: (await view()).own[0] as never }, OWN);

test('no more than thirty are kept', async () => {
  const kept = async (id: number) =>
    answers['own>worker:keep-portal-profile']({ profile: { ...(pointed as object), id: `eigen/${id}` } as never }, OWN);
  for (let id = 0; id < 30; id += 1) expect(await kept(id)).toBe('done');
  expect(await kept(30)).toBe('too-many');
  expect(await kept(3)).toBe('done');
});

test('a board member keeps and removes nothing', async () => {
  await answers['page>worker:portal-pointed-out']({ profile: pointed }, PAGE);
  await answers['own>worker:change-settings']({ me: { name: 'Iemand', role: 'board', groups: [] } }, OWN);
  expect(await keep()).toBe('not-allowed');
  expect(await answers['own>worker:remove-portal-profile']({ id: 'eigen/portaal' }, OWN)).toBe('not-allowed');
});

test('what is not wanted is gone', async () => {
  await answers['page>worker:portal-pointed-out']({ profile: pointed }, PAGE);
  await answers['own>worker:drop-portal-pointed-out']({}, OWN);
  expect((await view()).pointedOut).toBeNull();
});

test('nothing is taken from software for childcare, and it is not offered there', async () => {
  await answers['page>worker:portal-pointed-out'](
    { profile: pointed },
    { ...PAGE, origin: 'https://x.ouderportaal.nl' },
  );
  expect((await view()).pointedOut).toBeNull();
  expect(openOwn).not.toHaveBeenCalled();
  at = 'https://x.ouderportaal.nl';
  expect(await answers['own>worker:portal-at']({ tab: 3 }, OWN)).toBeNull();
});

test('it is offered where a portal may be', async () => {
  const offered = () => answers['own>worker:portal-at']({ tab: 3 }, OWN);
  expect(await offered()).toBe('portaal.dezandloper.nl');
  at = 'https://start.parnassys.net';
  expect(await offered()).toBeNull();
  at = null;
  expect(await offered()).toBeNull();
  await answers['own>worker:point-out-portal']({ tab: 3 }, OWN);
  expect(inject).toHaveBeenCalledWith(3, 'portal');
});
