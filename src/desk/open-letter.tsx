import { useRef, useState } from 'preact/hooks';
import { blanksIn, type Letter, letterText } from '../letters/letter';
import type { LetterView } from '../messages/views';
import { copyText } from '../ui/copy';
import { LetterSheet } from '../ui/letter-sheet';
import { Notice } from '../ui/notice';
import { type MessageKey, useSay } from '../ui/words';
import { type Draft, useDraft } from './draft';
import { saveWord } from './save-word';

interface Props {
  /** What the worker calls it. */
  readonly number: string;
  readonly letter: Extract<LetterView, { state: 'open' }>;
  /** The step is not there any more; what somebody wrote still is. */
  readonly gone: boolean;
  readonly onSend: (text: string) => Promise<void>;
}

const same = (one: Letter, other: Letter): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A letter to write, print and record as sent. It stands as it was when it was opened: when the facts change, the person hears of it
 * and makes it anew, or not.
 */
export function OpenLetter({ number, letter, gone, onSend }: Props) {
  const say = useSay();
  const { sender, filled, mine } = letter;
  const [sheet, setSheet] = useState<Draft>(letter.draft ?? { edited: filled, from: filled });
  const [round, setRound] = useState(0);
  const [former, setFormer] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [blanks, setBlanks] = useState(blanksIn(sheet.edited));
  const [taken, setTaken] = useState<MessageKey | null>(null);
  const edited = useRef(sheet.edited);
  const draft = useDraft(number);

  const keep = (text: Letter, from: Letter) => {
    edited.current = text;
    setBlanks(blanksIn(text));
    draft.keep(same(text, from) ? null : { edited: text, from });
  };
  const lay = (next: Draft, before: Draft | null) => {
    setFormer(before);
    setSheet(next);
    setRound(round + 1);
    keep(next.edited, next.from);
  };
  const send = async () => {
    if (busy) return;
    setBusy(true);
    draft.now();
    await onSend(letterText(sender, edited.current));
    setBusy(false);
  };
  const copy = async () => setTaken(await copyText(letterText(sender, edited.current)));
  const save = async () => setTaken(await saveWord(sender, edited.current));
  return (
    <>
      <div class="bar">
        <p>{say(mine ? 'letterHelp' : 'notYours')}</p>
        <button type="button" onClick={() => void copy()}>
          {say('copyLetter')}
        </button>
        <button type="button" onClick={() => void save()}>
          {say('wordFile')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say('print')}
        </button>
        {mine && !gone && (
          <button type="button" class="main" disabled={busy || blanks.length > 0} onClick={() => void send()}>
            {say('sent')}
          </button>
        )}
      </div>
      {mine && !gone && blanks.length > 0 && <Notice kind="info">{say('letterBlanks', blanks.join(', '))}</Notice>}
      <p class="taken" role="status">
        {taken && say(taken)}
      </p>
      {gone && <Notice kind="warning">{say('letterGone')}</Notice>}
      {draft.failed && <Notice kind="error">{say('draftNotKept')}</Notice>}
      {!gone && !same(filled, sheet.from) && (
        <Offer
          text={say('letterChanged')}
          button={say('remakeLetter')}
          onTake={() => lay({ edited: filled, from: filled }, { edited: edited.current, from: sheet.from })}
        />
      )}
      {former && <Offer text={say('letterRemade')} button={say('formerLetter')} onTake={() => lay(former, null)} />}
      <LetterSheet
        key={round}
        sender={sender}
        letter={sheet.edited}
        {...(mine && !gone && { onEdit: (change) => keep(change(edited.current), sheet.from) })}
      />
    </>
  );
}

interface OfferProps {
  readonly text: string;
  readonly button: string;
  readonly onTake: () => void;
}

const Offer = ({ text, button, onTake }: OfferProps) => (
  <Notice kind="info">
    <p>{text}</p>
    <button type="button" onClick={onTake}>
      {button}
    </button>
  </Notice>
);
