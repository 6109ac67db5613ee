import type { GroupCalendar } from '../../../src/domain/calendar';
import { type Day, dayNumber, weekdayOfNumber } from '../../../src/domain/day';
import { daysAroundBreaks } from '../../../src/overview/lines/breaks';
import { type Occasion, SORTS, type Sort, type Watched } from '../../../src/overview/lines/occasions';
import type { Known } from '../../../src/overview/lines/patterns/pattern';
import { CALENDARS } from '../../rules/calendars';

/* A school without any pattern: what is found in it is found by chance. */

export const CALENDAR: GroupCalendar = CALENDARS['gelijke dagen']!.group('6A');
export const YEAR = { from: dayNumber('2026-08-01' as Day), until: dayNumber('2027-07-31' as Day) };

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often a pupil has an occasion of a sort in a year, on average, and how much pupils differ: many are never late, and some often. */
const OFTEN: Readonly<Record<Sort, { readonly mean: number; readonly shape: number }>> = {
  sick: { mean: 3, shape: 2 },
  excused: { mean: 1.5, shape: 1 },
  unauthorised: { mean: 0.4, shape: 0.3 },
  late: { mean: 2.5, shape: 0.4 },
};

/** A gamma number with mean 1 (Marsaglia and Tsang). */
function differing(random: () => number, shape: number): number {
  if (shape < 1) return (differing(random, shape + 1) * (shape + 1) * random() ** (1 / shape)) / shape;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}

const SCHOOL_DAYS: readonly number[] = Array.from(
  { length: YEAR.until - YEAR.from + 1 },
  (_, place) => YEAR.from + place,
).filter((day) => CALENDAR.isSchoolDay(day));

/** Whoever falls ill on a day without school is reported on the next school day, where they are still ill then. */
function dayOf(sort: Sort, random: () => number): number | null {
  if (sort !== 'sick') return SCHOOL_DAYS[Math.floor(random() * SCHOOL_DAYS.length)]!;
  const day = SCHOOL_DAYS[0]! + Math.floor(random() * (SCHOOL_DAYS.at(-1)! - SCHOOL_DAYS[0]!));
  for (let ill = day; ill < day + 3; ill++) {
    if (CALENDAR.isSchoolDay(ill)) return ill;
    if (random() < 0.3) return null;
  }
  return null;
}

function occasionsOf(sort: Sort, random: () => number): readonly Occasion[] {
  const { mean, shape } = OFTEN[sort];
  const rate = (mean * differing(random, shape)) / SCHOOL_DAYS.length;
  const days = SCHOOL_DAYS.flatMap(() => (random() < rate ? [dayOf(sort, random)] : [])).filter((day) => day !== null);
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .map((day) => ({ day, sort, rows: [`${day}/${sort}`], firstHour: random() < (sort === 'late' ? 0.95 : 0.08) }));
}

const each = <T>(of: (sort: Sort) => T): Record<Sort, T> =>
  Object.fromEntries(SORTS.map((sort) => [sort, of(sort)])) as Record<Sort, T>;

export const pupilOf = (pupil: string, occasions: Partial<Watched['occasions']>): Watched => ({
  pupil,
  calendar: CALENDAR,
  days: each(() => SCHOOL_DAYS),
  occasions: each((sort) => occasions[sort] ?? []),
});

export const school = (pupils: number, random: () => number): readonly Watched[] =>
  Array.from({ length: pupils }, (_, index) =>
    pupilOf(
      `p${index}`,
      each((sort) => occasionsOf(sort, random)),
    ),
  );

const AROUND = daysAroundBreaks(CALENDAR, YEAR.from, YEAR.until);

/** Gym on Tuesday and Friday; of five pupils two have a child of the same family in another group. */
export const knownOf = (pupils: readonly Watched[]): Known => ({
  aroundBreaks: () => AROUND,
  gym: (_, day) => [1, 4].includes(weekdayOfNumber(day)),
  relatives: ({ pupil }) => {
    const place = Number(pupil.slice(1));
    const other = pupils[place % 5 === 0 ? place + 1 : place % 5 === 1 ? place - 1 : -1];
    return other ? [{ watched: other, by: 'surname' }] : [];
  },
});
