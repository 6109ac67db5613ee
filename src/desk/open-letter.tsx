import { useMemo, useRef, useState } from 'preact/hooks';
import { toEach } from '../letters/addressed';
import { blanksIn, type Letter, letterText } from '../letters/letter';
import type { LetterView } from '../messages/views';
import { copyText } from '../ui/copy';
import { LetterSheet } from '../ui/letter-sheet';
import { Notice } from '../ui/notice';
import { type MessageKey, useSay } from '../ui/words';
import { Addresses } from './addresses';
import { type Draft, useDraft } from './draft';
import { saveWord } from './save-word';

interface Props {
  /** What the worker calls it. */
  readonly number: string;
  readonly letter: Extract<LetterView, { state: 'open' }>;
  /** The step is not there any more; what somebody wrote still is. */
  readonly gone: boolean;
  readonly onSend: (text: string) => Promise<void>;
  /** `false`: it was not recorded. */
  readonly onAddress: (to: readonly string[]) => Promise<boolean>;
}

const same = (one: Letter, other: Letter): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A letter to write, print and record as sent. It stands as it was when it was opened: when the facts change, the person hears of it
 * and makes it anew, or not.
 */
export function OpenLetter({ number, letter, gone, onSend, onAddress }: Props) {
  const say = useSay();
  const { sender, pupil, filled, mine, to } = letter;
  const [sheet, setSheet] = useState<Draft>(letter.draft ?? { edited: filled, from: filled });
  const [round, setRound] = useState(0);
  const [former, setFormer] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(sheet.edited);
  const [taken, setTaken] = useState<MessageKey | null>(null);
  const edited = useRef(sheet.edited);
  const draft = useDraft(number);
  const blanks = blanksIn(shown);
  const mayChange = mine && !gone;

  const keep = (text: Letter, from: Letter) => {
    edited.current = text;
    setShown(text);
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
    await onSend(letterText(sender, edited.current, to));
    setBusy(false);
  };
  const copy = async () => setTaken(await copyText(letterText(sender, edited.current)));
  const save = async () => setTaken(await saveWord(sender, toEach(edited.current, pupil.name, to)));
  // The sheet that is typed in is laid anew only when somebody remakes the letter or changes where it goes.
  const laid = `${round} ${to.join('/')}`;
  const [first] = useMemo(() => toEach(edited.current, pupil.name, to), [laid]);
  const others = toEach(shown, pupil.name, to).slice(1);
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
        {mayChange && (
          <button type="button" class="main" disabled={busy || blanks.length > 0} onClick={() => void send()}>
            {say('sent')}
          </button>
        )}
      </div>
      {mayChange && blanks.length > 0 && <Notice kind="info">{say('letterBlanks', blanks.join(', '))}</Notice>}
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
      <Addresses to={to} {...(mayChange && { onAddress })} />
      <LetterSheet
        key={laid}
        sender={sender}
        letter={first!}
        addressee={first!.addressee}
        {...(mayChange && { onEdit: (change) => keep(change(edited.current), sheet.from) })}
      />
      {others.length > 0 && <h2 class="second">{say('address_copy')}</h2>}
      {others.map((other, index) => (
        <LetterSheet key={index} sender={sender} letter={other} addressee={other.addressee} />
      ))}
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
