import { GROUPS } from '../demo/pupils';
import { between, type Chance, chanceOf, pick } from '../demo/random';
import { demoCalendar, schoolDays, yearUpTo } from '../demo/school-days';
import type { Absence, Pupil } from '../src/domain/absence';
import { Calendar, type CalendarData } from '../src/domain/calendar';
import type { Day, Moment, Time } from '../src/domain/day';

/** A school of the bench, with full school years of absence. */
export interface School {
  readonly data: CalendarData;
  readonly calendar: Calendar;
  readonly pupils: readonly Pupil[];
  readonly absences: readonly Absence[];
  readonly now: Moment;
}

/**
 * One row of a year. Of a hundred: fifteen lates, twenty-five times ill for one to three days, fifty appointments (many come back every
 * week), five times leave, three times absent without a word, and two of the rest.
 */
function rowOf(chance: Chance, days: readonly Day[]): Omit<Absence, 'id' | 'pupil'> {
  const first = between(chance, 0, days.length - 4);
  const date = days[first]!;
  const draw = chance() * 100;
  if (draw < 15) return { date, kind: 'late', arrival: `08:${between(chance, 31, 59)}` as Time };
  if (draw < 40) return { date, endDate: days[first + between(chance, 0, 2)]!, kind: 'sick', reported: 'with-reason' };
  if (draw < 90) return { date, kind: 'medical', from: '10:00' as Time, to: '11:15' as Time };
  if (draw < 95) return { date, kind: 'leave', endDate: days[first + 1]! };
  if (draw < 98) return { date, kind: 'absent', reported: 'none' };
  return { date, kind: pick(chance, ['holiday', 'unknown', 'religious'] as const) };
}

/** The last days of the school years that the bench has, the latest first. */
const LAST_DAYS = ['2030-07-05', '2029-07-13', '2028-07-14', '2027-07-09', '2026-07-10', '2025-07-11'] as Day[];
export const MOST_YEARS = LAST_DAYS.length;

/** @param rows for each pupil in each year; the same numbers give the same years */
export function schoolYears(pupilCount: number, rows: number, years: number): School {
  const data = demoCalendar();
  const lastDays = LAST_DAYS.slice(0, years).reverse();
  const ofYears = lastDays.map((last) => yearUpTo(last, schoolDays(data)));
  const chance = chanceOf(pupilCount);
  const pupils = Array.from({ length: pupilCount }, (_, index): Pupil => {
    return { id: `p${index}`, name: `Leerling ${index}`, group: GROUPS[index % GROUPS.length]! };
  });
  // Oldest first, as a history gives them.
  const absences = pupils.flatMap(({ id }) =>
    ofYears
      .flatMap((days) =>
        Array.from({ length: rows }, () => rowOf(chance, days)).sort((a, b) => (a.date < b.date ? -1 : 1)),
      )
      .map((row, index): Absence => ({ id: `${id}/${index}`, pupil: id, ...row })),
  );
  return { data, calendar: new Calendar(data), pupils, absences, now: `${LAST_DAYS[0]!}T16:00` as Moment };
}
