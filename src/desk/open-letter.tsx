import { useRef, useState } from 'preact/hooks';
import type { LetterLanguage } from '../domain/action';
import { blanksIn, type Letter, letterText } from '../letters/letter';
import { textWith, underLetter } from '../letters/translations/translation';
import type { LetterView } from '../messages/views';
import type { Said } from '../messages/ways';
import { ask } from '../pages/ask';
import { saveFile } from '../pages/save-file';
import { copyText } from '../ui/copy';
import { LetterSheet } from '../ui/letter-sheet';
import { Notice } from '../ui/notice';
import { TranslationChoice, TranslationSheet } from '../ui/translation-sheet';
import { useSay } from '../ui/words';
import { type Draft, useDraft } from './draft';

interface Props {
  /** What the worker calls it. */
  readonly number: string;
  readonly letter: Extract<LetterView, { state: 'open' }>;
  /** The step is not there any more; what somebody wrote still is. */
  readonly gone: boolean;
  readonly onSend: (said: Said) => Promise<void>;
}

const same = (one: Letter, other: Letter): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A letter to write, print and record as sent. It stands as it was when it was opened: when the facts change, the person hears of it
 * and makes it anew, or not.
 */
export function OpenLetter({ number, letter, gone, onSend }: Props) {
  const say = useSay();
  const { sender, filled, mine, translations } = letter;
  const [sheet, setSheet] = useState<Draft>(letter.draft ?? { edited: filled, from: filled });
  const [round, setRound] = useState(0);
  const [former, setFormer] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [blanks, setBlanks] = useState(blanksIn(sheet.edited));
  const [taken, setTaken] = useState<'copied' | 'copyFailed' | 'wordSaved' | 'wordFailed' | null>(null);
  const [language, setLanguage] = useState(letter.language);
  const [languageLost, setLanguageLost] = useState(false);
  const edited = useRef(sheet.edited);
  const draft = useDraft(number);
  const under = () => underLetter(language && translations[language], filled, edited.current);
  const text = () => textWith(letterText(sender, edited.current), under());

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
    await onSend({ text: text(), ...(language && { choice: language }) });
    setBusy(false);
  };
  const copy = async () => setTaken(await copyText(text()));
  const choose = (next: LetterLanguage | null) => {
    setLanguage(next);
    ask('own>worker:choose-language', { letter: number, language: next }).then(
      (answer) => setLanguageLost(answer !== 'done'),
      () => setLanguageLost(true),
    );
  };
  /** The name says nothing of whom it is about: it stands in lists of files. */
  const save = async () => {
    try {
      const { letterFile } = await import('../word/letter-file');
      saveFile('brief.docx', letterFile(sender, edited.current, under()));
      setTaken('wordSaved');
    } catch {
      setTaken('wordFailed');
    }
  };
  const shown = under();
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
      <TranslationChoice language={language} onChoose={choose} />
      {languageLost && <Notice kind="error">{say('translation_lost')}</Notice>}
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
      {shown && <TranslationSheet under={shown} />}
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
