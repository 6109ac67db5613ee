import type { Action } from '../domain/action';
import { type Day, dayFromNumber } from '../domain/day';
import type { TaskView } from '../messages/views';
import type { RuleVersion } from '../rules/era';
import type { Detector } from '../rules/protocol';
import { aboutDay, of } from '../rules/recorded';
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

/** The days of the absences under a signal on which somebody saw the pupil at school. @param standing the actions that count */
export function presentOn({ evidence }: Signal, { history }: Known, standing: readonly Action[]): readonly Day[] {
  const rows = (history?.absences ?? []).filter(({ id, kind }) => kind === 'absent' && evidence.includes(id));
  return of(standing, 'seen-present')
    .map((action) => dayFromNumber(aboutDay(action)))
    .filter((day) => rows.some(({ date, endDate = date }) => date <= day && day <= endDate));
}

/** The id of the action that says that what a step asks stands in the LAS; the last one. @param standing the actions that count */
export const lasRecordOf = (task: Task, standing: readonly Action[]): string | undefined =>
  of(standing, 'las-recorded').findLast(({ about }) => about === taskId(task))?.id;
