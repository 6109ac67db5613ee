import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar, type CalendarData, type CalendarVersion, UnknownGroup } from '../../src/domain/calendar';
import {
  type Day,
  dayFromNumber,
  dayNumber,
  isDay,
  monthsBefore,
  type Time,
  wallClock,
  weekday,
} from '../../src/domain/day';
import { calendarOf, KNOWN } from '../../src/domain/school-calendar';
import { CalendarEnds, NoSchoolDays } from '../../src/domain/school-days';
import { VACATIONS } from '../../src/domain/vacations';
import { isWorkingDay, workingDaysAfter } from '../../src/domain/working-days';

const day = (text: string) => dayNumber(text as Day);
const EVERY_DAY = {
  mon: ['08:30-12:00', '12:30-14:30'],
  tue: ['08:30-12:00'],
  thu: ['08:30-12:00'],
  fri: ['08:30-12:00'],
};
const group = new Calendar(
  calendarOf('midden', EVERY_DAY, [
    { from: '2026-09-07' as Day, to: '2026-09-07' as Day, name: 'studiedag', groups: ['6A'] },
  ]),
).group('6A');

describe('days', () => {
  test('every day number is one day, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 80_000 }), (number) => dayNumber(dayFromNumber(number)) === number),
    );
  });
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-00-10', ''])('%s is no day', (text) =>
    expect(isDay(text)).toBe(false),
  );
  test('a Monday is a Monday', () =>
    expect([weekday('2026-11-23' as Day), weekday('2026-11-29' as Day)]).toEqual([0, 6]));
  test('the end of a shorter month is clamped', () => {
    expect(monthsBefore('2026-05-31' as Day, 3)).toBe('2026-02-28');
    expect(monthsBefore('2028-05-31' as Day, 3)).toBe('2028-02-29');
    expect(monthsBefore('2026-01-15' as Day, 3)).toBe('2025-10-15');
  });
  test('the wall clock is the school’s, in summer and in winter', () => {
    expect(wallClock(Date.UTC(2026, 6, 1, 6, 50), 'Europe/Amsterdam')).toBe('2026-07-01T08:50');
    expect(wallClock(Date.UTC(2026, 10, 23, 23, 30), 'Europe/Amsterdam')).toBe('2026-11-24T00:30');
  });
});

describe('the school calendar', () => {
  test('lessons, a day without, and a study day of one group only', () => {
    expect(group.minutes(day('2026-09-14'))).toBe(330);
    expect(group.minutes(day('2026-09-16'))).toBe(0);
    expect(group.isSchoolDay(day('2026-09-07'))).toBe(false);
  });
  test('school days are counted over a vacation', () => {
    expect(dayFromNumber(group.schoolDaysAfter(day('2026-10-16'), 1))).toBe('2026-10-26');
    expect(dayFromNumber(group.schoolDayBefore(day('2026-10-26')))).toBe('2026-10-16');
  });
  test('a vacation week is no lesson week', () => {
    expect(dayFromNumber(group.lessonWeeksBack(day('2026-10-28'), 2))).toBe('2026-10-12');
    expect(dayFromNumber(group.lessonWeeksBack(day('2026-10-20'), 1))).toBe('2026-10-12');
  });
  test('the whole school is closed in vacations, not on a study day of one group; each version says so of its own days', () => {
    const closed = (from: string, to: string, groups?: string[]) => ({
      ...{ from: from as Day, to: to as Day, name: 'dicht' },
      ...(groups && { groups }),
    });
    const timetables = { '*': EVERY_DAY };
    const calendar = new Calendar([
      {
        validFrom: '2026-08-01' as Day,
        timetables,
        closed: [
          closed('2026-07-20', '2026-08-10'),
          closed('2026-10-10', '2026-10-20'),
          closed('2026-09-07', '2026-09-07', ['6A']),
        ],
      },
      { validFrom: '2026-10-15' as Day, timetables, closed: [closed('2026-10-01', '2026-10-18')] },
    ]);
    const within = (from: string, until: string) => calendar.closed({ from: from as Day, until: until as Day });
    expect(within('2026-08-01', '2026-12-31')).toEqual([
      { from: '2026-08-01', until: '2026-08-10' },
      { from: '2026-10-10', until: '2026-10-14' },
      { from: '2026-10-15', until: '2026-10-18' },
    ]);
    expect(within('2026-07-25', '2026-07-26')).toEqual([{ from: '2026-07-25', until: '2026-07-26' }]);
    expect(within('2026-08-11', '2026-10-09')).toEqual([]);
  });
  test('a calendar without school days says so', () => {
    const nothing = new Calendar({ timetables: { '*': {} }, closed: [] }).group('1A');
    expect(() => nothing.schoolDaysAfter(0, 1)).toThrow(NoSchoolDays);
  });
  test('every vacation runs from a Saturday to a Sunday', () => {
    expect(VACATIONS.filter(({ from, until }) => weekday(from) !== 5 || weekday(until) !== 6)).toEqual([]);
    expect(VACATIONS).toHaveLength(6 * (3 * 3 + 2));
  });
});

describe('a school that differs from its region', () => {
  const year = (own: Parameters<typeof calendarOf>[3]) =>
    new Calendar(calendarOf('midden', EVERY_DAY, [], own)).group('6A');
  const isFree = (calendar: ReturnType<typeof year>, ...days: readonly string[]) =>
    days.map((text) => !calendar.isSchoolDay(day(text)));

  test('has a vacation of its own in place of the region’s of that year', () => {
    const own = {
      schoolYear: '2026-2027',
      name: 'herfstvakantie',
      from: '2026-10-10' as Day,
      until: '2026-10-18' as Day,
    };
    expect(isFree(year({ vacations: [own] }), '2026-10-12', '2026-10-19')).toEqual([true, false]);
    expect(isFree(year({ vacations: [{ ...own, name: 'midweek' }] }), '2026-10-12', '2026-10-19')).toEqual([
      true,
      true,
    ]);
    expect(isFree(year({ vacations: [own] }), '2025-10-20')).toEqual([true]);
  });
  test('says on which public holidays there is school', () => {
    expect(isFree(year({}), '2027-03-26', '2027-05-17')).toEqual([false, true]);
    expect(isFree(year({ openOn: [] }), '2027-03-26', '2027-05-17')).toEqual([true, true]);
    expect(isFree(year({ openOn: ['tweede pinksterdag'] }), '2027-03-26', '2027-05-17')).toEqual([true, false]);
  });
  test('has groups with a timetable of their own', () => {
    const calendar = new Calendar(
      calendarOf('midden', EVERY_DAY, [], { timetables: { '1A': { mon: ['08:30-12:00'] } } }),
    );
    const minutes = (name: string) => calendar.group(name).minutes(day('2026-09-14'));
    expect([minutes('1A'), minutes('6A')]).toEqual([210, 330]);
  });
  test('may know its own vacations beyond those that are known here', () => {
    expect(isFree(year({}), '2030-07-31', '2030-09-03')).toEqual([true, true]);
    const own = {
      schoolYear: '2030-2031',
      name: 'herfstvakantie',
      from: '2030-10-19' as Day,
      until: '2030-10-27' as Day,
    };
    const calendar = year({ vacations: [own], knownUntil: '2031-07-31' as Day });
    expect(isFree(calendar, '2030-09-03', '2030-10-22', '2030-12-26')).toEqual([false, true, true]);
  });
});

describe('a day on which lessons are cut off', () => {
  const data: CalendarData = {
    timetables: { '*': EVERY_DAY },
    closed: [],
    partDays: [
      { day: '2026-09-14' as Day, name: 'studiemiddag', end: '12:00' as Time },
      { day: '2026-09-21' as Day, name: 'later', begin: '10:00' as Time, end: '13:00' as Time, groups: ['6A'] },
      { day: '2026-09-28' as Day, name: 'niets over', end: '08:30' as Time },
    ],
  };
  const minutes = (name: string) =>
    ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'].map((text) =>
      new Calendar(data).group(name).minutes(day(text)),
    );

  test('ends early or begins late, for the school or for some groups', () => {
    expect(minutes('6A')).toEqual([330, 210, 150, 0]);
    expect(minutes('7B')).toEqual([330, 210, 330, 0]);
  });
});

describe('a calendar with versions', () => {
  const version = (from: string, data: Partial<CalendarData> = {}): CalendarVersion => ({
    validFrom: from as Day,
    timetables: { '*': EVERY_DAY },
    closed: [],
    ...data,
  });
  const studyDay = (text: string) => ({ from: text as Day, to: text as Day, name: 'studiedag' });
  const calendar = new Calendar([
    version('2026-11-02', { timetables: { '*': { mon: ['08:30-14:00'] } }, closed: [studyDay('2026-10-26')] }),
    version('2026-08-01', { closed: [studyDay('2026-10-19'), studyDay('2026-11-09')] }),
  ]).group('6A');
  const minutes = (...days: readonly string[]) => days.map((text) => calendar.minutes(day(text)));

  test('has on each day the timetable of the version of that day, the first one before all', () => {
    expect(minutes('2026-01-05', '2026-10-26', '2026-11-01', '2026-11-02', '2027-01-04')).toEqual([
      330, 330, 0, 330, 330,
    ]);
    expect(minutes('2026-10-27', '2026-11-03')).toEqual([210, 0]);
    expect(calendar.lessons(day('2026-11-02'))).toEqual([{ start: 510, end: 840 }]);
  });
  test('is closed on the days that the version of that day says', () => {
    expect(minutes('2026-10-19', '2026-10-26', '2026-11-09')).toEqual([0, 330, 330]);
  });
  test('has no two versions from the same day, and at least one', () => {
    expect(() => new Calendar([version('2026-08-01'), version('2026-08-01')])).toThrow(RangeError);
    expect(() => new Calendar([])).toThrow(RangeError);
  });
  test('has a timetable for every group in every version', () => {
    const half = new Calendar([version('2026-08-01', { timetables: { '1A': EVERY_DAY } }), version('2026-11-02')]);
    expect(() => half.group('6A')).toThrow(UnknownGroup);
  });
});

test('versions hold in the order of their first days, however they are given', () => {
  const version = (from: string, begin: string): CalendarVersion => ({
    validFrom: from as Day,
    timetables: { '*': { mon: [`${begin}-14:00`] } },
    closed: [],
  });
  const three = [version('2026-08-01', '08:00'), version('2026-11-02', '09:00'), version('2027-01-04', '10:00')];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const calendar = new Calendar(order.map((index) => three[index]!)).group('6A');
    const starts = ['2026-10-05', '2026-11-02', '2027-01-11'].map((text) => calendar.lessons(day(text))[0]?.start);
    expect(starts).toEqual([480, 540, 600]);
    expect(calendar.hours).toEqual([]);
  }
});

test('lessons stand in their order, however the timetable is written', () => {
  const calendar = new Calendar({
    timetables: { '*': { mon: ['12:30-14:30', '08:30-12:00'], hours: [['09:30', '10:30']] } },
    closed: [],
  }).group('6A');
  expect(calendar.lessons(day('2026-09-07'))).toEqual([
    { start: 510, end: 720 },
    { start: 750, end: 870 },
  ]);
  expect(calendar.lessons(day('2026-09-08'))).toEqual([]);
  expect(calendar.hours).toEqual([{ start: 570, end: 630 }]);
});

test('the school’s own calendar has its half days and report cards, and the public holidays of every year that is known', () => {
  const plain = calendarOf('midden', EVERY_DAY);
  expect([plain.partDays, plain.reportCards]).toEqual([undefined, undefined]);
  const own = calendarOf('midden', EVERY_DAY, [], {
    partDays: [{ day: '2026-09-14' as Day, name: 'studiemiddag', end: '12:00' as Time }],
    reportCards: ['2027-07-02' as Day, '2027-01-29' as Day],
    knownUntil: '2027-12-25' as Day,
  });
  const calendar = new Calendar(own).group('6A');
  expect(calendar.minutes(day('2026-09-14'))).toBe(210);
  expect(dayFromNumber(calendar.reportPeriodStart(day('2027-05-01')))).toBe('2027-01-30');
  expect(own.closed.filter(({ from, to }) => from === '2027-12-25' && to === from)).toHaveLength(1);
});

test('what is wrong with a calendar is said', () => {
  const version = { validFrom: '2026-08-01' as Day, timetables: { '6A': EVERY_DAY }, closed: [] };
  expect(() => new Calendar([])).toThrow('a calendar without versions');
  expect(() => new Calendar([version, version])).toThrow('two versions of a calendar begin on the same day');
  expect(() => new Calendar([version]).group('7B')).toThrow('no timetable for this group');
});

describe('a calendar that ends', () => {
  const closed = [{ from: '2026-10-17' as Day, to: '2026-11-30' as Day, name: 'herfstvakantie' }];
  const data: CalendarData = { timetables: { '*': EVERY_DAY }, closed, knownUntil: '2026-10-16' as Day };
  const calendar = new Calendar(data).group('6A');

  test('has no lessons after its last day, and says so to who counts on', () => {
    expect(calendar.isSchoolDay(day('2026-10-16'))).toBe(true);
    expect(calendar.minutes(day('2026-12-07'))).toBe(0);
    expect(dayFromNumber(calendar.schoolDaysAfter(day('2026-10-15'), 1))).toBe('2026-10-16');
    expect(() => calendar.schoolDaysAfter(day('2026-10-15'), 2)).toThrow(CalendarEnds);
    expect(() => new Calendar(data).together(['6A', '7B']).schoolDayFrom(day('2026-10-17'))).toThrow('2026-10-16');
    expect(calendar.schoolDaysAfterBy(day('2026-10-15'), 2, day('2026-12-07'))).toBeNull();
  });
  test('is that of every region: known to the end of the last school year in the table', () => {
    expect(() => group.schoolDaysAfter(day(KNOWN.until), 1)).toThrow(CalendarEnds);
  });
});

describe('a pupil who changed group', () => {
  const calendar = new Calendar({
    timetables: { '*': EVERY_DAY, '1A': { mon: ['08:30-12:00'], hours: [['08:30', '09:30']] } },
    closed: [{ from: '2026-10-17' as Day, to: '2026-10-25' as Day, name: 'herfstvakantie' }],
  });
  const placed = calendar.through([
    { group: '6A', from: '2026-08-31' as Day },
    { group: '1A', from: '2026-11-09' as Day },
  ]);

  test('has on each day the lessons of the group of that day, the first one before all', () => {
    const minutes = (text: string) => placed.minutes(day(text));
    expect(['2026-06-01', '2026-10-19', '2026-11-02', '2026-11-09', '2027-11-08'].map(minutes)).toEqual([
      330, 0, 330, 210, 210,
    ]);
  });
  test('has the lesson hours of the present group', () => expect(placed.hours).toHaveLength(1));
  test('is made once', () => {
    const again = calendar.through([
      { group: '6A', from: '2026-08-31' as Day },
      { group: '1A', from: '2026-11-09' as Day },
    ]);
    expect(again).toBe(placed);
  });
});

describe('report-card periods', () => {
  const calendar = new Calendar({
    timetables: { '*': EVERY_DAY },
    closed: [],
    reportCards: ['2027-07-02' as Day, '2027-01-29' as Day],
  }).group('6A');

  test('begin the day after the last one ended, as far as the school entered it', () => {
    expect(calendar.reportPeriodStart(day('2027-01-29'))).toBe(Number.NEGATIVE_INFINITY);
    expect(dayFromNumber(calendar.reportPeriodStart(day('2027-01-30')))).toBe('2027-01-30');
    expect(dayFromNumber(calendar.reportPeriodStart(day('2027-07-02')))).toBe('2027-01-30');
    expect(dayFromNumber(calendar.reportPeriodEnd(day('2027-01-29')))).toBe('2027-01-29');
    expect(dayFromNumber(calendar.reportPeriodEnd(day('2027-01-30')))).toBe('2027-07-02');
    expect(calendar.reportPeriodEnd(day('2027-07-03'))).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('working days', () => {
  test.each([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-04-27',
    '2026-05-05',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
    '2025-04-26',
  ])('%s is a public holiday', (text) => expect(isWorkingDay(day(text))).toBe(false));
  test('King’s day on a Sunday is kept on the day before', () => {
    expect([isWorkingDay(day('2031-04-25')), isWorkingDay(day('2031-04-28'))]).toEqual([true, true]);
  });
  test('a vacation does not matter', () =>
    expect(dayFromNumber(workingDaysAfter(day('2026-10-16'), 5))).toBe('2026-10-23'));
});
