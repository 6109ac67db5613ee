import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Field } from './field';
import { Icon } from './icon';
import { type Say, sayCount, useSay } from './words';

/** `wait`: so many seconds until it may be tried again. */
export type UnlockResult =
  | 'unlocked'
  | 'wrong-passphrase'
  | 'damaged'
  | 'not-set-up'
  | 'failed'
  | 'wrong-passkey'
  | { readonly wait: number };

const WRONG = {
  'wrong-passphrase': 'wrongPassphrase',
  'wrong-passkey': 'passkey_wrong',
  damaged: 'lockDamaged',
  failed: 'failed',
} as const;

const wrongText = (result: UnlockResult | null, say: Say): string | null => {
  const key = typeof result === 'string' && result in WRONG ? WRONG[result as keyof typeof WRONG] : null;
  return key && say(key);
};

/** Counts down, second by second. */
export function useSecondsLeft(given: { readonly wait: number } | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => setLeft(given?.wait ?? 0), [given]);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}

interface Props {
  readonly onUnlock: (passphrase: string) => Promise<UnlockResult>;
  /** `null`: no passkey opens it here. */
  readonly onPasskey: (() => Promise<UnlockResult>) | null;
  /** Nobody knows the passphrase any more. */
  readonly onLost: () => void;
}

/** The vault is locked: one field. A wrong passphrase and damage are different sentences, and neither takes anything away. */
export function Unlock({ onUnlock, onPasskey, onLost }: Props) {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<UnlockResult | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);

  const wait = useSecondsLeft(typeof result === 'object' ? result : null);

  const tryWith = async (unlock: () => Promise<UnlockResult>): Promise<UnlockResult> => {
    setBusy(true);
    setResult(null);
    const outcome = await unlock();
    setBusy(false);
    setResult(outcome);
    return outcome;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy || wait > 0 || passphrase === '') return;
    const outcome = await tryWith(() => onUnlock(passphrase));
    if (outcome === 'wrong-passphrase') input.current?.select();
  };
  return (
    <form class="unlock" onSubmit={(event) => void submit(event)}>
      <Icon name="lock" />
      <h1>{say('lockedTitle')}</h1>
      <p>{say('lockedText')}</p>
      <Field
        label={say('passphrase')}
        error={wait > 0 ? sayCount(say, wait, 'unlockWait', wait) : wrongText(result, say)}
      >
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
      <button type="submit" class="main" disabled={busy || wait > 0} aria-busy={busy}>
        {busy ? say('unlocking') : say('unlock')}
      </button>
      {onPasskey && (
        <button type="button" disabled={busy} onClick={() => void tryWith(onPasskey)}>
          {say('passkey_unlock')}
        </button>
      )}
      <button type="button" class="quiet" onClick={onLost}>
        {say('rec_lost')}
      </button>
    </form>
  );
}
