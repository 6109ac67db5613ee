import type { DayView, TaskView } from '../messages/views';
import { Gate } from '../pages/gate';
import { OwnHead } from '../pages/own-head';
import { usePortalLines } from '../pages/portal-lines';
import { openDesk, openPanel, openSettings } from '../pages/tabs';
import { Icon } from '../ui/icon';
import { sorted } from '../ui/task-list';
import { stepText } from '../ui/task-text';
import { dueText } from '../ui/when-text';
import { useLanguage, useSay } from '../ui/words';

const SHOWN = 6;

/** The popup: the day at a glance. Work is done in the side panel. */
export const Popup = () => <Gate>{(day) => <Glance day={day} />}</Gate>;

const show = (pupil: string | null): void => void openPanel(pupil).finally(() => window.close());

function Glance({ day: { state, tasks } }: { readonly day: DayView }) {
  const say = useSay();
  const { overdue, today, later } = sorted(tasks, state.now);
  const mine = [...overdue, ...today, ...later];
  const portal = usePortalLines(state.now);
  return (
    <main>
      <OwnHead state={state} />
      <p class="totals">
        <Total class="overdue" number={overdue.length} label={say('count_overdue')} />
        <Total class="today" number={today.length + portal.length} label={say('count_today')} />
        <Total class="later" number={later.length} label={say('count_later')} />
      </p>
      {mine.length + portal.length === 0 && (
        <div class="nothing">
          <h2>{say(state.anythingRead ? 'nothingToDo' : 'nothingYet')}</h2>
          <p>{say(state.anythingRead ? 'nothingToDoText' : 'nothingRead')}</p>
        </div>
      )}
      <ul class="glance">
        {mine.slice(0, SHOWN).map((task) => (
          <Line key={task.id} task={task} now={state.now} />
        ))}
        {portal.map(({ text }) => (
          <li key={text}>
            <button type="button" class="open" onClick={() => show(null)}>
              <b>{say('portal')}</b>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {mine.length > SHOWN && <p class="help">{say('more', mine.length - SHOWN)}</p>}
      <nav>
        <button type="button" class="main" onClick={() => show(null)}>
          {say('openPanel')}
        </button>
        <button type="button" class="quiet" onClick={() => void openDesk()}>
          <Icon name="desk" />
          {say('desk')}
        </button>
        <button type="button" class="quiet" onClick={() => void openSettings()}>
          <Icon name="gear" />
          {say('settings')}
        </button>
      </nav>
    </main>
  );
}

const Total = ({ class: kind, number, label }: { class: string; number: number; label: string }) => (
  <span class={`total ${kind} ${number === 0 ? 'none' : ''}`}>
    <b>{number}</b> {label}
  </span>
);

function Line({ task, now }: { readonly task: TaskView; readonly now: DayView['state']['now'] }) {
  const language = useLanguage();
  const who = task.pupil?.name ?? (task.group ? language.say('groupOf', task.group) : language.say('wholeSchool'));
  return (
    <li>
      <button type="button" class={task.status} onClick={() => show(task.pupil?.id ?? null)}>
        <b>{who}</b>
        <span>{stepText(task, language)}</span>
        <span class="due">
          {task.status === 'overdue' && <Icon name="warning" />}
          {dueText(task, now, language)}
        </span>
      </button>
    </li>
  );
}
