import { dayOf, type Moment } from '../domain/day';
import type { AlongsideView, TaskView } from '../messages/views';
import { TALK_WAYS } from '../messages/ways';
import type { Signal, Task } from '../rules/signal';
import { type Known, shownOf, taskView, type Viewer } from './day-view';
import { behind } from './ways';

/** A step with whom it is about, ready to be shown or done. */
export interface Step {
  readonly task: Task;
  readonly signal: Signal;
  readonly view: TaskView;
  readonly known: Known;
}

export function stepsOf(known: Known, viewer: Viewer): readonly Step[] {
  const shown = shownOf(known, viewer);
  const steps = known.findings.tasks.flatMap((task): readonly Step[] => {
    const signal = known.findings.signals.find(({ key }) => key === task.key);
    const view = taskView(task, shown, viewer);
    return signal && view ? [{ task, signal, view, known }] : [];
  });
  return steps.map((step) => ({ ...step, view: { ...step.view, alongside: alongsideOf(step, steps) } }));
}

const isTalk = ({ ways }: TaskView): boolean => TALK_WAYS.some((way) => ways.includes(way));

/** The invitation that a talk is held after. */
const invitationOf = ({ view, signal, known }: Step) =>
  view.do === 'hold-meeting' ? behind(signal, known.actions)[0] : undefined;

/** The rule that an action for a step names; rules that count as one are one. */
const settledRule = (step: Step): string =>
  step.view.reason.family ?? invitationOf(step)?.rule ?? step.view.reason.rule;

/**
 * Steps of other rules that one talk settles as well. An action with a rule settles all steps of that rule and of those that count as
 * one with it, and no other (protocol, reading 5), so that each other rule is asked for once.
 */
function alongsideOf(step: Step, steps: readonly Step[]): readonly AlongsideView[] {
  const isOpen = ({ task, view }: Step) => task.status !== 'done' && view.mine && view.do === step.view.do;
  if (!isOpen(step) || !step.view.pupil || !isTalk(step.view)) return [];
  const others = new Map<string, Step>();
  for (const other of steps.filter(isOpen)) if (!others.has(settledRule(other))) others.set(settledRule(other), other);
  others.delete(settledRule(step));
  return [...others.values()].map((other) => ({
    id: other.view.id,
    letter: other.view.letter,
    ...whyOf(other, steps),
  }));
}

/** Why a step is asked; of a talk that was arranged, why it was: that tells one talk from another. */
function whyOf(step: Step, steps: readonly Step[]): Pick<AlongsideView, 'do' | 'reason'> {
  const rule = invitationOf(step)?.rule;
  const asked = steps.find(({ task }) => task.rule === rule && task.do === 'invite-meeting');
  const { do: what, reason } = (asked ?? step).view;
  return { do: what, reason };
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

/**
 * Is a step shown nowhere, whichever stand beside it? Another's from before anybody used the program, which is one with no other: of those
 * there are many, and they need no order.
 */
const isForNobody = ({ earlier, mine, reason }: TaskView): boolean => earlier && !mine && reason.family === null;

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
  const open = views(({ task, view }) => task.status !== 'done' && !isForNobody(view));
  return {
    tasks: open.filter(({ earlier }) => !earlier),
    earlier: open.filter(({ earlier, mine }) => earlier && mine),
    done: views((step) => doneToday(step, now)),
  };
}
