import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { dayNumber } from '../../src/domain/day';
import type { Clock, Line, ReadingEntry } from '../../src/domain/dossier';
import { membershipOf, placementsOf } from '../../src/domain/membership';

/* In which group a pupil was, as far as pages showed it. */

const shown = (on: string, group: string | null): ReadingEntry => ({
  kind: 'reading',
  reading: `r-${on}`,
  looked: '0000000000001-00000' as Clock,
  profile: 'parnassys/group-day',
  cover: null,
  lines: [{ date: on as Day } as Line],
  named: { name: 'Noor van den Berg', number: '102447', group },
});

describe('1 augustus', () => {
  const readings = [shown('2026-09-15', '7A'), shown('2026-05-12', '6A'), shown('2026-03-02', '6A')];

  test('who is in another group in the new school year has been so since 1 August', () => {
    expect(placementsOf(readings)).toEqual([
      { group: '6A', from: '2025-08-01' },
      { group: '7A', from: '2026-08-01' },
    ]);
  });

  test('who changes in the course of a year does so on the first day that a page shows it', () => {
    expect(placementsOf([...readings, shown('2027-01-11', '7B')]).at(-1)).toEqual({ group: '7B', from: '2027-01-11' });
  });

  test('a page that names no group changes nothing', () => {
    expect(placementsOf([...readings, shown('2026-10-01', null)])).toEqual(placementsOf(readings));
    expect(placementsOf([shown('2026-10-01', null)])).toEqual([]);
  });

  test('the group of a day is that of the latest page about a day on or before it, else the earliest after it', () => {
    const on = membershipOf(readings);
    expect(['2026-01-05', '2026-05-12', '2026-09-14', '2026-09-15'].map((day) => on(dayNumber(day as Day)))).toEqual([
      '6A',
      '6A',
      '6A',
      '7A',
    ]);
  });
});
