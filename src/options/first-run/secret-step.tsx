import { useState } from 'preact/hooks';
import type { Setup } from '../../messages/contract';
import { ask } from '../../pages/ask';
import { Field, type FieldLabels } from '../../ui/field';
import { type MessageKey, useSay } from '../../ui/words';
import { FormCard } from '../form-card';

interface Props {
  readonly setup: Omit<Setup, 'passphrase'>;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const LEAST = 12;
const LEAST_DIFFERENT = 6;

/** What is wrong with a passphrase: too short, too easy to guess; `null`: nothing. */
export function weakness(passphrase: string): MessageKey | null {
  if ([...passphrase].length < LEAST) return 'run_short';
  const easy = new Set(passphrase.toLowerCase()).size < LEAST_DIFFERENT || /^\d+$/.test(passphrase);
  return easy ? 'run_weak' : null;
}

/** The passphrase, twice; with it the vault is made, and not before. */
export function SecretStep({ setup, onBack, onNext }: Props) {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const weak = weakness(passphrase);
  const different = passphrase !== again;
  const submit = async () => {
    setTried(true);
    if (weak || different) return;
    setBusy(true);
    setFailed(false);
    try {
      await ask('own>worker:setup', { ...setup, passphrase });
      onNext();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormCard
      title={say('run_secret')}
      text={say('run_secretText')}
      save={busy ? say('run_making') : say('next')}
      busy={busy}
      onBack={onBack}
      onSave={() => void submit()}
    >
      <Field label={say('passphrase')} help={say('run_secretHelp')} error={tried && weak ? say(weak) : null}>
        {(labels) => <Secret {...labels} shown={shown} value={passphrase} onValue={setPassphrase} />}
      </Field>
      <Field label={say('run_again')} error={tried && !weak && different ? say('run_different') : null}>
        {(labels) => <Secret {...labels} shown={shown} value={again} onValue={setAgain} />}
      </Field>
      <label class="tick">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {say('run_show')}
      </label>
      {failed && (
        <p class="wrong" role="alert">
          {say('run_failed')}
        </p>
      )}
    </FormCard>
  );
}

interface SecretProps extends FieldLabels {
  readonly shown: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Secret({ shown, value, onValue, ...labels }: SecretProps) {
  const given = {
    ...labels,
    autocomplete: 'new-password',
    maxLength: 400,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  } as const;
  return shown ? <input {...given} type="text" /> : <input {...given} type="password" />;
}
