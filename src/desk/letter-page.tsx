import { useRef, useState } from 'preact/hooks';
import { dayOf } from '../domain/day';
import type { DayView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { useRecording } from '../pages/steps';
import { LetterSheet, textOf } from '../ui/letter-sheet';
import { Notice } from '../ui/notice';
import { Recorded } from '../ui/recorded';
import { longDayText } from '../ui/when-text';
import { useLanguage } from '../ui/words';

interface Props {
  /** What the worker calls the letter that was opened. */
  readonly letter: string;
  readonly day: DayView;
}

/** One letter: edited, printed, and recorded as sent with the text that stands there. */
export function LetterPage({ letter, day }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { value, failed } = useAnswer('own>worker:letter', { letter });
  const { recorded, record, undo } = useRecording();
  const sheet = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  if (value === null || value === 'locked') {
    return failed ? <Notice kind="error">{say('failed')}</Notice> : <p class="loading">{say('loading')}</p>;
  }
  if (value === 'unknown-letter') return <Notice kind="warning">{say('noLetter')}</Notice>;
  const send = async () => {
    const step = day.tasks.find(({ id }) => id === value.task);
    if (!step || !sheet.current || busy) return;
    setBusy(true);
    await record(step, 'letter-sent', { text: textOf(sheet.current) });
    setBusy(false);
  };
  return (
    <main class="letter-page">
      <div class="bar">
        <p>
          {value.sent
            ? say('sentOn', longDayText(dayOf(value.sent.at), language))
            : value.mine
              ? say('letterHelp')
              : say('notYours')}
        </p>
        <button type="button" onClick={() => window.print()}>
          {say('print')}
        </button>
        {!value.sent && value.mine && (
          <button type="button" class="main" disabled={busy} onClick={() => void send()}>
            {say('sent')}
          </button>
        )}
      </div>
      <LetterSheet sheet={sheet} letter={value} />
      <Recorded recorded={recorded} onUndo={(entry) => void undo(entry)} />
    </main>
  );
}
