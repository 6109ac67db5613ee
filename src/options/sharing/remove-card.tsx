import { useState } from 'preact/hooks';
import type { MemberView } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { type MessageKey, useSay } from '../../ui/words';
import { refusedKey } from './exchange-text';

interface Props {
  readonly member: MemberView;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Takes a computer out, asked once more: what that does, and what nothing can do any more. */
export function RemoveCard({ member, onBack, onDone }: Props) {
  const say = useSay();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const remove = async () => {
    setBusy(true);
    const answer = await ask('own>worker:remove-member', { member: member.id }).catch(() => 'not-saved' as const);
    setBusy(false);
    if (answer === 'done') onDone();
    else setFailed(refusedKey(answer));
  };
  return (
    <section class="card">
      <h2>{say('share_removeOf', member.name)}</h2>
      <p>{say('share_removeDoes')}</p>
      <p>{say('share_removeNot')}</p>
      <label class="tick">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        {say('share_removeSure', member.name)}
      </label>
      {failed && (
        <p class="wrong" role="alert">
          {say(failed)}
        </p>
      )}
      <div class="buttons">
        <button type="button" onClick={onBack}>
          {say('share_removeNo')}
        </button>
        <button type="button" class="main" disabled={!sure || busy} aria-busy={busy} onClick={() => void remove()}>
          {say('share_removeYes')}
        </button>
      </div>
    </section>
  );
}
