import { useRef, useState } from 'preact/hooks';
import type { Reply } from '../../messages/contract';
import type { WholeSharing } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { WORDS } from '../../sync/word-list';
import { CODE_WORDS, readCode } from '../../sync/words';
import { Field } from '../../ui/field';
import { type MessageKey, type Say, useSay } from '../../ui/words';
import { refusedKey } from './exchange-text';

type Refused = Exclude<Reply<'own>worker:join'>, { readonly number: string }>;

const OF_WORDS = {
  'wrong-words': 'share_wordsWrong',
  'no-invitation': 'share_noInvitation',
  'wrong-text': 'share_entranceWrong',
  'old-text': 'share_entranceOld',
} as const satisfies Partial<Record<Extract<Refused, string>, MessageKey>>;

const isOfWords = (refused: string): refused is keyof typeof OF_WORDS => refused in OF_WORDS;

function refusedText(refused: Refused, say: Say): string {
  if (typeof refused === 'string') return say(isOfWords(refused) ? OF_WORDS[refused] : refusedKey(refused));
  return say('share_wordWrongAt', refused.word);
}

/** The word that somebody means by what they typed: its first letters are enough. `null`: it is none of ours. */
function wordFor(typed: string): string | null {
  const read = readCode(typed);
  if (!('count' in read) || read.count !== 1) return null;
  const start = typed.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').slice(0, 4);
  return WORDS.find((word) => word.slice(0, 4) === start) ?? null;
}

const EMPTY: readonly string[] = Array.from({ length: CODE_WORDS }, () => '');

/** The seven words that another computer shows, typed here: each is completed, and one that is not in the list is named at once. */
export function JoinCard({ carrier }: { readonly carrier: WholeSharing['carrier'] }) {
  const say = useSay();
  const [words, setWords] = useState(EMPTY);
  /** Words that somebody was done with. */
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [entrance, setEntrance] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isRelay = carrier?.kind === 'relay';
  const form = useRef<HTMLFormElement>(null);
  const faultOf = (word: string): MessageKey | null => {
    if (word.trim() === '') return 'share_wordEmpty';
    return wordFor(word) === null ? 'share_wordWrong' : null;
  };
  const leave = (index: number) => {
    setLeft(new Set([...left, index]));
    setWords(words.with(index, wordFor(words[index]!) ?? words[index]!));
  };
  const paste = (event: ClipboardEvent, from: number) => {
    const pasted = (event.clipboardData?.getData('text') ?? '').split(/[^\p{L}]+/u).filter(Boolean);
    if (pasted.length < 2) return;
    event.preventDefault();
    setWords(words.map((word, index) => pasted[index - from] ?? word));
    setLeft(new Set(words.keys()));
  };
  const submit = async () => {
    setLeft(new Set(words.keys()));
    const wrong = words.findIndex((word) => faultOf(word) !== null);
    if (wrong >= 0) return form.current?.querySelectorAll('input')[wrong]?.focus();
    setBusy(true);
    const given = words.map((word) => wordFor(word)!);
    const answer = await ask('own>worker:join', { words: given, ...(isRelay && { entrance }) }).catch(
      () => 'not-saved' as const,
    );
    setBusy(false);
    setRefused(typeof answer === 'object' && 'number' in answer ? null : answer);
  };
  return (
    <form
      ref={form}
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <h2>{say('share_join')}</h2>
      <p>{say('share_joinText')}</p>
      {carrier?.kind === 'by-hand' && <p>{say('share_joinByHand')}</p>}
      {isRelay && (
        <>
          <p>{say('share_joinByRelay')}</p>
          <Field label={say('share_entranceTyped')} help={say('share_entranceHelp')}>
            {(labels) => (
              <textarea
                {...labels}
                class="relay-text"
                rows={4}
                maxLength={10_000}
                spellcheck={false}
                value={entrance}
                onInput={(event) => setEntrance(event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      )}
      <datalist id="code-words">
        {WORDS.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <div class="words-typed">
        {words.map((word, index) => {
          const fault = left.has(index) && (word !== '' || left.size === CODE_WORDS) ? faultOf(word) : null;
          return (
            <Field key={index} label={say('share_word', index + 1)} error={fault && say(fault)}>
              {(labels) => (
                <input
                  {...labels}
                  type="text"
                  list="code-words"
                  spellcheck={false}
                  autocapitalize="off"
                  maxLength={20}
                  value={word}
                  onInput={(event) => setWords(words.with(index, event.currentTarget.value))}
                  onPaste={(event) => paste(event, index)}
                  onBlur={() => word !== '' && leave(index)}
                />
              )}
            </Field>
          );
        })}
      </div>
      {refused && (
        <p class="wrong" role="alert">
          {refusedText(refused, say)}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="main" disabled={busy} aria-busy={busy}>
          {busy ? say('loading') : say('share_joinButton')}
        </button>
      </div>
    </form>
  );
}
