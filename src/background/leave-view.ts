import { type Day, dayNumber, schoolYearOf, weekdayOfNumber } from '../domain/day';
import type { SchoolDays } from '../domain/school-days';
import type { LeaveView } from '../messages/views';
import { leaveOf, schoolDaysGranted } from '../rules/leave';
import { standing } from './recorder';
import type { School } from './school';
import type { Step } from './steps';

/** Leerplichtwet, article 13a: no leave for a parent's profession in the first two weeks of lessons after the summer vacation. */
const FIRST_WEEKS_DAYS = 14;

const weekdaysAfter = (last: number, first: number, until: number): number => {
  let count = 0;
  for (let day = Math.max(first, last + 1); day <= until; day++) if (weekdayOfNumber(day) < 5) count++;
  return count;
};

/** Does a period touch the fourteen days from the first school day of its school year on? */
function touchesFirstWeeks(from: number, until: number, yearFrom: Day, calendar: SchoolDays): boolean {
  const begin = dayNumber(yearFrom);
  for (let day = begin; day <= until; day++) {
    if (calendar.isSchoolDay(day)) return from < day + FIRST_WEEKS_DAYS;
  }
  return false;
}

/** The request that a step is about; `null`: it is about none. */
export function leaveViewOf({ signal, known }: Step, school: School): LeaveView | null {
  const { history } = known;
  const actions = standing(known.actions);
  const request = actions.find(({ id, kind }) => kind === 'leave-requested' && signal.evidence.includes(id));
  if (!history || request?.kind !== 'leave-requested') return null;
  const calendar = school.calendar.group(history.named.group ?? '');
  const { ground, from, until } = request;
  const [first, last] = [dayNumber(from), dayNumber(until)];
  const year = schoolYearOf(from);
  return {
    ground,
    from,
    until,
    asked: calendar.countSchoolDays(first, last),
    unknown: weekdaysAfter(calendar.knownUntil, first, last),
    given: schoolDaysGranted(
      leaveOf(actions).grants,
      { from: dayNumber(year.from), until: dayNumber(year.until) },
      calendar,
    ),
    firstWeeks: touchesFirstWeeks(first, last, year.from, calendar),
  };
}
