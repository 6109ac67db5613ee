import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awake, firstRun, inTab, OWN } from '../awake';
import { late, page } from '../pages';
import { tamper } from './tampered';

/* What the tests of the trail hold to, once more on a worker that does not do it: there they would find that. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const WEAKENED = ['background/answers/context', 'background/recorder', 'storage/sealing', 'storage/chain/flaws'];

let count = 0;

beforeEach(() => {
  vi.resetModules();
  clock.now = '2026-11-24T08:50';
});
afterEach(() => {
  for (const file of WEAKENED) vi.doUnmock(`../../../src/${file}`);
});

/** A setting that is changed and a dossier that is read, and what the trail says of it. */
async function trailOfADay() {
  const name = `weakened-trail-${count++}`;
  const { office, answers } = await awake(name);
  await answers['own>worker:setup'](firstRun({ name: 'Anneke de Wit', role: 'director', groups: [] }), OWN);
  const list = page([late('Noor Vos', '1', '2026-11-24')], ['2026-11-24', '2026-11-24']);
  await answers['page>worker:reading']({ reading: list as never, age: 0 }, inTab(7));
  expect(await answers['own>worker:remind-backup']({ every: 14 }, OWN)).toBe('done');
  const found = await answers['own>worker:find-pupils']({ typed: 'noor' }, OWN);
  const pupil = found === 'locked' ? '' : found.found[0]!.pupil.id;
  expect(await answers['own>worker:dossier']({ pupil }, OWN)).toMatchObject({ pupil: { name: 'Noor Vos' } });
  const lines = async () => {
    const all = { year: null, person: null, kind: null, pupil: '', from: null, until: null, page: 0 };
    const shown = await answers['own>worker:trail'](all, OWN);
    if (typeof shown === 'string') throw new Error(shown);
    return shown.lines.map(({ what }) => (what.of === 'noted' ? what.what.of : what.of));
  };
  const flaws = async () => {
    await answers['own>worker:trail-chain']({ again: true }, OWN);
    return vi.waitFor(async () => {
      const looked = await answers['own>worker:trail-chain']({ again: false }, OWN);
      if (typeof looked === 'string' || looked.chain.state !== 'looked') throw new Error('not yet');
      return looked.chain.flaws.map(({ of }) => of);
    });
  };
  return { lines, flaws, tamper: (change: Parameters<typeof tamper>[2]) => tamper(name, office, change) };
}

const later = (entry: Record<string, unknown>) => (entry['seq'] === 3 ? { ...entry, at: '2026-11-23T08:00' } : entry);
const without = (entry: Record<string, unknown>) => (entry['seq'] === 3 ? null : entry);

test('as it is, all of it stands there and both changes are told', async () => {
  const changed = await trailOfADay();
  expect(await changed.lines()).toEqual(['looked', 'settings-changed', 'reading', 'set-up']);
  expect(await changed.flaws()).toEqual([]);
  await changed.tamper(later);
  expect(await changed.flaws()).toEqual(['changed']);
  const taken = await trailOfADay();
  await taken.tamper(without);
  expect(await taken.flaws()).toEqual(['missing']);
});

test('a worker that notes nothing of what it keeps', async () => {
  vi.doMock('../../../src/background/answers/context', async (original) => {
    const real = await original<typeof import('../../../src/background/answers/context')>();
    return {
      ...real,
      contextOf: (...given: Parameters<typeof real.contextOf>) => ({
        ...real.contextOf(...given),
        noting: (_what: unknown, keep: unknown) => keep,
      }),
    };
  });
  expect(await (await trailOfADay()).lines()).not.toContain('settings-changed');
});

test('a worker that tells of a pupil and does not say who looked', async () => {
  vi.doMock('../../../src/background/recorder', async (original) => {
    const real = await original<typeof import('../../../src/background/recorder')>();
    class Discreet extends real.Recorder {
      override consulted = () => Promise.resolve() as never;
    }
    return { ...real, Recorder: Discreet };
  });
  expect(await (await trailOfADay()).lines()).not.toContain('looked');
});

test('a chain whose links say where an entry stands, and not what is in it', async () => {
  vi.doMock('../../../src/storage/sealing', async (original) => ({
    ...(await original<typeof import('../../../src/storage/sealing')>()),
    digest: (text: string) => {
      const { device, seq } = JSON.parse(text) as Record<string, unknown>;
      return Promise.resolve(`${String(device)} ${String(seq)}`);
    },
  }));
  const day = await trailOfADay();
  expect(await day.flaws()).toEqual([]);
  await day.tamper(later);
  expect(await day.flaws()).toEqual([]);
});

test('a chain in which numbers may be missing', async () => {
  vi.doMock('../../../src/storage/chain/flaws', async (original) => {
    const real = await original<typeof import('../../../src/storage/chain/flaws')>();
    // What nobody has is taken for erased.
    const all = [{ device: '', from: 1, until: Number.MAX_SAFE_INTEGER }];
    return {
      ...real,
      flawsOf: (device: string, numbers: never, head: never) => real.flawsOf(device, numbers, head, all),
    };
  });
  const day = await trailOfADay();
  await day.tamper(without);
  expect(await day.flaws()).not.toContain('missing');
});
