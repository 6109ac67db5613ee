import type { Action } from '../../domain/action';
import { type Day, dayFromNumber, dayOf, type Period, within } from '../../domain/day';
import type { InTime, MonthDeed, MonthStep, MonthTask, PupilMonth } from '../../domain/kept-month';
import { type Asked, isPast } from '../../rules/found';
import { type Task, taskId } from '../../rules/signal';
import { groupOn } from '../group-on';
import type { OnlyListed } from '../listed';
import { type Counted, tallyOf } from '../tally';

/** The day on which a task was done, where an action did it. */
const doneOn = ({ by }: Task, actions: ReadonlyMap<string, Action>): Day | null => {
  const action = by === undefined ? undefined : actions.get(by);
  return action ? dayOf(action.at) : null;
};

function stepOf({ signal, met, tasks }: Asked, actions: ReadonlyMap<string, Action>): MonthStep {
  const days = tasks.map((task) => doneOn(task, actions));
  const settled = signal.settled && days.every((day) => day !== null);
  return {
    rule: signal.rule,
    key: signal.key,
    met: dayFromNumber(met),
    open: !signal.settled,
    settled: settled ? days.reduce((last, day) => (day > last ? day : last)) : null,
  };
}

/** A step that was settled before the month is none of it. */
const isOfMonth = ({ open, met, settled }: MonthStep, period: Period): boolean =>
  open || within(period, met) || (settled !== null && within(period, settled));

function inTime({ due, status, by }: Task, actions: ReadonlyMap<string, Action>): InTime {
  if (status !== 'done') return 'not-done';
  const action = by === undefined ? undefined : actions.get(by);
  if (!action) return 'done-undated';
  return isPast(due, action.at) ? 'done-late' : 'done-in-time';
}

/** The tasks of a month: those of which the term ends in it. One whose term the calendar does not know is of no month. */
export const tasksOf = (
  tasks: readonly Task[],
  actions: ReadonlyMap<string, Action>,
  period: Period,
): readonly MonthTask[] =>
  tasks
    .filter(({ due, calendarEnds }) => calendarEnds === undefined && within(period, due.slice(0, 10) as Day))
    .map((task) => ({
      id: taskId(task),
      do: task.do,
      due: task.due.slice(0, 10) as Day,
      done: inTime(task, actions),
    }));

function deedOf(action: Action): MonthDeed | null {
  const done = { action: action.id, day: dayOf(action.at) };
  switch (action.kind) {
    case 'officer-reported':
      return { ...done, of: 'officer-reports', by: action.report ?? null };
    case 'referral':
      return { ...done, of: 'referrals', by: action.to ?? null };
    case 'leave-forwarded':
      return { ...done, of: 'leave-forwarded', by: null };
    default:
      return null;
  }
}

export const byId = (actions: readonly Action[]): ReadonlyMap<string, Action> =>
  new Map(actions.map((action) => [action.id, action]));

/**
 * A month of a pupil.
 * @param counted as it is known now: an absence of the last day that was explained the day after stands as it was explained
 * @param asked what the rules asked at the end of the month, in the order of the documents
 */
export function pupilMonth(counted: Counted, asked: readonly Asked[], period: Period): PupilMonth {
  const { facts } = counted;
  const tally = tallyOf(counted, period);
  const actions = byId(facts.actions);
  const { pupil } = facts;
  return {
    pupil: pupil.id,
    group: groupOn(pupil, period.until),
    schoolDays: tally.schoolDays,
    unseenDays: tally.unseenDays,
    lessonMinutes: tally.lessonMinutes,
    seenMinutes: tally.seenMinutes,
    missedOfSeen: tally.missedOfSeen,
    rows: tally.kinds.flatMap(({ kind, rows }) =>
      rows.map(({ row, day, word, minutes, begins }) => ({
        row,
        day: dayFromNumber(day),
        kind,
        word,
        minutes,
        begins,
      })),
    ),
    steps: asked.map((one) => stepOf(one, actions)).filter((step) => isOfMonth(step, period)),
    tasks: tasksOf(
      asked.flatMap(({ tasks }) => tasks),
      actions,
      period,
    ),
    deeds: facts.actions.map(deedOf).filter((deed): deed is MonthDeed => deed !== null && within(period, deed.day)),
  };
}

/** The days in a month of a pupil whom no absence list named: there were lessons, and on the days that were looked at none was missed. */
export function listedMonth({ days, ...counted }: OnlyListed): PupilMonth {
  const { pupil } = counted.facts;
  const { schoolDays, unseenDays, lessonMinutes, seenMinutes, missedOfSeen } = tallyOf(counted, days);
  const counts = { schoolDays, unseenDays, lessonMinutes, seenMinutes, missedOfSeen };
  return {
    pupil: pupil.id,
    onlyListed: true,
    group: pupil.group,
    ...counts,
    rows: [],
    steps: [],
    tasks: [],
    deeds: [],
  };
}
