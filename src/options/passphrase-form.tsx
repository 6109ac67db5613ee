import { useState } from 'preact/hooks';
import { ask } from '../pages/ask';
import { Field } from '../ui/field';
import { type MessageKey, type Say, sayCount, useSay } from '../ui/words';
import { FormCard } from './form-card';
import { NewSecret, useNewSecret } from './new-secret';
import { Secret } from './secret';

const ANSWERS = {
  done: 'opt_passphraseDone',
  'wrong-passphrase': 'wrongPassphrase',
  damaged: 'lockDamaged',
  'not-set-up': 'failed',
  'set-by-it': 'it_refused',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  failed: 'failed',
} as const satisfies Record<string, MessageKey>;

const answerText = (answer: keyof typeof ANSWERS | { readonly wait: number }, say: Say): string =>
  typeof answer === 'string' ? say(ANSWERS[answer]) : sayCount(say, answer.wait, 'unlockWait', answer.wait);

/** Another passphrase for the same vault. @param own words of the school and of who works there */
export function PassphraseForm({ own }: { readonly own: readonly string[] }) {
  const say = useSay();
  const secret = useNewSecret(own);
  const [from, setFrom] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<keyof typeof ANSWERS | { readonly wait: number } | null>(null);
  const submit = async () => {
    setAnswer(null);
    setBusy(true);
    if (!(await secret.check())) return setBusy(false);
    const to = secret.passphrase;
    const given = await ask('own>worker:change-passphrase', { from, to }).catch(() => 'failed' as const);
    setBusy(false);
    setAnswer(given);
    if (given !== 'done') return;
    setFrom('');
    secret.clear();
  };
  return (
    <FormCard
      title={say('opt_passphrase')}
      text={say('opt_passphraseText')}
      save={busy ? say('loading') : say('save')}
      busy={busy}
      onSave={() => void submit()}
    >
      <Field
        label={say('opt_passphraseNow')}
        error={answer !== null && answer !== 'done' ? answerText(answer, say) : null}
      >
        {(labels) => <Secret {...labels} kind="current-password" shown={shown} value={from} onValue={setFrom} />}
      </Field>
      <NewSecret secret={secret} label={say('opt_passphraseNew')} shown={shown} onShown={setShown} />
      <p class="said" role="status">
        {answer === 'done' && say(ANSWERS.done)}
      </p>
    </FormCard>
  );
}
