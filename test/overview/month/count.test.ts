import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absencesOf } from '../../../demo/absences';
import { fullName, schoolOn } from '../../../demo/school';
import type { Absence, Pupil } from '../../../src/domain/absence';
import { Calendar, type CalendarData } from '../../../src/domain/calendar';
import { addDays, at, type Day, dayOf, type Moment, type Period, type Time, within } from '../../../src/domain/day';
import { listedIn } from '../../../src/overview/listed';
import { type Figure, figureIn } from '../../../src/overview/month/figures';
import { daysOf, endOf } from '../../../src/overview/month/months';
import { groupsOf, type MonthOverview, numbersAbout } from '../../../src/overview/month/overview';
import { listedMonth, pupilMonth } from '../../../src/overview/month/pupil-month';
import { dayByDay } from '../../../src/rules/day-by-day';
import { forPupil } from '../../../src/rules/evaluate';
import { factsOf } from '../../../src/rules/facts';
import { Protocols } from '../../../src/rules/in-force';
import { bavokring } from '../../../src/rules/protocols/bavokring';
import { law } from '../../../src/rules/protocols/law';
import { CALENDAR_DATA } from '../../rules/calendars';
import { type ByHand, countByHand } from './by-hand';

/* The numbers of the month, held against a second count that is written differently and knows only the rows. */

const protocols = new Protocols([[bavokring], [law]]);

interface School {
  readonly data: CalendarData;
  readonly pupils: readonly Pupil[];
  readonly rows: readonly Absence[];
  readonly seen: readonly Period[];
  readonly month: string;
  readonly now: Moment;
  /** Pupils whom a list of pupils names and no row does, with the days on which they were in their group. */
  readonly listed: readonly (Pupil & { readonly days: Period })[];
}

/** Lists of groups are read on a day of the school year. */
const ON = '2026-11-10' as Day;

function overviewOf({ data, pupils, rows, seen, month, now, listed }: School): MonthOverview {
  const calendar = new Calendar(data);
  const facts = (pupil: Pupil, moment: Moment) =>
    factsOf(
      protocols,
      calendar,
      pupil,
      rows.filter((row) => row.pupil === pupil.id),
      [],
      moment,
    );
  const onlyListed = listedIn(
    {
      lists: [...new Set(listed.map(({ group }) => group))].map((group) => ({ group, on: ON })),
      pupils: listed.map(({ days, ...pupil }) => ({ facts: facts(pupil, now), missed: [], seen, days })),
    },
    daysOf(month),
  );
  return {
    month,
    lists: onlyListed.lists,
    tasks: [],
    pupils: [
      ...pupils.map((pupil) => {
        const known = facts(pupil, now);
        const counted = { facts: known, missed: dayByDay(known), seen };
        return pupilMonth(counted, forPupil(facts(pupil, endOf(month, now))), daysOf(month));
      }),
      ...onlyListed.pupils.map(listedMonth),
    ],
  };
}

/** The numbers as the second count gives them. */
function asByHand(figures: readonly Figure[]): Omit<ByHand, 'share'> {
  const of = (measure: string) =>
    Object.fromEntries(figures.filter((one) => one.measure === measure).map(({ by, value }) => [by ?? '', value]));
  return {
    schoolDays: of('school-days')[''] ?? 0,
    unseenDays: of('unseen-days')[''] ?? 0,
    reports: of('reports'),
    minutes: of('minutes'),
    lates: of('lates'),
  };
}

const plus = (one: Record<string, number>, other: Record<string, number>): Record<string, number> => {
  const sum = { ...one };
  for (const [name, value] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
};

/** Holds every number of the overview against the second count: each pupil, each group, and the school. */
function expectTheSame(school: School): void {
  const { data, pupils, rows, seen, month, now } = school;
  const listed = school.listed.filter(({ days }) => days.from.slice(0, 7) <= month && month <= days.until.slice(0, 7));
  const overview = overviewOf(school);
  const isSeen = (day: string) => seen.some((period) => within(period, day as Day));
  const byHand = new Map([
    ...pupils.map(({ id, group }) => {
      const own = rows.filter(({ pupil }) => pupil === id);
      return [id, countByHand(own, data, group, month, now.slice(0, 10), isSeen)] as const;
    }),
    ...listed.map(({ id, group, days }) => {
      const isHere = (day: string) => days.from <= day && day <= days.until;
      return [id, countByHand([], data, group, month, now.slice(0, 10), isSeen, isHere)] as const;
    }),
  ]);
  const expected = (ids: readonly string[]) => {
    const counts = ids.map((id) => byHand.get(id)!);
    const shares = counts.flatMap(({ share }) => (share === null ? [] : [share]));
    return {
      schoolDays: counts.reduce((sum, { schoolDays }) => sum + schoolDays, 0),
      unseenDays: counts.reduce((sum, { unseenDays }) => sum + unseenDays, 0),
      reports: counts.reduce((sum, { reports }) => plus(sum, reports), {}),
      minutes: counts.reduce((sum, { minutes }) => plus(sum, minutes), {}),
      lates: counts.reduce((sum, { lates }) => plus(sum, lates), {}),
      share: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
      absent: counts.filter((one) => Object.keys({ ...one.reports, ...one.minutes }).length > 0).length,
    };
  };
  const check = (numbers: ReturnType<typeof numbersAbout>, ids: readonly string[]) => {
    const { share, absent, ...counts } = expected(ids);
    expect(figureIn(numbers.figures, 'pupils').value).toBe(ids.length);
    expect(asByHand(numbers.figures)).toEqual(counts);
    if (share === null) expect(numbers.share).toBeNull();
    else expect(numbers.share!.value).toBeCloseTo(share, 10);
    const found = numbers.figures.find(({ measure }) => measure === 'absent-pupils');
    // A row that holds no lesson minute is one that a person still wants to see.
    expect(found?.value ?? 0).toBeGreaterThanOrEqual(absent);
    for (const { measure, value, sources } of numbers.figures) {
      if (measure === 'minutes') expect(sources.reduce((sum, { minutes }) => sum + minutes!, 0)).toBe(value);
      if (measure === 'reports' || measure === 'lates') expect(sources).toHaveLength(value);
    }
  };
  check(
    numbersAbout(overview, { of: 'school' }),
    [...pupils, ...listed].map(({ id }) => id),
  );
  for (const group of groupsOf(overview)) {
    check(
      numbersAbout(overview, { of: 'group', group }),
      [...pupils, ...listed].filter((pupil) => pupil.group === group).map(({ id }) => id),
    );
  }
  for (const { id } of pupils) check(numbersAbout(overview, { of: 'pupil', pupil: id }), [id]);
}

const PUPILS: readonly Pupil[] = [
  { id: 'a', name: 'Sam', group: '1A' },
  { id: 'b', name: 'Noor', group: '6A' },
  { id: 'c', name: 'Milan', group: '6A' },
];
const FIRST = '2026-09-21' as Day;
const time = fc
  .integer({ min: 8 * 60, max: 15 * 60 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}` as Time);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const anyRow = fc
  .record({
    pupil: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('late', 'sick', 'medical', 'leave', 'religious', 'absent', 'holiday', 'unknown'),
    day: fc.integer({ min: 0, max: 60 }),
    days: fc.constantFrom(0, 0, 0, 1, 3, 10, 20),
    authorised: fc.constantFrom(true, false, null, null),
    part: maybe(fc.constantFrom('morning', 'afternoon')),
    from: maybe(time),
    to: maybe(time),
    arrival: maybe(time),
    minutes: maybe(fc.integer({ min: 1, max: 90 })),
  })
  .map(({ day, days, kind, pupil, authorised, part, from, to, arrival, minutes }): Omit<Absence, 'id'> => {
    const date = addDays(FIRST, day);
    const base = { pupil, date, kind: kind as Absence['kind'], authorised };
    if (kind === 'late') return { ...base, ...(arrival ? { arrival } : minutes ? { minutes } : {}) };
    return {
      ...base,
      ...(days > 0 && { endDate: addDays(date, days) }),
      ...(part ? { part: part as 'morning' } : { ...(from && { from }), ...(to && !(from && to <= from) && { to }) }),
    };
  });

const anySchool = fc
  .record({
    calendar: fc.constantFrom('gelijke dagen', 'dagen van vijf uur', 'vrije woensdagmiddag'),
    rows: fc.array(anyRow, { maxLength: 14 }),
    month: fc.constantFrom('2026-09', '2026-10', '2026-11'),
    now: fc.constantFrom('2026-11-12', '2026-12-03'),
    listed: fc.array(
      fc.tuple(fc.constantFrom('1A', '6A', '8B'), fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 90 })),
      { maxLength: 4 },
    ),
    seen: fc.array(fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 20 })), { maxLength: 3 }),
  })
  .map(({ calendar, rows, month, now, seen, listed }): School => {
    return {
      data: CALENDAR_DATA[calendar]!,
      pupils: PUPILS,
      rows: rows
        .sort((a, b) => (a.date < b.date ? -1 : 1))
        .map((row, index) => ({ ...row, id: String(index).padStart(2, '0') })),
      month,
      now: at(now as Day, '23:59'),
      listed: listed.map(([group, from, days], index) => ({
        id: `l${index}`,
        name: 'Lot',
        group,
        days: { from: addDays(FIRST, from), until: addDays(FIRST, from + days) },
      })),
      seen: disjoint(seen.map(([from, days]) => ({ from: addDays(FIRST, from), until: addDays(FIRST, from + days) }))),
    };
  });

/** As a history gives them: oldest first, and none touches another. */
function disjoint(periods: readonly Period[]): readonly Period[] {
  const joined: { from: Day; until: Day }[] = [];
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && period.from <= addDays(last.until, 1))
      last.until = period.until > last.until ? period.until : last.until;
    else joined.push({ ...period });
  }
  return joined;
}

test('every number of a generated school is that of the count by hand', () => {
  fc.assert(fc.property(anySchool, expectTheSame), { numRuns: 60 });
});

test('so is every number of the demo school', () => {
  const { calendar: data, pupils, entries, now } = schoolOn('2026-11-24' as Day);
  const rows = absencesOf(entries);
  const named = pupils.map((pupil): Pupil => ({ id: pupil.number, name: fullName(pupil), group: pupil.group }));
  const seen = [{ from: '2026-08-01' as Day, until: '2026-11-10' as Day }];
  const absent = new Set(rows.map(({ pupil }) => pupil));
  const days = { from: '2026-08-01' as Day, until: '2027-07-31' as Day };
  const split = {
    pupils: named.filter(({ id }) => absent.has(id)),
    listed: named.filter(({ id }) => !absent.has(id)).map((pupil) => ({ ...pupil, days })),
  };
  for (const month of ['2026-10', '2026-11']) {
    const whole = { data, rows, seen, month, now: at(dayOf(now), '23:59') };
    expectTheSame({ ...whole, pupils: named, listed: [] });
    expectTheSame({ ...whole, ...split });
    // Whether the LAS' list or an empty dossier says that a pupil is there makes no difference.
    const of = (school: School) => numbersAbout(overviewOf(school), { of: 'school' });
    expect(of({ ...whole, ...split }).share!.value).toBeCloseTo(
      of({ ...whole, pupils: named, listed: [] }).share!.value,
      12,
    );
  }
});
