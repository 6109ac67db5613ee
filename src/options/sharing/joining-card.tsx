import { useState } from 'preact/hooks';
import type { WholeSharing } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { type MessageKey, useSay } from '../../ui/words';
import { refusedKey } from './exchange-text';
import { ShortNumber } from './number';

interface Props extends Pick<WholeSharing, 'carrier'> {
  readonly number: string;
}

/** This computer typed the words: now somebody compares the number on both. */
export function JoiningCard({ number, carrier }: Props) {
  const say = useSay();
  const [said, setSaid] = useState<MessageKey | null>(null);
  const look = async () => {
    const answer = await ask('own>worker:exchange', {}).catch(() => 'not-exchanged' as const);
    setSaid(answer === 'done' || answer === 'alone' ? 'share_notYet' : refusedKey(answer));
  };
  const stop = async () => {
    const answer = await ask('own>worker:stop-joining', {}).catch(() => 'not-saved' as const);
    if (answer !== 'done') setSaid(refusedKey(answer));
  };
  return (
    <section class="card">
      <h2>{say('share_compare')}</h2>
      <p>{say('share_compareHere')}</p>
      <ShortNumber number={number} />
      {carrier?.kind === 'by-hand' && <p>{say('share_compareByHand')}</p>}
      <p class="said" role="status">
        {said && say(said)}
      </p>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => void stop()}>
          {say('share_stopJoining')}
        </button>
        <button type="button" class="main" onClick={() => void look()}>
          {say('share_lookNow')}
        </button>
      </div>
    </section>
  );
}
