import { expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence';
import { type Day, dayNumber, type Moment, type Period, type Time } from '../../src/domain/day';
import { kindIn, missedShare, sum, tallyOf, together } from '../../src/overview/tally';
import { dayByDay } from '../../src/rules/day-by-day';
import { factsOf } from '../../src/rules/facts';
import { Protocols } from '../../src/rules/in-force';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import { CALENDARS } from '../rules/calendars';

/* What there was of a pupil in a period: reports, minutes by word, lates, and what was looked at. */

const protocols = new Protocols([[bavokring], [law]]);
const calendar = CALENDARS['gelijke dagen']!;
const group = calendar.group('6A');
const NOVEMBER: Period = { from: '2026-11-01' as Day, until: '2026-11-30' as Day };
const WHOLE = group.minutes(dayNumber('2026-11-16' as Day));

const row = (id: string, date: string, more: Partial<Absence> = {}): Absence => ({
  id,
  pupil: 'p',
  date: date as Day,
  kind: 'sick',
  ...more,
});
function counted(rows: readonly Absence[], now = '2026-12-01T16:00', seen: readonly Period[] | null = null) {
  const facts = factsOf({ id: 'p', name: 'Sam', group: '6A' }, rows, [], protocols, calendar, now as Moment);
  return { facts, missed: dayByDay(facts), seen };
}

test('a spell that goes on over a weekend is one report, with the minutes of all its days', () => {
  const sick = kindIn(
    tallyOf(counted([row('a', '2026-11-13'), row('b', '2026-11-16', { endDate: '2026-11-17' as Day })]), NOVEMBER),
    'sick',
  );
  expect(sick).toMatchObject({ reports: 1, minutes: { authorised: 3 * WHOLE, unauthorised: 0, undecided: 0 } });
  expect(sick.rows.map(({ row, begins }) => [row, begins])).toEqual([
    ['a', true],
    ['b', false],
    ['b', false],
  ]);
});

test('a spell that began in October is no report of November, and its days in November count', () => {
  const tally = tallyOf(counted([row('a', '2026-10-30', { endDate: '2026-11-02' as Day })]), NOVEMBER);
  expect(kindIn(tally, 'sick')).toMatchObject({ reports: 0, minutes: { authorised: WHOLE } });
  const october = tallyOf(counted([row('a', '2026-10-30', { endDate: '2026-11-02' as Day })]), {
    from: '2026-10-01' as Day,
    until: '2026-10-31' as Day,
  });
  expect(kindIn(october, 'sick')).toMatchObject({ reports: 1, minutes: { authorised: WHOLE } });
});

test('lates count one by one, by their word, also without a time', () => {
  const tally = tallyOf(
    counted([
      row('a', '2026-11-16', { kind: 'late', arrival: '08:45' as Time }),
      row('b', '2026-11-17', { kind: 'late', authorised: true }),
      row('c', '2026-11-18', { kind: 'late' }),
    ]),
    NOVEMBER,
  );
  expect(tally.lates).toEqual({ authorised: 1, unauthorised: 2, undecided: 0 });
  expect(kindIn(tally, 'late').reports).toBe(3);
  expect(together(kindIn(tally, 'late').minutes)).toBe(15);
});

test('the share of lesson time is that of days that were looked at', () => {
  const rows = [row('a', '2026-11-16'), row('b', '2026-11-23')];
  const seen = [{ from: '2026-11-16' as Day, until: '2026-11-17' as Day }];
  const tally = tallyOf(counted(rows, undefined, seen), NOVEMBER);
  const schoolDays = group.countSchoolDays(dayNumber(NOVEMBER.from), dayNumber(NOVEMBER.until));
  expect(tally).toMatchObject({ schoolDays, unseenDays: schoolDays - 2, seenMinutes: 2 * WHOLE, missedOfSeen: WHOLE });
  expect(missedShare(tally)).toBe(0.5);
  expect(together(kindIn(tally, 'sick').minutes)).toBe(2 * WHOLE);
  expect(missedShare(tallyOf(counted(rows, undefined, []), NOVEMBER))).toBeNull();
});

test('a period counts up to the day of the facts', () => {
  const tally = tallyOf(counted([row('a', '2026-11-16'), row('b', '2026-11-23')], '2026-11-16T16:00'), NOVEMBER);
  expect(kindIn(tally, 'sick').reports).toBe(1);
  expect(tally.schoolDays).toBe(group.countSchoolDays(dayNumber(NOVEMBER.from), dayNumber('2026-11-16' as Day)));
});

test('months together are the year, but for the report of each spell, which is that of the month in which it begins', () => {
  const known = counted([
    row('a', '2026-10-30', { endDate: '2026-11-02' as Day }),
    row('b', '2026-11-16', { kind: 'late', arrival: '08:50' as Time }),
    row('c', '2026-11-16', { kind: 'absent', from: '10:00' as Time }),
  ]);
  const months = ['10', '11'].map((month) =>
    tallyOf(known, { from: `2026-${month}-01` as Day, until: `2026-${month}-${month === '10' ? 31 : 30}` as Day }),
  );
  const whole = tallyOf(known, { from: '2026-10-01' as Day, until: '2026-11-30' as Day });
  expect({ ...sum(months), pupils: 1 }).toEqual(whole);
  expect(sum([])).toMatchObject({ pupils: 0, schoolDays: 0, kinds: [] });
});
