import { describe, expect, test } from 'vitest';
import type { Absence, Pupil } from '../../../src/domain/absence';
import type { Action } from '../../../src/domain/action';
import { addDays, type Day, type Moment, type Time } from '../../../src/domain/day';
import { figureIn } from '../../../src/overview/month/figures';
import { laterChanges } from '../../../src/overview/month/later';
import { daysOf, endOf, monthBefore, monthsFrom, yearBefore } from '../../../src/overview/month/months';
import { type MonthOverview, numbersAbout, onlyOf } from '../../../src/overview/month/overview';
import { pupilMonth } from '../../../src/overview/month/pupil-month';
import { dayByDay } from '../../../src/rules/day-by-day';
import { forPupil } from '../../../src/rules/evaluate';
import { factsOf } from '../../../src/rules/facts';
import { Protocols } from '../../../src/rules/in-force';
import { bavokring } from '../../../src/rules/protocols/bavokring';
import { law } from '../../../src/rules/protocols/law';
import { CALENDARS } from '../../rules/calendars';

/* Steps, tasks and what went out, at the end of a month; and what is known better later. */

const protocols = new Protocols([[bavokring], [law]]);
const calendar = CALENDARS['gelijke dagen']!;
const NOW = '2026-12-10T16:00' as Moment;
const SAM: Pupil = { id: 'p', name: 'Sam', group: '6A' };

/** So many lates on school days one after another. */
function lates(count: number, from: string): readonly Absence[] {
  const rows: Absence[] = [];
  for (let date = from as Day; rows.length < count; date = addDays(date, 1)) {
    if (calendar.group('6A').isSchoolDay(Math.round(Date.parse(date) / 86_400_000)))
      rows.push({ id: `l${rows.length + 1}`, pupil: 'p', date, kind: 'late', arrival: '08:40' as Time });
  }
  return rows;
}
const did = (id: string, at: string, kind: Action['kind'], more: object = {}): Action =>
  ({ id, at: `${at}T10:00`, kind, pupil: 'p', ...more }) as Action;

function overview(
  month: string,
  rows: readonly Absence[],
  actions: readonly Action[] = [],
  pupil = SAM,
): MonthOverview {
  const at = (moment: Moment) => factsOf(protocols, calendar, pupil, rows, actions, moment);
  const facts = at(NOW);
  const counted = { facts, missed: dayByDay(facts), seen: null };
  return { month, lists: [], tasks: [], pupils: [pupilMonth(counted, forPupil(at(endOf(month, NOW))), daysOf(month))] };
}
const value = (of: MonthOverview, measure: Parameters<typeof figureIn>[1], by: string | null = null) =>
  figureIn(numbersAbout(of, { of: 'school' }).figures, measure, by).value;

describe('a step', () => {
  const rows = lates(6, '2026-10-01');
  const warned = [
    did('w', '2026-11-03', 'letter-sent', { letter: 'late-warning', rule: 'late.warning' }),
    did('n', '2026-11-05', 'note-recorded', { rule: 'late.warning' }),
  ];

  test('is reached in the month of the sixth late, and no sooner', () => {
    expect(value(overview('2026-10', rows), 'steps-arose', 'late.warning')).toBe(1);
    expect(value(overview('2026-10', rows.slice(0, 5)), 'steps-arose', 'late.warning')).toBe(0);
    expect(value(overview('2026-11', rows), 'steps-arose', 'late.warning')).toBe(0);
  });

  test('is open at the end of the month whatever was done after it, and settled when the last of it was done', () => {
    const [october, november] = [overview('2026-10', rows, warned), overview('2026-11', rows, warned)];
    expect(value(october, 'steps-open', 'late.warning')).toBe(1);
    expect(value(october, 'steps-settled', 'late.warning')).toBe(0);
    expect(value(november, 'steps-open', 'late.warning')).toBe(0);
    expect(value(november, 'steps-settled', 'late.warning')).toBe(1);
    expect(figureIn(numbersAbout(november, { of: 'school' }).figures, 'steps-settled', 'late.warning').sources).toEqual(
      [expect.objectContaining({ of: 'step', pupil: 'p', day: '2026-11-05' })],
    );
  });

  test('that was settled before the month is none of it', () => {
    expect(value(overview('2026-12', rows, warned), 'steps-settled', 'late.warning')).toBe(0);
    expect(overview('2026-12', rows, warned).pupils[0]!.steps.some(({ rule }) => rule === 'late.warning')).toBe(false);
  });

  test('counts a pupil once, and keeps each time that its rule was met', () => {
    const slips = figureIn(
      numbersAbout(overview('2026-10', rows), { of: 'school' }).figures,
      'steps-arose',
      'late.slip',
    );
    expect(slips.value).toBe(1);
    expect(slips.sources).toHaveLength(6);
  });
});

describe('a task that was due in the month', () => {
  // The sixth late is on Thursday 8 October: the letter is due on Thursday 15 October.
  const rows = lates(6, '2026-10-01');
  const sent = (day: string) => did('w', day, 'letter-sent', { letter: 'late-warning', rule: 'late.warning' });
  const tasks = (day: string | null) =>
    overview('2026-10', rows, day === null ? [] : [sent(day)])
      .pupils[0]!.tasks.filter(({ id, do: what }) => what === 'send-letter' && id.includes('late-warning'))
      .map(({ due, done }) => [due, done]);

  test('is done in time on its last day, late the day after, and not done where nobody did it in the month', () => {
    expect(tasks('2026-10-15')).toEqual([['2026-10-15', 'done-in-time']]);
    expect(tasks('2026-10-16')).toEqual([['2026-10-15', 'done-late']]);
    expect(tasks('2026-11-02')).toEqual([['2026-10-15', 'not-done']]);
    expect(tasks(null)).toEqual([['2026-10-15', 'not-done']]);
  });
});

test('reports, referrals and leave that went on are those of the month', () => {
  const actions = [
    did('a', '2026-10-05', 'officer-reported', { report: 'holiday' }),
    did('b', '2026-10-06', 'officer-reported'),
    did('c', '2026-10-07', 'referral', { to: 'school-doctor' }),
    did('d', '2026-10-08', 'leave-forwarded', { request: 'r' }),
    did('e', '2026-11-02', 'referral', { to: 'school-doctor' }),
    did('f', '2026-10-09', 'referral', { to: 'school-doctor' }),
    did('g', '2026-10-12', 'withdrawn', { about: 'f' }),
  ];
  const october = overview('2026-10', [], actions);
  expect(value(october, 'officer-reports', 'holiday')).toBe(1);
  expect(value(october, 'officer-reports', null)).toBe(1);
  expect(value(october, 'referrals', 'school-doctor')).toBe(1);
  expect(value(october, 'leave-forwarded')).toBe(1);
});

describe('what is known better later', () => {
  const row: Absence = { id: 'a', pupil: 'p', date: '2026-10-06' as Day, kind: 'absent' };
  const then = overview('2026-10', [row]);

  test('is nothing where nothing changed', () => {
    expect(laterChanges(then, overview('2026-10', [row]))).toEqual([]);
  });

  test('an explanation moves the minutes from one word to the other, and names the row', () => {
    const told = did('x', '2026-12-01', 'explained', { from: '2026-10-06', absence: 'sick', authorised: null });
    const changes = laterChanges(then, overview('2026-10', [row], [told]));
    const minutes = changes.filter(({ measure }) => measure === 'minutes');
    expect(minutes.map(({ by, was, is }) => [by, was, is])).toEqual([
      ['absent/unauthorised', 330, 0],
      ['sick/authorised', 0, 330],
    ]);
    expect(minutes[0]!.gone).toMatchObject([{ of: 'row', id: 'a', day: '2026-10-06' }]);
    expect(minutes[1]!.added).toMatchObject([{ of: 'row', id: 'a', day: '2026-10-06' }]);
  });

  test('a pupil who is only in one of the two has numbers in that one', () => {
    const other = { ...SAM, id: 'q' };
    const both = { ...then, pupils: [...then.pupils, ...overview('2026-10', [], [], other).pupils] };
    expect(laterChanges(then, both).filter(({ pupil }) => pupil === 'q')).toContainEqual(
      expect.objectContaining({ measure: 'pupils', was: 0, is: 1 }),
    );
  });

  test('the tasks of the school are held side by side too', () => {
    const task = { id: 't', do: 'make-overview', due: '2026-10-07' as Day, done: 'not-done' } as const;
    const changes = laterChanges({ ...then, tasks: [task] }, { ...then, tasks: [{ ...task, done: 'done-late' }] });
    expect(changes.map(({ pupil, measure, was, is }) => [pupil, measure, was, is])).toEqual([
      [null, 'not-done', 1, 0],
      [null, 'done-late', 0, 1],
    ]);
  });
});

test('a part of an overview is without the tasks of the school, the whole of it stays as it is', () => {
  const whole = {
    ...overview('2026-10', []),
    tasks: [{ id: 't', do: 'x', due: '2026-10-07' as Day, done: 'not-done' as const }],
  };
  expect(onlyOf(whole, () => true)).toBe(whole);
  expect(onlyOf(whole, () => false)).toMatchObject({ pupils: [], tasks: [] });
});

test('months without a school day are skipped, and the one before is the last that has one', () => {
  const days = calendar.group('6A');
  expect(monthsFrom('2026-06-01' as Day, days, '2026-10-20' as Day)).toEqual([
    '2026-10',
    '2026-09',
    '2026-08',
    '2026-07',
    '2026-06',
  ]);
  const opened = CALENDARS['een nieuwe school']!.group('6A');
  expect(monthBefore('2026-08', opened, '2026-10-20' as Day)).toBeNull();
  expect(monthBefore('2026-09', days, '2026-10-20' as Day)).toBe('2026-08');
  expect(yearBefore('2026-02')).toBe('2025-02');
});
