import { useState } from 'preact/hooks';
import type { AppState } from '../../messages/views';
import { PARNASSYS } from '../../sites/hosts';
import { useSay } from '../../ui/words';
import { AllowHost, DEMO_HOST, OwnAddress } from '../hosts';

interface Props {
  readonly state: AppState;
  readonly onNext: () => void;
}

type Choice = 'parnassys' | 'other' | 'demo';

/** Which system the school uses; the person allows its address, and may do so later. */
export function SystemStep({ state, onNext }: Props) {
  const say = useSay();
  const choices: readonly Choice[] = state.demo ? ['demo', 'parnassys', 'other'] : ['parnassys', 'other'];
  const [choice, setChoice] = useState<Choice>(choices[0]!);
  return (
    <section class="card">
      <h1>{say('run_system')}</h1>
      <p>{say('run_systemText')}</p>
      <fieldset class="choices">
        <legend class="unseen">{say('run_system')}</legend>
        {choices.map((one) => (
          <label key={one}>
            <input type="radio" name="system" value={one} checked={choice === one} onChange={() => setChoice(one)} />
            {say(`run_${one}`)}
          </label>
        ))}
      </fieldset>
      {choice === 'other' ? (
        <OwnAddress granted={state.hosts} />
      ) : (
        <AllowHost key={choice} origin={choice === 'demo' ? DEMO_HOST : PARNASSYS} granted={state.hosts} />
      )}
      <p class="help">{say('run_later')}</p>
      <div class="buttons">
        <button type="button" class="main" onClick={onNext}>
          {say('next')}
        </button>
      </div>
    </section>
  );
}
