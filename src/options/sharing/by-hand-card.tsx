import { useState } from 'preact/hooks';
import { dayOf, type Moment } from '../../domain/day';
import type { Reply } from '../../messages/contract';
import { SHARING_FILES } from '../../messages/handed-files';
import { ask } from '../../pages/ask';
import { giveFile, saveMade } from '../../pages/handed-files';
import { Field } from '../../ui/field';
import { type MessageKey, sayCount, useSay } from '../../ui/words';
import { refusedKey } from './exchange-text';

const NOT_TAKEN = {
  'not-ours': 'share_notOurs',
  'not-whole': 'share_notWhole',
  'other-circle': 'share_otherCircle',
} as const satisfies Partial<Record<Extract<Reply<'own>worker:carry-in'>, string>, MessageKey>>;

const isNotTaken = (answer: string): answer is keyof typeof NOT_TAKEN => answer in NOT_TAKEN;

/** Sharing by a file that somebody carries: one for the others, and one that the others gave. */
export function ByHandCard({ now }: { readonly now: Moment }) {
  const say = useSay();
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const during = async (what: () => Promise<void>) => {
    setBusy(true);
    setSaid('');
    setWrong(null);
    await what().catch(() => setWrong(say('failed')));
    setBusy(false);
  };
  const give = () =>
    during(async () => {
      const made = await ask('own>worker:carry-out', {});
      if (typeof made === 'string') return setWrong(say(refusedKey(made)));
      setSaid(say('share_carriedOut', await saveMade(SHARING_FILES, dayOf(now))));
    });
  const take = (file: File | undefined) => {
    if (!file) return;
    void during(async () => {
      await giveFile(SHARING_FILES, file);
      const taken = await ask('own>worker:carry-in', {});
      if (typeof taken === 'object') return setSaid(sayCount(say, taken.batches, 'share_carriedIn', taken.batches));
      setWrong(say(isNotTaken(taken) ? NOT_TAKEN[taken] : refusedKey(taken)));
    });
  };
  return (
    <section class="card">
      <h2>{say('share_handTitle')}</h2>
      <p>{say('share_handText')}</p>
      <button type="button" disabled={busy} aria-busy={busy} onClick={() => void give()}>
        {say('share_carryOut')}
      </button>
      <Field label={say('share_carryIn')} error={wrong}>
        {(labels) => (
          <input
            {...labels}
            type="file"
            accept=".vzwdeel"
            disabled={busy}
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        )}
      </Field>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
