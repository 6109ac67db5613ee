import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day';
import type { LinesView } from '../../../src/messages/insight-lines-views';
import type { Point } from '../../../src/overview/lines/series';
import { cellText } from '../../../src/tables/cell-text';
import type { Table } from '../../../src/tables/table';
import { daysTable, monthsTable, weeksTable, yearsTable } from '../../../src/ui/lines/line-tables';
import { daysOpened } from '../../../src/ui/lines/measure';
import { say, WORDS } from '../../tables/words';

/* The tables behind the lines: what stands in them, what is not known, and what is no school. */

const language = { say, tag: 'nl' };
const point = (from: string, days: number, more: Partial<Point> = {}): Point => ({
  from: from as Day,
  until: addDays(from as Day, days - 1),
  schoolDays: 5,
  unseenDays: 0,
  seenMinutes: 1000,
  missed: 0,
  unauthorised: 0,
  reports: 0,
  lates: 0,
  ...more,
});
const unseen = (from: string, days: number): Point => point(from, days, { unseenDays: 5, seenMinutes: 0 });
const VIEW: LinesView = {
  about: { of: 'school', groups: null },
  pupils: 1,
  basis: [],
  groups: [],
  years: ['2026-2027', '2025-2026'],
  year: '2026-2027',
  weeks: [point('2026-10-12', 7, { missed: 125, lates: 2 }), point('2026-10-26', 7), unseen('2026-11-02', 7)],
  weeksBefore: [point('2025-10-13', 7, { missed: 50 }), point('2025-10-20', 7)],
  days: [point('2026-10-16', 1, { missed: 500 }), point('2026-10-26', 1), unseen('2026-10-27', 1)],
  months: [
    point('2025-10-01', 31, { missed: 50, lates: 3 }),
    point('2026-10-01', 31, { missed: 125, lates: 2, unseenDays: 1 }),
  ],
  perPupil: [
    { year: '2026-2027', mean: { value: 0.125, interval: [0.05, 0.2] } },
    { year: '2025-2026', mean: null },
  ],
  damaged: 0,
};
const said = ({ rows }: Table) => rows.map(({ head, cells }) => [head, ...cells.map((cell) => cellText(cell, WORDS))]);

describe('week by week', () => {
  const { table, states } = weeksTable(VIEW, 'missed', language);

  test('the same weeks of two years stand beside each other; what is not known is no number', () => {
    expect(table.columns.map(({ head }) => head)).toEqual(['2026-2027', '2025-2026']);
    expect(said(table)).toEqual([
      ['12 okt', '12,5%', '5%'],
      ['19 okt', '', '0%'],
      ['26 okt', '0%', ''],
      ['2 nov', 'niet gelezen', ''],
    ]);
  });

  test('a vacation is no school, and a week that nobody looked at is not seen', () => {
    expect(states).toEqual({ '2026-10-19': 'free', '2026-11-02': 'unseen' });
  });

  test('without a year before of which anything was seen there is one column', () => {
    const alone = { ...VIEW, weeksBefore: [unseen('2025-10-13', 7)] };
    expect(weeksTable(alone, 'missed', language).table.columns).toHaveLength(1);
    expect(weeksTable({ ...VIEW, weeks: [], weeksBefore: [] }, 'missed', language).table.rows).toEqual([]);
  });

  test('a number opens its days, and is a lower bound where days were not seen', () => {
    const cell = weeksTable(VIEW, 'lates', language).table.rows[0]!.cells[0]!;
    expect(daysOpened(cell.opens!)).toEqual({ from: '2026-10-12', until: '2026-10-18' });
    expect(said(monthsTable(VIEW, 'lates', language))).toEqual([
      ['okt 2025', '3'],
      ['okt 2026', 'minstens 2'],
    ]);
  });
});

test('day by day: a row for each week, those of a vacation too; no school is empty', () => {
  const table = daysTable(VIEW, 'missed', language);
  expect(table.columns.map(({ head }) => head)).toEqual(['ma', 'di', 'wo', 'do', 'vr']);
  expect(said(table)).toEqual([
    ['12 okt', '', '', '', '', '50%'],
    ['19 okt', '', '', '', '', ''],
    ['26 okt', '0%', 'niet gelezen', '', '', ''],
  ]);
});

test('year by year, the last one first, with what was not seen; of one pupil there is no average', () => {
  const ofOne = { ...VIEW, about: { of: 'pupil', pupil: { id: 'n', name: 'Noor', group: '6A' } } } as const;
  expect(yearsTable(ofOne, language).columns).toHaveLength(6);
  expect(said(yearsTable(VIEW, language))).toEqual([
    ['2026-2027', '12,5%', '0%', 'minstens 0', 'minstens 2', '12,5% (5% tot 20%)', '5', '1'],
    ['2025-2026', '5%', '0%', '0', '3', 'onbekend', '5', '0'],
  ]);
});
