import type { Moment } from '../domain/day';
import type { ClosedDossierView } from '../messages/views';
import type { Occasion, Said } from '../messages/ways';
import { Notice } from './notice';
import { Occasions } from './occasions';
import { PupilHead } from './pupil-head';
import { TaskCard, type TaskHandlers } from './task-card';
import { useSay } from './words';

interface Props extends TaskHandlers {
  readonly dossier: ClosedDossierView;
  readonly now: Moment;
  readonly onBack: () => void;
  /** Records something that no step asks for. Absent: who works here may not. */
  readonly onRecord?: (occasion: Occasion, said: Said) => Promise<boolean>;
}

/** A pupil whose dossier is not open to who sits here: their own steps, and how it could be open. */
export function ClosedDossier({ dossier: { pupil, tasks }, now, onBack, onRecord, ...handlers }: Props) {
  const say = useSay();
  const open = tasks.filter(({ status }) => status !== 'done');
  return (
    <div class="dossier">
      <PupilHead pupil={pupil} onBack={onBack} />
      <Notice kind="info">{say('dossierClosed')}</Notice>
      <section>
        <h2>{say('steps')}</h2>
        {open.length === 0 && <p class="help">{say('noSteps')}</p>}
        {open.map((task) => (
          <TaskCard key={task.id} task={task} now={now} named={false} {...handlers} />
        ))}
      </section>
      {onRecord && <Occasions pupil={pupil.id} onRecord={onRecord} />}
    </div>
  );
}
