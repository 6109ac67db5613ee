import { useState } from 'preact/hooks';
import { ask } from '../pages/ask';
import { openSettingsAt } from '../pages/tabs';
import { Notice } from '../ui/notice';
import { useSay } from '../ui/words';

/** Nobody made a recovery sheet. Said until there is one, or the director wants to be told no more. */
export function NoRecovery() {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const putOff = async () => {
    const answer = await ask('own>worker:put-off-recovery', {}).catch(() => 'not-saved' as const);
    setFailed(answer !== 'done');
  };
  return (
    <div class="no-recovery">
      <Notice kind="info">
        <p>{say('rec_hint')}</p>
        <button type="button" onClick={() => void openSettingsAt('recovery')}>
          {say('rec_make')}
        </button>{' '}
        <button type="button" class="quiet" onClick={() => void putOff()}>
          {say('rec_hintNo')}
        </button>
        {failed && <p class="wrong">{say('notSaved')}</p>}
      </Notice>
    </div>
  );
}
