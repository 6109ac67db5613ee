import { useState } from 'preact/hooks';
import type { CarrierKind } from '../../domain/carriers';
import type { WholeSharing } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { type MessageKey, type Say, useSay } from '../../ui/words';
import { refusedKey } from './exchange-text';
import { canPick, pickFolder } from './folder';

function reached(carrier: NonNullable<WholeSharing['carrier']>, say: Say): string {
  if (carrier.kind === 'folder') return say('share_byFolder', carrier.folder ?? '');
  if (carrier.kind === 'by-hand') return say('share_byHand');
  return carrier.relay ? say('share_byRelayAt', carrier.relay.servers.join(', ')) : say('share_byRelay');
}

/** How this computer reaches the others: a folder of the school's drive where the browser can, a file by hand, or a relay of the board. */
export function CarrierCard({ view: { carrier, mayManage, relays, state } }: { readonly view: WholeSharing }) {
  const say = useSay();
  const [said, setSaid] = useState<MessageKey | null>(null);
  const [changing, setChanging] = useState(false);
  const choose = async (kind: CarrierKind): Promise<MessageKey | null> => {
    if (kind === 'folder' && !(await pickFolder())) return null;
    const answer = await ask('own>worker:choose-carrier', { kind });
    if (answer !== 'done') return refusedKey(answer);
    setChanging(false);
    return 'saved';
  };
  const submit = (kind: CarrierKind) => {
    setSaid(null);
    void choose(kind)
      .catch(() => 'share_folderNot' as const)
      .then(setSaid);
  };
  return (
    <section class="card">
      <h2>{say('share_carrier')}</h2>
      {carrier ? <p>{reached(carrier, say)}</p> : <p>{say('share_carrierText')}</p>}
      {mayManage && (carrier === null || changing) && (
        <div class="carriers">
          {canPick() ? (
            <div>
              <p class="help">{say('share_folderHelp')}</p>
              <button type="button" class="main" onClick={() => submit('folder')}>
                {say('share_chooseFolder')}
              </button>
            </div>
          ) : (
            <p class="help">{say('share_noPicker')}</p>
          )}
          <div>
            <p class="help">{say('share_byHandHelp')}</p>
            <button type="button" onClick={() => submit('by-hand')}>
              {say('share_chooseByHand')}
            </button>
          </div>
          {relays ? (
            <div>
              <p class="help">{say('share_relayHelp')}</p>
              <button type="button" onClick={() => submit('relay')}>
                {say('share_chooseRelay')}
              </button>
            </div>
          ) : (
            state === 'alone' && <p class="help">{say('share_noRelay')}</p>
          )}
        </div>
      )}
      {mayManage && carrier && !changing && (
        <button type="button" class="quiet" onClick={() => setChanging(true)}>
          {say('share_changeCarrier')}
        </button>
      )}
      <p class="said" role="status">
        {said && say(said)}
      </p>
    </section>
  );
}
