import { expect, test } from 'vitest';
import { Calendar, type CalendarData } from '../../../src/domain/calendar';
import type { Day } from '../../../src/domain/day';
import { choiceOn, periodChoices } from '../../../src/overview/report-card/periods';

const YEAR = { from: '2026-08-01' as Day, until: '2027-07-31' as Day };
const LESSONS = ['08:30-12:00'];
const choices = (...reportCards: string[]) => {
  const data: CalendarData = {
    timetables: { '*': { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS } },
    closed: [],
    reportCards: reportCards as Day[],
  };
  return periodChoices(new Calendar(data).group('*'), YEAR);
};
const said = (...reportCards: string[]) =>
  choices(...reportCards).map(({ of, number, from, until }) => `${of} ${number}: ${from} ${until}`);

test('the report-card periods of a year go from its first day to its last', () => {
  expect(said('2026-06-30', '2027-01-22', '2027-07-02')).toEqual([
    'report-card 1: 2026-08-01 2027-01-22',
    'report-card 2: 2027-01-23 2027-07-02',
    'report-card 3: 2027-07-03 2027-07-31',
    'year 0: 2026-08-01 2027-07-31',
  ]);
  expect(said('2027-07-31')).toEqual(['year 0: 2026-08-01 2027-07-31']);
});

test('without report cards there is the year', () => {
  expect(said()).toEqual(['year 0: 2026-08-01 2027-07-31']);
  expect(said('2026-01-22')).toEqual(['year 0: 2026-08-01 2027-07-31']);
});

test.each([
  ['2027-01-22', 1],
  ['2027-01-23', 2],
  ['2027-07-31', 3],
])('a day is of its period: %s of %i', (day, number) => {
  expect(choiceOn(choices('2027-01-22', '2027-07-02'), day as Day).number).toBe(number);
  expect(choiceOn(choices(), day as Day).of).toBe('year');
});
