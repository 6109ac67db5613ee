import { useState } from 'preact/hooks';
import { ABSENCE_KINDS } from '../domain/absence';
import type { Meaning } from '../domain/reason';
import { Field } from './field';
import { Notice } from './notice';
import { keyOf, type Say, useSay } from './words';

interface Props {
  readonly words: readonly string[];
  readonly onExplain: (word: string, meaning: Meaning) => Promise<boolean>;
}

/** Words of the school that nobody has explained yet, each asked once; until then they count for nothing. */
export function UnknownWords({ words, onExplain }: Props) {
  const say = useSay();
  if (words.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>{say('page_words')}</p>
      {words.map((word) => (
        <ExplainWord key={word} word={word} onExplain={(meaning) => onExplain(word, meaning)} />
      ))}
    </Notice>
  );
}

const CHOICES = [...ABSENCE_KINDS.filter((kind) => kind !== 'unknown'), 'present', 'ignore'] as const;
type Choice = (typeof CHOICES)[number];
const ALLOWED = { default: null, yes: true, no: false } as const;
type Allowed = keyof typeof ALLOWED;

function meaningOf(choice: Choice, allowed: Allowed): Meaning {
  return choice === 'present' || choice === 'ignore'
    ? { kind: 'unknown', authorised: null, reported: null, countsAs: choice }
    : { kind: choice, authorised: ALLOWED[allowed], reported: null, countsAs: 'absence' };
}

const choiceOf = ({ kind, countsAs }: Meaning): Choice | '' =>
  countsAs !== 'absence' ? countsAs : kind === 'unknown' ? '' : kind;
const allowedOf = ({ authorised }: Meaning): Allowed => (authorised === null ? 'default' : authorised ? 'yes' : 'no');

/** `ziek, geoorloofd`: what somebody said of a word. */
function meaningText({ countsAs, kind, authorised }: Meaning, say: Say): string {
  if (countsAs !== 'absence') return say(keyOf('explain', countsAs));
  const allowed = authorised === null ? [] : [say(authorised ? 'authorised' : 'notAuthorised')];
  return [say(keyOf('kind', kind)), ...allowed].join(', ');
}

interface KnownProps {
  readonly words: readonly { readonly word: string; readonly meaning: Meaning }[];
  readonly onExplain: (word: string, meaning: Meaning) => Promise<boolean>;
}

/** Words that somebody explained, each with the way to say it differently. */
export function ExplainedWords({ words, onExplain }: KnownProps) {
  const say = useSay();
  if (words.length === 0) return null;
  return (
    <>
      <h3>{say('opt_explained')}</h3>
      {words.map(({ word, meaning }) => (
        <ExplainWord
          key={word + meaningText(meaning, say)}
          word={word}
          known={meaning}
          onExplain={(other) => onExplain(word, other)}
        />
      ))}
    </>
  );
}

interface OneProps {
  readonly word: string;
  /** What somebody said of it before. */
  readonly known?: Meaning;
  readonly onExplain: (meaning: Meaning) => Promise<boolean>;
}

function ExplainWord({ word, known, onExplain }: OneProps) {
  const say = useSay();
  const [choice, setChoice] = useState<Choice | ''>(known ? choiceOf(known) : '');
  const [allowed, setAllowed] = useState<Allowed>(known ? allowedOf(known) : 'default');
  const [failed, setFailed] = useState(false);
  const counts = choice !== '' && choice !== 'present' && choice !== 'ignore';
  const save = async (event: Event) => {
    event.preventDefault();
    if (choice === '') return;
    setFailed(
      !(await onExplain({ ...meaningOf(choice, allowed), reported: known?.reported ?? null }).catch(() => false)),
    );
  };
  return (
    <details class="explain">
      <summary>
        {known ? (
          <>
            <b>{word}</b>: {meaningText(known, say)} <span class="help">{say('opt_changeWord')}</span>
          </>
        ) : (
          word
        )}
      </summary>
      <form onSubmit={(event) => void save(event)}>
        <p>{say('explain_title', word)}</p>
        <Field label={say('explain_kind')} error={failed ? say('notSaved') : null}>
          {(labels) => (
            <select
              {...labels}
              required
              value={choice}
              onChange={(event) => setChoice(event.currentTarget.value as Choice)}
            >
              <option value="" />
              {CHOICES.map((one) => (
                <option key={one} value={one}>
                  {one === 'present' || one === 'ignore' ? say(keyOf('explain', one)) : say(keyOf('kind', one))}
                </option>
              ))}
            </select>
          )}
        </Field>
        {counts && (
          <Field label={say('explain_authorised')}>
            {(labels) => (
              <select
                {...labels}
                value={allowed}
                onChange={(event) => setAllowed(event.currentTarget.value as Allowed)}
              >
                {(Object.keys(ALLOWED) as Allowed[]).map((one) => (
                  <option key={one} value={one}>
                    {say(keyOf('explain', one))}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <button type="submit">{say('explain_save')}</button>
      </form>
    </details>
  );
}
