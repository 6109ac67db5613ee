import { type Day, dayFromNumber, type Moment } from '../domain/day';
import type { TaskView } from '../messages/views';
import type { RuleVersion } from '../rules/era';
import type { Detector } from '../rules/protocol';
import { aboutDay, actionsThatCount, of } from '../rules/recorded';
import { amount } from '../rules/settings';
import { type Signal, type Task, taskId } from '../rules/signal';
import type { Known } from './day-view';

/* What a step says beside what is to be done: its term in words, whether the pupil was seen after all, whether it stands in the LAS. */

/** Signals of these are dated from the first day that counts; the window ends on the day on which the rule was met. */
const FROM_FIRST_DAY: ReadonlySet<Detector['by']> = new Set([
  'minutes-in-weeks',
  'minutes-in-window',
  'full-days',
  'long-spell',
]);

/** The day on which a rule was met: its terms count from there. */
export const metOn = ({ since, window }: Signal, by: Detector['by']): Day =>
  FROM_FIRST_DAY.has(by) ? window.to : since;

/** The term of a step that is counted in working days (protocol, Evaluation). `null`: it is counted otherwise. */
export function termOf(task: Task, signal: Signal, { rule, settings }: RuleVersion): TaskView['term'] {
  const step = rule.steps.find((one) => one.do === task.do && one.letter === task.letter && one.report === task.report);
  if (step?.term.unit !== 'working-days') return null;
  return { workingDays: amount(step.term.count, settings), after: metOn(signal, rule.detect.by) };
}

/** The days of the absences under a signal on which somebody saw the pupil at school. */
export function presentOn({ evidence }: Signal, { history, actions }: Known, now: Moment): readonly Day[] {
  const rows = (history?.absences ?? []).filter(({ id, kind }) => kind === 'absent' && evidence.includes(id));
  return of(actionsThatCount(actions, now), 'seen-present')
    .map((action) => dayFromNumber(aboutDay(action)))
    .filter((day) => rows.some(({ date, endDate = date }) => date <= day && day <= endDate));
}

/** The id of the action that says that what a step asks stands in the LAS; the last one. */
export const lasRecordOf = (task: Task, { actions }: Known, now: Moment): string | undefined =>
  of(actionsThatCount(actions, now), 'las-recorded').findLast(({ about }) => about === taskId(task))?.id;
