import { expect, test } from 'vitest';
import type { Action } from '../../src/domain/action';
import type { Moment } from '../../src/domain/day';
import { contradictionsOf } from '../../src/rules/contradictions';
import { actionsThatCount } from '../../src/rules/recorded';

/* Two devices that were apart may answer one request for leave, each in its own way. */

type Said = Partial<Record<string, unknown>> & Pick<Action, 'kind'>;
let count = 0;
const did = (said: Said): Action =>
  ({
    id: `a${++count}`,
    at: `2026-11-24T08:${String(10 + count)}`,
    by: { role: 'director', name: 'D' },
    ...said,
  }) as never;

const asked = () => did({ kind: 'leave-requested', from: '2026-12-01', until: '2026-12-03', ground: 'weighty' });
const found = (actions: readonly Action[]) =>
  contradictionsOf(actionsThatCount(actions, '2026-11-25T08:00' as Moment)).map(({ request, decisions }) => [
    request.id,
    decisions.map(({ id }) => id),
  ]);

const request = asked();
const decided = (said: object) => did({ kind: 'leave-decided', request: request.id, ...said });
const granted = decided({ granted: true });
const sameDays = decided({ granted: true, from: '2026-12-01', until: '2026-12-03' });
const fewer = decided({ granted: 'partly', from: '2026-12-01', until: '2026-12-02' });
const others = decided({ granted: 'partly', from: '2026-12-02', until: '2026-12-03' });
const refused = decided({ granted: false });
const refusedToo = decided({ granted: false });
const forwarded = did({ kind: 'leave-forwarded', request: request.id });
const forwardedAbout = did({ kind: 'leave-forwarded', about: request.id });

test.each([
  ['granted and refused', [granted, refused]],
  ['granted, and granted in part', [granted, fewer]],
  ['granted in part for other days', [fewer, others]],
  ['refused, and granted in part', [fewer, refused]],
  ['granted, and forwarded to the officer', [granted, forwarded]],
  ['refused, and forwarded as an older entry says it', [refused, forwardedAbout]],
])('%s: a contradiction, with both', (_, decisions) => {
  expect(found([request, ...decisions])).toEqual([[request.id, decisions.map(({ id }) => id)]]);
});

test.each([
  ['no answer', []],
  ['one answer', [granted]],
  ['twice granted, once with the days that were asked', [granted, sameDays]],
  ['twice refused', [refused, refusedToo]],
  ['twice forwarded', [forwarded, forwardedAbout]],
])('%s: none', (_, decisions) => {
  expect(found([request, ...decisions])).toEqual([]);
});

test('whichever came first', () => {
  expect(found([refused, request, granted])).toEqual(found([granted, refused, request]));
});

test('an answer that is taken back contradicts nothing', () => {
  expect(found([request, granted, refused, did({ kind: 'withdrawn', about: refused.id })])).toEqual([]);
});

test('answers to two requests for the same days do not contradict each other', () => {
  const second = asked();
  const own = did({ kind: 'leave-decided', request: second.id, granted: false });
  expect(found([request, second, granted, own])).toEqual([]);
});

test('of three answers all are shown', () => {
  expect(found([request, granted, sameDays, refused])).toEqual([[request.id, [granted.id, sameDays.id, refused.id]]]);
});
