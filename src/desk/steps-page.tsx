import { useState } from 'preact/hooks';
import { plainLetters } from '../domain/finding';
import { mayDecide, maySeeCare } from '../domain/role';
import type { DayView, TaskView } from '../messages/views';
import { OwnHead } from '../pages/own-head';
import { useRecording } from '../pages/steps';
import { goToDossier, openLetter } from '../pages/tabs';
import { isAhead, plannedStep } from '../ui/agenda';
import { ByIt, useAllowed } from '../ui/by-it';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Recorded } from '../ui/recorded';
import { stepText } from '../ui/task-text';
import { dueText } from '../ui/when-text';
import { keyOf, sayCount, useLanguage } from '../ui/words';
import { Announced } from './announced';
import { Contradictions } from './contradictions';
import { FindOnDesk } from './find-on-desk';
import { NoRecovery } from './no-recovery';
import { PortalLines } from './portal-lines';
import { PortalLinks } from './portal-links';

/** Does somebody look for this step? By name or group, with or without accents. */
const matches = ({ pupil, group }: TaskView, wanted: string): boolean =>
  plainLetters(`${pupil?.name ?? ''} ${group ?? ''}`).includes(plainLetters(wanted.trim()));

/** Steps that are done where the numbers of the month stand. */
const ABOUT_MONTH: ReadonlySet<string> = new Set(['make-overview', 'study-overview', 'put-on-agenda']);

/** All open steps of the school, for whoever answers for them. */
export function StepsPage({ day: { state, tasks } }: { readonly day: DayView }) {
  const language = useLanguage();
  const mayPlan = useAllowed('exportIcs');
  const { say } = language;
  const [wanted, setWanted] = useState('');
  const shown = tasks.filter((task) => matches(task, wanted));
  const { recorded, undo, plan } = useRecording();
  const mine = tasks.filter((task) => task.mine && isAhead(task));
  const planAll = (tasks: readonly TaskView[]) =>
    void plan(
      tasks.map((task) => plannedStep(task, say)),
      state.now,
    );
  return (
    <main>
      <OwnHead state={state} to={['settings']} />
      {state.noRecovery && <NoRecovery />}
      <FindOnDesk />
      <h1>
        {say('deskTitle')} <span class="count">{tasks.length}</span>
      </h1>
      <p>
        <a href="#round">{say('round')}</a> · <a href="#letters">{say('batch')}</a>
        {state.me && maySeeCare(state.me.role) && (
          <>
            {' '}
            · <a href="#care">{say('care')}</a>
          </>
        )}{' '}
        · <a href="#insight">{say('insight_title')}</a> · <a href="#month">{say('month_title')}</a> ·{' '}
        <a href="#lines">{say('line_title')}</a> · <a href="#report-card">{say('card_title')}</a>
        <PortalLinks />
        {state.me && mayDecide(state.me.role) && (
          <>
            {' '}
            · <a href="#trail">{say('trail_title')}</a>
          </>
        )}
      </p>
      <PortalLines now={state.now} />
      <Announced />
      <Contradictions onUndo={(entry) => void undo(entry)} />
      <Field label={say('search')}>
        {(labels) => (
          <input {...labels} type="search" value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
        )}
      </Field>
      {mine.length > 0 && !mayPlan && <ByIt text="it_filesOff" />}
      {mine.length > 0 && mayPlan && (
        <div class="planning">
          <button type="button" onClick={() => planAll(mine)}>
            {sayCount(say, mine.length, 'agenda_all', mine.length)}
          </button>
          <p class="help">{say('agenda_help')}</p>
        </div>
      )}
      {shown.length === 0 ? (
        <p class="nothing" role="status">
          {tasks.length === 0 ? say('nothingToDo') : say('noneFound')}
        </p>
      ) : (
        <table class="steps">
          <thead>
            <tr>
              {(['col_due', 'col_pupil', 'col_group', 'col_step', 'col_who'] as const).map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
              <th scope="col">
                <span class="unseen">{say('openLetter')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((task) => (
              <tr key={task.id} class={task.status}>
                <td class="due">
                  {task.status === 'overdue' && <Icon name="warning" />}
                  {dueText(task, state.now, language)}
                </td>
                <td>
                  {task.pupil && (
                    <button type="button" class="name" onClick={() => void goToDossier(task.pupil!.id)}>
                      {task.pupil.name}
                    </button>
                  )}
                </td>
                <td>{task.group ?? (task.pupil ? '' : say('wholeSchool'))}</td>
                <td>{stepText(task, language)}</td>
                <td>{say(keyOf('role', task.role))}</td>
                <td class="do">
                  {task.writes && task.mine && (
                    <button type="button" onClick={() => void openLetter(task.id)}>
                      {say('openLetter')}
                    </button>
                  )}
                  {task.mine && ABOUT_MONTH.has(task.do) && <a href="#month">{say('month_openPage')}</a>}
                  {task.mine && mayPlan && isAhead(task) && (
                    <button type="button" class="quiet" onClick={() => planAll([task])}>
                      {say('agenda_one')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Recorded recorded={recorded} onUndo={(entry) => void undo(entry)} />
    </main>
  );
}
