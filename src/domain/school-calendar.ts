import type { CalendarData, Closed, PartDay, Timetable } from './calendar';
import { type Day, dayFromNumber, type Period } from './day';
import type { GymDays } from './gym';
import { type Region, VACATIONS, type Vacation } from './vacations';
import { publicHolidays } from './working-days';

/** Open on Good Friday unless the school says otherwise; on the other public holidays schools are closed. */
const OPEN: readonly string[] = ['Goede Vrijdag'];

/** The days for which vacations are known here; outside it the calendar says nothing. */
export const KNOWN: Period = { from: '2024-08-01' as Day, until: '2030-07-31' as Day };

/** What a school decides about its year besides its region, its timetable and its study days. */
export interface OwnYear {
  /** Vacations with dates of its own: each takes the place of the region's of that school year and name. */
  readonly vacations?: readonly Omit<Vacation, 'region'>[];
  /** Timetables of groups that differ from the others. */
  readonly timetables?: Readonly<Record<string, Timetable>>;
  readonly partDays?: readonly PartDay[];
  readonly reportCards?: readonly Day[];
  /** Public holidays on which there is school, by name. */
  readonly openOn?: readonly string[];
  /** How far its own vacations reach, when further than those that are known here. */
  readonly knownUntil?: Day;
  /** On which weekdays groups have gym. */
  readonly gym?: GymDays;
}

/** Everything that a school says of its days. */
export interface OwnCalendar extends OwnYear {
  readonly region: Region;
  /** Lesson intervals of every group that has none of its own. */
  readonly timetable: Timetable;
  /** Study days and other days on which the school, or some of its groups, is closed. */
  readonly ownDays?: readonly Closed[];
}

/** The calendar of a school as it says it itself. */
export const ownCalendar = ({ region, timetable, ownDays = [], ...year }: OwnCalendar): CalendarData =>
  calendarOf(region, timetable, ownDays, year);

/**
 * The calendar of a school that keeps to its region: vacations of Rijksoverheid, the public holidays, and its own study days.
 * @param timetable lesson intervals of every group
 * @param ownDays study days and other days on which the school is closed
 */
export function calendarOf(
  region: Region,
  timetable: Timetable,
  ownDays: readonly Closed[] = [],
  { vacations = [], timetables = {}, partDays, reportCards, openOn = OPEN, knownUntil = KNOWN.until }: OwnYear = {},
): CalendarData {
  const isReplaced = (vacation: Vacation) =>
    vacations.some(({ schoolYear, name }) => schoolYear === vacation.schoolYear && name === vacation.name);
  const ofRegion = VACATIONS.filter((vacation) => vacation.region === region || vacation.region === 'alle');
  const free = [...ofRegion.filter((vacation) => !isReplaced(vacation)), ...vacations].map(
    ({ from, until, name }): Closed => ({ from, to: until, name }),
  );
  const holidays: Closed[] = [];
  for (let year = Number(KNOWN.from.slice(0, 4)); year <= Number(knownUntil.slice(0, 4)); year++) {
    for (const { day, name } of publicHolidays(year)) {
      const date = dayFromNumber(day);
      if (!openOn.includes(name)) holidays.push({ from: date, to: date, name });
    }
  }
  return {
    timetables: { ...timetables, '*': timetable },
    closed: [...free, ...holidays, ...ownDays],
    ...(partDays && { partDays }),
    ...(reportCards && { reportCards }),
    knownUntil,
  };
}
