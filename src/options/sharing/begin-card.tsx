import { useState } from 'preact/hooks';
import type { Reply } from '../../messages/contract';
import { ask } from '../../pages/ask';
import { Field } from '../../ui/field';
import { type MessageKey, type Say, sayCount, useSay } from '../../ui/words';
import { Secret } from '../secret';
import { refusedKey } from './exchange-text';

type Refused = Exclude<Reply<'own>worker:begin-sharing'>, 'done'>;

const OF_PASSPHRASE = {
  'wrong-passphrase': 'wrongPassphrase',
  damaged: 'lockDamaged',
  'not-set-up': 'failed',
} as const satisfies Record<string, MessageKey>;

function refusedText(refused: Refused, say: Say): string {
  if (typeof refused === 'object') return sayCount(say, refused.wait, 'unlockWait', refused.wait);
  return say(
    refused in OF_PASSPHRASE ? OF_PASSPHRASE[refused as keyof typeof OF_PASSPHRASE] : refusedKey(refused as 'locked'),
  );
}

/** This computer is the first that shares. The passphrase is asked, since the key by which pupils are called is given to others from now on. */
export function BeginCard({ name: called }: { readonly name: string }) {
  const say = useSay();
  const [name, setName] = useState(called);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const submit = async () => {
    setBusy(true);
    setRefused(null);
    const answer = await ask('own>worker:begin-sharing', { name, passphrase }).catch(() => 'not-saved' as const);
    if (answer !== 'done') setRefused(answer);
    setBusy(false);
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && passphrase !== '' && name.trim() !== '') void submit();
      }}
    >
      <h2>{say('share_begin')}</h2>
      <p>{say('share_beginText')}</p>
      <Field label={say('share_deviceName')} help={say('share_deviceNameHelp')}>
        {(labels) => (
          <input {...labels} maxLength={80} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        )}
      </Field>
      <Field label={say('opt_passphraseNow')} error={refused && refusedText(refused, say)}>
        {(labels) => (
          <Secret {...labels} kind="current-password" shown={false} value={passphrase} onValue={setPassphrase} />
        )}
      </Field>
      <div class="buttons">
        <button type="submit" class="main" disabled={busy || passphrase === '' || name.trim() === ''} aria-busy={busy}>
          {busy ? say('loading') : say('share_beginButton')}
        </button>
      </div>
    </form>
  );
}
