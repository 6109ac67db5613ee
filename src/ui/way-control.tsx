import { useState } from 'preact/hooks';
import { OFFICER_OUTCOMES } from '../domain/action';
import type { Day } from '../domain/day';
import type { Said, Way } from '../messages/views';
import { Field } from './field';
import { keyOf, useSay } from './words';

interface Props {
  readonly way: Way;
  readonly onSay: (said: Said) => void;
}

/** One click that says that a step was done; with a field where something must be said with it. */
export function WayControl({ way, onSay }: Props) {
  const say = useSay();
  if (way === 'return-expected') return <ReturnExpected onSay={onSay} />;
  if (way === 'officer-answered') return <OfficerAnswered onSay={onSay} />;
  return (
    <button type="button" onClick={() => onSay({})}>
      {say(keyOf('way', way))}
    </button>
  );
}

function ReturnExpected({ onSay }: Pick<Props, 'onSay'>) {
  const say = useSay();
  const [date, setDate] = useState('');
  return (
    <form
      class="way"
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== '') onSay({ date: date as Day });
      }}
    >
      <Field label={say('expectedReturn')}>
        {(labels) => (
          <input
            {...labels}
            type="date"
            required
            value={date}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit">{say('way_return_expected')}</button>
    </form>
  );
}

type Outcome = (typeof OFFICER_OUTCOMES)[number];

function OfficerAnswered({ onSay }: Pick<Props, 'onSay'>) {
  const say = useSay();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  return (
    <form
      class="way"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome !== '') onSay({ outcome });
      }}
    >
      <Field label={say('officerOutcome')}>
        {(labels) => (
          <select
            {...labels}
            required
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value as Outcome)}
          >
            <option value="" />
            {OFFICER_OUTCOMES.map((one) => (
              <option key={one} value={one}>
                {say(keyOf('officer', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit">{say('way_officer_answered')}</button>
    </form>
  );
}
