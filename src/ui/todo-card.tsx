import { useId } from 'preact/hooks';
import type { Moment } from '../domain/day';
import type { SidesView, TodoItemView, TodoView } from '../messages/portal-views';
import { Icon } from './icon';
import { Folded } from './task-list';
import { todoItemText, todoStepText } from './todo-text';
import { dayText, dueText } from './when-text';
import { keyOf, useLanguage } from './words';

/** More of them are folded away. */
const SHOWN = 6;

export interface TodoHandlers {
  /** One thing of it was done, or parents were called. */
  readonly onDone: (todo: TodoView, item: TodoItemView) => void;
  readonly onCopy: (text: string) => void;
  /** Absent: nobody knows where the portal is. */
  readonly onOpen?: () => void;
  /** Absent: who sits here may not see the pupils of the whole school. */
  readonly onCompare?: () => void;
}

/** About pupils and parents whom the lists of the LAS and of the portal do not both have. */
export const COMPARES: ReadonlySet<TodoView['step']> = new Set([
  'tell-apart',
  'find-pupils',
  'add-pupils',
  'remove-pupils',
  'remove-departed',
  'remove-parents',
]);

interface Props extends TodoHandlers {
  readonly todo: TodoView;
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
  const listed = (some: readonly TodoItemView[]) => (
    <ul class="items">
      {some.map((item) => (
        <li key={item.id}>
          <span>{todoItemText(todo, item, language)}</span>
          {item.sides && <Sides sides={item.sides} isNamed={todo.step === 'tell-apart'} now={now} />}
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
      <p class="facts">
        {todo.step === 'tell-apart' ? say(onCompare ? 'portal_compare' : 'portal_askToCompare') : todo.text}
      </p>
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

interface SidesProps {
  readonly sides: SidesView;
  /** Each calls the pupil otherwise. */
  readonly isNamed: boolean;
  readonly now: Moment;
}

/** What both lists say, side by side. */
function Sides({ sides: { portal, las }, isNamed, now }: SidesProps) {
  const language = useLanguage();
  const { say } = language;
  const named = ({ name }: { readonly name: string }, what: string) => (isNamed ? `${name}: ${what}` : what);
  const days =
    portal &&
    (portal.until === null
      ? say('portal_fromDay', dayText(portal.from, language, now))
      : portal.until === portal.from
        ? dayText(portal.from, language, now)
        : say('fromTo', dayText(portal.from, language, now), dayText(portal.until, language, now)));
  return (
    <dl class="sides">
      <dt>{say('portal_sidePortal')}</dt>
      <dd>{portal ? named(portal, `${say(keyOf('kind', portal.kind))}, ${days}`) : say('portal_sideNothing')}</dd>
      <dt>{say('portal_sideLas')}</dt>
      <dd>{las ? named(las, say(keyOf('kind', las.kind))) : say('portal_sideNothing')}</dd>
    </dl>
  );
}
