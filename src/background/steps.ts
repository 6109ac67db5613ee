import { dayOf, type Moment } from '../domain/day';
import type { TaskView } from '../messages/views';
import type { Signal, Task } from '../rules/signal';
import { type Known, shownOf, taskView, type Viewer } from './day-view';

/** A step with whom it is about, ready to be shown or done. */
export interface Step {
  readonly task: Task;
  readonly signal: Signal;
  readonly view: TaskView;
  readonly known: Known;
}

export function stepsOf(known: Known, viewer: Viewer): readonly Step[] {
  const shown = shownOf(known, viewer);
  return known.findings.tasks.flatMap((task) => {
    const signal = known.findings.signals.find(({ key }) => key === task.key);
    const view = taskView(task, shown, viewer);
    return signal && view ? [{ task, signal, view, known }] : [];
  });
}

/** The same step asked by two rules that count as one (three full days, sixteen hours) is one step with two reasons. */
export function asOne(views: readonly TaskView[]): readonly TaskView[] {
  const found = new Map<string, TaskView>();
  for (const view of views) {
    const { id, pupil, role, do: what, letter, report, status, reason } = view;
    const { family } = reason;
    const key = family === null ? id : [family, pupil?.id, role, what, letter, report, status === 'done'].join('~');
    const first = found.get(key);
    found.set(key, first ? { ...first, also: [...first.also, reason] } : view);
  }
  return [...found.values()];
}

/** Was the step settled today? */
const doneToday = ({ task, known: { actions } }: Step, now: Moment): boolean =>
  task.status === 'done' && actions.some(({ id, at }) => id === task.by && dayOf(at) === dayOf(now));

const dueKey = ({ due }: TaskView): string => (due.length === 10 ? `${due}T24:00` : due);

/** Overdue first, then by due time, then by name. */
const inOrderOfWork = (a: TaskView, b: TaskView): number =>
  Number(b.status === 'overdue') - Number(a.status === 'overdue') ||
  (dueKey(a) < dueKey(b) ? -1 : dueKey(a) > dueKey(b) ? 1 : 0) ||
  (a.pupil?.name ?? '').localeCompare(b.pupil?.name ?? '', 'nl');

/** The work of who sits here. */
export interface Work {
  readonly tasks: readonly TaskView[];
  /** One's own open steps from before the school began to use the program. */
  readonly earlier: readonly TaskView[];
  /** Done today. */
  readonly done: readonly TaskView[];
}

/** The day's work: what is open, what was open before anybody used the program, and what was done today. */
export function workOfDay(steps: readonly Step[], now: Moment): Work {
  const views = (wanted: (step: Step) => boolean) =>
    asOne(
      steps
        .filter(wanted)
        .map(({ view }) => view)
        .sort(inOrderOfWork),
    );
  const open = views(({ task }) => task.status !== 'done');
  return {
    tasks: open.filter(({ earlier }) => !earlier),
    earlier: open.filter(({ earlier, mine }) => earlier && mine),
    done: views((step) => doneToday(step, now)),
  };
}
