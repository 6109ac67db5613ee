import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import { addDays, type Day, type Moment } from '../../src/domain/day';
import { accountOf } from '../../src/rules/account';
import { evaluatePupil } from '../../src/rules/evaluate';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { runs } from '../runs';
import { CALENDAR, deeds, NOW, PUPIL, rows } from './arbitrary';

/* How everything of a pupil counts, row by row and kind by kind. A school day has 330 lesson minutes. */

const MOMENT = '2026-11-24T16:00' as Moment;
const YEAR = { from: '2026-08-01' as Day, until: '2027-07-31' as Day };
const row = (id: string, date: string, more: Partial<Absence> = {}): Absence => ({
  id,
  pupil: PUPIL.id,
  date: date as Day,
  kind: 'absent',
  ...more,
});
const did = (kind: string, more: object): Action =>
  ({ kind, id: kind, pupil: PUPIL.id, at: '2026-11-20T09:00', ...more }) as unknown as Action;
const account = (
  absences: readonly Absence[],
  actions: readonly Action[] = [],
  seen: Parameters<typeof accountOf>[6] = null,
) => accountOf(bavokring, CALENDAR, PUPIL, absences, actions, MOMENT, seen);
const only = (absences: readonly Absence[], actions: readonly Action[] = []) => account(absences, actions).rows[0];

describe('a row', () => {
  test('has the school days and lesson minutes that it covers, weekends not among them', () => {
    expect(only([row('a', '2026-11-13', { endDate: '2026-11-16' as Day })])).toMatchObject({
      authorised: false,
      schoolDays: 2,
      minutes: 660,
    });
  });

  test('is as people explained it', () => {
    const told = did('explained', { from: '2026-11-16', absence: 'sick' });
    expect(only([row('a', '2026-11-16')], [told])).toMatchObject({ kind: 'sick', authorised: true });
  });

  test('of which some days are explained is partly authorised', () => {
    const told = did('explained', { from: '2026-11-17', absence: 'absent', authorised: true });
    expect(only([row('a', '2026-11-16', { endDate: '2026-11-17' as Day })], [told])?.authorised).toBe('partly');
  });

  test('inside granted leave is authorised, whatever it says itself', () => {
    const asked = did('leave-requested', { from: '2026-11-23', until: '2026-11-23', ground: 'weighty' });
    const given = did('leave-decided', { request: 'leave-requested', granted: true });
    expect(only([row('a', '2026-11-23', { authorised: false })], [asked, given])?.authorised).toBe(true);
  });

  test('of an unknown kind is neither, and nobody knows how long it was', () => {
    expect(only([row('a', '2026-11-16', { kind: 'unknown' })])).toMatchObject({ authorised: null, minutes: null });
  });

  test('of a late without a time has no length', () => {
    expect(only([row('a', '2026-11-16', { kind: 'late' })])).toMatchObject({ minutes: null, schoolDays: 0 });
  });

  test('that is still to come counts nothing yet', () => {
    expect(only([row('a', '2026-12-01', { kind: 'leave' })])).toMatchObject({ authorised: true, schoolDays: 0 });
  });
});

describe('totals', () => {
  const sick = [
    row('s1', '2026-11-13', { kind: 'sick' }),
    row('s2', '2026-11-16', { kind: 'sick', part: 'morning' }),
    row('s3', '2026-11-19', { kind: 'sick' }),
  ];

  test('count illness by reports, lates one by one, and each minute once', () => {
    const all = [
      ...sick,
      row('l1', '2026-11-10', { kind: 'late', arrival: '08:41' as never }),
      row('l2', '2026-11-11', { kind: 'late' }),
      row('a1', '2026-11-12'),
      row('a2', '2026-11-12', { part: 'morning' }),
    ];
    const { kinds, unauthorised, unseenDays } = account(all).totals(YEAR);
    expect(kinds).toEqual([
      { kind: 'late', times: 2, schoolDays: 1, minutes: 11 },
      { kind: 'sick', times: 2, schoolDays: 3, minutes: 330 + 210 + 330 },
      { kind: 'absent', times: 1, schoolDays: 1, minutes: 330 },
    ]);
    expect([unauthorised, unseenDays]).toEqual([341, null]);
  });

  test('of a period hold what lies in it, also of what began before', () => {
    const period = { from: '2026-11-16' as Day, until: '2026-11-18' as Day };
    expect(account(sick).totals(period).kinds).toEqual([{ kind: 'sick', times: 1, schoolDays: 1, minutes: 210 }]);
  });

  test('say how many school days nobody looked at, up to now', () => {
    const seen = [{ from: '2026-11-16' as Day, until: '2026-11-20' as Day }];
    const period = { from: '2026-11-16' as Day, until: '2026-12-31' as Day };
    expect(account(sick, [], seen).totals(period).unseenDays).toBe(2);
  });
});

describe('counters', () => {
  test('have their windows', () => {
    const seen = [{ from: '2026-11-02' as Day, until: '2026-11-24' as Day }];
    const { windows } = account([], [], seen);
    expect(windows.lates).toMatchObject({ from: '2026-08-01', until: '2026-11-24' });
    expect(windows.unauthorisedMinutes).toEqual({ from: '2026-11-02', until: '2026-11-24', unseenDays: 0 });
    expect(windows.sickReports).toMatchObject({ from: '2026-08-25', until: '2026-11-24' });
    expect(windows.leaveDays).toEqual({ ...YEAR, unseenDays: null });
    expect(windows.lates.unseenDays).toBeGreaterThan(0);
  });

  test('are what the totals of their windows say, whatever happened', () =>
    fc.assert(
      fc.property(rows({ openEnds: true }), deeds(true), (absences, actions) => {
        const { counters } = evaluatePupil(bavokring, CALENDAR, PUPIL, absences, actions, NOW);
        const { windows, totals } = accountOf(bavokring, CALENDAR, PUPIL, absences, actions, NOW);
        expect(totals(windows.unauthorisedMinutes).unauthorised).toBe(counters.unauthorisedMinutes);
        const of = (kind: string) => totals(YEAR).kinds.find((one) => one.kind === kind)?.times ?? 0;
        expect(of('late')).toBeGreaterThanOrEqual(counters.lates);
        const before = { from: YEAR.from, until: addDays(windows.sickReports.from, -1) };
        const sick = totals(YEAR).kinds.find(({ kind }) => kind === 'sick')?.times ?? 0;
        const earlier = totals(before).kinds.find(({ kind }) => kind === 'sick')?.times ?? 0;
        expect(sick - earlier).toBe(counters.sickReports);
      }),
      { numRuns: runs(100) },
    ));
});
