import { useState } from 'preact/hooks';
import { ABSENCE_KINDS } from '../domain/absence';
import type { Meaning } from '../messages/contract';
import { Field } from './field';
import { Notice } from './notice';
import { keyOf, useSay } from './words';

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

interface OneProps {
  readonly word: string;
  readonly onExplain: (meaning: Meaning) => Promise<boolean>;
}

function ExplainWord({ word, onExplain }: OneProps) {
  const say = useSay();
  const [choice, setChoice] = useState<Choice | ''>('');
  const [allowed, setAllowed] = useState<Allowed>('default');
  const [failed, setFailed] = useState(false);
  const counts = choice !== '' && choice !== 'present' && choice !== 'ignore';
  const save = async (event: Event) => {
    event.preventDefault();
    if (choice !== '') setFailed(!(await onExplain(meaningOf(choice, allowed))));
  };
  return (
    <details class="explain">
      <summary>{word}</summary>
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
