import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActionView } from '../../messages/views';
import { actionSaid, personText } from '../fact-text';
import { momentText } from '../when-text';
import { useLanguage } from '../words';

export interface ActionHandlers {
  /** Shows a letter that was sent. */
  readonly onRead: (action: string) => void;
  /** Takes back an action, or the taking back of one. */
  readonly onWithdraw: (entry: string) => void;
}

interface Props extends ActionHandlers {
  readonly action: ActionView;
}

/** Something that somebody did, with who recorded it. It is corrected by withdrawing, and stays to be read. */
export function ActionItem({ action, onRead, onWithdraw }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { id, at, by, withdrawn, readable, mayUndo } = action;
  const [asking, setAsking] = useState(false);
  const said = actionSaid(action, language);
  return (
    <>
      <span class="on">{momentText(at, language)}</span>
      <div class="told">
        <p>{withdrawn ? <s>{said}</s> : <b>{said}</b>}</p>
        <p class="meta">{say('dos_recorded', personText(by, language))}</p>
        {withdrawn && (
          <p class="meta">
            {say('dos_withdrawn', momentText(withdrawn.at, language), personText(withdrawn.by, language))}
          </p>
        )}
        {asking && (
          <Confirm
            onYes={() => {
              setAsking(false);
              onWithdraw(id);
            }}
            onNo={() => setAsking(false)}
          />
        )}
      </div>
      {!asking && (
        <span class="acts">
          {readable && !withdrawn && (
            <button type="button" class="quiet" onClick={() => onRead(id)}>
              {say('readLetter')}
              <span class="unseen">: {said}</span>
            </button>
          )}
          {mayUndo && (
            <button
              type="button"
              class="quiet"
              onClick={() => (withdrawn ? onWithdraw(withdrawn.id) : setAsking(true))}
            >
              {say(withdrawn ? 'dos_restore' : 'dos_withdraw')}
              <span class="unseen">: {said}</span>
            </button>
          )}
        </span>
      )}
    </>
  );
}

interface ConfirmProps {
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What withdrawing means, before it is done. */
function Confirm({ onYes, onNo }: ConfirmProps) {
  const { say } = useLanguage();
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), []);
  return (
    <div class="confirm">
      <p>{say('dos_withdrawMeans')}</p>
      <button type="button" ref={yes} onClick={onYes}>
        {say('dos_withdrawYes')}
      </button>{' '}
      <button type="button" class="quiet" onClick={onNo}>
        {say('dos_withdrawNo')}
      </button>
    </div>
  );
}
