import { useState } from 'preact/hooks';
import type { Reply } from '../../messages/contract';
import { ask } from '../../pages/ask';
import { type MessageKey, type Say, sayCount, useSay } from '../../ui/words';
import { NewSecret, useNewSecret } from '../new-secret';

type Refused = Exclude<Reply<'own>worker:recover'>, 'unlocked'> | 'failed';

const REFUSED = {
  'wrong-recovery': 'rec_wrong',
  damaged: 'rec_damaged',
  'not-set-up': 'rec_lostNone',
  'set-by-it': 'it_refused',
  'not-saved': 'notSaved',
  failed: 'failed',
} as const satisfies Record<Extract<Refused, string>, MessageKey>;

const refusedText = (refused: Refused, say: Say): string =>
  typeof refused === 'string' ? say(REFUSED[refused]) : sayCount(say, refused.wait, 'unlockWait', refused.wait);

/** The new passphrase with which it opens from now on. @param recoveryKey the key of the sheet, base64 */
export function NewPassphrase({ recoveryKey }: { readonly recoveryKey: string }) {
  const say = useSay();
  // The names of the school are sealed still, and cannot be held against it.
  const secret = useNewSecret([]);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const submit = async () => {
    setRefused(null);
    setBusy(true);
    if (!(await secret.check())) return setBusy(false);
    const given = { key: recoveryKey, passphrase: secret.passphrase };
    const answer = await ask('own>worker:recover', given).catch(() => 'failed' as const);
    setBusy(false);
    if (answer === 'unlocked') location.hash = 'recovered';
    else setRefused(answer);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <p>{say('rec_newText')}</p>
      <NewSecret secret={secret} label={say('rec_newSecret')} shown={shown} onShown={setShown} />
      {refused !== null && (
        <p class="wrong" role="alert">
          {refusedText(refused, say)}
        </p>
      )}
      <button type="submit" class="main" disabled={busy} aria-busy={busy}>
        {busy ? say('unlocking') : say('rec_openNow')}
      </button>
    </form>
  );
}
