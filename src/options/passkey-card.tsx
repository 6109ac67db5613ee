import { useState } from 'preact/hooks';
import type { Reply } from '../messages/contract';
import { ask, useAnswer } from '../pages/ask';
import { makePasskey, mayHavePasskeys } from '../pages/passkey';
import { ByIt, useAllowed } from '../ui/by-it';
import { Field } from '../ui/field';
import { type MessageKey, sayCount, useSay } from '../ui/words';
import { Secret } from './secret';

type Outcome = Reply<'own>worker:add-passkey'> | 'cancelled' | 'no-secret' | 'failed';

const SAID = {
  done: 'passkey_done',
  'wrong-passphrase': 'wrongPassphrase',
  damaged: 'lockDamaged',
  'not-set-up': 'failed',
  'not-allowed': 'notForBoard',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  cancelled: 'passkey_cancelled',
  'no-secret': 'passkey_noSecret',
  failed: 'failed',
} as const satisfies Record<Extract<Outcome, string>, MessageKey>;

/** Opening with a finger, a face or a PIN beside the passphrase, on devices that can. The passphrase is asked once, to be sure who does it. */
export function PasskeyCard() {
  const say = useSay();
  const { value: passkey, again } = useAnswer('own>worker:passkey', {});
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const mayBe = useAllowed('passkeyAllowed');
  if (!mayHavePasskeys()) return null;
  if (!mayBe) {
    return (
      <section class="card">
        <h2>{say('passkey_title')}</h2>
        <ByIt text="it_off" />
      </section>
    );
  }
  const tell = (outcome: Outcome) =>
    setSaid(typeof outcome === 'string' ? say(SAID[outcome]) : sayCount(say, outcome.wait, 'unlockWait', outcome.wait));
  const make = async (): Promise<Outcome> => {
    const made = await makePasskey();
    if (made === null) return 'cancelled';
    if (made === 'no-secret') return made;
    return ask('own>worker:add-passkey', { passphrase, ...made }).catch(() => 'failed' as const);
  };
  const add = async () => {
    setBusy(true);
    setSaid('');
    const outcome = await make();
    setBusy(false);
    tell(outcome);
    if (outcome === 'done') setPassphrase('');
    again();
  };
  const remove = async () => {
    const outcome = await ask('own>worker:remove-passkey', {}).catch(() => 'failed' as const);
    setSaid(say(outcome === 'done' ? 'passkey_removed' : SAID[outcome]));
    again();
  };
  return (
    <section class="card">
      <h2>{say('passkey_title')}</h2>
      <p>{say(passkey ? 'passkey_there' : 'passkey_text')}</p>
      {passkey ? (
        <button type="button" onClick={() => void remove()}>
          {say('passkey_remove')}
        </button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void add();
          }}
        >
          <Field label={say('opt_passphraseNow')}>
            {(labels) => (
              <Secret {...labels} kind="current-password" shown={false} value={passphrase} onValue={setPassphrase} />
            )}
          </Field>
          <button type="submit" disabled={busy || passphrase === ''} aria-busy={busy}>
            {busy ? say('loading') : say('passkey_add')}
          </button>
        </form>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
