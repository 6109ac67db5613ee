import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppState } from '../messages/views';
import { Field } from './field';
import { Icon } from './icon';
import { keyOf, useSay } from './words';

type Someone = AppState['people'][number];
export type Sat = 'done' | 'wrong-code' | 'too-many-codes' | 'unknown-person' | 'locked' | 'failed';

interface Props {
  readonly people: readonly Someone[];
  readonly onSit: (person: string, code: string) => Promise<Sat>;
}

/** Several people use this device: a click on a name, and a short code where somebody has one. */
export function Seat({ people, onSit }: Props) {
  const say = useSay();
  const [chosen, setChosen] = useState<Someone | null>(null);
  const [failed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [chosen]);
  const choose = async (person: Someone) => {
    setFailed(false);
    if (person.hasCode) setChosen(person);
    else setFailed((await onSit(person.id, '')) === 'failed');
  };
  if (chosen) return <CodeForm person={chosen} onSit={onSit} onBack={() => setChosen(null)} />;
  return (
    <main class="unlock seat">
      <h1 ref={heading} tabIndex={-1}>
        {say('seat_title')}
      </h1>
      <p>{say('seat_text')}</p>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" onClick={() => void choose(person)}>
              <b>{person.name}</b>
              <span>{say(keyOf('role', person.role))}</span>
              {person.hasCode && <Icon name="lock" />}
            </button>
          </li>
        ))}
      </ul>
      {failed && (
        <p class="wrong" role="alert">
          {say('failed')}
        </p>
      )}
    </main>
  );
}

interface CodeProps {
  readonly person: Someone;
  readonly onSit: Props['onSit'];
  readonly onBack: () => void;
}

function CodeForm({ person, onSit, onBack }: CodeProps) {
  const say = useSay();
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<Sat | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    const sat = await onSit(person.id, code);
    setSaid(sat);
    setCode('');
    input.current?.focus();
  };
  const wrong = said === 'wrong-code' ? say('seat_wrong') : said === 'failed' ? say('failed') : null;
  return (
    <form class="unlock seat" onSubmit={(event) => void submit(event)}>
      <h1>{person.name}</h1>
      <Field label={say('seat_code')} error={wrong}>
        {(labels) => (
          <input
            {...labels}
            ref={input}
            type="password"
            inputMode="numeric"
            autocomplete="off"
            maxLength={8}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="main">
        {say('seat_enter')}
      </button>
      <button type="button" class="quiet" onClick={onBack}>
        {say('seat_other')}
      </button>
    </form>
  );
}
