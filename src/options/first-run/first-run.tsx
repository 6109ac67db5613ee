import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppState } from '../../messages/views';
import { ItContact } from '../../ui/by-it';
import { Notice } from '../../ui/notice';
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

const STEPS = ['system', 'person', 'times', 'secret', 'fill'] as const;
type Step = (typeof STEPS)[number];

/** What IT decided of the school's times needs nobody to look at it. */
const stepsFor = ({ byIt: { values } }: AppState): readonly Step[] =>
  STEPS.filter((step) => step !== 'times' || !values.region || !values.lessonTimes);

/** The screens one after the other: the system, who works here, the school's times, the passphrase, and filling the year. */
export function FirstRun({ state, onDone, onRestore }: Props) {
  const say = useSay();
  // As it was when somebody began: what IT changes meanwhile moves nobody to another screen.
  const [steps] = useState(() => stepsFor(state));
  const { schoolName = '', schoolPlace = '', region, lessonTimes, roles, firstRunText, itContact } = state.byIt.values;
  const [step, setStep] = useState(0);
  const [person, setPerson] = useState({
    ...NOBODY,
    school: { name: schoolName, place: schoolPlace },
    me: { ...NOBODY.me, role: roles?.[0] ?? NOBODY.me.role },
  });
  const [times, setTimes] = useState({
    region: region ?? FIRST_TIMES.region,
    times: lessonTimes ?? FIRST_TIMES.times,
  });
  const shown = steps[step]!;
  const next = () => setStep(step + 1);
  const heading = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [step]);
  const back = () => setStep(step - 1);
  return (
    <main class="first-run">
      <header>
        <img src="/icons/48.png" width="40" height="40" alt="" />
        <b>{say('extName')}</b>
      </header>
      <p class="progress" ref={heading} tabIndex={-1}>
        {say('stepOf', step + 1, steps.length)}
        <progress max={steps.length} value={step + 1} aria-hidden="true" />
      </p>
      {step === 0 && (firstRunText || itContact) && (
        <Notice kind="info">
          {firstRunText && <p>{firstRunText}</p>}
          <ItContact />
        </Notice>
      )}
      {shown === 'system' && <SystemStep state={state} onNext={next} onRestore={onRestore} />}
      {shown === 'person' && (
        <PersonForm
          title={say('run_who')}
          asksAgreement
          start={person}
          save={say('next')}
          onBack={back}
          onSave={(given) => {
            setPerson(given);
            next();
          }}
        />
      )}
      {shown === 'times' && (
        <TimesForm
          title={say('run_times')}
          start={times}
          save={say('next')}
          onBack={back}
          onSave={(given) => {
            setTimes(given);
            next();
          }}
        />
      )}
      {shown === 'secret' && <SecretStep setup={{ ...person, ...times }} onBack={back} onNext={next} />}
      {shown === 'fill' && (
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
