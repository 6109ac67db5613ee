import { useState } from 'preact/hooks';
import type { CarrierKind } from '../../domain/carriers';
import type { SharingView } from '../../messages/sharing';
import { ask } from '../../pages/ask';
import { type MessageKey, useSay } from '../../ui/words';
import { refusedKey } from './exchange-text';
import { canPick, pickFolder } from './folder';

/** How this computer reaches the others: a folder of the school's drive where the browser can, or a file by hand. */
export function CarrierCard({ view: { carrier, mayManage } }: { readonly view: SharingView }) {
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
      {carrier ? (
        <p>{carrier.kind === 'folder' ? say('share_byFolder', carrier.folder ?? '') : say('share_byHand')}</p>
      ) : (
        <p>{say('share_carrierText')}</p>
      )}
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
