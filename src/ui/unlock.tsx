import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from './field';
import { Icon } from './icon';
import { useSay } from './words';

export type UnlockResult = 'unlocked' | 'wrong-passphrase' | 'damaged' | 'not-set-up' | 'failed';

interface Props {
  readonly onUnlock: (passphrase: string) => Promise<UnlockResult>;
}

/** The vault is locked: one field. A wrong passphrase and damage are different sentences, and neither takes anything away. */
export function Unlock({ onUnlock }: Props) {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<UnlockResult | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    setResult(null);
    const outcome = await onUnlock(passphrase);
    setBusy(false);
    setResult(outcome);
    if (outcome === 'wrong-passphrase') input.current?.select();
  };
  const wrong =
    result === 'wrong-passphrase'
      ? say('wrongPassphrase')
      : result === 'damaged'
        ? say('lockDamaged')
        : result === 'failed'
          ? say('failed')
          : null;
  return (
    <form class="unlock" onSubmit={(event) => void submit(event)}>
      <Icon name="lock" />
      <h1>{say('lockedTitle')}</h1>
      <p>{say('lockedText')}</p>
      <Field label={say('passphrase')} error={wrong}>
        {(labels) => (
          <input
            {...labels}
            ref={input}
            type="password"
            autocomplete="current-password"
            value={passphrase}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="main" disabled={busy} aria-busy={busy}>
        {busy ? say('unlocking') : say('unlock')}
      </button>
    </form>
  );
}
