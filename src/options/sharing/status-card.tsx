import { useState } from 'preact/hooks';
import type { Moment } from '../../domain/day';
import type { WholeSharing } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { Notice } from '../../ui/notice';
import { SharingTroubleText } from '../../ui/sharing-trouble';
import { momentText } from '../../ui/when-text';
import { type MessageKey, sayCount, useLanguage } from '../../ui/words';
import { refusedKey } from './exchange-text';
import { allowFolder } from './folder';

interface Props {
  readonly view: Extract<WholeSharing, { state: 'in' }>;
  readonly now: Moment;
}

/** When this computer exchanged with the others last, what waits, and what is wrong. */
export function StatusCard({ view: { exchanged, waiting, troubles, carrier }, now }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [said, setSaid] = useState<MessageKey | null>(null);
  const [busy, setBusy] = useState(false);
  const exchange = async () => {
    setBusy(true);
    const answer = await ask('own>worker:exchange', {}).catch(() => 'not-exchanged' as const);
    setBusy(false);
    setSaid(answer === 'done' ? 'share_exchangedNow' : refusedKey(answer));
  };
  const allow = async () => {
    if (await allowFolder().catch(() => false)) await exchange();
  };
  return (
    <section class="card">
      <h2>{say('share_status')}</h2>
      <p>
        {exchanged ? say('share_exchanged', momentText(exchanged, language, now)) : say('share_neverExchanged')}{' '}
        {waiting > 0 && sayCount(say, waiting, 'share_waiting', waiting)}
      </p>
      {troubles.map((trouble, index) => (
        <Notice key={index} kind="warning">
          <p>
            <SharingTroubleText trouble={trouble} />
          </p>
          {trouble.kind === 'permission' && (
            <button type="button" onClick={() => void allow()}>
              {say('share_allow')}
            </button>
          )}
        </Notice>
      ))}
      {carrier && carrier.kind !== 'by-hand' && (
        <button type="button" disabled={busy} aria-busy={busy} onClick={() => void exchange()}>
          {say('share_exchange')}
        </button>
      )}
      <p class="said" role="status">
        {said && say(said)}
      </p>
    </section>
  );
}
