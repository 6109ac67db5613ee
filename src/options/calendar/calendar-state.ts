import type { NewVersion } from '../../domain/chosen';
import { addDays, type Day, isDay, isTime, type Period, schoolYearLabel, schoolYearOf } from '../../domain/day';
import { groupName } from '../../domain/group';
import type { GymDays } from '../../domain/gym';
import { KNOWN, type OwnCalendar } from '../../domain/school-calendar';
import { type Region, VACATIONS, type Vacation } from '../../domain/vacations';
import { publicHolidays } from '../../domain/working-days';
import { type Times, timesOf, weekOf } from '../week';

/* What somebody is filling in about the calendar; what is typed stays as it was typed, right or wrong. */

/** A vacation as it is being changed. */
export interface VacationState {
  readonly schoolYear: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

/** Days on which the school, or some groups, are closed. */
export interface ClosedState {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  /** `6A, 6B`; empty is the whole school. */
  readonly groups: string;
}

/** A day on which lessons begin late or end early. */
export interface PartDayState {
  readonly day: string;
  readonly name: string;
  readonly begin: string;
  readonly end: string;
  readonly groups: string;
}

export interface GroupTimes {
  readonly group: string;
  readonly times: readonly Times[];
}

/** On which weekdays a group has gym. */
export interface GymState {
  readonly group: string;
  readonly days: GymDays[string];
}

export interface CalendarState {
  readonly validFrom: string;
  readonly region: Region;
  readonly times: readonly Times[];
  /** Groups with times of their own. */
  readonly groups: readonly GroupTimes[];
  /** Vacations that somebody changed. */
  readonly vacations: readonly VacationState[];
  readonly closed: readonly ClosedState[];
  readonly partDays: readonly PartDayState[];
  readonly reportCards: readonly string[];
  /** Public holidays on which there is school. */
  readonly openOn: readonly string[];
  readonly gym: readonly GymState[];
}

/** Schools are open on Good Friday unless they say otherwise. */
const OPEN = ['Goede Vrijdag'];

const listed = (groups: readonly string[] | undefined): string => (groups ?? []).join(', ');

/** `6A, 6b` → `['6A', '6B']`; `undefined`: the whole school. */
function groupsOf(typed: string): { readonly groups?: string[] } {
  const groups = [...new Set(typed.split(/[,;]/).map(groupName).filter(Boolean))];
  return groups.length > 0 ? { groups } : {};
}

/** The state in which a version is the beginning. */
export const stateOf = (calendar: OwnCalendar, validFrom: Day): CalendarState => ({
  validFrom,
  region: calendar.region,
  times: timesOf(calendar.timetable),
  groups: Object.entries(calendar.timetables ?? {}).map(([group, week]) => ({ group, times: timesOf(week) })),
  vacations: [...(calendar.vacations ?? [])],
  closed: (calendar.ownDays ?? []).map(({ groups, ...days }) => ({ ...days, groups: listed(groups) })),
  partDays: (calendar.partDays ?? []).map(({ day, name, begin = '', end = '', groups }) => ({
    day,
    name,
    begin,
    end,
    groups: listed(groups),
  })),
  reportCards: [...(calendar.reportCards ?? [])],
  openOn: calendar.openOn ?? OPEN,
  gym: Object.entries(calendar.gym ?? {}).map(([group, days]) => ({ group, days })),
});

/** The five vacations of a school year, for years whose dates are not known here. */
const NAMES = ['herfstvakantie', 'kerstvakantie', 'voorjaarvakantie', 'meivakantie', 'zomervakantie'];

const isSame = (a: Pick<Vacation, 'schoolYear' | 'name'>, b: Pick<Vacation, 'schoolYear' | 'name'>): boolean =>
  a.schoolYear === b.schoolYear && a.name === b.name;

/** The vacations of the region in a school year; without dates where those are not known. */
export function vacationsOf(region: Region, schoolYear: string): readonly VacationState[] {
  const known = VACATIONS.filter(
    (vacation) => vacation.schoolYear === schoolYear && (vacation.region === region || vacation.region === 'alle'),
  ).map(({ name, from, until }) => ({ schoolYear, name, from, until }));
  return known.length > 0 ? known : NAMES.map((name) => ({ schoolYear, name, from: '', until: '' }));
}

/** A vacation as it stands: the school's own dates, or the region's. */
export const shownVacation = ({ vacations }: CalendarState, ofRegion: VacationState): VacationState =>
  vacations.find((own) => isSame(own, ofRegion)) ?? ofRegion;

/** With other dates for a vacation; the region's own dates are no change. */
export function withVacation(state: CalendarState, ofRegion: VacationState, dates: VacationState): CalendarState {
  const others = state.vacations.filter((own) => !isSame(own, ofRegion));
  const isOwn = dates.from !== ofRegion.from || dates.until !== ofRegion.until;
  return { ...state, vacations: isOwn ? [...others, dates] : others };
}

/** The school year of a day and the one after it. */
export function yearsFrom(today: Day): readonly (Period & { readonly label: string })[] {
  const next = addDays(schoolYearOf(today).until, 1);
  return [today, next].map((day) => ({ ...schoolYearOf(day), label: schoolYearLabel(day) }));
}

/** How far the calendar is known: to the end of the last year of which all vacations have dates. */
function knownUntil({ vacations }: CalendarState): Day {
  let until = KNOWN.until;
  for (;;) {
    const next = addDays(until, 1);
    const label = schoolYearLabel(next);
    const isKnown = NAMES.every((name) => vacations.some((own) => isSame(own, { schoolYear: label, name })));
    if (!isKnown) return until;
    until = schoolYearOf(next).until;
  }
}

/** Public holidays by name, in the order of the year. */
export const HOLIDAYS: readonly string[] = [...new Set(publicHolidays(2026).map(({ name }) => name))];

export type Wrong =
  | 'no-day'
  | 'bad-times'
  | 'no-lessons'
  | 'group'
  | 'vacation'
  | 'closed'
  | 'part-day'
  | 'report-card'
  | 'gym';

const isPeriod = (from: string, until: string): boolean => isDay(from) && isDay(until) && from <= until;

/** What is not right yet, the first of it; `null`: nothing. */
export function wrongIn(state: CalendarState): Wrong | null {
  const { validFrom, times, groups, vacations, closed, partDays, reportCards, gym } = state;
  const week = weekOf(times);
  if (!isDay(validFrom)) return 'no-day';
  if (typeof week === 'string') return week;
  if (groups.some((one) => groupName(one.group) === '' || weekOf(one.times) === 'bad-times')) return 'group';
  if (vacations.some(({ from, until }) => !isPeriod(from, until))) return 'vacation';
  if (closed.some(({ from, to, name }) => !isPeriod(from, to) || name.trim() === '')) return 'closed';
  const isPart = ({ day, name, begin, end }: PartDayState) =>
    isDay(day) &&
    name.trim() !== '' &&
    (begin !== '' || end !== '') &&
    [begin, end].every((time) => time === '' || isTime(time)) &&
    (begin === '' || end === '' || begin < end);
  if (!partDays.every(isPart)) return 'part-day';
  if (!reportCards.every(isDay)) return 'report-card';
  const named = gym.map(({ group }) => groupName(group).toLowerCase());
  return named.includes('') || new Set(named).size < named.length ? 'gym' : null;
}

/** The version that was filled in; `null` while something is not right. */
export function versionOf(state: CalendarState): Extract<NewVersion, { kind: 'calendar' }> | null {
  if (wrongIn(state)) return null;
  const { validFrom, region, times, groups, vacations, closed, partDays, reportCards, openOn, gym } = state;
  const calendar: OwnCalendar = {
    region,
    timetable: weekOf(times) as Exclude<ReturnType<typeof weekOf>, string>,
    timetables: Object.fromEntries(
      groups.map((one) => {
        const week = weekOf(one.times);
        return [groupName(one.group), typeof week === 'string' ? {} : week];
      }),
    ),
    vacations: vacations as OwnCalendar['vacations'] & object,
    ownDays: closed.map(({ from, to, name, groups: some }) => ({
      from: from as Day,
      to: to as Day,
      name: name.trim(),
      ...groupsOf(some),
    })),
    partDays: partDays.map(({ day, name, begin, end, groups: some }) => ({
      day: day as Day,
      name: name.trim(),
      ...(isTime(begin) && { begin }),
      ...(isTime(end) && { end }),
      ...groupsOf(some),
    })),
    reportCards: (reportCards as readonly Day[]).toSorted(),
    openOn: [...openOn],
    knownUntil: knownUntil(state),
    ...(gym.length > 0 && { gym: Object.fromEntries(gym.map(({ group, days }) => [groupName(group), days])) }),
  };
  return { kind: 'calendar', validFrom: validFrom as Day, calendar };
}
