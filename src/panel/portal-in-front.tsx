import { useState } from 'preact/hooks';
import { ask } from '../pages/ask';
import { useInFront } from '../pages/in-front';
import { useSay } from '../ui/words';

/** A parent portal may stand in the tab in front: the words by which it is recognised can be pointed out. */
export function PortalInFront() {
  const say = useSay();
  const { tab, value: host } = useInFront('own>worker:portal-at');
  const [said, setSaid] = useState('');
  if (host === null || tab === null) return null;
  const pointOut = async (): Promise<void> => {
    const begun = await ask('own>worker:point-out-portal', { tab }).catch(() => false);
    setSaid(begun ? '' : say('point_portal_cannot'));
  };
  return (
    <div class="page-status mend">
      <button type="button" class="quiet" onClick={() => void pointOut()}>
        {say('point_portal_open')}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
