import type { Moment } from '../domain/day';
import type { DossierView, TaskView } from '../messages/views';
import type { Occasion, Said } from '../messages/ways';
import { plannedLeave } from './agenda';
import { useAllowed } from './by-it';
import { absenceText, actionText } from './fact-text';
import { HowFar } from './how-far';
import { Notice } from './notice';
import { Occasions } from './occasions';
import { PupilHead } from './pupil-head';
import { Supplements } from './supplements';
import { TaskCard, type TaskHandlers } from './task-card';
import { Folded } from './task-list';
import { dayText, minutesText } from './when-text';
import { sayCount, useLanguage } from './words';
import { WriteLetters } from './write-letters';

interface Props extends TaskHandlers {
  readonly dossier: DossierView;
  readonly now: Moment;
  readonly onBack: () => void;
  /** Records something that no step asks for. Absent: who works here may not. */
  readonly onRecord?: (occasion: Occasion, said: Said) => Promise<boolean>;
  /** Shows a letter that was sent. */
  readonly onRead: (action: string) => void;
  /** Opens the whole dossier on a page of its own. */
  readonly onWhole: () => void;
}

/** One pupil: the counters, the steps, the absence and what was done. */
export function Dossier({ dossier, now, onBack, onRead, onWhole, onRecord, ...handlers }: Props) {
  const language = useLanguage();
  const mayPlan = useAllowed('exportIcs');
  const { say } = language;
  const { onUndo, onAdd } = handlers;
  const { pupil, counters, progress, tasks, absences, actions, puzzles } = dossier;
  const open = tasks.filter(({ status }) => status !== 'done');
  const [current, earlier] = [open.filter((task) => !task.earlier), open.filter((task) => task.earlier)];
  const cards = (some: readonly TaskView[]) =>
    some.map((task) => <TaskCard key={task.id} task={task} now={now} named={false} {...handlers} />);
  return (
    <div class="dossier">
      <PupilHead pupil={pupil} onBack={onBack} />
      <Counters counters={counters} language={language} />
      <p>
        <button type="button" onClick={onWhole}>
          {say('dos_open')}
        </button>
      </p>
      {puzzles.map(({ day }) => (
        <Notice key={day} kind="info">
          {say('perhapsTwoLates', dayText(day, language, now))}
        </Notice>
      ))}
      <section>
        <h2>{say('steps')}</h2>
        {current.length === 0 && <p class="help">{say('noSteps')}</p>}
        {cards(current)}
        <Folded title={say('group_earlier', earlier.length)} count={earlier.length}>
          {() => (
            <>
              <p class="help">{say('earlierText')}</p>
              {cards(earlier)}
            </>
          )}
        </Folded>
      </section>
      {onRecord && <Occasions pupil={pupil.id} onRecord={onRecord} />}
      {onRecord && <WriteLetters onWrite={(letter) => handlers.onUnasked(pupil.id, letter)} />}
      <HowFar progress={progress} />
      <section>
        <h2>{say('absences')}</h2>
        {absences.length === 0 && <p class="help">{say('noAbsences')}</p>}
        <ul class="facts-list">
          {absences.map(({ absence }) => (
            <li key={absence.id}>{absenceText(absence, language)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say('actions')}</h2>
        {actions.length === 0 && <p class="help">{say('noActions')}</p>}
        <ul class="facts-list">
          {actions.map((action) => {
            const leave = plannedLeave(action, pupil.group, say);
            return (
              <li key={action.id} class={action.withdrawn ? 'withdrawn' : ''}>
                <span>{actionText(action, language)}</span>
                {action.readable && (
                  <button type="button" class="quiet" onClick={() => onRead(action.id)}>
                    {say('readLetter')}
                  </button>
                )}
                {onRecord && <Supplements action={action} onAdd={onAdd} />}
                {leave && mayPlan && (
                  <button type="button" class="quiet" onClick={() => handlers.onAgenda([leave])}>
                    {say('agenda_one')}
                  </button>
                )}
                {!action.withdrawn && action.mayUndo && (
                  <button type="button" class="quiet" onClick={() => onUndo(action.id)}>
                    {say('undo')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

interface CountersProps {
  readonly counters: DossierView['counters'];
  readonly language: ReturnType<typeof useLanguage>;
}

/** Counted over days that were not all seen, a number is a lower bound and says so. */
function Counters({ counters, language }: CountersProps) {
  const { say } = language;
  const { lates, unauthorisedMinutes, sickReports, leaveDays, seenFrom, unseenDays = 0 } = counters;
  const least = (text: string) => (unseenDays > 0 ? say('atLeast', text) : text);
  const rows = [
    [String(lates), say('counter_lates')],
    [minutesText(unauthorisedMinutes, language), say('counter_minutes')],
    [String(sickReports), say('counter_sick')],
    [String(leaveDays), say('counter_leave')],
  ] as const;
  return (
    <>
      <dl class="counters">
        {rows.map(([value, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{least(value)}</dd>
          </div>
        ))}
      </dl>
      {unseenDays > 0 && (
        <p class="help">
          {seenFrom
            ? sayCount(say, unseenDays, 'seenFrom', dayText(seenFrom, language), unseenDays)
            : say('seenNothing')}
        </p>
      )}
    </>
  );
}
