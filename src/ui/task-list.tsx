import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dayOf, type Moment } from '../domain/day';
import type { TaskView } from '../messages/views';
import { TaskCard, type TaskHandlers } from './task-card';
import { useSay } from './words';

interface Props extends TaskHandlers {
  readonly tasks: readonly TaskView[];
  readonly done: readonly TaskView[];
  /** How many of one's own are from before the school began to use the program. */
  readonly earlier: number;
  /** Draws those when somebody wants them. */
  readonly whenEarlier: (draw: (tasks: readonly TaskView[]) => ComponentChildren) => ComponentChildren;
  readonly now: Moment;
  /** Some list was read; without it nothing can be said to be done. */
  readonly anythingRead: boolean;
  /** Below the list stands something else to do: then it is not said that there is nothing. */
  readonly moreBelow: boolean;
}

/** Somebody is absent today without a word: the concierge's round. */
export const isOfRound = ({ reason }: TaskView): boolean => reason.detector === 'absent-today';

/** The steps of a day in the order in which one takes them up. */
export interface Sorted {
  readonly overdue: readonly TaskView[];
  readonly today: readonly TaskView[];
  readonly later: readonly TaskView[];
  readonly others: readonly TaskView[];
}

export function sorted(tasks: readonly TaskView[], now: Moment): Sorted {
  const mine = tasks.filter((task) => task.mine);
  const today = dayOf(now);
  return {
    overdue: mine.filter(({ status }) => status === 'overdue'),
    today: mine.filter(({ status, due }) => status === 'open' && due.slice(0, 10) <= today),
    later: mine.filter(({ status, due }) => status === 'open' && due.slice(0, 10) > today),
    others: tasks.filter((task) => !task.mine),
  };
}

/** The day's work: late first, then today, then later; what is somebody else's is folded away. */
export function TaskList({ tasks, done, earlier, whenEarlier, now, anythingRead, moreBelow, ...handlers }: Props) {
  const say = useSay();
  const { overdue, today, later, others } = sorted(tasks, now);
  const cards = (some: readonly TaskView[]) =>
    some.map((task) => <TaskCard key={task.id} task={task} now={now} named {...handlers} />);
  const nothing = overdue.length + today.length + later.length === 0;
  return (
    <div class="task-list">
      {nothing && moreBelow && !anythingRead && <p class="help">{say('nothingRead')}</p>}
      {nothing && !moreBelow && (
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
      <Folded title={say('group_done', done.length)} count={done.length}>
        {() => cards(done)}
      </Folded>
      <Folded title={say('group_earlier', earlier)} count={earlier}>
        {() => (
          <>
            <p class="help">{say('earlierText')}</p>
            {whenEarlier(cards)}
          </>
        )}
      </Folded>
      <Folded title={say('group_others', others.length)} count={others.length}>
        {() => cards(others)}
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

interface FoldedProps {
  readonly title: string;
  readonly count: number;
  /** Made when somebody unfolds it: a school that begins in spring has a thousand steps from before. */
  readonly children: () => ComponentChildren;
}

/** Steps that are folded away until somebody wants them. */
export function Folded({ title, count, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details class="folded" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}
