import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import {
  type CalendarState,
  shownVacation,
  stateOf,
  vacationsOf,
  versionOf,
  withVacation,
  wrongIn,
  yearsFrom,
} from '../../src/options/calendar/calendar-state';

/* What somebody is filling in about the calendar. */

const LESSONS = ['08:30-12:00', '12:30-14:30'];
const WEEK = { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS };
const TODAY = '2026-11-24' as Day;
const begin = stateOf({ region: 'midden', timetable: WEEK }, TODAY);

describe('a version', () => {
  test('of somebody who changed nothing is the calendar before it, from another day', () => {
    expect(versionOf(begin)).toEqual({
      kind: 'calendar',
      validFrom: TODAY,
      calendar: {
        region: 'midden',
        timetable: WEEK,
        timetables: {},
        vacations: [],
        ownDays: [],
        partDays: [],
        reportCards: [],
        openOn: ['Goede Vrijdag'],
        knownUntil: '2030-07-31',
      },
    });
  });

  test('comes back as it was filled in', () => {
    const state: CalendarState = {
      ...begin,
      groups: [{ group: '1/2A', times: begin.times }],
      closed: [{ from: '2026-11-27', to: '2026-11-27', name: 'Studiedag', groups: '6A, 6B' }],
      partDays: [{ day: '2026-12-18', name: 'Kerst', begin: '', end: '12:00', groups: '' }],
      reportCards: ['2026-11-20', '2027-03-05'],
      openOn: [],
      gym: [{ group: '6A', days: ['tue', 'fri'] }],
    };
    const version = versionOf(state)!;
    expect(version.calendar).toMatchObject({
      timetables: { '1/2A': WEEK },
      ownDays: [{ name: 'Studiedag', groups: ['6A', '6B'] }],
      partDays: [{ day: '2026-12-18', end: '12:00' }],
      openOn: [],
      gym: { '6A': ['tue', 'fri'] },
    });
    expect(stateOf(version.calendar, TODAY)).toEqual(state);
  });

  test.each<[string, Partial<CalendarState>]>([
    ['gym', { gym: [{ group: ' ', days: ['tue'] }] }],
    [
      'gym',
      {
        gym: [
          { group: '6A', days: ['tue'] },
          { group: 'groep 6a', days: ['fri'] },
        ],
      },
    ],
    ['no-day', { validFrom: '' }],
    ['bad-times', { times: begin.times.with(0, ['08:30', '', '', '']) }],
    ['bad-times', { times: begin.times.with(0, ['08:30', '13:00', '12:30', '14:30']) }],
    ['no-lessons', { times: begin.times.map(() => ['', '', '', ''] as const) }],
    ['group', { groups: [{ group: ' ', times: begin.times }] }],
    [
      'vacation',
      { vacations: [{ schoolYear: '2026-2027', name: 'kerstvakantie', from: '2027-01-03', until: '2026-12-19' }] },
    ],
    ['closed', { closed: [{ from: '2026-11-27', to: '2026-11-26', name: 'Studiedag', groups: '' }] }],
    ['closed', { closed: [{ from: '2026-11-27', to: '2026-11-27', name: ' ', groups: '' }] }],
    ['part-day', { partDays: [{ day: '2026-12-18', name: 'Kerst', begin: '', end: '', groups: '' }] }],
    ['part-day', { partDays: [{ day: '2026-12-18', name: 'Kerst', begin: '12:00', end: '12:00', groups: '' }] }],
    ['report-card', { reportCards: ['2027-02-30'] }],
  ])('is none while something is not right: %s', (wrong, change) => {
    expect(wrongIn({ ...begin, ...change })).toBe(wrong);
    expect(versionOf({ ...begin, ...change })).toBeNull();
  });
});

describe('vacations', () => {
  const autumn = vacationsOf('midden', '2026-2027')[0]!;

  test('are those of the region, until somebody gives other dates; the region’s own dates are no change', () => {
    expect(autumn).toMatchObject({ name: 'herfstvakantie', from: '2026-10-17', until: '2026-10-25' });
    const moved = withVacation(begin, autumn, { ...autumn, until: '2026-10-27' });
    expect(shownVacation(moved, autumn).until).toBe('2026-10-27');
    expect(withVacation(moved, autumn, autumn).vacations).toEqual([]);
  });

  test('of a year that is not known here have no dates; with all of them the calendar reaches further', () => {
    const years = vacationsOf('midden', '2030-2031');
    expect(years.map(({ from }) => from)).toEqual(['', '', '', '', '']);
    const dated = years.map((one, index) => ({
      ...one,
      from: `2031-0${index + 1}-01`,
      until: `2031-0${index + 1}-07`,
    }));
    const reach = (vacations: CalendarState['vacations']) => versionOf({ ...begin, vacations })?.calendar.knownUntil;
    expect(reach(dated)).toBe('2031-07-31');
    expect(reach(dated.slice(1))).toBe('2030-07-31');
  });

  test('are shown of this school year and the next', () => {
    expect(yearsFrom(TODAY).map(({ label }) => label)).toEqual(['2026-2027', '2027-2028']);
    expect(yearsFrom('2027-07-31' as Day)[1]).toMatchObject({ from: '2027-08-01', until: '2028-07-31' });
  });
});
