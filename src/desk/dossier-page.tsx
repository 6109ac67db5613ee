import { workOf } from '../domain/role';
import type { DayView, DossierPageView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { OwnHead } from '../pages/own-head';
import { useRecording } from '../pages/steps';
import { openPanel } from '../pages/tabs';
import { Consulted } from '../ui/consulted';
import { CounterWindows } from '../ui/counter-windows';
import { Waiting } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { PageHeading } from '../ui/page-heading';
import { Recorded } from '../ui/recorded';
import { stepText } from '../ui/task-text';
import { Timeline } from '../ui/timeline/timeline';
import { dayText, dueText } from '../ui/when-text';
import { keyOf, useLanguage } from '../ui/words';
import { WriteLetters } from '../ui/write-letters';
import { DossierGone } from './dossier-gone';
import { FindOnDesk } from './find-on-desk';
import { Rights } from './rights';

interface Props {
  /** What the worker calls the dossier that was opened. */
  readonly page: string;
  readonly day: DayView;
}

/** The whole dossier of one pupil: what counts, what is open, everything that was, and who saw it. */
export function DossierPage({ page, day: { state } }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { value, failed, again } = useAnswer('own>worker:dossier-page', { page });
  const { recorded, undo, read, writeUnasked } = useRecording();
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  if (typeof value === 'string') return <DossierGone why={value} again={again} />;
  const { pupil, puzzles } = value;
  return (
    <main class="dossier-page">
      <OwnHead state={state} to={['settings']} />
      <FindOnDesk />
      <p>
        <a href="#steps">{say('round_back')}</a>
      </p>
      <PageHeading>
        {pupil.name} {pupil.group && <span class="group">{say('groupOf', pupil.group)}</span>}
      </PageHeading>
      <p class="ways">
        {state.me && workOf(state.me.role).length > 0 && (
          <button type="button" onClick={() => void openPanel(pupil.id)}>
            {say('dos_panel')}
          </button>
        )}
        <a href={`#lines/${page}`}>{say('line_title')}</a>
        <a href={`#dossier/${page}/parents`}>{say('dos_forParents')}</a>
        <a href={`#dossier/${page}/transfer`}>{say('dos_forTransfer')}</a>
      </p>
      <CounterWindows counters={value.counters} windows={value.windows} now={state.now} />
      {puzzles.map(({ day }) => (
        <Notice key={day} kind="info">
          {say('perhapsTwoLates', dayText(day, language, state.now))}
        </Notice>
      ))}
      <OpenSteps tasks={value.tasks} now={state.now} />
      {value.mayWrite && <WriteLetters onWrite={(letter) => void writeUnasked(pupil.id, letter)} />}
      <Timeline
        dossier={value}
        now={state.now}
        onRead={(entry) => void read(entry)}
        onWithdraw={(entry) => void undo(entry)}
      />
      <Consulted consulted={value.consulted} />
      <Rights page={page} pupil={pupil} me={state.me} />
      <Recorded recorded={recorded} onUndo={(entry) => void undo(entry)} />
    </main>
  );
}

interface StepsProps {
  readonly tasks: DossierPageView['tasks'];
  readonly now: DayView['state']['now'];
}

/** What is open, to read; it is done from the panel or the list of steps. */
function OpenSteps({ tasks, now }: StepsProps) {
  const language = useLanguage();
  const { say } = language;
  return (
    <section>
      <h2>{say('steps')}</h2>
      {tasks.length === 0 && <p class="help">{say('noSteps')}</p>}
      <ul class="facts-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <span>
              {stepText(task, language)} <span class="group">{say('forRole', say(keyOf('role', task.role)))}</span>
            </span>
            <span class={`when ${task.status}`}>
              {task.status === 'overdue' && <Icon name="warning" />} {dueText(task, now, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
