import { expect, test } from 'vitest';
import { headTrouble, memberViews, type Seen, troubleViews } from '../../../src/background/sharing/sharing-view';
import { type Moment, wallClock } from '../../../src/domain/day';
import type { SharingTrouble } from '../../../src/messages/sharing';
import type { Trouble } from '../../../src/sync/trouble';

/* What people see of the circle: names, days and plain troubles. */

const at = (text: string) => Date.parse(`${text}:00Z`);
const member = (id: string, name: string) => ({ id, name, role: 'teacher', groups: ['5'], sign: '', box: '' }) as const;
const NOW = '2026-11-27T10:00' as Moment;
const EVERY_DAY = { countSchoolDays: (from: number, until: number) => Math.max(0, until - from + 1) };

const seen = (troubles: readonly Trouble[] = [], heard: Record<string, number> = {}): Seen => ({
  me: 'me',
  roster: {
    members: new Map([
      ['b', member('b', 'Groep 5')],
      ['a', member('a', 'Conciërge')],
      ['me', member('me', 'Administratie')],
    ]),
    left: new Map([['c', { member: member('c', 'Oude laptop'), upTo: 3, clock: '' as never }]]),
    refused: [],
  },
  state: { heard, writer: 'own' } as never,
  troubles,
  carrier: 'folder',
  isUntold: false,
  when: (moment) => wallClock(moment, 'UTC'),
});
const views = (...given: Parameters<typeof seen>) => troubleViews(seen(...given), NOW, EVERY_DAY);

test('this computer stands first, the others by name, with when they were heard of', () => {
  const heard = { a: at('2026-11-27T08:41'), me: at('2026-11-27T09:00') };
  expect(memberViews(seen([], heard)).map(({ name, isSelf, heard }) => [name, isSelf, heard])).toEqual([
    ['Administratie', true, null],
    ['Conciërge', false, '2026-11-27T08:41'],
    ['Groep 5', false, null],
  ]);
});

test('a computer that is not heard of is named with the day, one that never was is not', () => {
  expect(views([], { b: at('2026-11-24T16:00') })).toEqual([{ kind: 'silent', name: 'Groep 5', since: '2026-11-24' }]);
  expect(views([], { b: at('2026-11-26T16:00') })).toEqual([]);
  expect(views()).toEqual([]);
});

test.each<readonly [Trouble, SharingTrouble]>([
  [{ kind: 'unreachable', reason: 'permission' }, { kind: 'permission' }],
  [{ kind: 'unreachable', reason: 'away' }, { kind: 'away' }],
  [{ kind: 'full' }, { kind: 'full' }],
  [
    { kind: 'not-signed', member: 'a', number: 1 },
    { kind: 'damaged', name: 'Conciërge' },
  ],
  [
    { kind: 'unreadable', member: 'a', number: 1 },
    { kind: 'damaged', name: 'Conciërge' },
  ],
  [
    { kind: 'not-in-log', member: 'a', number: 1 },
    { kind: 'damaged', name: 'Conciërge' },
  ],
  [
    { kind: 'withheld', member: 'b', from: 1, until: 2 },
    { kind: 'withheld', name: 'Groep 5' },
  ],
  [
    { kind: 'member-forked', member: 'b', number: 1, told: null },
    { kind: 'copied', name: 'Groep 5' },
  ],
  [{ kind: 'member-forked', member: 'me', number: 1, told: null }, { kind: 'copied-here' }],
  [
    { kind: 'log-forked', member: 'b', writer: 'w', seq: 1 },
    { kind: 'copied', name: 'Groep 5' },
  ],
  [
    { kind: 'log-forked', member: 'b', writer: 'own', seq: 1 },
    { kind: 'name-taken', name: 'Groep 5' },
  ],
  [
    { kind: 'forbidden', member: 'a', what: 'scope' },
    { kind: 'forbidden', name: 'Conciërge' },
  ],
  [
    { kind: 'forbidden', member: 'a', what: 'erased' },
    { kind: 'erased-wrongly', name: 'Conciërge' },
  ],
  [
    { kind: 'after-leaving', member: 'c', number: 9 },
    { kind: 'after-leaving', name: 'Oude laptop' },
  ],
  [
    { kind: 'in-again', member: 'c' },
    { kind: 'in-again', name: 'Oude laptop' },
  ],
  [
    { kind: 'forbidden', member: 'deadbeef00', what: 'scope' },
    { kind: 'forbidden', name: 'deadbe' },
  ],
])('%j is told as %j', (trouble, view) => {
  expect(views([trouble])).toEqual([view]);
});

test('many batches that are damaged are told once', () => {
  expect(views([1, 2, 3].map((number) => ({ kind: 'unreadable', member: 'a', number })))).toHaveLength(1);
});

test('a computer that was taken out says so and nothing else, until it is in again', () => {
  const { roster, ...rest } = seen([{ kind: 'full' }]);
  const me = roster.members.get('me')!;
  const left = new Map([['me', { member: me, upTo: 3, clock: '' as never }]]);
  const out = { ...rest, roster: { ...roster, left, members: new Map([['a', roster.members.get('a')!]]) } };
  expect(troubleViews(out, NOW, EVERY_DAY)).toEqual([{ kind: 'removed-here' }]);
  expect(troubleViews({ ...out, roster: { ...roster, left } }, NOW, EVERY_DAY)).toEqual([{ kind: 'full' }]);
});

const HOUR = 60 * 60_000;
test.each([
  ['the folder must be allowed again: at once, to everybody', 'permission', false, 0, true],
  ['the drive is away for an hour', 'away', true, HOUR, false],
  ['the drive is away for longer', 'away', false, HOUR + 1, true],
  ['the drive was never reached', 'away', false, null, true],
  ['another computer is not heard of: to who decides', 'silent', true, 0, true],
  ['another computer is not heard of: not to others', 'silent', false, 0, false],
  ['this computer is a copy: to everybody', 'copied-here', false, 0, true],
  ['this computer was taken out: to everybody', 'removed-here', false, 0, true],
] as const)('%s', (_, kind, mayDecide, ago, isTold) => {
  const trouble = { kind, name: 'x', since: '2026-11-24' } as SharingTrouble;
  const now = 10 * HOUR;
  expect(headTrouble([trouble], mayDecide, ago === null ? null : now - ago, now)).toBe(isTold ? trouble : null);
});
