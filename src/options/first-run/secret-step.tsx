import { useState } from 'preact/hooks';
import type { Setup } from '../../messages/contract';
import { ask } from '../../pages/ask';
import { askToKeep } from '../../pages/lasting';
import { type MessageKey, useSay } from '../../ui/words';
import { FormCard } from '../form-card';
import { NewSecret, useNewSecret } from '../new-secret';

interface Props {
  readonly setup: Omit<Setup, 'passphrase'>;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const FAILED = { 'set-up-already': 'run_already', 'set-by-it': 'it_refused', 'not-saved': 'run_failed' } as const;

/** The passphrase, twice; with it the vault is made, and not before. */
export function SecretStep({ setup, onBack, onNext }: Props) {
  const say = useSay();
  const { school, me } = setup;
  const secret = useNewSecret([school.name, school.place, me.name]);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const submit = async () => {
    setBusy(true);
    if (!(await secret.check())) return setBusy(false);
    setFailed(null);
    const { passphrase } = secret;
    const answer = await ask('own>worker:setup', { ...setup, passphrase }).catch(() => 'not-saved' as const);
    setBusy(false);
    if (answer === 'done') {
      void askToKeep();
      onNext();
    } else setFailed(FAILED[answer]);
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
      <NewSecret secret={secret} label={say('passphrase')} shown={shown} onShown={setShown} />
      {failed && (
        <p class="wrong" role="alert">
          {say(failed)}
        </p>
      )}
    </FormCard>
  );
}
