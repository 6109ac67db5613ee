import { useRef } from 'preact/hooks';
import type { DayView, LetterView, TaskView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { useRecording } from '../pages/steps';
import { Alongside, useAlongside } from '../ui/alongside';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { Recorded } from '../ui/recorded';
import { useSay } from '../ui/words';
import { OpenLetter } from './open-letter';
import { SentLetter } from './sent-letter';

interface Props {
  /** What the worker calls the letter that was opened. */
  readonly letter: string;
  readonly day: DayView;
}

/** Steps that this very letter invites for as well: one about lates says nothing of hours. */
const alongsideLetter = (step: TaskView | undefined) =>
  (step?.alongside ?? []).filter(({ letter }) => letter === step?.letter);

/** One letter: to write, print and send, or to read what was sent. */
export function LetterPage({ letter, day }: Props) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:letter', { letter });
  const { recorded, record, address, sent, undo } = useRecording();
  const last = useRef<Extract<LetterView, { state: 'open' }> | null>(null);
  const open = value !== null && typeof value === 'object' && value.state === 'open' ? value : null;
  if (open) last.current = open;
  const step = day.tasks.find(({ id }) => id === last.current?.task);
  const alongside = useAlongside(alongsideLetter(step));
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const gone = value === 'unknown-letter';
  if (gone && !last.current) return <Notice kind="warning">{say('noLetter')}</Notice>;
  return (
    <main class="letter-page">
      {!gone && value.state === 'sent' ? (
        <SentLetter letter={value} />
      ) : (
        <OpenLetter
          key={letter}
          number={letter}
          letter={last.current!}
          gone={gone}
          onAddress={(to) => address(last.current!.pupil.id, to)}
          onSend={async (said) => {
            const { task, way } = last.current!;
            if (task === null) await sent(letter, said);
            else if (step) await record(step, way, { ...said, along: alongside.along });
          }}
        >
          <Alongside {...alongside} />
        </OpenLetter>
      )}
      <Recorded recorded={recorded} onUndo={(entry) => void undo(entry)} />
    </main>
  );
}
