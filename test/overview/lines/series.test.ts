import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Absence } from '../../../src/domain/absence';
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  type Moment,
  type Period,
  weekday,
} from '../../../src/domain/day';
import { GRAINS, type Grain, shareMissed, shareUnauthorised, weekOfYear } from '../../../src/overview/lines/series';
import { missedShare, sum, tallyOf } from '../../../src/overview/tally';
import { rows as anyRows, NOW as NOW_ANY } from '../../rules/arbitrary';
import { CALENDARS } from '../../rules/calendars';
import { late, lineOf, linePupil, row } from './pupils';

const AUTUMN: Period = { from: '2026-08-28' as Day, until: '2026-11-30' as Day };
const group = CALENDARS['gelijke dagen']!.group('6A');
const WHOLE = group.minutes(dayNumber('2026-11-16' as Day));

describe('a line', () => {
  test('has a point for each school week, without those of a vacation', () => {
    const line = lineOf([linePupil([])], 'week', { from: '2026-10-05' as Day, until: '2026-11-08' as Day });
    expect(line.map(({ from }) => from)).toEqual(['2026-10-05', '2026-10-12', '2026-10-26', '2026-11-02']);
    expect(line.every(({ schoolDays }) => schoolDays === 5)).toBe(true);
  });

  test('has the share of lesson time, and what of it is unauthorised', () => {
    const rows = [row('2026-11-16'), row('2026-11-17', { kind: 'absent' }), late('2026-11-18')];
    const [week] = lineOf([linePupil(rows)], 'week', { from: '2026-11-16' as Day, until: '2026-11-22' as Day });
    expect(week).toMatchObject({ reports: 2, lates: 1, missed: 2 * WHOLE + 10, unauthorised: WHOLE + 10 });
    expect(shareMissed(week!)).toBeCloseTo((2 * WHOLE + 10) / (5 * WHOLE), 12);
    expect(shareUnauthorised(week!)).toBeCloseTo((WHOLE + 10) / (5 * WHOLE), 12);
  });

  test('counts a spell as a report where it begins', () => {
    const line = lineOf([linePupil([row('2026-11-13', { endDate: '2026-11-17' as Day })])], 'week', AUTUMN);
    expect(line.filter(({ reports }) => reports > 0).map(({ from }) => from)).toEqual(['2026-11-09']);
    expect(line.filter(({ missed }) => missed > 0)).toHaveLength(2);
  });

  test('says which days nobody looked at, and leaves their minutes out of the share', () => {
    const seen = [{ from: '2026-11-16' as Day, until: '2026-11-17' as Day }];
    const rows = [row('2026-11-16'), row('2026-11-18')];
    const week = { from: '2026-11-16' as Day, until: '2026-11-22' as Day };
    const [point] = lineOf([linePupil(rows, { seen })], 'week', week);
    expect(point).toMatchObject({ schoolDays: 5, unseenDays: 3, reports: 2 });
    expect(shareMissed(point!)).toBe(1 / 2);
    expect(shareMissed(lineOf([linePupil(rows, { seen: [] })], 'week', week)[0]!)).toBeNull();
  });

  test('begins when the pupil came, and ends today or when the pupil left', () => {
    const given = { since: '2026-11-03' as Day, now: '2026-11-17T16:00' as Moment };
    const gone = lineOf([linePupil([], { since: '2026-11-03' as Day, until: '2026-11-05' as Day })], 'week', AUTUMN);
    expect(gone.map(({ schoolDays }) => schoolDays)).toEqual([3]);
    const line = lineOf([linePupil([late('2026-11-02'), late('2026-11-03')], given)], 'week', AUTUMN);
    expect(line.map(({ from, schoolDays, lates }) => [from, schoolDays, lates])).toEqual([
      ['2026-11-02', 4, 1],
      ['2026-11-09', 5, 0],
      ['2026-11-16', 2, 0],
    ]);
  });

  test('weeks of two years stand above each other, that of 1 August first', () => {
    expect([weekOfYear('2026-08-01' as Day), weekOfYear('2026-08-03' as Day)]).toEqual([1, 2]);
    expect(weekOfYear('2027-08-01' as Day)).toBe(1);
    for (const day of ['2026-09-01', '2027-01-04', '2027-07-31'] as Day[]) {
      expect(weekOfYear(addDays(day, 7 - weekday(day)))).toBe(day === '2027-07-31' ? 2 : weekOfYear(day) + 1);
    }
  });
});

/** Day by day, minute by minute, straight from the days of the rules; nothing is summed before it is asked. */
function counted(pupils: readonly ReturnType<typeof linePupil>[], inPoint: (day: Day) => boolean) {
  const total = { schoolDays: 0, unseenDays: 0, seenMinutes: 0, missed: 0, unauthorised: 0, reports: 0, lates: 0 };
  for (const { facts, seen, since } of pupils) {
    for (let day = AUTUMN.from; day <= AUTUMN.until; day = addDays(day, 1)) {
      const number = dayNumber(day);
      if (!inPoint(day) || number < since || number > facts.today || !facts.calendar.isSchoolDay(number)) continue;
      const isSeen = seen === null || seen.some(({ from, until }) => from <= day && day <= until);
      const pieces = facts.ledger.day(number)?.pieces ?? [];
      const minutes = facts.calendar
        .lessons(number)
        .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
      const missed = minutes.filter((minute) =>
        pieces.some(({ lessons }) => lessons.some(({ start, end }) => start <= minute && minute < end)),
      );
      total.schoolDays++;
      if (isSeen) {
        total.seenMinutes += minutes.length;
        total.missed += missed.length;
        total.unauthorised += facts.ledger.day(number)?.unauthorised ?? 0;
      } else total.unseenDays++;
      total.lates += pieces.filter(({ kind }) => kind === 'late').length;
      for (const kind of new Set(pieces.map((piece) => piece.kind))) {
        const here = (at: number) =>
          facts.ledger.day(at)?.pieces.some((one) => one.kind === kind && one.lessons.length > 0);
        let before = number - 1;
        while (before > number - 100 && !facts.calendar.isSchoolDay(before)) before--;
        if (kind !== 'late' && here(number) && !here(before)) total.reports++;
      }
    }
  }
  return total;
}

const anyPupil = fc
  .record({
    rows: anyRows(),
    seen: fc.constantFrom(
      null,
      [],
      [
        { from: '2026-09-07' as Day, until: '2026-10-02' as Day },
        { from: '2026-10-26' as Day, until: '2026-10-30' as Day },
      ],
    ),
    since: fc.constantFrom('2026-08-01' as Day, '2026-09-15' as Day),
  })
  .map(({ rows, ...given }) => linePupil(rows as readonly Absence[], { ...given, now: NOW_ANY }));

const pointOf = (grain: Grain, day: Day): string =>
  grain === 'day' ? day : grain === 'month' ? day.slice(0, 7) : dayFromNumber(dayNumber(day) - weekday(day));

describe('counted independently', () => {
  test('each point is the count of its days, and the points have all days', () => {
    fc.assert(
      fc.property(fc.array(anyPupil, { minLength: 1, maxLength: 3 }), fc.constantFrom(...GRAINS), (pupils, grain) => {
        const line = lineOf(pupils, grain, AUTUMN);
        for (const { from, until, ...sums } of line) {
          expect(pointOf(grain, from)).toBe(pointOf(grain, until));
          expect(sums).toEqual(counted(pupils, (day) => pointOf(grain, day) === pointOf(grain, from)));
        }
        const days = line.reduce((all, { schoolDays }) => all + schoolDays, 0);
        expect(days).toBe(counted(pupils, () => true).schoolDays);
      }),
      { numRuns: 60 },
    );
  });

  test('a point is the tally of its period', () => {
    fc.assert(
      fc.property(fc.array(anyPupil, { minLength: 1, maxLength: 3 }), (pupils) => {
        const since = pupils.map((pupil) => ({ ...pupil, since: dayNumber('2026-08-01' as Day) }));
        for (const point of lineOf(since, 'month', AUTUMN)) {
          const tally = sum(since.map((pupil) => tallyOf(pupil, point)));
          expect(shareMissed(point)).toEqual(missedShare(tally));
          expect(point.unseenDays).toBe(tally.unseenDays);
          const reports = tally.kinds.filter(({ kind }) => kind !== 'late').reduce((all, one) => all + one.reports, 0);
          expect(point.reports).toBe(reports);
        }
      }),
      { numRuns: 60 },
    );
  });
});
