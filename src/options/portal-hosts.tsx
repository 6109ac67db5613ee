import type { AppState } from '../messages/views';
import { BASISONLINE, DEMO_PORTAL, PARNASSYS_PORTAL } from '../sites/hosts';
import { useSay } from '../ui/words';
import { HostChoice } from './host-choice';

/** Ouderportaal koppelen: which parent portal the school uses. */
export function PortalHosts({ state }: { readonly state: AppState }) {
  const say = useSay();
  const options = [
    ...(state.demo ? [{ words: say('guard_demo'), origin: DEMO_PORTAL }] : []),
    { words: say('guard_basisonline'), origin: BASISONLINE },
    { words: say('guard_parnassys'), origin: PARNASSYS_PORTAL },
    { words: say('guard_other'), origin: null },
  ];
  return (
    <>
      <h2>{say('guard_link')}</h2>
      <p>{say('guard_linkText')}</p>
      <HostChoice
        legend={say('guard_link')}
        name="portal"
        options={options}
        addressLabel={say('guard_address')}
        allowed={state}
        kind="portal"
      />
    </>
  );
}
