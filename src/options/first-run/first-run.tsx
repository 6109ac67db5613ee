import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppState } from '../../messages/views';
import { useSay } from '../../ui/words';
import { Filling } from '../filling';
import { NOBODY, PersonForm } from '../person-form';
import { FIRST_TIMES, TimesForm } from '../times-form';
import { SecretStep } from './secret-step';
import { SystemStep } from './system-step';

interface Props {
  readonly state: AppState;
  readonly onDone: () => void;
  /** Somebody has a backup. */
  readonly onRestore: () => void;
}

const STEPS = 5;

/** Five screens: the system, who works here, the school's times, the passphrase, and filling the year. */
export function FirstRun({ state, onDone, onRestore }: Props) {
  const say = useSay();
  const [step, setStep] = useState(1);
  const [person, setPerson] = useState(NOBODY);
  const [times, setTimes] = useState(FIRST_TIMES);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  const back = () => setStep(step - 1);
  return (
    <main class="first-run">
      <header>
        <img src="/icons/48.png" width="40" height="40" alt="" />
        <b>{say('extName')}</b>
      </header>
      <p class="progress" ref={heading} tabIndex={-1}>
        {say('stepOf', step)}
        <progress max={STEPS} value={step} aria-hidden="true" />
      </p>
      {step === 1 && <SystemStep state={state} onNext={() => setStep(2)} onRestore={onRestore} />}
      {step === 2 && (
        <PersonForm
          title={say('run_who')}
          asksAgreement
          start={person}
          save={say('next')}
          onBack={back}
          onSave={(given) => {
            setPerson(given);
            setStep(3);
          }}
        />
      )}
      {step === 3 && (
        <TimesForm
          title={say('run_times')}
          start={times}
          save={say('next')}
          onBack={back}
          onSave={(given) => {
            setTimes(given);
            setStep(4);
          }}
        />
      )}
      {step === 4 && <SecretStep setup={{ ...person, ...times }} onBack={back} onNext={() => setStep(5)} />}
      {step === 5 && (
        <section class="card">
          <h1>{say('run_fill')}</h1>
          <p>{say('run_fillText')}</p>
          <Filling />
          <p class="help">{say('run_fillLater')}</p>
          <div class="buttons">
            <button type="button" class="main" onClick={onDone}>
              {say('finish')}
            </button>
          </div>
        </section>
      )}
    </main>
  );
}
