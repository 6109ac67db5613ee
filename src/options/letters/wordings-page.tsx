import { useState } from 'preact/hooks';
import { LETTERS as LETTER_KINDS, type LetterKind } from '../../domain/action';
import { LETTERS } from '../../letters';
import { exampleFacts } from '../../letters/example';
import { wordingFor } from '../../letters/own-wording';
import type { Wording } from '../../letters/wording';
import type { AppState, WordingsView } from '../../messages/views';
import { ask, useAnswer } from '../../pages/ask';
import { ByIt, useAllowed } from '../../ui/by-it';
import { Waiting } from '../../ui/failed';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { type Unsaved, useUnsaved } from '../../ui/unsaved';
import { keyOf, type MessageKey, type Say, useSay } from '../../ui/words';
import { Part } from '../part';
import { Example } from './example';
import { LinesCard } from './lines-card';
import { REFUSED } from './refused';
import { type Typed, typedOf, wordingOf } from './typed';
import { WordCard } from './word-card';
import { WordingForm } from './wording-form';

/** What was saved last, and what the letter had before it. */
interface Saved {
  readonly letter: LetterKind;
  readonly before: Wording | null;
  readonly isOwn: boolean;
}

/** What the letters say: the standard text of each, or one that the school made of it. */
export function WordingsPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const mayWord = useAllowed('ownWordingsAllowed');
  const { value, failed, again } = useAnswer('own>worker:wordings', {});
  const [letter, setLetter] = useState<LetterKind>(LETTER_KINDS[0]);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const unsaved = useUnsaved('wordings');
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const { lines, example } = value;
  const form = LETTERS[letter];
  const own = value.own[letter] ?? null;
  const current = own ?? form.wording;
  const used = wordingFor(
    form,
    form.words(exampleFacts(letter, example.school, example.today), example.settings),
    current,
  );
  const typed = (unsaved.of(letter) as Typed | null) ?? typedOf(current, lines);
  const wording = value.mayChange ? wordingOf(typed, lines) : used;

  const type = (next: Typed): void => {
    unsaved.keep(letter, JSON.stringify(next) === JSON.stringify(typedOf(current, lines)) ? null : next);
  };
  const keep = async (of: LetterKind, next: Wording | null): Promise<void> => {
    const before = value.own[of] ?? null;
    const sent = next && { ...next, paragraphs: [...next.paragraphs] };
    const answer = await ask('own>worker:keep-wording', { letter: of, wording: sent }).catch(
      () => 'not-saved' as const,
    );
    setWrong(answer === 'done' ? null : REFUSED[answer]);
    if (answer !== 'done') return;
    unsaved.keep(of, null);
    setLetter(of);
    setSaved({ letter: of, before, isOwn: next !== null });
    again();
  };
  return (
    <Part state={state} title={say('wordings_title')}>
      <p>{say('wordings_help')}</p>
      {!mayWord && <ByIt text="it_off" />}
      {mayWord && !value.mayChange && <Notice kind="info">{say('version_readOnly')}</Notice>}
      <Field label={say('wordings_letter')}>
        {(labels) => (
          <select {...labels} value={letter} onChange={(event) => setLetter(event.currentTarget.value as LetterKind)}>
            {LETTER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {nameOf(kind, value, unsaved, say)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {used !== current && <Notice kind="warning">{say('wordings_unused')}</Notice>}
      <div class="said" role="status">
        {saved && (
          <p>
            {say(saved.isOwn ? 'wordings_nowOwn' : 'wordings_nowStandard')}{' '}
            <button type="button" onClick={() => void keep(saved.letter, saved.before)}>
              {say('undo')}
            </button>
          </p>
        )}
      </div>
      {wrong && <Notice kind="error">{say(wrong)}</Notice>}
      <div class="wordings">
        {value.mayChange && (
          <WordingForm
            key={letter}
            letter={letter}
            typed={typed}
            view={value}
            onType={type}
            onSave={() => void keep(letter, wording)}
            onStandard={() => void keep(letter, null)}
          />
        )}
        <Example letter={letter} wording={wording} view={value} />
      </div>
      <LinesCard view={value} onKept={again} />
      <WordCard />
    </Part>
  );
}

function nameOf(letter: LetterKind, { own }: WordingsView, unsaved: Unsaved, say: Say): string {
  const name = say(keyOf('letter', letter));
  if (unsaved.of(letter)) return say('wordings_unsaved', name);
  return own[letter] ? say('wordings_own', name) : name;
}
