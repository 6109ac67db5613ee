import { useId } from 'preact/hooks';
import type { Moment } from '../domain/day';
import type { Todo, TodoItem } from '../etiquette/todo';
import { Icon } from './icon';
import { Folded } from './task-list';
import { todoItemText, todoStepText } from './todo-text';
import { dueText } from './when-text';
import { useLanguage } from './words';

/** More of them are folded away. */
const SHOWN = 6;

export interface TodoHandlers {
  /** One thing of it was done, or parents were called. */
  readonly onDone: (todo: Todo, item: TodoItem) => void;
  readonly onCopy: (text: string) => void;
  /** Absent: nobody knows where the portal is. */
  readonly onOpen?: () => void;
  /** Absent: who sits here may not see the pupils of the whole school. */
  readonly onCompare?: () => void;
}

/** About pupils and parents whom the lists of the LAS and of the portal do not both have. */
const COMPARES: ReadonlySet<Todo['step']> = new Set(['find-pupils', 'add-pupils', 'remove-pupils', 'remove-parents']);

interface Props extends TodoHandlers {
  readonly todo: Todo;
  readonly now: Moment;
}

/** A task of the portal: what, of whom, until when, why with the heading of the card, and a click for each thing that was done. */
export function TodoCard({ todo, now, onDone, onCopy, onOpen, onCompare }: Props) {
  const language = useLanguage();
  const { say } = language;
  const heading = useId();
  const { items, offers, due, ready } = todo;
  const status = due !== null && due < now ? 'overdue' : 'open';
  const ticks = offers.includes('record-phone') ? 'portal_byPhone' : offers.includes('done') ? 'portal_did' : null;
  const listed = (some: readonly TodoItem[]) => (
    <ul class="items">
      {some.map((item) => (
        <li key={item.id}>
          <span>{todoItemText(todo, item, language)}</span>
          {ticks && (
            <button
              type="button"
              aria-label={`${say(ticks)}: ${todoItemText(todo, item, language)}`}
              onClick={() => onDone(todo, item)}
            >
              {say(ticks)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <article class={`task todo ${status}`} aria-labelledby={heading} data-rule={todo.rule} data-step={todo.step}>
      <p class="due">
        <Icon name={status === 'overdue' ? 'warning' : 'clock'} />
        <span>{due === null ? say('portal_now') : dueText({ due, status }, now, language)}</span>
      </p>
      <h3 id={heading}>{todoStepText(todo, language)}</h3>
      {listed(items.slice(0, SHOWN))}
      <Folded title={say('more', items.length - SHOWN)} count={Math.max(0, items.length - SHOWN)}>
        {() => listed(items.slice(SHOWN))}
      </Folded>
      <p class="facts">{todo.text}</p>
      <p class="help">{say('portal_card', todo.source)}</p>
      <div class="ways">
        {offers.includes('open-portal') && onOpen && (
          <button type="button" class="main" onClick={onOpen}>
            {say('portal_open')}
          </button>
        )}
        {COMPARES.has(todo.step) && onCompare && (
          <button type="button" onClick={onCompare}>
            {say('portal_pupils')}
          </button>
        )}
        {offers.includes('copy') && ready && (
          <button type="button" onClick={() => onCopy(ready)}>
            {say('portal_copy')}
          </button>
        )}
      </div>
    </article>
  );
}
