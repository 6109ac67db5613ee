import { useState } from 'preact/hooks';
import type { InvitationView } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { momentText } from '../../ui/when-text';
import { keyOf, type MessageKey, useLanguage } from '../../ui/words';
import { EntranceText } from './entrance-text';
import { refusedKey } from './exchange-text';
import { ShortNumber } from './number';

interface Props {
  readonly invitation: InvitationView;
  readonly school: string;
}

/** A computer that may join: its words, large and printable; and once it answered, the number to compare. */
export function InvitationCard({ invitation, school }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { id, name, role, groups, words, until, number, entrance } = invitation;
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const answer = async (isSame: boolean) => {
    const done = await ask('own>worker:answer-request', { invitation: id, isSame }).catch(() => 'not-saved' as const);
    setFailed(done === 'done' ? null : refusedKey(done));
  };
  const withdraw = async () => {
    const done = await ask('own>worker:withdraw-invitation', { invitation: id }).catch(() => 'not-saved' as const);
    setFailed(done === 'done' ? null : refusedKey(done));
  };
  return (
    <section class="card invitation">
      <h2>{say('share_invitation', name)}</h2>
      <p>
        {school && `${school}, `}
        {say(keyOf('role', role))}
        {groups.length > 0 && ` (${groups.join(', ')})`}
      </p>
      {number === null ? (
        <>
          <p>{say('share_wordsText')}</p>
          <ol class="code-words">
            {words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ol>
          <p class="help">{say('share_wordsUntil', momentText(until, language))}</p>
          {entrance && <EntranceText text={entrance} />}
          <div class="buttons">
            <button type="button" class="quiet" onClick={() => void withdraw()}>
              {say('share_withdraw')}
            </button>
            <button type="button" onClick={() => window.print()}>
              {say('print')}
            </button>
          </div>
        </>
      ) : (
        <>
          <p>{say('share_compareThere', name)}</p>
          <ShortNumber number={number} />
          <p>
            <b>{say('share_isSame')}</b>
          </p>
          <div class="buttons">
            <button type="button" onClick={() => void answer(false)}>
              {say('share_notSame')}
            </button>
            <button type="button" class="main" onClick={() => void answer(true)}>
              {say('share_same')}
            </button>
          </div>
        </>
      )}
      {failed && (
        <p class="wrong" role="alert">
          {say(failed)}
        </p>
      )}
    </section>
  );
}
