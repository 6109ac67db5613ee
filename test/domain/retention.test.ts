import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/domain/action';
import type { Day, Moment } from '../../src/domain/day';
import { lastDayAfterLeaving, lastDayOfYear, leftOn, openCases, RETENTION, stageOn } from '../../src/domain/retention';

/* How long dossiers are kept (law, 5.3): met, and just missed. */

const action = (kind: Action['kind'], more: object = {}): Action =>
  ({ kind, id: 'x', at: '2026-11-24T09:00' as Moment, ...more }) as Action;
const stage = (today: string, last: string, announced = 30) => stageOn(today as Day, last as Day, { announced });

describe('a school year', () => {
  test('is kept until 31 July of the next one', () => {
    expect(lastDayOfYear('2026-2027', RETENTION)).toBe('2028-07-31');
  });
  test('or of one further on, where the school chose that', () => {
    expect(lastDayOfYear('2026-2027', { years: 5 })).toBe('2032-07-31');
  });
});

describe('a pupil who left', () => {
  const last = (left: string, retention = RETENTION) => lastDayAfterLeaving(left as Day, retention);
  test('is kept as long as the school year of that day', () => {
    expect(last('2026-08-01')).toBe('2028-07-31');
    expect(last('2026-07-31')).toBe('2027-07-31');
  });
  test('and never longer than the years after leaving', () => {
    expect(last('2026-11-10', { ...RETENTION, years: 5 })).toBe('2031-11-10');
    expect(last('2026-11-10', { ...RETENTION, years: 5, afterLeaving: 1 })).toBe('2027-11-10');
  });
  test('a year after a leap day ends on the last of February', () => {
    expect(last('2028-02-29', { ...RETENTION, years: 5 })).toBe('2033-02-28');
    expect(last('2028-02-29', { ...RETENTION, years: 5, afterLeaving: 4 })).toBe('2032-02-29');
  });
});

describe('today', () => {
  test('the last day belongs to it, the next does not', () => {
    expect(stage('2028-07-31', '2028-07-31')).toBe('announced');
    expect(stage('2028-08-01', '2028-07-31')).toBe('over');
  });
  test('it is announced from so many days before', () => {
    expect(stage('2028-06-30', '2028-07-31')).toBe('kept');
    expect(stage('2028-07-01', '2028-07-31')).toBe('announced');
    expect(stage('2028-07-30', '2028-07-31', 0)).toBe('kept');
    expect(stage('2028-07-31', '2028-07-31', 0)).toBe('announced');
  });
  test('over the end of a leap February', () => {
    expect(stage('2028-01-30', '2028-02-29')).toBe('announced');
    expect(stage('2028-01-29', '2028-02-29')).toBe('kept');
  });
});

describe('an open case', () => {
  test('is a report without an answer, or with one that goes on elsewhere', () => {
    const reported = action('officer-reported');
    const answered = (...outcomes: string[]) => action('officer-responded', { outcomes });
    expect(openCases([reported])).toEqual(['officer']);
    expect(openCases([reported, answered('talked')])).toEqual([]);
    expect(openCases([reported, answered('referred')])).toEqual(['officer']);
    expect(openCases([reported, answered('referred'), answered('closed')])).toEqual([]);
    expect(openCases([reported, answered('closed'), reported])).toEqual(['officer']);
  });
  test('is a concern that nobody decided on, and leave likewise', () => {
    expect(openCases([action('concern'), action('leave-requested')])).toEqual(['concern', 'leave']);
    expect(
      openCases([action('concern'), action('leave-requested'), action('concern-decided'), action('leave-decided')]),
    ).toEqual([]);
    expect(openCases([action('referral')])).toEqual(['concern']);
    expect(openCases([action('referral'), action('parents-informed')])).toEqual([]);
  });
  test('is not what only was done', () => expect(openCases([action('call'), action('letter-sent')])).toEqual([]));
});

test('a pupil left on the day that was recorded last', () => {
  expect(leftOn([])).toBeNull();
  expect(leftOn([action('left', { on: '2026-11-01' }), action('left', { on: '2026-11-09' })])).toBe('2026-11-09');
});
