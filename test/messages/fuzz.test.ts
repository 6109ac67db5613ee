import { expect, test, vi } from 'vitest';
import { serve } from '../../src/messages/server';
import type { Weakened } from './fuzz/device';
import { NAMES } from './fuzz/requests';
import { MAY_CHANGE, round, tried, triedWhileLocked } from './fuzz/trying';

/* Messages that nobody of ours would send: none is unanswered or throws, none tells a page anything, none changes what a page may not change. */

vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

test('some thousands: each is answered with a value or a code, pages learn nothing, and change only what they may', async () => {
  const { told, answered, names, refused, wrong } = await tried(20_261_124, 3_000, 6);
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThanOrEqual(3_000);
  // It is no use to fuzz a door that is shut: enough of them came through.
  expect(answered).toBeGreaterThan(told / 10);
  expect(refused.right).toBeGreaterThan(told / 3);
  for (const name of Object.keys(MAY_CHANGE)) expect(names).toContain(name);
}, 120_000);

test('a page that asks a device which is locked learns nothing of whom it is about', async () => {
  const { told, wrong } = await triedWhileLocked(7, 12);
  expect(told).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
}, 60_000);

test('every message that a page may send says what it may change', () => {
  expect(Object.keys(MAY_CHANGE).sort()).toEqual(NAMES.filter((name) => name.startsWith('page>')).sort());
});

/** Answers that do what each would be told of. */
const WEAKENED: Readonly<Record<string, Weakened>> = {
  'told a page': {
    answers: (real) => ({
      'page>worker:begin': async (...asked) => ({
        ...(await real['page>worker:begin'](...asked)),
        who: 'Kanariepiet Zonnestraal',
      }),
    }),
  },
  'changed settings': {
    answers: (_real, office) => ({
      'page>worker:unfit-lists': async () => {
        await office.kept.changeSettings((settings) => ({ ...settings, since: '2020-01-01' }));
        return null;
      },
    }),
  },
  'lost of drafts': {
    answers: (_real, office) => ({
      'page>worker:hold-draft': async () => {
        await office.kept.changePortal((portal) => ({ ...portal, drafts: [] }));
        return 'kept' as const;
      },
    }),
  },
  failed: { answers: () => ({ 'own>worker:day': () => Promise.reject(new Error('Kanariepiet')) }) },
  'not caught': {
    serve: () => () => Promise.reject(new Error('thrown')),
  },
  'answered who may not ask': {
    serve: (handlers, mayAsk, onError) => (message, sender) =>
      String((message as { name?: unknown } | null)?.name).startsWith('own>')
        ? handlers['own>worker:day']({}, sender).then((value) => ({ ok: true, value }))
        : serve(handlers, mayAsk, onError)(message, sender),
  },
};

test.each(Object.entries(WEAKENED))(
  'a worker that is weakened is found: %s',
  async (found, weakened) => {
    // One round asks each message twice, and both times may be of those that are refused.
    const rounds = await Promise.all([97, 98, 99].map((seed) => round(seed, 2, weakened)));
    expect(rounds.some(({ wrong }) => wrong.some((one) => one.startsWith(found)))).toBe(true);
  },
  60_000,
);
