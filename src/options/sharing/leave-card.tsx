import { useState } from 'preact/hooks';
import { ask } from '../../pages/ask';
import { type MessageKey, useSay } from '../../ui/words';
import { refusedKey } from './exchange-text';

/** This computer shares no more; asked once more. @param isOwner it administers the relay */
export function LeaveCard({ isOwner }: { readonly isOwner: boolean }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const leave = async () => {
    const answer = await ask('own>worker:leave-sharing', {}).catch(() => 'not-saved' as const);
    if (answer !== 'done') setFailed(refusedKey(answer));
  };
  return (
    <section class="card">
      <h2>{say('share_leave')}</h2>
      <p>{say('share_leaveText')}</p>
      {isOwner && <p>{say('share_leaveOwner')}</p>}
      {failed && (
        <p class="wrong" role="alert">
          {say(failed)}
        </p>
      )}
      {asking ? (
        <div class="buttons">
          <button type="button" onClick={() => setAsking(false)}>
            {say('share_leaveNo')}
          </button>
          <button type="button" class="main" onClick={() => void leave()}>
            {say('share_leaveYes')}
          </button>
        </div>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {say('share_leaveButton')}
        </button>
      )}
    </section>
  );
}
