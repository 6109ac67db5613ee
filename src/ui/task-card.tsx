import { useId } from 'preact/hooks';
import type { UnaskedLetter } from '../domain/action';
import type { Moment } from '../domain/day';
import type { LasText } from '../letters/las-text';
import type { ActionView, LeaveView, TaskView } from '../messages/views';
import { type DoneSaid, LETTER_WAYS, type Said, TALK_WAYS, type Way } from '../messages/ways';
import { isAhead, type Planned, plannedStep } from './agenda';
import { Alongside, useAlongside } from './alongside';
import { useAllowed } from './by-it';
import { Choices } from './choices';
import { Icon, type IconName } from './icon';
import { LasTexts } from './las-texts';
import { LeaveFacts } from './leave-facts';
import { Notice } from './notice';
import { ReportNumber } from './report-number';
import type { OnAdd } from './supplements';
import { stepText, whyText } from './task-text';
import { TermText } from './term-text';
import { WayControl } from './way-control';
import { dayText, dueText } from './when-text';
import { Why } from './why';
import { keyOf, useLanguage } from './words';

export interface TaskHandlers {
  /** `false`: it was not recorded. */
  readonly onWay: (task: TaskView, way: Way, said: DoneSaid) => Promise<boolean>;
  readonly onLetter: (task: TaskView) => void;
  /** What is copied into the LAS for a step; `null`: it cannot be made now. */
  readonly onLasTexts: (task: TaskView) => Promise<readonly LasText[] | null>;
  /** The request that a step is about. */
  readonly onLeave: (task: TaskView) => Promise<LeaveView | null>;
  readonly onPupil: (pupil: string) => void;
  /** Opens a letter that no step asks for. */
  readonly onUnasked: (pupil: string, letter: UnaskedLetter) => void;
  /** Puts terms into a file for an agenda. */
  readonly onAgenda: (planned: readonly Planned[]) => void;
  /** Opens the overviews of the months. */
  readonly onMonth: () => void;
  readonly onAdd: OnAdd;
  /** Takes back what was recorded by mistake. */
  readonly onUndo: (action: string) => void;
}

interface Props extends TaskHandlers {
  readonly task: TaskView;
  readonly now: Moment;
  /** The pupil's own page shows no name on each card. */
  readonly named: boolean;
}

const STATUS_ICON: Readonly<Record<TaskView['status'], IconName>> = { overdue: 'warning', open: 'clock', done: 'done' };

/** Sending the letter from the desk says these. */
const LETTER: ReadonlySet<Way> = new Set<Way>(LETTER_WAYS);
const ABOUT_TALK: ReadonlySet<Way> = new Set<Way>(TALK_WAYS);
const ABOUT_LEAVE: ReadonlySet<string> = new Set(['decide-leave', 'forward-to-officer']);
/** A slip is mostly given from the pile on the teacher's table: one click says so. */
const GIVEN_BY_HAND = 'late-slip';

/** Steps about the overview of a month, which stands on the desk. */
const ABOUT_MONTH: ReadonlySet<string> = new Set(['make-overview', 'study-overview', 'put-on-agenda']);

/** Steps with texts to copy into the LAS. */
const WITH_TEXTS: ReadonlySet<string> = new Set(['report-officer', 'record-note', 'record-in-las']);
/** Said where the texts for the LAS are copied; it ends no step but the one that asks just that. */
const IN_LAS = 'las-recorded' satisfies Way;

/** The reports that a step stands on. */
const reportsOf = ({ reason }: TaskView): readonly ActionView[] =>
  reason.evidence.flatMap((one) => (one.of === 'action' && one.action.kind === 'officer-reported' ? [one.action] : []));

/** One step: who, what, before when, why, and one click to say that it was done. */
export function TaskCard({
  task,
  now,
  named,
  onWay,
  onLetter,
  onLasTexts,
  onLeave,
  onPupil,
  onUnasked,
  onAgenda,
  onMonth,
  onAdd,
  onUndo,
}: Props) {
  const language = useLanguage();
  const mayPlan = useAllowed('exportIcs');
  const { say } = language;
  const { pupil, status, mine } = task;
  const [heading, step] = [useId(), useId()];
  const alongside = useAlongside(task.alongside);
  const saidOf = (way: Way, said: Said): DoneSaid => (ABOUT_TALK.has(way) ? { ...said, along: alongside.along } : said);
  const headed = named || !pupil;
  const byHand = task.writes && task.letter === GIVEN_BY_HAND;
  const isForLas = task.do === 'record-in-las';
  const ways = task.ways.filter((way) => (isForLas || way !== IN_LAS) && (byHand || !task.writes || !LETTER.has(way)));
  const reports = task.do === 'record-officer-outcome' ? reportsOf(task) : [];
  const letter = task.writes && (
    <button type="button" class={byHand ? '' : 'main'} onClick={() => onLetter(task)}>
      {say('openLetter')}
    </button>
  );
  return (
    <article
      class={`task ${status}`}
      aria-labelledby={headed ? `${heading} ${step}` : step}
      data-rule={task.reason.rule}
      data-do={task.do}
    >
      <p class="due">
        <Icon name={STATUS_ICON[status]} />
        <span>{status === 'done' ? say('status_done') : dueText(task, now, language)}</span>
        {!mine && status !== 'done' && <span class="for">{say('forRole', say(keyOf('role', task.role)))}</span>}
        {mine && mayPlan && isAhead(task) && (
          <button type="button" class="quiet plan" onClick={() => onAgenda([plannedStep(task, say)])}>
            {say('agenda_one')}
          </button>
        )}
      </p>
      {named && pupil && (
        <h3 id={heading}>
          <button type="button" class="name" onClick={() => onPupil(pupil.id)}>
            {pupil.name}
          </button>
          {pupil.group && <span class="group">{say('groupOf', pupil.group)}</span>}
        </h3>
      )}
      {!pupil && <h3 id={heading}>{task.group ? say('groupOf', task.group) : say('wholeSchool')}</h3>}
      <p class="step" id={step}>
        {stepText(task, language)}
      </p>
      {[task.reason, ...task.also].map((reason) => (
        <p key={reason.rule} class="facts">
          {whyText(task.do, reason, language)}
        </p>
      ))}
      {task.present.map((day) => (
        <Notice key={day} kind="warning">
          {say('presentOn', dayText(day, language, now))}
        </Notice>
      ))}
      {task.term && <TermText task={task} term={task.term} now={now} />}
      {reports.map((report) => (
        <ReportNumber key={report.id} report={report} {...(mine && { onAdd })} />
      ))}
      {status !== 'done' && ABOUT_LEAVE.has(task.do) && (
        <LeaveFacts task={task} onAsk={onLeave} onUndo={onUndo} {...(mine && { onAdd })} />
      )}
      {status !== 'done' && mine && (
        <div class="ways">
          <Alongside {...alongside} />
          {!byHand && letter}
          {ABOUT_MONTH.has(task.do) && (
            <button type="button" onClick={onMonth}>
              {say('month_openPage')}
            </button>
          )}
          {WITH_TEXTS.has(task.do) && (
            <LasTexts
              onAsk={() => onLasTexts(task)}
              inLas={task.inLas}
              onUndo={onUndo}
              {...(!isForLas && task.ways.includes(IN_LAS) && { onInLas: () => void onWay(task, IN_LAS, {}) })}
            />
          )}
          {ways.map((way) => (
            <WayControl
              key={way}
              way={way}
              step={task.id}
              alone={ways.length === 1 && !task.writes}
              onSay={(said) => onWay(task, way, saidOf(way, said))}
            />
          ))}
          {byHand && letter}
          {pupil && ABOUT_LEAVE.has(task.do) && (
            <button type="button" onClick={() => onUnasked(pupil.id, 'leave-received')}>
              {say('leaveReceived')}
            </button>
          )}
        </div>
      )}
      {status !== 'done' && (
        <Choices
          step={task.id}
          ways={task.choices}
          onSay={(way, said) => onWay(task, way, said)}
          onLasTexts={() => onLasTexts(task)}
          onUndo={onUndo}
        />
      )}
      {task.do === 'classify' && status !== 'done' && <p class="help">{say('classifyHelp')}</p>}
      <Why reasons={[task.reason, ...task.also]} />
    </article>
  );
}
