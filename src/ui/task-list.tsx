import type { ComponentChildren } from 'preact';
import { dayOf, type Moment } from '../domain/day';
import type { TaskView } from '../messages/views';
import { TaskCard, type TaskHandlers } from './task-card';
import { useSay } from './words';

interface Props extends TaskHandlers {
  readonly tasks: readonly TaskView[];
  readonly done: readonly TaskView[];
  readonly now: Moment;
  /** Some list was read; without it nothing can be said to be done. */
  readonly anythingRead: boolean;
}

/** Somebody is absent today without a word: the concierge's round. */
export const isOfRound = ({ reason }: TaskView): boolean => reason.detector === 'absent-today';

/** The steps of a day in the order in which one takes them up. */
export interface Sorted {
  readonly overdue: readonly TaskView[];
  readonly today: readonly TaskView[];
  readonly later: readonly TaskView[];
  /** From before the school began to use the program. */
  readonly earlier: readonly TaskView[];
  readonly others: readonly TaskView[];
}

export function sorted(tasks: readonly TaskView[], now: Moment): Sorted {
  const mine = tasks.filter((task) => task.mine && !task.earlier);
  const today = dayOf(now);
  return {
    overdue: mine.filter(({ status }) => status === 'overdue'),
    today: mine.filter(({ status, due }) => status === 'open' && due.slice(0, 10) <= today),
    later: mine.filter(({ status, due }) => status === 'open' && due.slice(0, 10) > today),
    earlier: tasks.filter((task) => task.mine && task.earlier),
    others: tasks.filter((task) => !task.mine && !task.earlier),
  };
}

/** The day's work: late first, then today, then later; what is somebody else's is folded away. */
export function TaskList({ tasks, done, now, anythingRead, ...handlers }: Props) {
  const say = useSay();
  const { overdue, today, later, earlier, others } = sorted(tasks, now);
  const cards = (some: readonly TaskView[]) =>
    some.map((task) => <TaskCard key={task.id} task={task} now={now} named {...handlers} />);
  const nothing = overdue.length + today.length + later.length === 0;
  return (
    <div class="task-list">
      {nothing && (
        <div class="nothing">
          <h2>{say(anythingRead ? 'nothingToDo' : 'nothingYet')}</h2>
          <p>{say(anythingRead ? 'nothingToDoText' : 'nothingRead')}</p>
        </div>
      )}
      <Group title={say('group_overdue')} tasks={overdue}>
        {cards(overdue)}
      </Group>
      <Group title={say('group_today')} tasks={today}>
        {cards(today)}
      </Group>
      <Group title={say('group_later')} tasks={later}>
        {cards(later)}
      </Group>
      <Folded title={say('group_done', done.length)} tasks={done}>
        {cards(done)}
      </Folded>
      <Folded title={say('group_earlier', earlier.length)} tasks={earlier}>
        <p class="help">{say('earlierText')}</p>
        {cards(earlier)}
      </Folded>
      <Folded title={say('group_others', others.length)} tasks={others}>
        {cards(others)}
      </Folded>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly tasks: readonly TaskView[];
  readonly children: ComponentChildren;
}

const Group = ({ title, tasks, children }: GroupProps) =>
  tasks.length === 0 ? null : (
    <section>
      <h2>
        {title} <span class="count">{tasks.length}</span>
      </h2>
      {children}
    </section>
  );

/** Steps that are folded away until somebody wants them. */
export const Folded = ({ title, tasks, children }: GroupProps) =>
  tasks.length === 0 ? null : (
    <details class="folded">
      <summary>{title}</summary>
      {children}
    </details>
  );
