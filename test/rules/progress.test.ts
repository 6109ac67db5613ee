import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Absence, Pupil } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import { Calendar } from '../../src/domain/calendar';
import { addDays, at, type Day, dayOf, type Moment, moment } from '../../src/domain/day';
import { evaluatePupil } from '../../src/rules/evaluate';
import { Protocols } from '../../src/rules/in-force';
import { type Progress, progressOf } from '../../src/rules/progress';
import { PRESETS } from '../../src/rules/protocols';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import type { InForce } from '../../src/rules/protocols/with-law';
import { withSettings } from '../../src/rules/settings';
import { runs } from '../runs';
import { CALENDAR, deeds, NOW, PUPIL, rows } from './arbitrary';
import { CALENDAR_DATA, CALENDARS } from './calendars';

/* How far a pupil is to each rule: "5 van 6", over which window, and why. */

const calendar = CALENDARS['gelijke dagen']!;
const sam: Pupil = { id: 'p1', name: 'Sam Bakker', group: '6A' };
const row = (id: string, date: string, fields: object): Absence => ({ id, pupil: 'p1', date, ...fields }) as Absence;
const late = (date: string): Absence => row(date, date, { kind: 'late', arrival: '08:41' });
const sick = (date: string, endDate = date): Absence => row(`z${date}`, date, { kind: 'sick', endDate });
const away = (date: string, endDate = date): Absence =>
  row(`o${date}`, date, { kind: 'absent', authorised: false, endDate });
const deed = (id: string, when: string, fields: object): Action =>
  ({ id, pupil: 'p1', at: when, ...fields }) as unknown as Action;
const preset = (id: string, set: Record<string, unknown> = {}) => {
  const found = PRESETS[id]!;
  return { ...found, settings: withSettings(found.settings, set) };
};

interface Asked {
  readonly inForce?: InForce;
  readonly actions?: readonly Action[];
  readonly pupil?: Pupil;
  readonly seen?: Parameters<typeof progressOf>[6];
  readonly on?: Calendar;
}
const ask = (
  rule: string,
  now: string,
  absences: readonly Absence[],
  { inForce = bavokring, actions = [], pupil = sam, seen = null, on = calendar }: Asked = {},
): Progress => progressOf(inForce, on, pupil, absences, actions, moment(now), seen).find((one) => one.rule === rule)!;

describe('lates', () => {
  const five = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29'].map(late);
  const warning = ask('late.warning', '2026-10-05T16:00', five);

  test('are so many of so many, since the school year began', () => {
    expect(warning).toMatchObject({
      protocol: 'bavokring',
      version: '2017-09-01',
      title: 'Zes keer te laat: waarschuwing',
      holds: false,
      signals: [],
      condition: { by: 'lates', count: 'late.warning.count' },
      count: { unit: 'times', soFar: 5, needed: 6, window: { from: '2026-08-01', until: '2026-10-05' }, anew: null },
    });
    expect(warning.count!.evidence).toEqual(five.map(({ id }) => id));
    expect(warning.source.place).toContain('stap 2');
    expect(warning.readings.length).toBeGreaterThan(0);
    expect(warning.steps.map((step) => step.do)).toEqual(['send-letter', 'record-note']);
  });
  test('fall in the weeks of the window', () => {
    const weeks = warning.count!.weeks.filter(({ amount }) => amount > 0);
    expect(weeks.map(({ monday }) => monday)).toEqual([
      '2026-08-31',
      '2026-09-07',
      '2026-09-14',
      '2026-09-21',
      '2026-09-28',
    ]);
    expect(warning.count!.weeks[0]).toEqual({ monday: '2026-07-27', amount: 0, isLessonWeek: false });
    expect(warning.count!.weeks.at(-1)).toEqual({ monday: '2026-10-05', amount: 0, isLessonWeek: true });
  });
  test('hold from the sixth on, and say so', () => {
    const met = ask('late.warning', '2026-10-06T16:00', [...five, late('2026-10-06')]);
    expect(met).toMatchObject({ holds: true, count: { soFar: 6, needed: 6 } });
    expect(met.signals.map(({ since }) => since)).toEqual(['2026-10-06']);
  });
  test('that were answered do not hold any more, and are counted all the same', () => {
    const actions = [
      deed('h1', '2026-10-06T10:00', { kind: 'letter-sent', letter: 'late-warning' }),
      deed('h2', '2026-10-06T10:00', { kind: 'note-recorded' }),
    ];
    const met = ask('late.warning', '2026-10-06T16:00', [...five, late('2026-10-06')], { actions });
    expect(met).toMatchObject({ holds: false, signals: [{ settled: true }], count: { soFar: 6, needed: 6 } });
  });
  test('of this month only, where the protocol counts by the month', () => {
    const inForce = preset('bavokring', { 'late.window': 'month' });
    const { count } = ask('late.warning', '2026-10-05T16:00', [...five, late('2026-10-05')], { inForce });
    expect(count).toMatchObject({ soFar: 1, window: { from: '2026-10-01', until: '2026-10-05' } });
    expect(count!.weeks).toHaveLength(2);
  });
  test('of this quarter, or since the last report card', () => {
    const on = new Calendar({ ...CALENDAR_DATA['gelijke dagen']!, reportCards: ['2026-09-15' as Day] });
    const inQuarter = preset('bavokring', { 'late.window': 'quarter' });
    const byReport = preset('bavokring', { 'late.window': 'report-card' });
    const counted = (inForce: InForce) => ask('late.warning', '2026-10-05T16:00', five, { inForce, on }).count;
    expect(counted(inQuarter)).toMatchObject({ soFar: 0, window: { from: '2026-10-01' } });
    expect(counted(byReport)).toMatchObject({ soFar: 2, window: { from: '2026-09-16' } });
  });
  test('before the pupil was leerplichtig do not count for a report', () => {
    const pupil = { ...sam, compulsoryFrom: '2026-09-15' as Day };
    expect(ask('late.officer', '2026-10-05T16:00', five, { pupil }).count).toMatchObject({
      soFar: 3,
      anew: { from: '2026-09-15', why: 'compulsory' },
      window: { from: '2026-09-15', until: '2026-10-05' },
    });
    expect(ask('late.warning', '2026-10-05T16:00', five, { pupil }).count!.soFar).toBe(5);
  });
});

describe('a count that started anew', () => {
  const month = preset('bavokring', { 'late.window': 'weeks:8', 'late.warning.count': 3 });
  const inForce = new Protocols([[bavokring, { ...month, validFrom: '2026-11-02' as Day }], [law]]);
  const lates = ['2026-10-27', '2026-11-03', '2026-11-10'].map(late);

  test('says from which day and why', () => {
    expect(ask('late.warning', '2026-11-10T16:00', lates, { inForce })).toMatchObject({
      version: '2026-11-02',
      count: {
        soFar: 2,
        needed: 3,
        anew: { from: '2026-11-02', why: 'version' },
        window: { from: '2026-11-02', until: '2026-11-10' },
      },
    });
  });
  test('no longer says so when the window lies behind it', () => {
    expect(ask('late.warning', '2027-01-11T16:00', lates, { inForce }).count).toMatchObject({ anew: null });
  });
  test('keeps the signals that arose before', () => {
    const six = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29', '2026-10-06'].map(late);
    expect(ask('late.warning', '2026-11-10T16:00', six, { inForce })).toMatchObject({
      holds: true,
      signals: [{ version: '2017-09-01' }],
      count: { soFar: 0, needed: 3 },
    });
  });
});

describe('minutes', () => {
  test('are those of the lesson weeks up to now, vacations skipped', () => {
    const { count } = ask('unauthorised.sixteen-hours', '2026-11-09T16:00', [away('2026-10-12'), away('2026-10-26')]);
    expect(count).toMatchObject({
      unit: 'minutes',
      soFar: 660,
      needed: 960,
      window: { from: '2026-10-12', until: '2026-11-09' },
    });
  });
  test('start anew the day after a report ends', () => {
    const actions = [deed('h1', '2026-11-05T09:00', { kind: 'officer-reported', end: '2026-11-04' })];
    const rows = [away('2026-11-02', '2026-11-04'), away('2026-11-06')];
    const { count } = ask('unauthorised.sixteen-hours', '2026-11-09T16:00', rows, { actions });
    expect(count).toMatchObject({ soFar: 330, anew: { from: '2026-11-05', why: 'report' } });
  });
  test('of the school year', () => {
    const inForce = preset('de-nieuwste-school');
    const { count } = ask('unauthorised.year-hours', '2026-11-09T16:00', [away('2026-09-07'), away('2026-11-09')], {
      inForce,
    });
    expect(count).toMatchObject({ soFar: 660, needed: 1500, window: { from: '2026-08-01' } });
  });
});

describe('sick reports', () => {
  test('are those of three months, one day each', () => {
    const rows = [sick('2026-09-02'), sick('2026-10-05', '2026-10-07'), sick('2026-11-10')];
    expect(ask('sick.frequent', '2026-12-01T16:00', rows).count).toMatchObject({
      unit: 'reports',
      soFar: 3,
      needed: 4,
      window: { from: '2026-09-02', until: '2026-12-01' },
    });
    expect(ask('sick.frequent', '2026-12-02T16:00', rows).count!.soFar).toBe(2);
  });
  test('start anew the day after a referral', () => {
    const actions = [deed('h1', '2026-10-05T09:00', { kind: 'referral' })];
    const rows = [sick('2026-09-02'), sick('2026-10-05'), sick('2026-10-06')];
    expect(ask('sick.frequent', '2026-12-01T16:00', rows, { actions }).count).toMatchObject({
      soFar: 0,
      anew: { from: '2026-10-06', why: 'referral' },
    });
    const later = [...rows, sick('2026-11-10')];
    expect(ask('sick.frequent', '2026-12-01T16:00', later, { actions }).count!.soFar).toBe(1);
  });
  test('ask for four more after the fourth, where every fourth counts', () => {
    const inForce = preset('mazl');
    const rows = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05'].map((day) => sick(day));
    expect(ask('sick.frequent', '2026-10-06T16:00', rows.slice(0, 3), { inForce }).count).toMatchObject({
      soFar: 3,
      needed: 4,
    });
    expect(ask('sick.frequent', '2026-10-06T16:00', rows, { inForce }).count).toMatchObject({ soFar: 5, needed: 8 });
    expect(ask('sick.frequent', '2027-01-15T16:00', rows, { inForce }).count).toMatchObject({ soFar: 1, needed: 4 });
  });
});

describe('days', () => {
  test('in a row go on today, or are none', () => {
    const six = sick('2026-11-02', '2026-11-09');
    expect(ask('sick.long', '2026-11-09T16:00', [six]).count).toMatchObject({
      unit: 'days',
      soFar: 6,
      needed: 7,
      window: { from: '2026-11-02', until: '2026-11-09' },
    });
    expect(ask('sick.long', '2026-11-10T16:00', [six]).count).toMatchObject({ soFar: 0, evidence: [] });
  });
  test('in a row go on over a weekend', () => {
    const two = away('2026-11-05', '2026-11-06');
    expect(ask('unauthorised.three-days', '2026-11-08T16:00', [two]).count).toMatchObject({ soFar: 2, needed: 3 });
    expect(ask('unauthorised.three-days', '2026-11-09T07:00', [two]).count).toMatchObject({ soFar: 0 });
  });
  test('of the calendar count weekends in between', () => {
    const long = ask('unauthorised.long', '2026-11-09T16:00', [away('2026-11-05', '2026-11-09')]);
    expect(long.count).toMatchObject({ soFar: 5, needed: 29, evidence: ['o2026-11-05'] });
  });
  test('after a report are counted anew', () => {
    const actions = [deed('h1', '2026-11-09T09:00', { kind: 'officer-reported', end: '2026-11-06' })];
    const days = away('2026-11-04', '2026-11-09');
    expect(ask('unauthorised.three-days', '2026-11-09T16:00', [days], { actions }).count).toMatchObject({ soFar: 1 });
  });
  test('of a month', () => {
    const inForce = preset('de-meierij');
    const rows = [sick('2026-10-29', '2026-11-03'), sick('2026-11-10')];
    expect(ask('sick.month-days', '2026-11-10T16:00', rows, { inForce }).count).toMatchObject({
      unit: 'days',
      soFar: 3,
      needed: 5,
      window: { from: '2026-11-01', until: '2026-11-10' },
    });
  });
});

describe('times', () => {
  test('of several kinds together', () => {
    const inForce = preset('de-schalm');
    const rows = [late('2026-09-29'), late('2026-10-06'), away('2026-10-12', '2026-10-13'), late('2026-11-03')];
    expect(ask('times.officer', '2026-11-03T16:00', rows, { inForce }).count).toMatchObject({
      unit: 'times',
      soFar: 3,
      needed: 10,
      window: { from: '2026-10-01' },
      evidence: ['2026-10-06', 'o2026-10-12', '2026-11-03'],
    });
  });
  test('of one kind leave the lates out', () => {
    const inForce = preset('de-dobbelsteen');
    const rows = [late('2026-10-06'), away('2026-10-12')];
    expect(ask('unauthorised.officer', '2026-11-03T16:00', rows, { inForce }).count).toMatchObject({
      soFar: 1,
      needed: 2,
    });
  });
  test('that a spell came back', () => {
    expect(ask('unauthorised.meeting', '2026-11-03T16:00', [away('2026-10-12')]).count).toMatchObject({
      soFar: 1,
      needed: 2,
      window: { from: '2026-08-01' },
    });
  });
});

describe('lates after a step', () => {
  const inForce = preset('multatuli');
  const sent = deed('h1', '2026-09-04T09:00', { kind: 'letter-sent', letter: 'late-warning' });

  test('are not counted before the step is taken, nor after its weeks', () => {
    expect(ask('late.meeting', '2026-09-04T08:00', [], { inForce, actions: [sent] }).count).toBeNull();
    expect(ask('late.meeting', '2026-10-03T09:00', [], { inForce, actions: [sent] }).count).toBeNull();
  });
  test('are counted in a window that is still open', () => {
    expect(ask('late.meeting', '2026-09-08T09:00', [], { inForce, actions: [sent] }).count).toMatchObject({
      soFar: 0,
      needed: 1,
      window: { from: '2026-09-05', until: '2026-10-02' },
    });
    const met = ask('late.meeting', '2026-09-08T09:00', [late('2026-09-08')], { inForce, actions: [sent] });
    expect(met).toMatchObject({ holds: true, count: { soFar: 1, evidence: ['2026-09-08'] } });
  });
});

describe('a rule that is no count', () => {
  test('says whether it holds, and its condition', () => {
    const rows = [row('a1', '2026-09-07', { kind: 'absent', reported: 'none' })];
    expect(ask('daily.unreported', '2026-09-07T08:44', rows)).toMatchObject({ holds: false, count: null });
    expect(ask('daily.unreported', '2026-09-07T08:45', rows)).toMatchObject({
      holds: true,
      count: null,
      condition: { by: 'absent-today', reported: 'none' },
    });
  });
});

describe('days that were not seen', () => {
  const seen = [{ from: '2026-08-31' as Day, until: '2026-09-04' as Day }];

  test('are those of the window', () => {
    expect(ask('late.warning', '2026-09-08T16:00', [], { seen }).count!.unseenDays).toBe(2);
    expect(ask('sick.long', '2026-09-08T16:00', [], { seen }).count!.unseenDays).toBe(1);
    expect(ask('late.warning', '2026-09-08T16:00', []).count!.unseenDays).toBeNull();
  });
});

test('rules stand in the order of the documents, as they are in force today', () => {
  const inForce = new Protocols([
    [
      { ...bavokring, validUntil: '2026-11-01' as Day },
      { ...preset('schreuder'), validFrom: '2026-11-02' as Day },
    ],
    [preset('mazl')],
    [law],
  ]);
  const rules = (now: string) =>
    progressOf(inForce, calendar, sam, [], [], moment(now)).map((one) => `${one.protocol} ${one.rule}`);
  expect(rules('2026-11-02T09:00')).toEqual([
    'schreuder late.letter',
    'schreuder late.talk',
    'schreuder late.meeting',
    'schreuder late.officer',
    'mazl sick.frequent',
    'mazl sick.long',
    'mazl concern.raised',
    ...law.rules.map(({ id }) => `law ${id}`),
  ]);
  expect(rules('2026-11-01T09:00')).toContain('bavokring late.slip');
});

describe('of every school year', () => {
  const check = (property: (absences: readonly Absence[], actions: readonly Action[]) => void) =>
    fc.assert(
      fc.property(rows(), deeds(false), (absences, actions) => property(absences, actions)),
      { numRuns: runs(80) },
    );
  const all = (absences: readonly Absence[], actions: readonly Action[], now: Moment = NOW) =>
    progressOf(bavokring, CALENDAR, PUPIL, absences, actions, now);

  test('a strip adds up to the count, and holds what a signal says', () =>
    check((absences, actions) => {
      const { signals } = evaluatePupil(bavokring, CALENDAR, PUPIL, absences, actions, NOW);
      for (const { rule, count, signals: own, holds } of all(absences, actions)) {
        expect(own).toEqual(signals.filter((signal) => signal.rule === rule));
        expect(holds).toBe(own.some(({ settled }) => !settled));
        if (!count) continue;
        expect(count.weeks.reduce((sum, { amount }) => sum + amount, 0)).toBe(count.soFar);
        expect(count.window.from <= count.window.until).toBe(true);
      }
    }));

  test('one late more reaches a step of the ladder when the count says that one is missing', () =>
    check((absences, actions) => {
      const before = at(dayOf(NOW), '08:00');
      const more = [
        ...absences,
        { id: 'one-more', pupil: PUPIL.id, date: dayOf(NOW), kind: 'late', arrival: '08:40' } as Absence,
      ];
      for (const { rule, count, signals } of all(absences, actions, before)) {
        if (!['late.warning', 'late.meeting', 'late.officer'].includes(rule) || signals.length > 0) continue;
        const after = all(more, actions, at(dayOf(NOW), '08:40')).find((one) => one.rule === rule)!;
        const others = after.count!.soFar - count!.soFar;
        expect(after.signals.length > 0).toBe(count!.soFar + others >= count!.needed);
      }
    }));

  test('what counts lies in the window', () =>
    check((absences, actions) => {
      const of = new Map(absences.map((absence) => [absence.id, absence]));
      for (const { count } of all(absences, actions)) {
        for (const id of count?.evidence ?? []) {
          const { date, endDate = date } = of.get(id)!;
          expect(date <= count!.window.until && endDate >= count!.window.from).toBe(true);
        }
      }
    }));
});

test('a day later the window has moved', () => {
  const rows = [late('2026-09-07')];
  const inForce = preset('bavokring', { 'late.window': 'weeks:4' });
  const count = (now: Day) => ask('late.warning', at(now, '09:00'), rows, { inForce }).count!.soFar;
  expect([count('2026-10-04' as Day), count(addDays('2026-10-04' as Day, 1))]).toEqual([1, 0]);
});
