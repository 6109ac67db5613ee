import { useState } from 'preact/hooks';
import { dayOf } from '../../../domain/day';
import type { MonthView } from '../../../messages/insight-month-views';
import type { DayView, TaskView } from '../../../messages/views';
import { ask } from '../../../pages/ask';
import { useRecording } from '../../../pages/steps';
import { Notice } from '../../../ui/notice';
import { Recorded } from '../../../ui/recorded';
import { WayControl } from '../../../ui/way-control';
import { dayText } from '../../../ui/when-text';
import { type MessageKey, useLanguage } from '../../../ui/words';

/** Why an overview was not kept. */
const REFUSED = {
  locked: 'lockedMeanwhile',
  'not-allowed': 'notAllowed',
  'calendar-ended': 'month_calendarEnded',
  'not-over': 'month_notOver',
  'nothing-read': 'month_nothingRead',
  'not-saved': 'notSaved',
} as const satisfies Record<string, MessageKey>;

/** Keeps the month as it is counted now; the page then goes on with what was kept. */
export function MakeOverview({ month }: Pick<MonthView, 'month'>) {
  const { say } = useLanguage();
  const [refused, setRefused] = useState<MessageKey | null>(null);
  const make = async () => {
    const made = await ask('own>worker:make-overview', { month }).catch(() => 'not-saved' as const);
    if (typeof made === 'string') setRefused(REFUSED[made]);
    else location.hash = `month/${month}/${made.entry}`;
  };
  return (
    <div class="make-overview">
      <button type="button" class="main" onClick={() => void make()}>
        {say('month_make')}
      </button>
      <p class="help">{say('month_makeHelp')}</p>
      {refused && <Notice kind="error">{say(refused)}</Notice>}
    </div>
  );
}

interface StepsProps {
  readonly view: MonthView;
  readonly tasks: DayView['tasks'];
}

/** The step of a kind that is about this month, where it is of who sits here. */
const stepOf = (tasks: readonly TaskView[], what: TaskView['do'], { made }: MonthView): TaskView | undefined =>
  tasks.find(
    (task) =>
      task.do === what &&
      task.mine &&
      task.reason.evidence.some((one) => one.of === 'action' && made.some(({ entry }) => entry === one.action.id)),
  );

/** What the protocol asks of an overview that was made: to study it, and to put it on the agenda. */
export function OverviewSteps({ view, tasks }: StepsProps) {
  const { say } = useLanguage();
  const { recorded, record, undo } = useRecording();
  const study = stepOf(tasks, 'study-overview', view);
  const agenda = stepOf(tasks, 'put-on-agenda', view);
  return (
    <>
      {study && (
        <section class="overview-step">
          <h2>{say('month_study')}</h2>
          <WayControl
            way="overview-studied"
            step={study.id}
            alone
            onSay={(said) => record(study, 'overview-studied', said)}
          />
        </section>
      )}
      {agenda && (
        <section class="overview-step">
          <h2>{say('month_onAgenda')}</h2>
          <p class="help">{say('month_onAgendaHelp')}</p>
          <div class="ways">
            <button type="button" onClick={() => window.print()}>
              {say('print')}
            </button>
            <WayControl way="agenda-set" step={agenda.id} alone onSay={(said) => record(agenda, 'agenda-set', said)} />
          </div>
        </section>
      )}
      <Recorded recorded={recorded} onUndo={(entry) => void undo(entry)} />
    </>
  );
}

/** What the team saw in the overview and will do. */
export function Studied({ studied }: { readonly studied: NonNullable<MonthView['studied']> }) {
  const { say } = useLanguage();
  const said = [
    ['month_findings', studied.findings],
    ['month_actions', studied.actions],
  ] as const;
  return (
    <dl class="studied">
      {said.map(
        ([name, text]) =>
          text !== '' && (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** The overviews that were made of this month, and the way back to how it is counted now. */
export function MadeOverviews({ view: { month, made, shown } }: { readonly view: MonthView }) {
  const language = useLanguage();
  const { say } = language;
  if (made.length === 0) return null;
  return (
    <ul class="made-overviews">
      {made.map(({ entry, at, by, unknown }) => (
        <li key={entry}>
          <a href={`#month/${month}/${entry}`} {...(shown?.entry === entry && { 'aria-current': 'true' as const })}>
            {say('month_madeOn', dayText(dayOf(at), language), by.name)}
          </a>
          {unknown && <>: {say('month_madeUnknown')}</>}
        </li>
      ))}
      {shown && (
        <li>
          <a href={`#month/${month}`}>{say('month_showNow')}</a>
        </li>
      )}
    </ul>
  );
}
