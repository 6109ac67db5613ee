import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/domain/role';
import type { RuleId } from '../../src/etiquette/agreement';
import { agreementsOf, type Changed } from '../../src/etiquette/agreements';
import type { MoveFact, PortalFacts, QuestionFact, ReportFact, RoundFact } from '../../src/etiquette/facts';
import { todosOf } from '../../src/etiquette/todos';
import { YEAR_ITEMS } from '../../src/etiquette/todos/management';
import { FULL_TIME, PART_TIME } from './moment';

/* The tasks of the portal: each rule met, and just not. */

type Given = Partial<Omit<PortalFacts, 'now'>> & { readonly now?: string };

const me = (role: Role, groups: readonly string[] = ['6A'], name = 'Anneke de Wit') => ({ name, role, groups });

const facts = ({ now = '2026-11-24T10:00', ...given }: Given): PortalFacts => ({
  me: me('teacher'),
  workdays: FULL_TIME,
  visitedToday: true,
  pupilsAddedBy: null,
  administrator: null,
  lasLink: true,
  reports: null,
  questions: null,
  rounds: [],
  portalOnly: [],
  lasOnly: [],
  inDoubt: [],
  missing: [],
  gone: [],
  parentsAlone: [],
  moves: [],
  done: [],
  ...given,
  now: now as never,
});

const all = (rule: RuleId, given: Given, changed: Changed = {}) =>
  todosOf(agreementsOf({ [rule]: changed }), facts(given)).filter((todo) => todo.rule === rule);
/** What a rule asks for, as `step: item, item`. */
const asks = (rule: RuleId, given: Given, changed?: Changed) =>
  all(rule, given, changed).map(({ step, items }) => `${step}: ${items.map(({ id }) => id).join(', ')}`);

describe('Algemeen: the morning check', () => {
  const morning = (now: string, more: Given = {}, changed?: Changed) =>
    asks('morning-check', { now, visitedToday: false, ...more }, changed).length > 0;

  test.each([
    ['2026-11-24T07:29', false],
    ['2026-11-24T07:30', true],
    ['2026-11-24T08:30', true],
    ['2026-11-24T08:31', false],
    ['2026-11-28T08:00', false],
    ['2026-12-21T08:00', false],
  ])('at %s: %s', (now, asked) => expect(morning(now)).toBe(asked));

  test('not on a day off, not when the portal was opened today', () => {
    expect(morning('2026-11-25T08:00', { workdays: PART_TIME })).toBe(false);
    expect(morning('2026-11-26T08:00', { workdays: PART_TIME })).toBe(true);
    expect(morning('2026-11-24T08:00', { visitedToday: true })).toBe(false);
  });

  test('at the times of the school', () => {
    const changed = { numbers: { from: '07:00', until: '07:45' } };
    expect(morning('2026-11-24T07:15', {}, changed)).toBe(true);
    expect(morning('2026-11-24T07:46', {}, changed)).toBe(false);
  });

  test('counts what waits there, as far as it was read', () => {
    const counts = (given: Given) =>
      all('morning-check', { now: '2026-11-24T08:00', visitedToday: false, ...given })[0]!.items.map(
        ({ words }) => words,
      );
    expect(counts({})).toEqual([[], [], []]);
    expect(
      counts({
        reports: [report({ id: 'a' }), report({ id: 'b', handled: true }), report({ id: 'c', kind: 'leave' })],
        questions: [question('q', '2026-11-24T07:00'), { ...question('r', '2026-11-23T07:00'), answered: true }],
      }),
    ).toEqual([['1'], ['1'], []]);
    expect(all('morning-check', { now: '2026-11-24T08:00', visitedToday: false })[0]!.offers).toEqual(['open-portal']);
  });
});

const report = (given: Partial<ReportFact>): ReportFact => ({
  id: 'noor',
  pupil: 'Noor Visser',
  group: '6A',
  kind: 'sick',
  from: '2026-11-24',
  until: null,
  reportedAt: '2026-11-24T07:50',
  handled: false,
  ...given,
});

describe('Absentie: by telephone too', () => {
  const called = (given: Partial<ReportFact>, more: Given = {}, changed?: Changed) =>
    asks('absence-by-phone', { reports: [report(given)], ...more }, changed).length > 0;

  test.each([
    ['2026-11-24T08:01', true],
    ['2026-11-24T08:00', true],
    ['2026-11-24T07:59', false],
    ['2026-11-23T21:00', false],
    [null, false],
  ])('reported at %s: %s', (reportedAt, asked) => expect(called({ reportedAt })).toBe(asked));

  test('is said beside it, and can be recorded', () => {
    const [said] = all('absence-by-phone', { reports: [report({ reportedAt: '2026-11-24T08:10' })] });
    expect(said).toMatchObject({
      offers: ['record-phone'],
      items: [{ id: 'noor', words: ['Noor Visser', '6A'] }],
    });
    expect(said!.text).toContain('8.00 uur');
  });

  test('not once it is recorded, not for leave, not for tomorrow, not of another day', () => {
    const late = { reportedAt: '2026-11-24T09:00' };
    expect(called(late, { done: [{ rule: 'absence-by-phone', about: 'noor', by: 'Iemand' }] })).toBe(false);
    expect(called({ ...late, kind: 'leave' })).toBe(false);
    expect(called({ ...late, from: '2026-11-25' })).toBe(false);
    expect(called({ from: '2026-11-23', reportedAt: '2026-11-23T09:00' })).toBe(false);
    expect(called({ ...late, from: '2026-11-23' })).toBe(true);
  });

  test.each([
    ['teacher', ['6A'], true],
    ['teacher', ['5A'], false],
    ['concierge', [], true],
    ['clerk', [], true],
    ['board', [], false],
  ] as const)('of 6A, for a %s of %s: %s', (role, groups, asked) => {
    expect(called({ reportedAt: '2026-11-24T09:00' }, { me: me(role, groups) })).toBe(asked);
  });

  test('at the school’s own time', () => {
    const changed = { numbers: { time: '08:15' } };
    expect(called({ reportedAt: '2026-11-24T08:14' }, {}, changed)).toBe(false);
    expect(called({ reportedAt: '2026-11-24T08:15' }, {}, changed)).toBe(true);
  });
});

describe('Absentie: sickness reports of the own group', () => {
  test.each([
    [{}, true],
    [{ handled: true }, false],
    [{ handled: null }, false],
    [{ kind: 'leave' }, false],
    [{ group: 'groep 6a' }, true],
    [{ group: '6B' }, false],
    [{ group: null }, true],
  ] as const)('%j: %s', (given, asked) => {
    expect(asks('sick-by-teacher', { reports: [report(given)] })).toEqual(asked ? ['handle-reports: noor'] : []);
  });
  test('who names no groups works with the whole school, as everywhere', () => {
    const given = { reports: [report({ group: '6B' })] };
    expect(asks('sick-by-teacher', { ...given, me: me('teacher', []) })).toEqual(['handle-reports: noor']);
    expect(asks('sick-by-teacher', { ...given, me: me('concierge', []) })).toEqual([]);
  });
  test('all in one list', () => {
    expect(asks('sick-by-teacher', { reports: [report({ id: 'a' }), report({ id: 'b' })] })).toEqual([
      'handle-reports: a, b',
    ]);
  });
});

test('Absentie: in the portal and in the LAS, either way', () => {
  const absence = (id: string, group = '6A') => ({ id, pupil: 'Noor', group, day: '2026-11-24' });
  const given = { portalOnly: [absence('p'), absence('q', '5A')], lasOnly: [absence('l')] };
  expect(asks('absence-to-las', given)).toEqual(['enter-in-las: p', 'enter-in-portal: l']);
  expect(asks('absence-to-las', { ...given, lasOnly: [] })).toEqual(['enter-in-las: p']);
  expect(asks('absence-to-las', { inDoubt: [absence('d'), absence('e', '5A')] })).toEqual(['tell-apart: d']);
  expect(asks('absence-to-las', {})).toEqual([]);
});

const question = (id: string, askedAt: string): QuestionFact => ({
  id,
  from: 'Ouder van Noor',
  subject: 'gym',
  askedAt,
  answered: false,
});

describe('Berichten: a question without an answer', () => {
  const waits = (askedAt: string, now: string, more: Given = {}, changed?: Changed) =>
    asks('answer-questions', { questions: [question('q', askedAt)], now, ...more }, changed).length > 0;

  test.each([
    ['a Monday, on Tuesday', '2026-11-23T10:00', '2026-11-24T23:59', false],
    ['a Monday, on Wednesday', '2026-11-23T10:00', '2026-11-25T00:00', true],
    ['a Friday, on Monday', '2026-11-20T10:00', '2026-11-23T10:00', false],
    ['a Friday, on Tuesday', '2026-11-20T10:00', '2026-11-24T00:00', true],
    ['before the vacation, in it', '2026-12-17T10:00', '2026-12-30T10:00', false],
    ['before the vacation, after it', '2026-12-17T10:00', '2027-01-04T07:00', true],
  ])('asked on %s', (_name, askedAt, now, asked) => expect(waits(askedAt, now)).toBe(asked));

  test('who works part time has their own two workdays', () => {
    expect(waits('2026-11-23T10:00', '2026-11-25T10:00', { workdays: PART_TIME })).toBe(false);
    expect(waits('2026-11-23T10:00', '2026-11-26T07:00', { workdays: PART_TIME })).toBe(true);
  });

  test('the school may say how many, and an answered question is none', () => {
    expect(waits('2026-11-23T10:00', '2026-11-24T10:00', {}, { numbers: { days: 1 } })).toBe(true);
    const answered = [{ ...question('q', '2026-11-02T10:00'), answered: true }];
    expect(asks('answer-questions', { questions: answered })).toEqual([]);
  });
});

const round = (given: Partial<RoundFact> = {}): RoundFact => ({
  id: 'r',
  title: 'Novemberronde',
  central: true,
  state: 'checking',
  checkUntil: '2026-11-25T15:00',
  madeBy: 'Mohamed Aydin',
  ...given,
});
const DIRECTOR = me('director', [], 'Mohamed Aydin');

describe('Gesprekkenplanner: the central round', () => {
  const central = (now: string, more: Given = {}, given: Partial<RoundFact> = {}) =>
    asks('conference-central', { now, me: DIRECTOR, rounds: [round(given)], ...more });

  test('its maker tells the teachers, and sends it when they have looked', () => {
    expect(central('2026-11-25T14:59')).toEqual(['tell-teachers: r tell']);
    expect(central('2026-11-25T15:00')).toEqual(['send-round: r send']);
    expect(central('2026-11-25T15:00', {}, { checkUntil: null })).toEqual(['tell-teachers: r tell']);
    expect(all('conference-central', { me: DIRECTOR, rounds: [round()] })[0]).toMatchObject({
      due: '2026-11-25T15:00',
    });
  });
  test('once it was told, it is told no more', () => {
    const done = [{ rule: 'conference-central', about: 'r tell', by: 'Mohamed Aydin' }];
    expect(central('2026-11-25T10:00', { done })).toEqual([]);
    expect(central('2026-11-25T16:00', { done })).toEqual(['send-round: r send']);
  });
  test('not another one’s, not a teacher’s own round, not one that was sent', () => {
    expect(central('2026-11-25T10:00', { me: me('director', [], 'Iemand anders') })).toEqual([]);
    expect(central('2026-11-25T10:00', { me: me('director', [], 'Iemand') }, { madeBy: null })).toHaveLength(1);
    expect(central('2026-11-25T10:00', { me: me('teacher') }, { madeBy: null })).toEqual([]);
    expect(central('2026-11-25T10:00', {}, { central: false })).toEqual([]);
    expect(central('2026-11-25T10:00', {}, { state: 'sent' })).toEqual([]);
    expect(central('2026-11-25T10:00', {}, { state: 'unknown' })).toEqual([]);
  });
});

describe('Gesprekkenplanner: a teacher’s own times', () => {
  const times = (now: string, more: Given = {}, given: Partial<RoundFact> = {}) =>
    asks('conference-times', { now, rounds: [round(given)], ...more }).length > 0;
  test('until the moment that was said', () => {
    expect(times('2026-11-25T14:59')).toBe(true);
    expect(times('2026-11-25T15:00')).toBe(false);
    expect(all('conference-times', { rounds: [round()] })[0]!.due).toBe('2026-11-25T15:00');
    expect(times('2026-11-25T16:00', {}, { checkUntil: null })).toBe(true);
  });
  test('each teacher checks their own', () => {
    const done = (by: string) => [{ rule: 'conference-times', about: `r ${by}`, by }];
    expect(times('2026-11-24T10:00', { done: done('Iemand anders') })).toBe(true);
    expect(times('2026-11-24T10:00', { done: done('Anneke de Wit') })).toBe(false);
  });
  test('not the director, not for a round of a teacher’s own, not once it was sent', () => {
    expect(times('2026-11-24T10:00', { me: me('director') })).toBe(false);
    expect(times('2026-11-24T10:00', {}, { central: false })).toBe(false);
    expect(times('2026-11-24T10:00', {}, { state: 'sent' })).toBe(false);
  });
});

describe('Beheer: the pupils of the LAS and of the portal', () => {
  const pupil = (id: string, since = '2026-11-23T10:00') => ({ id, name: 'Noor', group: '6A', since });
  const administrator = me('administrator', []);

  test.each([
    ['2026-11-24T10:00', []],
    ['2026-11-24T10:01', ['find-pupils: n']],
  ])('linked, at %s', (now, asked) => {
    expect(asks('pupil-reconcile', { now, me: administrator, missing: [pupil('n')] })).toEqual(asked);
  });
  test('not linked, somebody adds them at once', () => {
    expect(
      asks('pupil-reconcile', { me: administrator, lasLink: false, missing: [pupil('n', '2026-11-24T10:00')] }),
    ).toEqual(['add-pupils: n']);
  });
  test('who is gone, and parents without a child', () => {
    const given = { me: administrator, gone: [pupil('g')], parentsAlone: [{ id: 'p', name: 'Ouder' }] };
    expect(asks('pupil-reconcile', given)).toEqual(['remove-pupils: g', 'remove-parents: p']);
    const done = [{ rule: 'pupil-reconcile', about: 'g', by: 'Iemand' }];
    expect(asks('pupil-reconcile', { ...given, done })).toEqual(['remove-parents: p']);
  });
  test('for the person who adds them, or who decides where nobody is named', () => {
    const given = { gone: [pupil('g')] };
    expect(asks('pupil-reconcile', { ...given, me: me('teacher') })).toEqual([]);
    expect(asks('pupil-reconcile', { ...given, me: me('director') })).toHaveLength(1);
    const pupilsAddedBy = 'anneke de wit';
    expect(asks('pupil-reconcile', { ...given, pupilsAddedBy, me: me('teacher') })).toHaveLength(1);
    expect(asks('pupil-reconcile', { ...given, pupilsAddedBy, me: DIRECTOR })).toEqual([]);
  });
});

describe('Beheer: a new school year', () => {
  const year = (now: string, more: Given = {}) =>
    all('new-school-year', { now, me: me('administrator', []), ...more })[0]?.items.map(({ id }) => id) ?? [];

  test('begins on 1 August', () => {
    expect(year('2026-07-31T23:59')).toContain('2025-2026 year-groups');
    expect(year('2026-08-01T00:00')).toEqual(YEAR_ITEMS.map((what) => `2026-2027 ${what}`));
  });
  test('is there until all of it is ticked off, each year anew', () => {
    const ticked = YEAR_ITEMS.map((what) => ({ rule: 'new-school-year', about: `2026-2027 ${what}`, by: 'Iemand' }));
    expect(year('2026-09-01T10:00', { done: ticked.slice(1) })).toEqual(['2026-2027 year-groups']);
    expect(year('2026-09-01T10:00', { done: ticked })).toEqual([]);
    expect(year('2027-08-01T00:00', { done: ticked })).toHaveLength(YEAR_ITEMS.length);
  });
  test('is the administrator’s, by role or by name', () => {
    expect(year('2026-09-01T10:00', { me: DIRECTOR })).toEqual([]);
    expect(year('2026-09-01T10:00', { me: DIRECTOR, administrator: 'Mohamed Aydin' })).toHaveLength(5);
    expect(year('2026-09-01T10:00', { administrator: 'Mohamed Aydin' })).toEqual([]);
  });
});

describe('Beheer: a pupil comes or leaves', () => {
  const move = (kind: MoveFact['kind']): MoveFact => ({
    id: kind,
    kind,
    name: 'Noor',
    group: '6A',
    since: '2026-11-24T09:00',
  });
  const moves = [move('arrival'), move('departure')];
  const pupilsAddedBy = 'Yvonne Smit';
  const yvonne = me('clerk', [], 'Yvonne Smit');

  test('who adds pupils takes them out; whoever learns of it tells that person in time', () => {
    expect(asks('departure-protocol', { moves, pupilsAddedBy, me: yvonne })).toEqual(['remove-departed: departure']);
    expect(asks('departure-handover', { moves, pupilsAddedBy, me: yvonne })).toEqual([]);
    expect(asks('departure-protocol', { moves, pupilsAddedBy })).toEqual([]);
    expect(asks('departure-handover', { moves, pupilsAddedBy })).toEqual(['hand-over: arrival, departure']);
    expect(asks('departure-handover', { moves, pupilsAddedBy, me: me('teacher', ['5A']) })).toEqual([]);
  });
  test('within two workdays', () => {
    const due = (workdays: PortalFacts['workdays'], changed?: Changed) =>
      all('departure-handover', { moves, pupilsAddedBy, workdays }, changed)[0]!.due;
    expect(due(FULL_TIME)).toBe('2026-11-26T23:59');
    expect(due(PART_TIME)).toBe('2026-11-30T23:59');
    expect(due(FULL_TIME, { numbers: { days: 1 } })).toBe('2026-11-25T23:59');
  });
  test('until it is done', () => {
    const done = [{ rule: 'departure-protocol', about: 'departure', by: 'Yvonne Smit' }];
    expect(asks('departure-protocol', { moves, pupilsAddedBy, me: yvonne, done })).toEqual([]);
  });

  test('Nieuws: the parents of a new pupil are advised to keep their notifications', () => {
    expect(asks('notification-default', { moves })).toEqual(['advise-parents: arrival advise']);
    expect(asks('notification-default', { moves, me: me('teacher', ['5A']) })).toEqual([]);
  });
});

describe('Nieuws: parents keep their notifications', () => {
  test.each([
    ['2026-08-01T10:00', true],
    ['2026-09-30T23:59', true],
    ['2026-10-01T00:00', false],
    ['2027-06-01T10:00', false],
  ])('at the start of the year, at %s: %s', (now, asked) => {
    const found = asks('notification-default', { now, me: DIRECTOR });
    expect(found).toEqual(asked ? ['advise-parents: 2026-2027 advise'] : []);
    expect(asks('notification-default', { now })).toEqual([]);
  });
  test('before a parents’ evening, with a text that is ready', () => {
    const [todo] = all(
      'notification-default',
      { me: DIRECTOR, rounds: [round()] },
      { numbers: { ready: 'Beste ouders' } },
    );
    expect(todo).toMatchObject({ items: [{ id: 'r advise' }], offers: ['copy', 'done'], ready: 'Beste ouders' });
    expect(asks('notification-default', { me: DIRECTOR, rounds: [round({ state: 'sent' })] })).toEqual([]);
  });
});

test('every task names what it is about, and what can be done about it', () => {
  const pupil = { id: 'g', name: 'Noor Visser', group: '6A', since: '2026-11-20T10:00' };
  const given: Given = {
    me: me('clerk', [], 'Yvonne Smit'),
    administrator: 'Yvonne Smit',
    reports: [report({ reportedAt: '2026-11-24T08:30' })],
    questions: [question('q', '2026-11-02T10:00')],
    rounds: [round({ madeBy: null }), round({ id: 's', madeBy: null, checkUntil: '2026-11-23T15:00' })],
    portalOnly: [{ id: 'p', pupil: 'Noor', group: '6A', day: '2026-11-24' }],
    lasOnly: [{ id: 'l', pupil: 'Daan', group: '6A', day: '2026-11-23' }],
    inDoubt: [{ id: 'd', pupil: 'Lise / Lisa', group: '6A', day: '2026-11-23' }],
    missing: [pupil],
    gone: [pupil],
    parentsAlone: [{ id: 'a', name: 'Ouder' }],
    moves: [
      { ...pupil, kind: 'departure' },
      { ...pupil, kind: 'arrival' },
    ],
  };
  const tell = (of: Given) =>
    todosOf(agreementsOf({}), facts(of)).map(
      ({ rule, step, items, offers }) => `${rule} ${step}: ${items[0]!.words.join(', ')} (${offers.join(', ')})`,
    );
  expect(tell(given)).toEqual([
    'absence-by-phone call-parents: Noor Visser, 6A (record-phone)',
    'sick-by-teacher handle-reports: Noor Visser, 6A (open-portal)',
    'absence-to-las enter-in-las: Noor, 6A, 2026-11-24 (done)',
    'absence-to-las enter-in-portal: Daan, 6A, 2026-11-23 (open-portal, done)',
    'absence-to-las tell-apart: Lise / Lisa, 6A, 2026-11-23 (done)',
    'answer-questions answer: Ouder van Noor, gym (open-portal, done)',
    'conference-central tell-teachers: Novemberronde, 2026-11-25T15:00 (done)',
    'conference-central send-round: Novemberronde (open-portal, done)',
    'pupil-reconcile find-pupils: Noor Visser, 6A (open-portal, done)',
    'pupil-reconcile remove-pupils: Noor Visser, 6A (open-portal, done)',
    'pupil-reconcile remove-parents: Ouder (open-portal, done)',
    'new-school-year prepare-year:  (done)',
    'departure-protocol remove-departed: Noor Visser, 6A (open-portal, done)',
    'notification-default advise-parents: Noor Visser, 6A (copy, done)',
  ]);
  expect(
    tell({ ...given, me: me('teacher'), rounds: [round()], lasLink: false, pupilsAddedBy: 'Yvonne Smit' }),
  ).toEqual(
    expect.arrayContaining([
      'conference-times check-times: Novemberronde (open-portal, done)',
      'departure-handover hand-over: Noor Visser, 6A (done)',
    ]),
  );
  expect(tell({ ...given, lasLink: false })).toContain(
    'pupil-reconcile add-pupils: Noor Visser, 6A (open-portal, done)',
  );
});

test('a rule that is off has no tasks', () => {
  const given = { reports: [report({})] };
  expect(asks('sick-by-teacher', given)).toHaveLength(1);
  expect(asks('sick-by-teacher', given, { on: false })).toEqual([]);
});

test('a task says the school’s sentence with the heading of the card', () => {
  const given = { questions: [question('q', '2026-11-02T10:00')] };
  expect(
    all('answer-questions', given, { text: 'Antwoord binnen {dagen} dagen.', numbers: { days: 3 } })[0],
  ).toMatchObject({
    text: 'Antwoord binnen 3 dagen.',
    source: 'Berichten',
    ready: null,
    items: [{ words: ['Ouder van Noor', 'gym'] }],
  });
});
