import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSENCE_KINDS } from '../../../src/domain/absence';
import { type Day, dayNumber, type Moment, type Period, type Time } from '../../../src/domain/day';
import { cardOf, cardRows, seenFrom, togetherOf } from '../../../src/overview/report-card/card';
import { type Counted, tallyOf } from '../../../src/overview/tally';
import { accountOf } from '../../../src/rules/account';
import { Protocols } from '../../../src/rules/in-force';
import { bavokring } from '../../../src/rules/protocols/bavokring';
import { law } from '../../../src/rules/protocols/law';
import { runs } from '../../runs';
import { anyRows, minutesMissed } from '../absences';
import { CALENDAR, counted, NOW, row } from '../counted';

const NOVEMBER: Period = { from: '2026-11-01' as Day, until: '2026-11-30' as Day };
const SCHOOL_DAYS = CALENDAR.group('6A').countSchoolDays(dayNumber(NOVEMBER.from), dayNumber(NOVEMBER.until));
function pupilCard(of: Counted, period: Period) {
  const tally = tallyOf(of, period);
  return { ...cardOf(tally), rows: cardRows(tally), seenFrom: seenFrom(of, period) };
}
const seen = (...periods: [string, string][]) =>
  periods.map(([from, until]) => ({ from: from as Day, until: until as Day }));

describe('the card of a pupil', () => {
  test('has reports, days, minutes, lates and the share of lesson time', () => {
    const rows = [
      row('a', '2026-11-13', { endDate: '2026-11-16' as Day }),
      row('b', '2026-11-18', { kind: 'late', arrival: '08:41' as Time }),
      row('c', '2026-11-19', { kind: 'absent', from: '12:30' as Time }),
    ];
    expect(pupilCard(counted(rows), NOVEMBER)).toMatchObject({
      kinds: [
        { kind: 'late', times: 1, schoolDays: 1, minutes: 11 },
        { kind: 'sick', times: 1, schoolDays: 2, minutes: 660 },
        { kind: 'absent', times: 1, schoolDays: 1, minutes: 120 },
      ],
      missedDays: 4,
      minutes: { authorised: 660, unauthorised: 131, undecided: 0 },
      lates: { authorised: 0, unauthorised: 1, undecided: 0 },
      share: 791 / (SCHOOL_DAYS * 330),
      schoolDays: SCHOOL_DAYS,
      unseenDays: 0,
      seenFrom: null,
    });
  });

  test('opens to the rows, oldest first', () => {
    const rows = [
      row('b', '2026-11-18', { kind: 'late', arrival: '08:41' as Time }),
      row('a', '2026-11-13', { endDate: '2026-11-16' as Day }),
    ];
    expect(pupilCard(counted(rows), NOVEMBER).rows.map(({ day, kind, minutes }) => [day, kind, minutes])).toEqual([
      ['2026-11-13', 'sick', 330],
      ['2026-11-16', 'sick', 330],
      ['2026-11-18', 'late', 11],
    ]);
  });

  test('has no time for a kind that began before the period, and no length for one that nobody knows', () => {
    const rows = [
      row('a', '2026-10-30', { endDate: '2026-11-02' as Day }),
      row('b', '2026-11-16', { kind: 'unknown' }),
    ];
    expect(pupilCard(counted(rows), NOVEMBER).kinds).toEqual([
      { kind: 'sick', times: 0, schoolDays: 1, minutes: 330 },
      { kind: 'unknown', times: 1, schoolDays: 1, minutes: null },
    ]);
  });

  test.each([
    ['everything', seen(['2026-11-01', '2026-11-30']), null, 0],
    ['nothing', [], null, SCHOOL_DAYS],
    ['all but the first school day', seen(['2026-11-03', '2026-11-30']), '2026-11-03', 1],
    ['all from a Sunday on', seen(['2026-11-08', '2026-11-30']), '2026-11-09', 5],
    ['all but a day in the middle', seen(['2026-11-01', '2026-11-10'], ['2026-11-12', '2026-11-30']), null, 1],
    ['all but the last day', seen(['2026-11-01', '2026-11-29']), null, 1],
  ])('says from when on it was looked at: %s', (_, periods, first, unseenDays) => {
    expect(pupilCard(counted([], { seen: periods }), NOVEMBER)).toMatchObject({ seenFrom: first, unseenDays });
  });

  test('goes up to now', () => {
    const now = '2026-11-10T16:00' as Moment;
    const card = pupilCard(
      counted([row('a', '2026-11-12')], { now, seen: seen(['2026-11-01', '2026-11-10']) }),
      NOVEMBER,
    );
    expect(card).toMatchObject({ kinds: [], schoolDays: 7, unseenDays: 0 });
  });
});

test('a group together has what its pupils have; their days are told one by one', () => {
  const sick = [row('a', '2026-11-16')];
  const tallies = ['p', 'q'].map((pupil) => tallyOf(counted(sick, { pupil }), NOVEMBER));
  expect(togetherOf(tallies)).toMatchObject({
    kinds: [{ kind: 'sick', times: 2, schoolDays: 2, minutes: 660 }],
    missedDays: 2,
    schoolDays: 2 * SCHOOL_DAYS,
  });
});

test('the share of pupils together is the mean of theirs, on the days that were looked at of each, with how sure it is', () => {
  const days = seen(['2026-11-16', '2026-11-17']);
  const tally = (rows: Parameters<typeof counted>[0], looked = days) =>
    tallyOf(counted(rows, { seen: looked }), NOVEMBER);
  const tallies = [tally([row('a', '2026-11-16')]), tally([]), tally([row('a', '2026-11-16')], [])];
  // Student, one degree of freedom: 0.25 ± 12.7062 × 0.25, kept within 0 to 1.
  expect(togetherOf(tallies)).toMatchObject({ share: 0.25, interval: [0, 1] });
  expect(togetherOf(tallies.slice(0, 1))).toMatchObject({ share: 0.5, interval: null });
  expect(togetherOf([])).toMatchObject({ share: null, interval: null, kinds: [] });
});

test('its minutes and days are those that somebody counts minute by minute, straight from the rows', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const missed = minutesMissed(rows, NOVEMBER.from, NOVEMBER.until);
      const card = pupilCard(counted(rows), NOVEMBER);
      for (const word of ['authorised', 'unauthorised', 'undecided'] as const)
        expect(card.minutes[word]).toBe(missed.filter((one) => one.word === word).length);
      expect(card.missedDays).toBe(new Set(missed.map(({ day }) => day)).size);
      expect(card.share).toBe(missed.length / (SCHOOL_DAYS * 330));
      for (const kind of ABSENCE_KINDS) {
        const of = card.kinds.find((one) => one.kind === kind);
        const own = missed.filter(({ row: { kind: its } }) => its === kind);
        if (kind !== 'unknown') expect(of?.minutes ?? 0).toBe(own.length);
        expect(of?.schoolDays ?? 0).toBe(new Set(own.map(({ day }) => day)).size);
      }
      const lates = rows.filter(
        ({ kind, date }) =>
          kind === 'late' &&
          date >= NOVEMBER.from &&
          date <= NOVEMBER.until &&
          CALENDAR.group('6A').isSchoolDay(dayNumber(date)),
      );
      expect(card.lates.authorised + card.lates.unauthorised).toBe(lates.length);
    }),
    { numRuns: runs(200) },
  );
});

test('what means the same in the dossier is the same there: lates, unseen days, unauthorised minutes, and kinds that no other overlaps', () => {
  const protocols = new Protocols([[bavokring], [law]]);
  const pupil = { id: 'p', name: 'Sam', group: '6A' };
  fc.assert(
    fc.property(anyRows, fc.boolean(), (rows, wholeSeen) => {
      const days = wholeSeen ? seen(['2026-08-01', '2026-12-31']) : seen(['2026-11-05', '2026-11-12']);
      const totals = accountOf(protocols, CALENDAR, pupil, rows, [], NOW, days).totals(NOVEMBER);
      const card = pupilCard(counted(rows, { seen: days }), NOVEMBER);
      expect(card.unseenDays).toBe(totals.unseenDays);
      expect(card.minutes.unauthorised).toBe(totals.unauthorised);
      const late = totals.kinds.find(({ kind }) => kind === 'late')?.times ?? 0;
      expect(card.lates.authorised + card.lates.unauthorised).toBe(late);
      const isApart = new Set(rows.map(({ kind }) => kind)).size === 1;
      for (const { kind, times, schoolDays, minutes } of card.kinds) {
        const same = totals.kinds.find((one) => one.kind === kind);
        if (isApart) expect(same).toMatchObject({ schoolDays, minutes });
        // The dossier tells a spell in every period through which it goes, the card where it begins.
        expect(same?.times ?? 0).toBeGreaterThanOrEqual(times);
      }
    }),
    { numRuns: runs(200) },
  );
});
