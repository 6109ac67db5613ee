import { useState } from 'preact/hooks';
import type { Reply } from '../../messages/contract';
import type { RecoveryMade } from '../../messages/locking';
import { ask } from '../../pages/ask';
import { Field } from '../../ui/field';
import { type MessageKey, type Say, sayCount, useSay } from '../../ui/words';
import { Secret } from '../secret';
import { sharingIsThere } from './parts';

type Refused = Exclude<Reply<'own>worker:make-recovery'>, { readonly made: RecoveryMade }> | 'failed';

const REFUSED = {
  'wrong-passphrase': 'wrongPassphrase',
  damaged: 'lockDamaged',
  'not-set-up': 'failed',
  'not-allowed': 'rec_who',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  failed: 'failed',
} as const satisfies Record<Extract<Refused, string>, MessageKey>;

const refusedText = (refused: Refused, say: Say): string =>
  typeof refused === 'string' ? say(REFUSED[refused]) : sayCount(say, refused.wait, 'unlockWait', refused.wait);

interface Props {
  /** There is a sheet already, which this one replaces. */
  readonly replaces: boolean;
  readonly onMade: (made: RecoveryMade) => Promise<void>;
}

/** Makes a recovery sheet: on one paper or on three. The passphrase is asked, to be sure who does it. */
export function MakeForm({ replaces, onMade }: Props) {
  const say = useSay();
  const [split, setSplit] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const make = async (): Promise<void> => {
    // What the papers are made with is there before there is a key to print.
    if (split) await sharingIsThere();
    const answer = await ask('own>worker:make-recovery', { passphrase, split });
    if (typeof answer !== 'object' || 'wait' in answer) return setRefused(answer);
    await onMade(answer.made);
  };
  const submit = async () => {
    setBusy(true);
    setRefused(null);
    await make().catch(() => setRefused('failed'));
    setBusy(false);
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && passphrase !== '') void submit();
      }}
    >
      <h2>{say('rec_makeTitle')}</h2>
      {replaces && <p>{say('rec_replaces')}</p>}
      <fieldset class="choices">
        <legend>{say('rec_how')}</legend>
        {[false, true].map((one) => (
          <label key={String(one)} class="tick">
            <input type="radio" name="split" checked={split === one} onChange={() => setSplit(one)} />
            <span>{say(one ? 'rec_howSplit' : 'rec_howWhole')}</span>
          </label>
        ))}
      </fieldset>
      <Field label={say('opt_passphraseNow')} help={say('rec_ready')} error={refused && refusedText(refused, say)}>
        {(labels) => (
          <Secret {...labels} kind="current-password" shown={false} value={passphrase} onValue={setPassphrase} />
        )}
      </Field>
      <div class="buttons">
        <button type="submit" class="main" disabled={busy || passphrase === ''} aria-busy={busy}>
          {busy ? say('loading') : say('rec_make')}
        </button>
      </div>
    </form>
  );
}
