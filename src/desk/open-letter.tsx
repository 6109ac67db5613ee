import { type ComponentChildren, Fragment } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { LetterLanguage } from '../domain/action';
import { toEach } from '../letters/addressed';
import { blanksIn, type Letter, letterText } from '../letters/letter';
import { textWith, underLetter } from '../letters/translations/translation';
import type { LetterView } from '../messages/views';
import type { Said } from '../messages/ways';
import { ask } from '../pages/ask';
import { ByIt, useAllowed } from '../ui/by-it';
import { copyText } from '../ui/copy';
import { LetterSheet } from '../ui/letter-sheet';
import { Notice } from '../ui/notice';
import { TranslationChoice, TranslationSheet } from '../ui/translation-sheet';
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
  readonly onSend: (said: Said) => Promise<void>;
  /** What is asked before it is sent. */
  readonly children?: ComponentChildren;
  /** `false`: it was not recorded. */
  readonly onAddress: (to: readonly string[]) => Promise<boolean>;
}

const same = (one: Letter, other: Letter): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A letter to write, print and record as sent. It stands as it was when it was opened: when the facts change, the person hears of it
 * and makes it anew, or not.
 */
export function OpenLetter({ number, letter, gone, onSend, onAddress, children }: Props) {
  const say = useSay();
  const { sender, pupil, filled, mine, to, standard, translations } = letter;
  const [sheet, setSheet] = useState<Draft>(letter.draft ?? { edited: filled, from: filled });
  const [round, setRound] = useState(0);
  const [former, setFormer] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(sheet.edited);
  const [taken, setTaken] = useState<MessageKey | null>(null);
  const [language, setLanguage] = useState(letter.language);
  const [languageLost, setLanguageLost] = useState(false);
  const edited = useRef(sheet.edited);
  const draft = useDraft(number);
  const blanks = blanksIn(shown);
  const mayChange = mine && !gone;
  const under = () => underLetter(language && translations[language], standard, edited.current);

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
    const text = textWith(letterText(sender, edited.current, to), under());
    await onSend({ text, ...(language && { choice: language }) });
    setBusy(false);
  };
  const copy = async () => setTaken(await copyText(textWith(letterText(sender, edited.current), under())));
  const save = async () => setTaken(await saveWord(sender, toEach(edited.current, pupil.name, to), under()));
  const choose = (next: LetterLanguage | null) => {
    setLanguage(next);
    ask('own>worker:choose-language', { letter: number, language: next }).then(
      (answer) => setLanguageLost(answer !== 'done'),
      () => setLanguageLost(true),
    );
  };
  // The sheet that is typed in is laid anew only when somebody remakes the letter or changes where it goes.
  const laid = `${round} ${to.join('/')}`;
  const [first] = useMemo(() => toEach(edited.current, pupil.name, to), [laid]);
  const others = toEach(shown, pupil.name, to).slice(1);
  const translated = under();
  const mayWord = useAllowed('exportDocx');
  return (
    <>
      <div class="bar">
        <p>{say(mine ? 'letterHelp' : 'notYours')}</p>
        <button type="button" onClick={() => void copy()}>
          {say('copyLetter')}
        </button>
        {mayWord && (
          <button type="button" onClick={() => void save()}>
            {say('wordFile')}
          </button>
        )}
        <button type="button" onClick={() => window.print()}>
          {say('print')}
        </button>
        {mayChange && (
          <button type="button" class="main" disabled={busy || blanks.length > 0} onClick={() => void send()}>
            {say('sent')}
          </button>
        )}
      </div>
      {!mayWord && <ByIt text="it_filesOff" />}
      {mayChange && children}
      {mayChange && blanks.length > 0 && <Notice kind="info">{say('letterBlanks', blanks.join(', '))}</Notice>}
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
      <Addresses to={to} {...(mayChange && { onAddress })} />
      <LetterSheet
        key={laid}
        sender={sender}
        letter={first!}
        addressee={first!.addressee}
        {...(mayChange && { onEdit: (change) => keep(change(edited.current), sheet.from) })}
      />
      {translated && <TranslationSheet under={translated} />}
      {others.length > 0 && <h2 class="second">{say('address_copy')}</h2>}
      {others.map((other, index) => (
        <Fragment key={index}>
          <LetterSheet sender={sender} letter={other} addressee={other.addressee} />
          {translated && <TranslationSheet under={translated} />}
        </Fragment>
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
