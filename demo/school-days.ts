import { Calendar, type CalendarData, type GroupCalendar, type Timetable } from '../src/domain/calendar';
import { addDays, type Day, dayFromNumber, dayNumber, schoolYearOf, type Time } from '../src/domain/day';
import { calendarOf } from '../src/domain/school-calendar';

const LESSONS = ['08:30-12:00', '12:30-14:30'];
/** The numbered lesson hours; the first is 1. */
export const LESSON_HOURS: readonly (readonly [start: Time, end: Time])[] = (
  [
    ['08:30', '09:20'],
    ['09:20', '10:10'],
    ['10:10', '11:00'],
    ['11:00', '12:00'],
    ['12:30', '13:30'],
    ['13:30', '14:30'],
  ] as const
).map(([start, end]) => [start as Time, end as Time]);
const TIMETABLE: Timetable = {
  mon: LESSONS,
  tue: LESSONS,
  wed: LESSONS,
  thu: LESSONS,
  fri: LESSONS,
  hours: LESSON_HOURS,
};

/** Studiedagen of the demo school: three in every school year, invented. */
const STUDY_DAYS = [
  ['2024-11-06', '2025-03-19', '2025-06-20'],
  ['2025-11-05', '2026-03-18', '2026-06-19'],
  ['2026-11-04', '2027-03-17', '2027-06-18'],
  ['2027-11-03', '2028-03-15', '2028-06-16'],
  ['2028-11-08', '2029-03-14', '2029-06-15'],
  ['2029-11-07', '2030-03-20', '2030-06-14'],
].flat();

/** Fewer school days than this leave no room for the longest story (stories/). */
const LEAST_SCHOOL_DAYS = 55;

/** Region midden, five equal days, the same for all groups. */
export const demoCalendar = (): CalendarData =>
  calendarOf(
    'midden',
    TIMETABLE,
    STUDY_DAYS.map((day) => ({ from: day as Day, to: day as Day, name: 'studiedag' })),
  );

/** The whole school's days: the groups of the demo school do not differ. */
export const schoolDays = (calendar: CalendarData): GroupCalendar => new Calendar(calendar).group('*');

/**
 * The demo school's day: the last school day on or before a real day. Early in a school year there is too little history for every
 * rule to occur; then it is the last school day of the year before.
 */
export function demoDay(real: Day, days: GroupCalendar): Day {
  const last = (day: number) => (days.isSchoolDay(day) ? day : days.schoolDayBefore(day));
  const day = last(dayNumber(real));
  const year = schoolYearOf(dayFromNumber(day));
  if (days.countSchoolDays(dayNumber(year.from), day) >= LEAST_SCHOOL_DAYS) return dayFromNumber(day);
  return dayFromNumber(last(dayNumber(addDays(year.from, -1))));
}

/** The school days of the school year up to and including a day, oldest first. */
export function yearUpTo(day: Day, days: GroupCalendar): readonly Day[] {
  const first = dayNumber(schoolYearOf(day).from);
  return Array.from({ length: dayNumber(day) - first + 1 }, (_, index) => first + index)
    .filter((number) => days.isSchoolDay(number))
    .map(dayFromNumber);
}
