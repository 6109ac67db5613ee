import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../src/domain/access';
import type { ActionKind } from '../../src/domain/action';
import type { Day, Moment } from '../../src/domain/day';
import type { Entry, Line, Subject } from '../../src/domain/dossier';
import { ROLES, type Role } from '../../src/domain/role';
import type { Member } from '../../src/sync/member';
import { groupScope, mayHold, type Scope, scopesOf } from '../../src/sync/scope';

const TODAY = '2026-11-27' as Day;
const AT = `${TODAY}T08:50` as Moment;
const ROUND: Scope = `round/${TODAY}`;
const PUPIL: Subject = { of: 'pupil', pupil: 'p' };
const SCHOOL: Subject = { of: 'school' };
const GROUP: Subject = { of: 'group', group: '6A' };

const entry = (body: object): Entry => ({ v: 1, id: 'e', device: 'd', seq: 1, prev: null, at: AT, ...body }) as Entry;
const action = (kind: ActionKind, more: object = {}) =>
  entry({ kind: 'action', action: { id: 'e', kind, at: AT, from: TODAY, ...more } });
const reading = (lines: readonly Partial<Line>[], cover: object | null = null, named: object | null = {}) =>
  entry({ kind: 'reading', lines, cover, named });
const scopes = (subject: Subject, of: Entry | null, group: string | null = 'groep 6a') =>
  scopesOf({ subject, year: '2026-2027' }, of, () => group);

/** Of a pupil: `group`, or its round as well; of the school: all, or who sees all. */
type Expected = readonly ['group' | 'round', 'school' | 'lead'];
const KINDS: Readonly<Record<Exclude<Entry['kind'], 'action' | 'reading'>, Expected>> = {
  joined: ['round', 'lead'],
  protocol: ['group', 'school'],
  calendar: ['group', 'school'],
  overview: ['group', 'lead'],
  noted: ['group', 'lead'],
  withdrawn: ['round', 'school'],
  erased: ['group', 'school'],
};
const ACTIONS: Readonly<Record<ActionKind, Expected>> = {
  call: ['round', 'lead'],
  explained: ['round', 'lead'],
  'reported-checked': ['round', 'lead'],
  'seen-present': ['round', 'lead'],
  withdrawn: ['round', 'school'],
  'list-filled': ['group', 'school'],
  'access-agreed': ['group', 'school'],
  'rules-published': ['group', 'school'],
  reply: ['group', 'lead'],
  'letter-sent': ['group', 'lead'],
  'letter-returned': ['group', 'lead'],
  'letters-addressed': ['group', 'lead'],
  'home-visit': ['group', 'lead'],
  'meeting-invited': ['group', 'lead'],
  'meeting-held': ['group', 'lead'],
  'note-recorded': ['group', 'lead'],
  'officer-reported': ['group', 'lead'],
  'report-numbered': ['group', 'lead'],
  'officer-responded': ['group', 'lead'],
  'officer-consulted': ['group', 'lead'],
  referral: ['group', 'lead'],
  'parents-informed': ['group', 'lead'],
  concern: ['group', 'lead'],
  'concern-decided': ['group', 'lead'],
  'team-discussed': ['group', 'lead'],
  'expected-return': ['group', 'lead'],
  agreed: ['group', 'lead'],
  'evidence-asked': ['group', 'lead'],
  'evidence-seen': ['group', 'lead'],
  'leave-requested': ['group', 'lead'],
  'leave-decided': ['group', 'lead'],
  'leave-forwarded': ['group', 'lead'],
  left: ['group', 'lead'],
  'overview-made': ['group', 'lead'],
  'overview-studied': ['group', 'lead'],
  'agenda-set': ['group', 'lead'],
  'las-recorded': ['group', 'lead'],
  consulted: ['group', 'lead'],
};
const all: readonly (readonly [string, Entry, Expected])[] = [
  ...Object.entries(KINDS).map(([kind, expected]) => [kind, entry({ kind }), expected] as const),
  ...Object.entries(ACTIONS).map(
    ([kind, expected]) => [`action ${kind}`, action(kind as ActionKind), expected] as const,
  ),
];

test.each(all)('%s', (_name, of, [pupil, school]) => {
  const round = pupil === 'round' ? [ROUND] : [];
  expect(scopes(PUPIL, of)).toEqual(['group/6A', ...round]);
  expect(scopes(PUPIL, of, null)).toEqual(['lead', ...round]);
  expect(scopes(SCHOOL, of)).toEqual([school]);
  expect(scopes(GROUP, of)).toEqual([school]);
});

test('what a later version wrote goes to who sees the dossier, or the whole school', () => {
  expect(scopes(PUPIL, null)).toEqual(['group/6A']);
  expect(scopes(SCHOOL, null)).toEqual(['lead']);
  expect(scopes(SCHOOL, action('invented' as ActionKind))).toEqual(['lead']);
  expect(scopes(PUPIL, action('toString' as ActionKind))).toEqual(['group/6A']);
});

describe('a reading', () => {
  const line = (date: string, endDate: string | null = null, openEnded = false) =>
    ({ date, endDate, openEnded }) as Partial<Line>;
  const day = (from: string, until = from) => ({ of: 'group', group: '6A', from, until });

  test.each([
    ['of today', [line(TODAY)], day(TODAY), true],
    ['that names nobody as absent today', [], day(TODAY), true],
    ['of an absence that goes on', [line('2026-11-23', null, true)], null, true],
    ['of an absence until today', [line('2026-11-23', TODAY)], null, true],
    ['of an absence until yesterday', [line('2026-11-23', '2026-11-26')], null, false],
    ['of yesterday', [line('2026-11-26')], null, false],
    ['of tomorrow', [line('2026-11-28')], null, false],
    ['of today and yesterday', [line(TODAY), line('2026-11-26')], null, false],
    ['of a page of the whole week', [line(TODAY)], day('2026-11-23', TODAY), false],
    ['of a page of yesterday', [], day('2026-11-26'), false],
  ])('%s', (_name, lines, cover, round) => {
    expect(scopes(PUPIL, reading(lines, cover))).toEqual(['group/6A', ...(round ? [ROUND] : [])]);
  });

  test('that a page showed everything is known to all; a pupil in it is not', () => {
    expect(scopes(GROUP, reading([], day(TODAY), null))).toEqual(['school']);
    expect(scopes(SCHOOL, reading([line(TODAY)], null, null))).toEqual(['lead']);
    expect(scopes(SCHOOL, reading([], null, { name: 'Bram' }))).toEqual(['lead']);
  });
});

test.each([
  ['today', TODAY, undefined, true],
  ['until today', '2026-11-23', TODAY, true],
  ['from today', TODAY, '2026-12-01', true],
  ['yesterday', '2026-11-26', undefined, false],
  ['tomorrow', '2026-11-28', undefined, false],
])('an explanation of %s', (_name, from, until, round) => {
  expect(scopes(PUPIL, action('explained', { from, until }))).toEqual(['group/6A', ...(round ? [ROUND] : [])]);
});

test('a group has one scope, however it is written', () => {
  expect(['6a', 'Groep 6A', ' groep  6 a'].map(groupScope)).toEqual(['group/6A', 'group/6A', 'group/6A']);
  expect(scopes(PUPIL, action('concern'), ' ')).toEqual(['lead']);
});

describe('may hold', () => {
  const member = (role: Role, groups: readonly string[] = ['6A']): Member => ({
    id: role,
    name: 'Iemand',
    role,
    groups,
    sign: '',
    box: '',
  });
  const agreed = (of: Partial<Agreement>): Agreement => ({ id: 'a', kind: 'access-agreed', at: AT, ...of });
  const who = (scope: Scope, agreements: readonly Agreement[] = []) =>
    ROLES.filter((role) => mayHold(member(role), scope, agreements, TODAY));

  test.each([
    ['school', [...ROLES]],
    ['lead', ['director', 'board']],
    ['group/6A', ['teacher', 'director', 'board']],
    ['group/6B', ['director', 'board']],
    [ROUND, ['concierge', 'director', 'clerk', 'board']],
    ['round/2026-11-26', ['director', 'board']],
    ['round/2026-11-28', ['director', 'board']],
  ] as const)('%s', (scope, roles) => expect(who(scope as Scope)).toEqual(roles));

  test('whoever the director agreed to, for as much as was agreed', () => {
    expect(who('group/6A', [agreed({ role: 'counsellor', scope: '6a' })])).toContain('counsellor');
    expect(who('group/6B', [agreed({ role: 'counsellor', scope: '6a' })])).not.toContain('counsellor');
    expect(who('lead', [agreed({ role: 'counsellor', scope: '6a' })])).not.toContain('counsellor');
    expect(who('lead', [agreed({ role: 'counsellor' })])).toContain('counsellor');
    expect(who('group/6B', [agreed({ person: 'Een ander' })])).toEqual(['director', 'board']);
  });

  test('a teacher who names no group is the teacher of all', () => {
    expect(mayHold(member('teacher', []), 'group/6B', [], TODAY)).toBe(true);
  });
});
