import type { Action, ActionKind } from '../domain/action';
import { type Day, dayNumber, type Moment } from '../domain/day';
import type { SchoolDays } from '../domain/school-days';
import type { LeaveView } from '../messages/views';
import { leaveOf, schoolDaysGranted, unknownDays } from '../rules/leave';
import { actionsThatCount } from '../rules/recorded';
import { schoolYear } from '../rules/windows';
import { actionViews } from './day-view';
import type { School } from './school';
import type { Step } from './steps';
import { behind } from './ways';

/** Leerplichtwet, article 13a: no leave for a parent's profession in the first two weeks of lessons after the summer vacation. */
const FIRST_WEEKS_DAYS = 14;

const EVIDENCE: ReadonlySet<ActionKind> = new Set(['evidence-asked', 'evidence-seen']);

/** Does a period touch the fourteen days from the first school day of its school year on? */
function touchesFirstWeeks(from: number, until: number, calendar: SchoolDays): boolean {
  for (let day = schoolYear(from).from; day <= until; day++) {
    if (calendar.isSchoolDay(day)) return from < day + FIRST_WEEKS_DAYS;
  }
  return false;
}

/** School days of leave that were granted in the school year of a day (protocol, reading 22). */
export const grantedInYear = (day: Day, actions: readonly Action[], calendar: SchoolDays): number =>
  schoolDaysGranted(leaveOf(actions).grants, schoolYear(dayNumber(day)), calendar);

/** The request that a step is about; `null`: it is about none. */
export function leaveViewOf({ signal, known }: Step, school: School, now: Moment): LeaveView | null {
  const { history } = known;
  const actions = actionsThatCount(known.actions, now);
  const request = behind(signal, actions).find((action) => action.kind === 'leave-requested');
  if (!history || !request) return null;
  const calendar = school.calendar.group(history.named.group ?? '');
  const { ground, from, until } = request;
  const views = actionViews(known, { me: school.me, now });
  const shown = new Set(
    actions.flatMap(({ id, kind, about }) => (EVIDENCE.has(kind) && about === request.id ? [id] : [])),
  );
  const [first, last] = [dayNumber(from), dayNumber(until)];
  return {
    ground,
    from,
    until,
    asked: calendar.countSchoolDays(first, last),
    unknown: unknownDays(first, last, calendar),
    given: grantedInYear(from, actions, calendar),
    firstWeeks: touchesFirstWeeks(first, last, calendar),
    request: views.find(({ id }) => id === request.id)!,
    evidence: views.filter(({ id }) => shown.has(id)),
  };
}
