import { describe, expect, test } from 'vitest';
import type { Absence, Pupil } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import { Calendar, UnknownGroup } from '../../src/domain/calendar';
import { type Day, moment } from '../../src/domain/day';
import { CalendarEnds } from '../../src/domain/school-days';
import { evaluate, evaluatePupil, evaluateSchool } from '../../src/rules/evaluate';
import type { Protocol } from '../../src/rules/protocol';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { CALENDAR_DATA, CALENDARS } from './calendars';

const calendar = CALENDARS['gelijke dagen']!;
const sam: Pupil = { id: 'p1', name: 'Sam Bakker', group: '6A' };
const noor: Pupil = { id: 'p2', name: 'Noor Visser', group: '7B' };
const monday = moment('2026-09-07T09:00');
const away = { id: 'a1', pupil: 'p1', date: '2026-09-07', kind: 'absent', reported: 'none' } as Absence;
const act = (fields: object) => fields as Action;
const period = (from: string, until: string) => ({ from: from as Day, until: until as Day });

describe('a school', () => {
  const filled = act({ id: 'h1', at: '2026-09-07T08:40', kind: 'list-filled', group: '6A', day: '2026-09-07' });

  test('is its pupils one by one, and then its groups and itself', () => {
    const all = evaluate(bavokring, calendar, [sam, noor], [away], [filled], monday);
    const one = evaluatePupil(bavokring, calendar, sam, [away], [], monday);
    const rest = evaluateSchool(bavokring, calendar, ['6A', '7B'], [filled], monday);
    expect(all.signals).toEqual([...one.signals, ...rest.signals]);
    expect(all.tasks).toEqual([...one.tasks, ...rest.tasks]);
    expect(Object.keys(all.counters)).toEqual(['p1', 'p2']);
  });

  test('has signals without a pupil, and of the school without a group', () => {
    const { signals, tasks } = evaluateSchool(bavokring, calendar, ['6A', '7B'], [filled], monday);
    expect(signals.map(({ rule, group, pupil }) => [rule, group, pupil])).toEqual([
      ['daily.list', '6A', undefined],
      ['daily.list', '7B', undefined],
      ['monthly.overview', undefined, undefined],
      ['yearly.leave-rules', undefined, undefined],
    ]);
    expect(tasks.map(({ group, status }) => [group, status])).toEqual([
      ['6A', 'done'],
      ['7B', 'overdue'],
      [undefined, 'open'],
      [undefined, 'open'],
    ]);
  });

  test('without pupils goes by the days of every other group', () => {
    const { signals } = evaluateSchool(bavokring, calendar, [], [], monday);
    expect(signals.map(({ rule }) => rule)).toEqual(['monthly.overview', 'yearly.leave-rules']);
  });

  test('has no answer for a group without a timetable', () => {
    const groups = CALENDARS['alleen groep 8']!;
    expect(() => evaluateSchool(bavokring, groups, ['6A'], [], monday)).toThrow(UnknownGroup);
    expect(() => evaluatePupil(bavokring, groups, sam, [], [], monday)).toThrow(UnknownGroup);
  });
});

describe('an action is taken back by one that names no pupil', () => {
  const call = act({ id: 'h1', pupil: 'p1', at: '2026-09-07T08:50', kind: 'call', outcome: 'reached' });
  const back = act({ id: 'h2', at: '2026-09-07T08:51', kind: 'withdrawn', about: 'h1' });
  const again = act({ id: 'h3', at: '2026-09-07T08:52', kind: 'withdrawn', about: 'h2' });
  const called = (actions: readonly Action[]) =>
    evaluate(bavokring, calendar, [sam], [away], actions, monday).tasks.find(({ rule }) => rule === 'daily.unreported')
      ?.status;

  test.each([
    ['done', [call]],
    ['open', [call, back]],
    ['done', [call, back, again]],
    ['open', [call, back, again, { ...back, id: 'h4' }]],
  ] as const)('%s', (status, actions) => expect(called(actions)).toBe(status));
});

test('a task names the first action that settled it', () => {
  const calls = ['h2', 'h1'].map((id, minute) =>
    act({ id, pupil: 'p1', at: `2026-09-07T08:5${minute}`, kind: 'call', outcome: 'unreachable' }),
  );
  const { tasks } = evaluatePupil(bavokring, calendar, sam, [away], calls, monday);
  expect(tasks.find(({ rule }) => rule === 'daily.unreported')).toMatchObject({ status: 'done', by: 'h2' });
});

describe('evidence', () => {
  const evidence = (rule: string, absences: readonly object[], actions: readonly object[] = []) =>
    evaluatePupil(
      bavokring,
      calendar,
      sam,
      absences.map((row, index) => ({ id: `a${index + 1}`, pupil: 'p1', date: '2026-09-07', ...row }) as Absence),
      actions.map((fields, index) => act({ id: `h${index + 1}`, pupil: 'p1', at: '2026-09-07T09:00', ...fields })),
      moment('2026-09-30T16:00'),
    ).signals.find((signal) => signal.rule === rule)?.evidence;
  const absent = { kind: 'absent', authorised: false };
  const leave = { from: '2026-09-10', until: '2026-09-11' };

  test.each([
    ['unauthorised.notice', [absent], [{ kind: 'call', outcome: 'unreachable' }], ['a1', 'h1']],
    [
      'unauthorised.sixteen-hours',
      [
        { ...absent, endDate: '2026-09-09' },
        { kind: 'sick', date: '2026-09-10' },
      ],
      [],
      ['a1'],
    ],
    ['late.slip', [{ kind: 'sick' }, { kind: 'late', arrival: '08:41', date: '2026-09-08' }], [], ['a2']],
    [
      'leave.overrun',
      [
        { kind: 'leave', date: '2026-09-10', endDate: '2026-09-11' },
        { kind: 'leave', date: '2026-09-14', endDate: '2026-09-15' },
      ],
      [
        { kind: 'leave-requested', ...leave, ground: 'weighty' },
        { kind: 'leave-decided', request: 'h1', granted: true },
      ],
      ['h2', 'a2'],
    ],
    ['meeting.hold', [], [{ kind: 'meeting-invited' }], ['h1']],
  ] as const)('of %s is what makes it hold', (rule, absences, actions, expected) =>
    expect(evidence(rule, absences, actions)).toEqual(expected),
  );
});

describe('a protocol', () => {
  const ask = (changes: Partial<Protocol>) =>
    evaluate({ ...bavokring, ...changes }, calendar, [sam], [away], [], monday);

  test('says nothing of what happened before it was in force or after it was, and counts all the same', () => {
    const before = ask({ validFrom: '2026-09-08' as Day });
    const after = ask({ validUntil: '2026-09-06' as Day });
    expect([before.signals, before.tasks]).toEqual([[], []]);
    expect(after.signals.map(({ rule, since }) => [rule, since])).toEqual([
      ['monthly.overview', '2026-09-01'],
      ['yearly.leave-rules', '2026-08-31'],
    ]);
    for (const { counters } of [before, after]) expect(counters['p1']!.unauthorisedMinutes).toBe(330);
    const onlyToday = { ...bavokring, validFrom: '2026-09-07' as Day, validUntil: '2026-09-07' as Day };
    expect(evaluate(onlyToday, calendar, [sam], [away], [], monday).signals.length).toBeGreaterThan(0);
  });
});

describe('a pupil who changed group', () => {
  const moved: Pupil = {
    ...sam,
    group: '7B',
    groups: [
      { group: '6A', from: '2026-08-31' as Day },
      { group: '7B', from: '2026-09-03' as Day },
    ],
  };
  const unseen = (...seen: Parameters<typeof evaluate>[6] & object) =>
    evaluate(bavokring, calendar, [moved], [], [], monday, seen).counters['p1'];

  test('was looked at with the group of the day', () => {
    const september = period('2026-08-31', '2026-09-30');
    expect(unseen({ group: '6A', ...september })).toMatchObject({ seenFrom: '2026-08-31', unseenDays: 3 });
    expect(unseen({ group: '7B', ...september })).toMatchObject({ seenFrom: '2026-09-03', unseenDays: 3 });
    expect(unseen({ group: '8C', ...september })).toMatchObject({ seenFrom: null, unseenDays: 6 });
    expect(unseen({ pupil: 'p1', ...september })).toMatchObject({ seenFrom: '2026-08-31', unseenDays: 0 });
  });
});

test('after the last day that the calendar knows there is no answer', () => {
  const known = new Calendar({ ...CALENDAR_DATA['gelijke dagen']!, knownUntil: '2026-09-07' as Day });
  const ask = (now: string) => () => evaluate(bavokring, known, [sam], [], [], moment(now));
  expect(ask('2026-09-07T23:59')).not.toThrow();
  expect(ask('2026-09-08T00:00')).toThrow(CalendarEnds);
  expect(() => evaluateSchool(bavokring, known, [], [], moment('2026-09-08T00:00'))).toThrow(CalendarEnds);
});

describe('what was looked at', () => {
  const counters = (...seen: Parameters<typeof evaluate>[6] & object) =>
    evaluate(bavokring, calendar, [sam, noor], [], [], monday, seen).counters;

  test('is everything when nothing is said of it', () => {
    expect(evaluate(bavokring, calendar, [sam], [], [], monday).counters['p1']).toEqual({
      lates: 0,
      unauthorisedMinutes: 0,
      sickReports: 0,
      leaveDays: 0,
    });
  });
  test('makes the counters lower bounds: from when on, and how many school days were not seen', () => {
    const seen = counters({ pupil: 'p1', ...period('2026-09-01', '2026-09-02') });
    expect(seen['p1']).toMatchObject({ seenFrom: '2026-09-01', unseenDays: 4 });
    expect(seen['p2']).toMatchObject({ seenFrom: null, unseenDays: 6 });
  });
  test('of a group is that of its pupils, and only this school year counts', () => {
    const seen = counters({ group: '6A', ...period('2026-01-01', '2026-12-31') });
    expect(seen['p1']).toMatchObject({ seenFrom: '2026-08-31', unseenDays: 0 });
  });
});
