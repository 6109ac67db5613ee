import { describe, expect, test } from 'vitest';
import type { Day, Period } from '../../src/domain/day';
import { basisOf, type Listed, listedIn, listedOf, listedTally, type OnlyListed } from '../../src/overview/listed';
import { missedShare } from '../../src/overview/tally';
import { counted, row } from './counted';

/*
 * Group 6A has three pupils. Noor was ill on one of two days that were read; Sami and Lot were never absent, and only the list of pupils
 * says that they are there.
 */

const day = (text: string) => text as Day;
const YEAR: Period = { from: day('2026-08-01'), until: day('2027-07-31') };
const WEEK: Period = { from: day('2026-11-09'), until: day('2026-11-13') };
const READ: readonly Period[] = [{ from: day('2026-11-09'), until: day('2026-11-10') }];
const listed = (pupil: string, days = YEAR, seen = READ, group = '6A'): OnlyListed => ({
  ...counted([], { pupil, seen, group }),
  days,
});
const SCHOOL: Listed = {
  lists: [{ group: '6A', on: day('2026-11-12') }],
  pupils: [listed('sami'), listed('lot')],
};

describe('pupils whom only the list of pupils names', () => {
  test('were present on the days that lists of the whole group showed, and on no other', () => {
    const [sami] = listedIn(SCHOOL, WEEK).pupils;
    const tally = listedTally(sami!);
    expect(tally).toMatchObject({
      pupils: 1,
      schoolDays: 5,
      unseenDays: 3,
      seenMinutes: 660,
      missedOfSeen: 0,
      kinds: [],
    });
    expect(missedShare(tally)).toBe(0);
    expect(missedShare(listedTally({ ...listed('sami', YEAR, []), days: WEEK }))).toBeNull();
  });

  test('make the share of the group a third of what it is of those alone who were absent', () => {
    const noor = counted([row('r', '2026-11-09')], { pupil: 'noor', seen: READ });
    const alone = listedTally({ ...noor, days: WEEK });
    const shares = [alone, ...listedIn(SCHOOL, WEEK).pupils.map(listedTally)].map((one) => missedShare(one)!);
    expect(missedShare(alone)).toBe(0.5);
    expect(shares.reduce((sum, share) => sum + share, 0) / 3).toBeCloseTo(1 / 6, 12);
  });

  test('count from the day on which a list first showed them, and until the one on which none did', () => {
    const days = { from: day('2026-11-11'), until: day('2026-11-12') };
    const one = listedIn({ ...SCHOOL, pupils: [listed('new', days)] }, WEEK).pupils[0]!;
    expect(listedTally(one).schoolDays).toBe(2);
    expect(
      listedIn({ ...SCHOOL, pupils: [listed('gone', { ...days, until: day('2026-10-30') })] }, WEEK).pupils,
    ).toEqual([]);
  });
});

describe('a list of pupils', () => {
  test('says who was there in its own school year, and nothing of another or of days in two', () => {
    for (const period of [
      { from: day('2025-11-01'), until: day('2025-11-30') },
      { from: day('2026-06-01'), until: day('2026-09-30') },
    ])
      expect(listedIn(SCHOOL, period)).toEqual({ lists: [], pupils: [] });
    expect(listedIn(SCHOOL, YEAR).pupils).toHaveLength(2);
  });

  test('is of some groups only where others may not be seen', () => {
    expect(listedOf(SCHOOL, (group) => group === '7B')).toEqual({ lists: [], pupils: [] });
    expect(listedOf(SCHOOL, (group) => group === '6A')).toEqual(SCHOOL);
  });

  test('is named with its day for each group that has one; of the others it is said that there is none', () => {
    expect(basisOf(['6A', '7B'], ['6A', '6a', '', '7B'], SCHOOL.lists)).toEqual([
      { group: '6A', pupils: 2, list: '2026-11-12' },
      { group: '7B', pupils: 1, list: null },
    ]);
  });
});
