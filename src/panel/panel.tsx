import { useEffect, useState } from 'preact/hooks';
import { worksAtSchool } from '../domain/role';
import { allows } from '../managed/managed';
import type { DayView } from '../messages/views';
import type { Occasion, Said } from '../messages/ways';
import { ask, useAnswer } from '../pages/ask';
import { FindPupil } from '../pages/find-pupil';
import { Gate } from '../pages/gate';
import { useInFront } from '../pages/in-front';
import { OwnHead } from '../pages/own-head';
import { useRecording } from '../pages/steps';
import { openDeskAt, pointOutInFront, savePageInFront, thisWindow } from '../pages/tabs';
import { ClosedDossier } from '../ui/closed-dossier';
import { Dossier } from '../ui/dossier';
import { UnknownWords } from '../ui/explain-word';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { PageStatus } from '../ui/page-status';
import { Recorded } from '../ui/recorded';
import type { TaskHandlers } from '../ui/task-card';
import { isOfRound } from '../ui/task-list';
import { useSay } from '../ui/words';
import { DayWork } from './day-work';
import { PortalInFront } from './portal-in-front';

/** The side panel: the day's work beside the LAS, or the pupil whose badge was clicked in this window. */
export function Panel() {
  const [here, setHere] = useState<number | null>(null);
  useEffect(() => void thisWindow().then(setHere), []);
  return <Gate>{(day) => here !== null && <Work day={day} here={here} />}</Gate>;
}

function Work({ day, here }: { readonly day: DayView; readonly here: number }) {
  const say = useSay();
  const { value: page } = useInFront('own>worker:page');
  const chosen = useAnswer('own>worker:chosen-pupil', { window: here });
  const { recorded, record, note, add, undo, write, writeUnasked, read, plan, openWhole } = useRecording();
  const choose = (pupil: string | null): void => void ask('own>worker:choose-pupil', { window: here, pupil });
  const handlers: TaskHandlers = {
    onWay: record,
    onLetter: (task) => void write(task),
    onLasTexts: async (task) => {
      const answer = await ask('own>worker:las-texts', { task: task.id });
      return typeof answer === 'object' ? answer.texts : null;
    },
    onLeave: async (task) => {
      const answer = await ask('own>worker:leave', { task: task.id });
      return typeof answer === 'object' ? answer.leave : null;
    },
    onPupil: choose,
    onUnasked: (pupil, letter) => void writeUnasked(pupil, letter),
    onMonth: () => void openDeskAt('month'),
    onAgenda: (planned) => void plan(planned, day.state.now),
    onAdd: add,
    onUndo: (entry) => void undo(entry),
  };
  const { state, tasks } = day;
  const works = state.me !== null && worksAtSchool(state.me.role);
  const mayPoint = allows(state.byIt, 'ownProfilesAllowed');
  const pupil = chosen.value?.pupil ?? null;
  return (
    <main>
      <OwnHead state={state} to={['desk', 'settings']} />
      <FindPupil onChoose={(found) => choose(found.pupil.id)} />
      {pupil ? (
        <ChosenPupil
          key={pupil}
          pupil={pupil}
          now={state.now}
          handlers={handlers}
          onBack={() => choose(null)}
          onRead={(entry) => void read(entry)}
          onWhole={() => void openWhole(pupil)}
          onNote={(occasion, said) => note(pupil, occasion, said)}
        />
      ) : (
        <>
          {page && (
            <PageStatus
              page={page}
              {...(allows(state.byIt, 'savedPageAllowed') && { onSave: () => void savePageInFront() })}
              {...(works && mayPoint && { onPointOut: () => void pointOutInFront() })}
            />
          )}
          {works && mayPoint && <PortalInFront />}
          {works && (
            <UnknownWords
              words={state.unknownWords}
              onExplain={async (word, meaning) =>
                (await ask('own>worker:explain-words', { words: [{ word, meaning }] })) === 'done'
              }
            />
          )}
          {tasks.some((task) => task.mine && isOfRound(task)) && (
            <p>
              <button type="button" onClick={() => void openDeskAt('round')}>
                {say('round')}
              </button>
            </p>
          )}
          <DayWork day={day} {...handlers} />
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
  readonly onBack: () => void;
  readonly onRead: (entry: string) => void;
  readonly onWhole: () => void;
  readonly onNote: (occasion: Occasion, said: Said) => Promise<boolean>;
}

function ChosenPupil({ pupil, now, handlers, onNote, ...shown }: ChosenProps) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:dossier', { pupil });
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  if (typeof value === 'string') {
    return (
      <Notice kind={value === 'not-saved' ? 'error' : 'warning'}>
        <p>{say(value === 'not-saved' ? 'dos_notRecorded' : 'unknownPupil')}</p>
        {value === 'not-saved' && (
          <button type="button" onClick={again}>
            {say('retry')}
          </button>
        )}
        <button type="button" onClick={shown.onBack}>
          {say('back')}
        </button>
      </Notice>
    );
  }
  const recording = value.mayRecord && { onRecord: onNote };
  if ('closed' in value)
    return <ClosedDossier dossier={value} now={now} onBack={shown.onBack} {...recording} {...handlers} />;
  return <Dossier dossier={value} now={now} {...shown} {...recording} {...handlers} />;
}
