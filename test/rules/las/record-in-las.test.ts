import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSENCE_KINDS, type Absence } from '../../../src/domain/absence';
import type { Action } from '../../../src/domain/action';
import { addDays, type Day, dayOf, type Moment } from '../../../src/domain/day';
import type { History } from '../../../src/domain/history';
import { factsOf } from '../../../src/rules/facts';
import { recordInLas } from '../../../src/rules/las/record-in-las';
import { bavokring } from '../../../src/rules/protocols/bavokring';
import { type Task, taskId } from '../../../src/rules/signal';
import { runs } from '../../runs';
import { CALENDAR, deeds, NOW, PUPIL, rows } from '../arbitrary';

/* Back into the LAS: what is known here and does not stand in the rows as they were read last. */

const TUESDAY = '2026-11-24';
const MONDAY = '2026-11-23';

interface Read {
  readonly rows?: readonly object[];
  readonly deeds?: readonly object[];
  /** Days that a complete reading covered; the two days of the examples unless given. */
  readonly seen?: readonly (readonly [string, string])[];
  readonly readAt?: string;
  readonly now?: string;
}

const history = ({
  rows: read = [],
  deeds: done = [],
  seen = [[MONDAY, TUESDAY]],
  readAt = `${TUESDAY}T08:35`,
}: Read) => {
  const absences = read.map((row, index) => ({ date: TUESDAY, pupil: PUPIL.id, id: `row${index}`, ...row }) as Absence);
  return {
    absences,
    actions: done.map(
      (deed, index) => ({ at: `${TUESDAY}T08:50`, pupil: PUPIL.id, id: `deed${index}`, ...deed }) as Action,
    ),
    sources: new Map(absences.map(({ id }) => [id, { profile: 'x', readAt: readAt as Moment, entry: 'e' }])),
    seen: seen.map(([from, until]) => ({ from: from as Day, until: until as Day })),
    glimpsed: [],
  };
};
const inLas = ({ absences, actions, ...read }: ReturnType<typeof lookedAt>, now: Moment) =>
  recordInLas(factsOf(bavokring, CALENDAR, PUPIL, absences, actions, now), read);
const asked = ({ now = `${TUESDAY}T09:00`, ...read }: Read) => inLas(history(read), now as Moment);
/** `las.explained 2026-11-24 open` */
const said = (read: Read) =>
  asked(read).signals.map(({ rule, window: { from, to }, settled }) =>
    [rule, from, to === from ? '' : to, settled ? 'done' : ''].filter(Boolean).join(' '),
  );

const absent = (more: object = {}) => ({ kind: 'absent', reported: 'none', authorised: null, ...more });
const explained = (absence: string, authorised: boolean | null = null, more: object = {}) => ({
  kind: 'explained',
  from: TUESDAY,
  absence,
  authorised,
  ...more,
});

describe('an explanation', () => {
  test('of which the row says nothing is a step of the teacher, with the action and the row, due the next school day', () => {
    const { signals, tasks } = asked({ rows: [absent()], deeds: [explained('sick')] });
    expect(signals).toMatchObject([{ rule: 'las.explained', evidence: ['deed0', 'row0'], since: TUESDAY, days: 1 }]);
    expect(tasks).toMatchObject([
      { role: 'teacher', do: 'record-in-las', pupil: PUPIL.id, due: '2026-11-25', status: 'open' },
    ]);
  });

  test.each([
    ['sick', null, { kind: 'absent' }, true],
    ['sick', null, { kind: 'unknown' }, true],
    ['sick', null, { kind: 'medical' }, true],
    ['sick', null, { kind: 'sick' }, false],
    ['absent', true, { kind: 'absent' }, true],
    ['absent', true, { kind: 'absent', authorised: false }, true],
    ['absent', true, { kind: 'unknown', authorised: true }, true],
    ['absent', true, { kind: 'absent', authorised: true }, false],
    ['absent', true, { kind: 'medical' }, false],
    ['absent', false, { kind: 'absent' }, true],
    ['absent', false, { kind: 'absent', authorised: false }, false],
    ['holiday', false, { kind: 'absent', authorised: false }, true],
    ['holiday', false, { kind: 'holiday' }, false],
    ['absent', null, { kind: 'absent' }, false],
    ['sick', null, { kind: 'late' }, false],
  ])('%s %s, and the row is %j: %s', (absence, authorised, row, differs) => {
    expect(said({ rows: [row], deeds: [explained(absence, authorised)] })).toEqual(
      differs ? [`las.explained ${TUESDAY}`] : [],
    );
  });

  test('is about its own days only', () => {
    expect(said({ rows: [absent({ date: MONDAY })], deeds: [explained('sick')] })).toEqual([
      `las.explained ${TUESDAY}`,
    ]);
    expect(said({ rows: [absent({ date: MONDAY })], deeds: [explained('sick')], seen: [] })).toEqual([]);
  });

  test('of which the LAS has no row is missing there when somebody looked, and the pupil was not seen', () => {
    const deed = explained('sick');
    expect(said({ deeds: [deed] })).toEqual([`las.explained ${TUESDAY}`]);
    expect(said({ deeds: [deed], seen: [[MONDAY, MONDAY]] })).toEqual([]);
    expect(said({ deeds: [deed, { kind: 'seen-present', about: TUESDAY }] })).toEqual([]);
    expect(said({ deeds: [deed], seen: [[TUESDAY, TUESDAY]], now: `${MONDAY}T09:00` })).toEqual([]);
  });

  test('of more days than the pupil was away is in the LAS with the days that it has', () => {
    const twoDays = explained('sick', null, { from: MONDAY, until: TUESDAY });
    expect(said({ rows: [{ kind: 'sick', date: MONDAY }], deeds: [twoDays] })).toEqual([]);
    expect(said({ rows: [absent({ date: MONDAY })], deeds: [twoDays] })).toEqual([`las.explained ${MONDAY}`]);
  });

  test('that another one replaces asks nothing more', () => {
    const later = explained('medical', null, { at: `${TUESDAY}T08:55` });
    expect(
      asked({ rows: [absent()], deeds: [explained('sick'), later] }).signals.map(({ evidence }) => evidence),
    ).toEqual([['deed1', 'row0']]);
  });

  test('of the school year before asks nothing', () => {
    const old = { from: '2026-06-30', at: '2026-06-30T09:00' };
    const read = { rows: [absent({ date: '2026-06-30' })], deeds: [explained('sick', null, old)] };
    expect(said({ ...read, now: '2026-06-30T10:00' })).toEqual(['las.explained 2026-06-30']);
    expect(said(read)).toEqual([]);
  });
});

describe('nobody was reached', () => {
  const call = (outcome = 'unreachable', more: object = {}) => ({ kind: 'call', outcome, ...more });

  test.each([
    ['says no word', absent(), true],
    ['says ongeoorloofd', absent({ authorised: false }), false],
    ['says geoorloofd', absent({ authorised: true }), false],
    ['was reported with a reason', absent({ reported: 'with-reason' }), false],
    ['is of another kind', { kind: 'sick' }, false],
    ['is of another day', absent({ date: MONDAY }), false],
  ])('and the row %s', (_what, row, differs) => {
    expect(said({ rows: [row], deeds: [call()] })).toEqual(differs ? [`las.unreachable ${TUESDAY}`] : []);
  });

  test('and later that day somebody was, or explained it', () => {
    const later = { at: `${TUESDAY}T08:58` };
    expect(said({ rows: [absent()], deeds: [call(), call('reached', later)] })).toEqual([]);
    expect(said({ rows: [absent()], deeds: [call('reached'), call('unreachable', later)] })).toHaveLength(1);
    expect(said({ rows: [absent()], deeds: [call(), explained('sick')] })).toEqual([`las.explained ${TUESDAY}`]);
  });

  test('on a call about something else', () => {
    expect(said({ rows: [absent()], deeds: [call('unreachable', { rule: 'late.slip' })] })).toEqual([]);
    expect(said({ rows: [absent()], deeds: [call('unreachable', { rule: 'daily.unreported' })] })).toHaveLength(1);
  });
});

describe('how it was reported', () => {
  const checked = (reported: string) => ({ kind: 'reported-checked', about: TUESDAY, reported });

  test.each([
    ['with-reason', null, true],
    ['with-reason', 'without-reason', true],
    ['with-reason', 'with-reason', false],
    ['without-reason', 'none', true],
    ['none', 'with-reason', true],
    ['none', 'none', false],
    ['none', null, false],
  ] as const)('%s, and the row says %s: %s', (here, there, differs) => {
    expect(said({ rows: [absent({ reported: there })], deeds: [checked(here)] })).toEqual(
      differs ? [`las.reported ${TUESDAY}`] : [],
    );
  });

  test('asks nothing once it is explained', () => {
    expect(said({ rows: [{ kind: 'sick', reported: null }], deeds: [checked('with-reason')] })).toEqual([]);
    expect(said({ rows: [absent()], deeds: [checked('with-reason'), explained('sick')] })).toEqual([
      `las.explained ${TUESDAY}`,
    ]);
  });
});

describe('an expected return', () => {
  const expected = (date: string, more: object = {}) => ({ kind: 'expected-return', date, ...more });
  const sick = (more: object = {}) => ({ kind: 'sick', date: MONDAY, ...more });

  test.each([
    ['is the day after the row ends', '2026-11-27', '2026-11-26', false],
    ['is the day on which the row ends', '2026-11-27', '2026-11-27', false],
    ['comes after a weekend', '2026-11-30', '2026-11-27', false],
    ['is later', '2026-11-30', '2026-11-26', true],
    ['is earlier', '2026-11-26', '2026-11-27', true],
    ['is later than a row that was only seen until now', '2026-11-30', TUESDAY, false],
  ])('%s', (_what, date, endDate, differs) => {
    const read = { rows: [sick({ endDate })], deeds: [expected(date)] };
    expect(said(read)).toEqual(differs ? [`las.return ${TUESDAY}`] : []);
  });

  test('has passed, and an open row was read after it; before that nobody knows', () => {
    const read = {
      rows: [sick({ openEnded: true })],
      deeds: [expected('2026-11-25')],
      now: '2026-11-26T09:00',
    };
    expect(said(read)).toEqual([]);
    expect(said({ ...read, readAt: '2026-11-25T09:00' })).toEqual([]);
    expect(said({ ...read, readAt: '2026-11-26T08:35' })).toEqual([`las.return ${TUESDAY}`]);
  });

  test('that was changed counts; one of an earlier spell does not', () => {
    const rows = [sick({ endDate: '2026-11-26' })];
    const changed = expected('2026-12-01', { at: `${TUESDAY}T08:58` });
    expect(said({ rows, deeds: [expected('2026-11-27')] })).toEqual([]);
    expect(said({ rows, deeds: [expected('2026-11-27'), changed] })).toEqual([`las.return ${TUESDAY}`]);
    expect(said({ rows, deeds: [expected('2026-12-01', { at: '2026-11-20T09:00' })] })).toEqual([]);
  });
});

describe('leave', () => {
  const request = (from = MONDAY, until = TUESDAY) => ({
    kind: 'leave-requested',
    ...{ from, until, ground: 'weighty', at: '2026-11-16T09:00' },
  });
  const decided = (granted: boolean | 'partly', more: object = {}) => ({
    kind: 'leave-decided',
    ...{ request: 'deed0', granted, at: '2026-11-17T09:00' },
    ...more,
  });

  test.each([
    ['leave', { kind: 'leave', date: MONDAY, endDate: TUESDAY }, []],
    ['a religious day', { kind: 'religious', date: MONDAY, endDate: TUESDAY }, []],
    ['sick', { kind: 'sick', date: MONDAY, endDate: TUESDAY }, []],
    ['late', [{ kind: 'late', date: MONDAY }, { kind: 'leave' }], []],
    ['leave on one day', { kind: 'leave' }, [`las.leave ${MONDAY}`]],
    ['absent', absent({ date: MONDAY, endDate: TUESDAY }), [`las.leave ${MONDAY} ${TUESDAY}`]],
    ['leave, not allowed', { kind: 'leave', date: MONDAY, endDate: TUESDAY, authorised: false }, 2],
    ['nothing', [], [`las.leave ${MONDAY} ${TUESDAY}`]],
  ] as const)('that was granted, and the LAS has %s', (_what, row, expected) => {
    const found = said({ rows: [row].flat(), deeds: [request(), decided(true)] });
    expect(found).toEqual(expected === 2 ? [`las.leave ${MONDAY} ${TUESDAY}`] : expected);
  });

  test('of days that are still to come, or that nobody looked at, asks nothing', () => {
    const deeds = [request('2026-11-25', '2026-11-26'), decided(true)];
    expect(said({ deeds, seen: [['2026-11-25', '2026-11-26']] })).toEqual([]);
    expect(said({ deeds: [request(), decided(true)], seen: [] })).toEqual([]);
    expect(said({ deeds: [request(), decided(true)], seen: [[MONDAY, MONDAY]] })).toEqual([`las.leave ${MONDAY}`]);
  });

  test('that was granted in part, or not at all, is asked for the days that were given', () => {
    const part = decided('partly', { from: TUESDAY, until: TUESDAY });
    expect(said({ deeds: [request(), part] })).toEqual([`las.leave ${TUESDAY}`]);
    expect(said({ deeds: [request(), decided(false)] })).toEqual([]);
  });

  test.each([
    ['leave', { kind: 'leave' }, true],
    ['absent', absent(), true],
    ['ongeoorloofd', absent({ authorised: false }), false],
    ['holiday', { kind: 'holiday' }, false],
    ['sick', { kind: 'sick' }, false],
  ])('that was overrun, and the row is %s', (_what, row, differs) => {
    const rows = [{ kind: 'leave', date: MONDAY }, row];
    expect(said({ rows, deeds: [request(MONDAY, MONDAY), decided(true)] })).toEqual(
      differs ? [`las.overrun ${TUESDAY}`] : [],
    );
  });
});

describe('a step is settled', () => {
  const read = { rows: [absent({ endDate: '2026-11-25' })], deeds: [explained('sick', null, { until: '2026-11-25' })] };
  const recorded = ([task]: readonly Task[], more: object = {}) => ({
    ...{ kind: 'las-recorded', about: taskId(task!), rule: task!.rule, at: `${TUESDAY}T09:00` },
    ...more,
  });
  const { tasks } = asked(read);

  test('when somebody says that it stands in the LAS', () => {
    const done = { ...read, deeds: [...read.deeds, recorded(tasks)] };
    expect(said(done)).toEqual([`las.explained ${TUESDAY} done`]);
    expect(asked(done).tasks).toMatchObject([{ status: 'done', by: 'deed1' }]);
    expect(taskId(asked(done).tasks[0]!)).toBe(taskId(tasks[0]!));
  });

  test('for the days until then: what differs later asks again', () => {
    const done = { ...read, deeds: [...read.deeds, recorded(tasks)] };
    expect(said({ ...done, now: '2026-11-25T09:00' })).toEqual(['las.explained 2026-11-25']);
  });

  test('and open again when that is taken back, or gone with what was recorded', () => {
    const all = [...read.deeds, recorded(tasks)];
    const withdrawn = (about: string) => ({ kind: 'withdrawn', about, at: `${TUESDAY}T09:00` });
    expect(said({ ...read, deeds: [...all, withdrawn('deed1')] })).toEqual([`las.explained ${TUESDAY}`]);
    expect(said({ ...read, deeds: [...all, withdrawn('deed0')] })).toEqual([]);
  });

  test('it is overdue after the next school day', () => {
    const statusAt = (now: string) =>
      asked({ rows: [absent()], deeds: [explained('sick')], now }).tasks.map(({ status }) => status);
    expect(statusAt('2026-11-25T23:59')).toEqual(['open']);
    expect(statusAt('2026-11-26T00:00')).toEqual(['overdue']);
  });
});

const lookedAt = (absences: readonly Absence[], actions: readonly Action[]) => ({
  absences,
  actions,
  sources: new Map(absences.map(({ id }) => [id, { profile: 'x', readAt: NOW, entry: 'e' }])) as History['sources'],
  seen: [{ from: '2026-08-01' as Day, until: dayOf(NOW) }],
  glimpsed: [],
});
const found = (absences: readonly Absence[], actions: readonly Action[]) => inLas(lookedAt(absences, actions), NOW);

test('the order of what is known changes nothing', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(rows({ openEnds: true }), deeds(true))
        .chain(([absences, actions]) =>
          fc.tuple(
            fc.constant([absences, actions] as const),
            fc.shuffledSubarray([...absences], { minLength: absences.length }),
            fc.shuffledSubarray([...actions], { minLength: actions.length }),
          ),
        ),
      ([[absences, actions], otherAbsences, otherActions]) => {
        const key = ({ key }: { readonly key: string }) => key;
        expect(found(otherAbsences, otherActions).signals.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
          found(absences, actions).signals.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
        );
      },
    ),
    { numRuns: runs(120) },
  );
});

test('where the LAS says the same as every explanation, nothing is asked', () => {
  const one = fc.record({
    days: fc.integer({ min: 0, max: 60 }),
    absence: fc.constantFrom(...ABSENCE_KINDS.filter((kind) => kind !== 'late')),
    authorised: fc.constantFrom(true, false),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ days }) => days, maxLength: 12 }), (told) => {
      const read = told.map(({ days, absence, authorised }, index) => {
        const date = addDays('2026-08-31' as Day, days);
        const row = { id: `r${index}`, pupil: PUPIL.id, date, kind: absence, authorised } as Absence;
        const deed = {
          id: `d${index}`,
          pupil: PUPIL.id,
          at: `${date}T09:00`,
          kind: 'explained',
          from: date,
          absence,
          authorised,
        };
        return [row, deed as Action] as const;
      });
      expect(
        found(
          read.map(([row]) => row),
          read.map(([, deed]) => deed),
        ).signals,
      ).toEqual([]);
    }),
    { numRuns: runs(120) },
  );
});
