import { useState } from 'preact/hooks';
import type { Reply } from '../../messages/contract';
import { ask } from '../../pages/ask';
import { type MessageKey, useSay } from '../../ui/words';

const SAID: Readonly<Record<Reply<'own>worker:withdraw-recovery'>, MessageKey>> = {
  done: 'rec_withdrawn',
  'not-allowed': 'rec_who',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
};

/** Makes a sheet that somebody lost open nothing any more; asked once more, since no paper brings it back. */
export function WithdrawCard({ isThere }: { readonly isThere: boolean }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const withdraw = async () => {
    setAsking(false);
    const answer = await ask('own>worker:withdraw-recovery', {}).catch(() => 'not-saved' as const);
    setSaid(say(SAID[answer]));
  };
  return (
    <>
      <p class="said" role="status">
        {said}
      </p>
      {isThere && (
        <section class="card">
          <h2>{say('rec_withdrawTitle')}</h2>
          <p>{say('rec_withdrawText')}</p>
          {asking ? (
            <div class="buttons">
              <button type="button" onClick={() => setAsking(false)}>
                {say('rec_withdrawNo')}
              </button>
              <button type="button" class="main" onClick={() => void withdraw()}>
                {say('rec_withdrawYes')}
              </button>
            </div>
          ) : (
            <button type="button" onClick={() => setAsking(true)}>
              {say('rec_withdraw')}
            </button>
          )}
        </section>
      )}
    </>
  );
}
