import { describe, expect, test } from 'vitest';
import { BadCase, Calendars, readCase } from '../../scripts/cases';

/* What is not valid is an error that says where, and never a guess (protocol, readings 32 and 43). */

const calendar = { timetables: { '*': { mon: ['08:30-12:00', '12:30-14:30'] } }, closed: [] };
const absence = { id: 'a1', pupil: 'p1', date: '2026-09-07', kind: 'absent' };
const action = { id: 'h1', pupil: 'p1', at: '2026-09-07T09:00', kind: 'reply' };
const valid = {
  name: 'een geval',
  protocol: 'bavokring',
  calendar: 'een',
  pupils: [{ id: 'p1', name: 'Sam Bakker', group: '6A' }],
  absences: [absence],
  actions: [action],
  now: '2026-09-07T10:00',
};
const calendars = new Calendars({ een: calendar, kapot: { timetables: { '*': { mon: ['8.30-12.00'] } }, closed: [] } });
const read = (changes: object) => () => readCase({ ...valid, ...changes }, calendars);
const row = (changes: object) => ({ absences: [{ ...absence, ...changes }] });
const deed = (changes: object) => ({ actions: [{ ...action, ...changes }] });
const set = (changes: object) => ({ protocol: { preset: 'bavokring', set: changes } });

test.each([
  ['as it is', {}],
  ['with expectations and notes of its own', { expect: { error: true }, why: 'zomaar' }],
  ['with its calendar written out', { calendar }],
  ['with all settings', set({ 'late.window': 'weeks:4', 'sick.window': 'school-year', round: '09:00' })],
  [
    'with a school action',
    { actions: [{ id: 'h1', at: '2026-09-01T09:00', kind: 'overview-made', month: '2026-08' }] },
  ],
  ['with versions', { protocol: { versions: [{ preset: 'bavokring' }, { preset: 'bavokring', from: '2026-11-02' }] } }],
  ['with protocols side by side', { protocol: ['bavokring', { preset: 'law', from: '2026-11-02' }] }],
  [
    'with versions of its calendar',
    {
      calendar: [
        { from: '2026-08-01', calendar: 'een' },
        { from: '2026-11-02', calendar },
      ],
    },
  ],
  [
    'with part days, report cards and an end to its calendar',
    {
      calendar: {
        ...calendar,
        partDays: [{ day: '2026-09-14', name: 'studiemiddag', end: '12:00' }],
        reportCards: ['2027-01-29'],
        knownUntil: '2027-07-31',
      },
    },
  ],
  [
    'with a pupil who changed group',
    {
      pupils: [
        {
          ...valid.pupils[0],
          groups: [
            { group: '5A', from: '2026-08-01' },
            { group: '6A', from: '2026-11-02' },
          ],
        },
      ],
    },
  ],
  ['with an action for a rule of the law', deed({ rule: 'unauthorised.holiday' })],
])('a case is read %s', (_name, changes) => expect(read(changes)()).toMatchObject({ name: 'een geval' }));

describe('a case is refused', () => {
  test.each([
    ['now', { now: '2026-09-07' }],
    ['now', { now: '2026-09-07T24:00' }],
    ['pupils.0.group', { pupils: [{ id: 'p1', name: 'Sam' }] }],
    ['pupils', { pupils: [...valid.pupils, ...valid.pupils] }],
    ['absences.0.pupil', row({ pupil: 'p9' })],
    ['absences.0.date', row({ date: '2026-02-29' })],
    ['absences.0.endDate', row({ endDate: '2026-09-06' })],
    ['absences.0.endDate', row({ endDate: '2026-09-08', openEnded: true })],
    ['absences.0.kind', row({ kind: 'ziek' })],
    ['absences.0.reported', row({ reported: 'yes' })],
    ['absences.0.authorised', row({ authorised: 'ja' })],
    ['absences.0.part', row({ part: 'evening' })],
    ['absences.0.to', row({ from: '10:00', to: '09:00' })],
    ['absences.0.arrival', row({ kind: 'late', arrival: '8:41' })],
    ['absences.0.minutes', row({ kind: 'late', minutes: -1 })],
    ['absences.0', row({ colour: 'red' })],
    ['absences and actions', deed({ id: 'a1' })],
    ['actions.0.pupil', deed({ pupil: 'p9' })],
    ['actions.0.pupil', deed({ pupil: undefined })],
    ['actions.0.kind', deed({ kind: 'phoned' })],
    ['actions.0.rule', deed({ rule: 'late.warnings' })],
    ['actions.0.at', deed({ at: '2026-09-07 09:00' })],
    ['actions.0.outcome', deed({ kind: 'call', outcome: 'busy' })],
    ['actions.0.letter', deed({ kind: 'letter-sent', letter: 'love' })],
    ['actions.0.about', deed({ kind: 'letter-sent', letter: 'late-slip', about: 'gisteren' })],
    ['actions.0.about', deed({ kind: 'withdrawn' })],
    ['actions.0.absence', deed({ kind: 'explained', from: '2026-09-07', absence: 'ziek' })],
    ['actions.0.until', deed({ kind: 'explained', from: '2026-09-07', until: '2026-09-06', absence: 'sick' })],
    ['actions.0.end', deed({ kind: 'officer-reported', from: '2026-09-07', end: '2026-09-06' })],
    ['actions.0.report', deed({ kind: 'officer-reported', report: 'luxe' })],
    ['actions.0.date', deed({ kind: 'expected-return' })],
    ['actions.0.ground', deed({ kind: 'leave-requested', from: '2026-09-07', until: '2026-09-07', ground: 'fun' })],
    ['actions.0.granted', deed({ kind: 'leave-decided', request: 'r1', granted: 'yes' })],
    ['actions.0.month', { actions: [{ id: 'h1', at: '2026-09-01T09:00', kind: 'agenda-set', month: '2026-13' }] }],
    ['seen.0', { seen: [{ from: '2026-09-01', until: '2026-09-02' }] }],
    ['seen.0.until', { seen: [{ pupil: 'p1', from: '2026-09-02', until: '2026-09-01' }] }],
    ['seen.0.pupil', { seen: [{ pupil: 'p9', from: '2026-09-01', until: '2026-09-02' }] }],
    ['protocol', { protocol: 'other' }],
    ['protocol.versions', { protocol: { versions: [] } }],
    ['protocol', { protocol: { versions: [{ preset: 'bavokring' }, { preset: 'bavokring' }] } }],
    ['protocol.until', { protocol: { preset: 'bavokring', from: '2026-11-02', until: '2026-11-01' } }],
    ['protocol.set.late.warning', set({ 'late.warning': 3 })],
    ['protocol.set.late.warning.count', set({ 'late.warning.count': 0 })],
    ['protocol.set.late.window', set({ 'late.window': 'months:3' })],
    ['protocol.set.sick.window', set({ 'sick.window': 'months' })],
    ['protocol.set.sick.dayUnit', set({ 'sick.dayUnit': 'days' })],
    ['protocol.set.threeDays.enabled', set({ 'threeDays.enabled': 'no' })],
    ['protocol.set.round', set({ round: '8:45' })],
    ['calendar', { calendar: 'twee' }],
    ['calendar', { calendar: [{ from: '2026-08-01', calendar: 'twee' }] }],
    [
      'calendar',
      {
        calendar: [
          { from: '2026-08-01', calendar: 'een' },
          { from: '2026-08-01', calendar: 'een' },
        ],
      },
    ],
    [
      'calendar.partDays.0.end',
      { calendar: { ...calendar, partDays: [{ day: '2026-09-14', name: '', begin: '10:00', end: '09:00' }] } },
    ],
    ['pupils.0.groups', { pupils: [{ ...valid.pupils[0], groups: [] }] }],
    [
      'pupils.0.groups',
      {
        pupils: [
          {
            ...valid.pupils[0],
            groups: [
              { group: '6A', from: '2026-11-02' },
              { group: '5A', from: '2026-08-01' },
            ],
          },
        ],
      },
    ],
    ['calendar.timetables.*.mon.0', { calendar: 'kapot' }],
    [
      'calendar.closed.0.to',
      { calendar: { ...calendar, closed: [{ from: '2026-09-02', to: '2026-09-01', name: '' }] } },
    ],
    [
      'calendar.timetables.*.mon',
      { calendar: { timetables: { '*': { mon: ['08:30-12:00', '11:00-14:00'] } }, closed: [] } },
    ],
  ])('at %s', (place, changes) => {
    expect(read(changes)).toThrow(BadCase);
    expect(read(changes)).toThrow(new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '\\*')}: `));
  });

  test('when it is no case at all', () => {
    expect(() => readCase(null, calendars)).toThrow(/^case: /);
    expect(() => readCase([], calendars)).toThrow(/^case: /);
  });
});
