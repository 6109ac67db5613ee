import type { Absence } from '../domain/absence';
import type { Action, ActionOf } from '../domain/action';
import type { Calendar, GroupCalendar } from '../domain/calendar';
import { type Day, dayNumber, dayOf, type Moment, minuteOfDay } from '../domain/day';
import type { LeaveDays, LeaveFacts, LetterFacts, Sender } from '../letters/letter';
import { actionsThatCount, requestOf } from '../rules/recorded';
import type { Signal } from '../rules/signal';
import { pupilView } from './day-view';
import { grantedInYear } from './leave-view';
import type { Step } from './steps';
import { behind } from './ways';

/** Minutes between the beginning of the lesson in which a late arrived and its arrival; `null`: that cannot be said. */
export function minutesLateOf({ date, arrival, minutes }: Absence, calendar: GroupCalendar): number | null {
  if (!arrival) return minutes ?? null;
  const at = minuteOfDay(arrival);
  const lesson = calendar.lessons(dayNumber(date)).find(({ start, end }) => start <= at && at < end);
  return lesson ? at - lesson.start : null;
}

type Answer = ActionOf<'leave-decided'> | ActionOf<'leave-forwarded'>;

/** A request of leave as a letter tells it. @param answer what was decided; @param awaits who is to decide, and by when */
export function leaveFactsOf(
  request: ActionOf<'leave-requested'>,
  { answer = null, awaits = null }: { readonly answer?: Answer | null; readonly awaits?: LeaveFacts['awaits'] },
  actions: readonly Action[],
  calendar: GroupCalendar,
): LeaveFacts {
  const daysOf = (from: Day, until: Day): LeaveDays => ({
    from,
    until,
    schoolDays: calendar.countSchoolDays(dayNumber(from), dayNumber(until)),
  });
  const granted = answer?.kind === 'leave-decided' && answer.granted !== false ? answer : null;
  return {
    askedOn: dayOf(request.at),
    ground: request.ground,
    asked: daysOf(request.from, request.until),
    granted: granted && daysOf(granted.from ?? request.from, granted.until ?? request.until),
    givenThisYear: grantedInYear(request.from, actions, calendar),
    awaits,
  };
}

/** The request that a step answers; `null`: it answers none, or the request was withdrawn. */
function answeredLeave(
  evidence: readonly Action[],
  actions: readonly Action[],
  calendar: GroupCalendar,
): LeaveFacts | null {
  const answer = evidence.find(
    (action): action is Answer => action.kind === 'leave-decided' || action.kind === 'leave-forwarded',
  );
  const id = answer && requestOf(answer);
  const request = actions.find((action) => action.kind === 'leave-requested' && action.id === id);
  return request?.kind === 'leave-requested'
    ? leaveFactsOf(request, { answer: answer ?? null }, actions, calendar)
    : null;
}

/** Of rules that count as one, the one that counts hours and no days is told where hours are reported. */
const hoursOf = (signal: Signal, family: string | null, signals: readonly Signal[]): Signal =>
  signals.find(
    ({ rule, minutes, days }) =>
      minutes !== undefined && days === undefined && (family ?? signal.rule).split(',').includes(rule),
  ) ?? signal;

/** What the letter of a step is made of. `null`: the step is about no pupil. */
export function letterFactsOf(
  { task, signal, known, view }: Step,
  school: Sender,
  calendar: Calendar,
  now: Moment,
): LetterFacts | null {
  const { history, findings } = known;
  if (!history) return null;
  const actions = actionsThatCount(known.actions, now);
  const evidence = behind(signal, actions);
  const absences = history.absences.filter(({ id }) => signal.evidence.includes(id));
  const pupil = pupilView(history);
  const group = calendar.group(pupil.group ?? '');
  const [first] = absences;
  const report = findings.tasks.find(({ key, report }) => key === task.key && report)?.report ?? null;
  const told = report === '16-hours-4-weeks' ? hoursOf(signal, view.reason.family, findings.signals) : signal;
  return {
    school,
    pupil,
    today: dayOf(now),
    absences,
    called: evidence.some((action) => action.kind === 'call' && action.outcome === 'unreachable'),
    since: told.since,
    until: told.window.to,
    count: signal.count ?? null,
    minutes: told.minutes ?? null,
    days: signal.days ?? null,
    minutesLate: absences.length === 1 && first?.kind === 'late' ? minutesLateOf(first, group) : null,
    lateBy: {},
    begins: null,
    periods: [],
    report,
    leave: answeredLeave(evidence, actions, group),
  };
}
