import { expect, test } from 'vitest';
import { type Day, dayFromNumber, dayNumber } from '../../../src/domain/day';
import { daysAroundBreaks } from '../../../src/overview/lines/breaks';
import { CALENDARS } from '../../rules/calendars';

const around = (calendar: keyof typeof CALENDARS, group: string, from: string, until: string) =>
  [...daysAroundBreaks(CALENDARS[calendar]!.group(group), dayNumber(from as Day), dayNumber(until as Day))]
    .map(dayFromNumber)
    .sort();

test('the two last school days before a vacation and the two first after it', () => {
  expect(around('gelijke dagen', '6A', '2026-10-01', '2026-11-15')).toEqual([
    '2026-10-15',
    '2026-10-16',
    '2026-10-26',
    '2026-10-27',
  ]);
});

test('a study day on Friday makes a long weekend; a usual weekend is none', () => {
  expect(around('gelijke dagen', '6A', '2026-11-15', '2026-12-10')).toEqual([
    '2026-12-02',
    '2026-12-03',
    '2026-12-07',
    '2026-12-08',
  ]);
});

test('a vacation that lies outside the period is seen at its edge', () => {
  expect(around('gelijke dagen', '6A', '2026-08-31', '2026-09-10')).toEqual(['2026-08-31', '2026-09-01']);
  expect(around('gelijke dagen', '6A', '2026-10-16', '2026-10-16')).toEqual(['2026-10-16']);
});

test('who is always free on Monday has a weekend of three days, and it is no break', () => {
  expect(around('vrije woensdagmiddag', '1A', '2026-11-01', '2026-11-30')).toEqual([]);
  expect(around('vrije woensdagmiddag', '1A', '2026-10-10', '2026-10-30')).toContain('2026-10-16');
});
