import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ABSENCE_KINDS, DAY_PARTS, REPORTED } from '../../src/domain/absence';
import { Calendar } from '../../src/domain/calendar';
import { addDays, type Day, dayNumber, type Moment, timeFromMinute, weekday } from '../../src/domain/day';
import { type Cover, clockAt, type Entry, type EntryBody, type Line } from '../../src/domain/dossier';
import { fold } from '../../src/domain/fold';
import { groupName, sameGroup } from '../../src/domain/group';
import { intake, type ShownList } from '../../src/domain/intake';
import { calendarOf } from '../../src/domain/school-calendar';
import { REGIONS } from '../../src/domain/vacations';
import { isWorkingDay, publicHolidays } from '../../src/domain/working-days';
import { CALENDARS } from '../rules/calendars';
import { digest, KeptAnswers } from '../unchanged';

/*
 * What invented readings come to, as dossiers and as a history, beside what they came to before. The examples say what is right; this
 * says only that nothing moved unseen.
 */

const FILE = 'test/domain/unchanged.json';
const FIRST = '2026-10-01' as Day;
const calendar = CALENDARS['gelijke dagen']!;
const SEED = 20_261_124;

const day = fc.integer({ min: 0, max: 45 }).map((count) => addDays(FIRST, count));
const time = fc
  .constantFrom(8 * 60 + 30, 8 * 60 + 41, 9 * 60 + 5, 10 * 60 + 45, 12 * 60, 12 * 60 + 50, 13 * 60 + 30)
  .map(timeFromMinute);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });

const line: fc.Arbitrary<Line> = fc
  .record({
    date: day,
    length: maybe(fc.integer({ min: 0, max: 6 })),
    openEnded: fc.boolean(),
    kind: fc.constantFrom(...ABSENCE_KINDS),
    authorised: maybe(fc.boolean()),
    reported: maybe(fc.constantFrom(...REPORTED)),
    part: maybe(fc.constantFrom(...DAY_PARTS)),
    from: maybe(time),
    to: maybe(time),
    arrival: maybe(time),
    minutes: maybe(fc.integer({ min: 1, max: 50 })),
    unclear: fc.boolean(),
    reason: maybe(fc.constantFrom('Ziek', 'XQ', 'Z')),
    remark: maybe(fc.constantFrom('belt', 'griep')),
  })
  .map(({ length, openEnded, from, to, arrival, minutes, ...rest }) => {
    const isLate = rest.kind === 'late';
    return {
      ...rest,
      endDate: isLate || openEnded || length === null ? null : addDays(rest.date, length),
      openEnded: openEnded && !isLate,
      from: isLate || (from && to && to <= from) ? null : from,
      to: isLate || (from && to && to <= from) ? null : to,
      arrival: isLate ? arrival : null,
      minutes: isLate ? minutes : null,
    };
  });
const cover: fc.Arbitrary<Cover> = fc
  .record({ of: fc.constantFrom('group', 'school', 'pupils'), from: day, length: fc.integer({ min: 0, max: 20 }) })
  .map(({ of, from, length }) => ({ of, group: of === 'group' ? '6A' : null, from, until: addDays(from, length) }));
const reading = fc.record({
  cover: maybe(cover),
  lines: fc.array(line, { maxLength: 4 }),
  hour: fc.constantFrom('08:50', '15:40'),
});
const other: fc.Arbitrary<EntryBody> = fc.nat(12).map((about) => ({ kind: 'withdrawn', about: `e${about}` }));

const entries = fc
  .tuple(
    fc.array(reading, { minLength: 1, maxLength: 7 }),
    fc.array(other, { maxLength: 2 }),
    fc.array(fc.nat(8), { maxLength: 3 }),
  )
  .map(([readings, others, shared]) => {
    const bodies: EntryBody[] = [
      ...readings.map(
        ({ cover: shown, lines }, index): EntryBody => ({
          kind: 'reading',
          reading: `r${index}`,
          looked: clockAt(index * 10 + (shared[0] ?? 0)),
          profile: 'p',
          cover: shown,
          lines,
          named: lines.length > 0 ? { name: 'Sam Bakker', number: '1', group: index % 3 === 2 ? '7A' : '6A' } : null,
        }),
      ),
      ...others,
    ];
    return bodies.map(
      (body, index): Entry =>
        ({
          v: 1,
          id: `e${index}`,
          device: `d${index % 2}`,
          seq: index,
          prev: null,
          at: `${addDays(FIRST, (index * 9) % 50)}T${readings[index]?.hour ?? '12:00'}` as Moment,
          clock: clockAt(index),
          by: { role: 'teacher', name: 'Juf' },
          ...body,
        }) as Entry,
    );
  });

const HISTORIES = fc.sample(fc.tuple(entries, fc.array(fc.tuple(cover, day), { maxLength: 3 })), {
  seed: SEED,
  numRuns: 150,
});
const reasons = {
  xq: { kind: 'sick', authorised: true, reported: null, countsAs: 'absence' },
  z: { kind: 'unknown', authorised: null, reported: null, countsAs: 'present' },
} as const;

const shown = fc
  .record({
    cover: maybe(cover),
    lines: fc.array(fc.tuple(line, fc.constantFrom('1', '2', null), fc.constantFrom('6A', '7A', null)), {
      maxLength: 6,
    }),
    ambiguous: fc.boolean(),
    today: day,
  })
  .map(({ cover: covers, lines, ambiguous, today }) => ({
    today,
    list: {
      cover: covers && {
        pupils: covers.of === 'pupils' ? ['1', '2'] : covers.of,
        group: covers.group,
        from: covers.from,
        until: covers.until,
      },
      lines: lines.map(
        ([{ arrival: _arrival, minutes: _minutes, unclear: _unclear, reason, ...rest }, number, group], row) => ({
          ...rest,
          row,
          pupil: { name: number === '2' ? 'Eva Smit' : 'Sam Bakker', number },
          group,
          lessonFrom: row % 4 === 3 ? 2 : null,
          lessonTo: row % 4 === 3 ? 3 : null,
          code: reason && /^[A-Z]+$/.test(reason) ? reason : null,
          text: reason,
        }),
      ),
      ...(ambiguous && { ambiguousPupils: ['Eva Smit'] }),
    } as unknown as ShownList,
  }));
const LISTS = fc.sample(shown, { seed: SEED, numRuns: 150 });

const kept = new KeptAnswers(FILE);
afterAll(() => kept.save());

test('readings come to the histories to which they came', () => {
  const histories = HISTORIES.map(([own, around]) =>
    digest(
      fold({
        pupil: 'x',
        own,
        around: around.map(
          ([covers, on], index): Entry => ({
            v: 1,
            id: `a${index}`,
            device: 'd9',
            seq: index,
            prev: null,
            at: `${on}T15:50` as Moment,
            clock: clockAt(index * 3),
            by: { role: 'teacher', name: 'Juf' },
            kind: 'reading',
            reading: index === 0 ? 'r0' : `x${index}`,
            looked: clockAt(index * 17),
            profile: 'p',
            cover: covers,
            lines: [],
            named: null,
          }),
        ),
        calendar,
        reasons,
      }),
    ),
  );
  expect(histories).toEqual(kept.of('histories', histories));
});

test('lists go into the dossiers into which they went', () => {
  const dossiers = LISTS.map(({ list, today }, index) =>
    digest(
      intake({
        list,
        reading: `r${index}`,
        looked: clockAt(index),
        profile: 'p',
        pupilOf: ({ number, name }) => number ?? (name === 'Sam Bakker' ? 'sam' : null),
        calendarOf: (group) => calendar.group(group),
        since: '2025-08-01' as Day,
        today,
      }),
    ),
  );
  expect(dossiers).toEqual(kept.of('dossiers', dossiers));
});

test('days are the days that they were', () => {
  const days = digest(
    Array.from({ length: 400 }, (_, index) => addDays('2026-08-01' as Day, index)).map((one) => [
      weekday(one),
      calendar.group('6A').isSchoolDay(dayNumber(one)),
    ]),
  );
  expect(days).toBe(kept.of('days', days));
});

test('public holidays and working days are what they were', () => {
  const years = Array.from({ length: 60 }, (_, index) => 1990 + index);
  const answers = digest([
    years.map(publicHolidays),
    Array.from({ length: 800 }, (_, index) => isWorkingDay(dayNumber('2025-12-01' as Day) + index)),
  ]);
  expect(answers).toBe(kept.of('working days', answers));
});

test('the calendars of the regions and of a school of its own give the lessons that they gave', () => {
  const week = ['08:30-12:00', '12:45-14:45'];
  const times = {
    mon: week,
    tue: week,
    wed: ['08:30-12:15'],
    thu: week,
    fri: week,
    hours: [['08:30', '09:30'] as const, ['09:30', '10:30'] as const],
  };
  const days = Array.from({ length: 800 }, (_, index) => dayNumber('2025-08-01' as Day) + index);
  const calendars = [...REGIONS.map((region) => new Calendar(calendarOf(region, times))), calendar];
  const answers = calendars.map((one) => {
    const group = one.group('6A');
    return digest([
      days.map((on) => [group.isSchoolDay(on), group.lessons(on)]),
      days.filter((_on, index) => index % 30 === 0).map((on) => group.countSchoolDays(on, on + 45)),
      group.hours,
    ]);
  });
  expect(answers).toEqual(kept.of('lessons', answers));
});

test('groups are called what they were called', () => {
  const shown = [
    '6A',
    'Groep 6A',
    'groep 6a',
    '6 A',
    '6-a',
    ' 06 ',
    'Klas 3/4',
    '3/4b',
    'Instroom',
    'gr. 5',
    'Groep  8',
    '',
    '1/2 blauw',
  ];
  const answers = digest([shown.map(groupName), shown.map((one) => shown.map((other) => sameGroup(one, other)))]);
  expect(answers).toBe(kept.of('groups', answers));
});
