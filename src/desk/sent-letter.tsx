import { dayOf } from '../domain/day';
import type { LetterView } from '../messages/views';
import { SentSheet } from '../ui/letter-sheet';
import { Notice } from '../ui/notice';
import { longDayText } from '../ui/when-text';
import { useLanguage } from '../ui/words';

/** A letter that was sent, with the text that it had. */
export function SentLetter({ letter: { at, text } }: { readonly letter: Extract<LetterView, { state: 'sent' }> }) {
  const language = useLanguage();
  const { say } = language;
  return (
    <>
      <div class="bar">
        <p>{say('sentOn', longDayText(dayOf(at), language))}</p>
        {text !== null && (
          <button type="button" onClick={() => window.print()}>
            {say('print')}
          </button>
        )}
      </div>
      {text === null ? <Notice kind="info">{say('sentWithout')}</Notice> : <SentSheet text={text} />}
    </>
  );
}
