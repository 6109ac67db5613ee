import type { Action, ActionOf } from '../domain/action';
import type { Way } from '../messages/ways';
import { of } from '../rules/recorded';
import type { Signal, Task } from '../rules/signal';

/** Worrying absence, authorised or not: the director may report it as `other`, below the legal term (protocol, Back into the LAS). */
const REPORTED_AT_WILL: ReadonlySet<string> = new Set(['concern.raised', 'sick.frequent', 'sick.long']);

/** Is this the report of a situation: of its rule, about its days and, where it stands on an action, about that? */
const isReportOf = ({ rule, window, evidence }: Signal, report: ActionOf<'officer-reported'>): boolean =>
  report.rule === rule &&
  report.from === window.from &&
  report.end === window.to &&
  (report.about === undefined || evidence.includes(report.about));

/**
 * What the director may choose at once beside a step, once for a situation: shown at the first of its steps that is open.
 * @param tasks all of the signal
 * @param standing the actions that count
 */
export function choicesOf(
  task: Task,
  signal: Signal,
  tasks: readonly Task[],
  standing: readonly Action[],
): readonly Way[] {
  const first = tasks.find(({ key, status }) => key === signal.key && status !== 'done');
  if (!REPORTED_AT_WILL.has(task.rule) || first !== task) return [];
  return of(standing, 'officer-reported').some((report) => isReportOf(signal, report)) ? [] : ['reported-at-once'];
}
