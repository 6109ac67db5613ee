import { describe, expect, test } from 'vitest';
import type { Absence } from '../../../src/domain/absence';
import { type Day, dayFromNumber, type Period, type Time } from '../../../src/domain/day';
import { SORTS, watchedOf } from '../../../src/overview/lines/occasions';
import { did, late, linePupil, row } from './pupils';

const YEAR: Period = { from: '2026-08-01' as Day, until: '2027-07-31' as Day };
type Given = Parameters<typeof linePupil>[1];
const watched = (rows: readonly Absence[], given: Given = {}, period = YEAR) =>
  watchedOf(linePupil(rows, given), period);
const said = (rows: readonly Absence[], given: Given = {}, period = YEAR) => {
  const { occasions } = watched(rows, given, period);
  return SORTS.flatMap((sort) => occasions[sort].map(({ day }) => `${sort} ${dayFromNumber(day)}`));
};

describe('what is one occasion', () => {
  test('a spell is one report, on the day on which it began, however long it is', () => {
    expect(said([row('2026-11-13', { endDate: '2026-11-24' as Day })])).toEqual(['sick 2026-11-13']);
    expect(said([row('2026-11-13'), row('2026-11-16')])).toEqual(['sick 2026-11-13']);
    expect(said([row('2026-11-13'), row('2026-11-17')])).toEqual(['sick 2026-11-13', 'sick 2026-11-17']);
  });

  test('lates count one by one, two on a day as two', () => {
    expect(said([late('2026-11-16'), late('2026-11-16', '12:40'), late('2026-11-17')])).toEqual([
      'late 2026-11-16',
      'late 2026-11-16',
      'late 2026-11-17',
    ]);
  });

  test('authorised and unauthorised stand apart, and what nobody knows is neither', () => {
    expect(
      said([
        row('2026-11-02'),
        row('2026-11-04', { authorised: false }),
        row('2026-11-09', { kind: 'absent' }),
        row('2026-11-11', { kind: 'holiday' }),
        row('2026-11-16', { kind: 'medical' }),
        row('2026-11-18', { kind: 'unknown' }),
        { ...late('2026-11-20'), authorised: true },
      ]),
    ).toEqual([
      'sick 2026-11-02',
      'excused 2026-11-16',
      'excused 2026-11-20',
      'unauthorised 2026-11-04',
      'unauthorised 2026-11-09',
      'unauthorised 2026-11-11',
    ]);
  });

  test('a day that was explained as ill is a report of illness', () => {
    const explained = did('2026-11-10', 'explained', { from: '2026-11-09', absence: 'sick' });
    expect(said([row('2026-11-09', { kind: 'absent' })], { actions: [explained] })).toEqual(['sick 2026-11-09']);
  });
});

describe('on which days', () => {
  const seen = [{ from: '2026-11-02' as Day, until: '2026-11-13' as Day }];

  test('only those that were seen, and of reports those of which the school day before was seen too', () => {
    const rows = [row('2026-10-30'), late('2026-11-02'), row('2026-11-04'), row('2026-11-16')];
    expect(said(rows, { seen })).toEqual(['sick 2026-11-04', 'late 2026-11-02']);
    expect(watched(rows, { seen }).days.late).toHaveLength(10);
    expect(watched(rows, { seen }).days.sick).toHaveLength(9);
    expect(said(rows, { seen: [] })).toEqual([]);
  });

  test('a spell that began before the first day that was seen is no report', () => {
    expect(said([row('2026-10-30', { endDate: '2026-11-04' as Day })], { seen })).toEqual([]);
  });

  test('the weekend lies between two days that follow each other', () => {
    expect(said([row('2026-11-09')], { seen })).toEqual(['sick 2026-11-09']);
  });

  test('not before the pupil came, outside the period, or after today', () => {
    const rows = [late('2026-11-02'), late('2026-11-09'), late('2026-11-16')];
    expect(said(rows, { since: '2026-11-09' as Day })).toHaveLength(2);
    expect(said(rows, {}, { from: '2026-11-03' as Day, until: '2026-11-15' as Day })).toEqual(['late 2026-11-09']);
    expect(said(rows, { now: '2026-11-10T09:00' as never })).toHaveLength(2);
  });
});

describe('nothing but the first hour', () => {
  const first = (...rows: Absence[]) => {
    const { occasions } = watched(rows);
    return SORTS.flatMap((sort) => occasions[sort].map(({ firstHour }) => firstHour));
  };

  test('ends an hour after the lessons began, where hours have no numbers', () => {
    expect(first(late('2026-11-16', '09:30'))).toEqual([true]);
    expect(first(late('2026-11-16', '09:31'))).toEqual([false]);
    expect(first(row('2026-11-16', { to: '09:30' as Time }))).toEqual([true]);
    expect(first(row('2026-11-16'))).toEqual([false]);
    expect(first(row('2026-11-16', { from: '09:00' as Time }))).toEqual([false]);
  });

  test('nothing else was missed that day, and the day after is another', () => {
    expect(first(late('2026-11-16'), row('2026-11-16', { from: '13:00' as Time }))).toEqual([false, false]);
    expect(first(row('2026-11-16', { to: '09:30' as Time, endDate: '2026-11-17' as Day }))).toEqual([false]);
  });

  test('is not known of a late without a time', () => {
    expect(first(row('2026-11-16', { kind: 'late' }))).toEqual([null]);
  });
});
