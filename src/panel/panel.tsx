import { useEffect, useState } from 'preact/hooks';
import type { DayView } from '../messages/views';
import { ask, useAnswer } from '../pages/ask';
import { Gate } from '../pages/gate';
import { useRecording } from '../pages/steps';
import { onTabInFront, openDesk, openLetter, openSettings, tabInFront } from '../pages/tabs';
import { Dossier } from '../ui/dossier';
import { UnknownWords } from '../ui/explain-word';
import { Head } from '../ui/head';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { PageStatus } from '../ui/page-status';
import { Recorded } from '../ui/recorded';
import type { TaskHandlers } from '../ui/task-card';
import { TaskList } from '../ui/task-list';
import { useSay } from '../ui/words';

/** The side panel: the day's work beside the LAS, or the pupil whose badge was clicked. */
export const Panel = () => <Gate>{(day) => <Work day={day} />}</Gate>;

const choose = (pupil: string | null): void => void ask('own>worker:choose-pupil', { pupil });

function useTabInFront(): number | null {
  const [tab, setTab] = useState<number | null>(null);
  useEffect(() => {
    const look = () => void tabInFront().then(setTab);
    look();
    return onTabInFront(look);
  }, []);
  return tab;
}

function Work({ day }: { readonly day: DayView }) {
  const say = useSay();
  const tab = useTabInFront();
  const page = useAnswer('own>worker:page', { tab });
  const chosen = useAnswer('own>worker:chosen-pupil', {});
  const { recorded, record, undo } = useRecording();
  const handlers: TaskHandlers = {
    onWay: (task, way, said) => void record(task, way, said),
    onLetter: (task) => void openLetter(task.id),
    onPupil: choose,
  };
  const { state, tasks, done } = day;
  const pupil = chosen.value?.pupil ?? null;
  return (
    <main>
      <Head state={state} onLock={() => void ask('own>worker:lock', {})}>
        <button
          type="button"
          class="quiet"
          onClick={() => void openDesk()}
          title={say('desk')}
          aria-label={say('desk')}
        >
          <Icon name="desk" />
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => void openSettings()}
          title={say('settings')}
          aria-label={say('settings')}
        >
          <Icon name="gear" />
        </button>
      </Head>
      {pupil ? (
        <ChosenPupil
          key={pupil}
          pupil={pupil}
          now={state.now}
          handlers={handlers}
          onUndo={(entry) => void undo(entry)}
        />
      ) : (
        <>
          {page.value && <PageStatus page={page.value} />}
          <UnknownWords
            words={state.unknownWords}
            onExplain={async (word, meaning) => (await ask('own>worker:explain-word', { word, meaning })) === 'done'}
          />
          <TaskList tasks={tasks} done={done} now={state.now} anythingRead={state.anythingRead} {...handlers} />
        </>
      )}
      <Recorded recorded={recorded} onUndo={(entry) => void undo(entry)} />
    </main>
  );
}

interface ChosenProps {
  readonly pupil: string;
  readonly now: DayView['state']['now'];
  readonly handlers: TaskHandlers;
  readonly onUndo: (entry: string) => void;
}

function ChosenPupil({ pupil, now, handlers, onUndo }: ChosenProps) {
  const say = useSay();
  const { value } = useAnswer('own>worker:dossier', { pupil });
  if (value === null || value === 'locked') return <p class="loading">{say('loading')}</p>;
  if (value === 'unknown-pupil') {
    return (
      <Notice kind="warning">
        <p>{say('unknownPupil')}</p>
        <button type="button" onClick={() => choose(null)}>
          {say('back')}
        </button>
      </Notice>
    );
  }
  return <Dossier dossier={value} now={now} onBack={() => choose(null)} onUndo={onUndo} {...handlers} />;
}
