import type { AppState } from '../messages/views';
import { BASISONLINE, DEMO_PORTAL, PARNASSYS_PORTAL } from '../sites/hosts';
import { useSay } from '../ui/words';
import { HostChoice, optionsBy } from './host-choice';

/** Ouderportaal koppelen: which parent portal the school uses. */
export function PortalHosts({ state }: { readonly state: AppState }) {
  const say = useSay();
  const known = [
    ...(state.demo ? [{ words: say('guard_demo'), origin: DEMO_PORTAL }] : []),
    { words: say('guard_basisonline'), origin: BASISONLINE },
    { words: say('guard_parnassys'), origin: PARNASSYS_PORTAL },
  ];
  return (
    <>
      <h2>{say('guard_link')}</h2>
      <p>{say('guard_linkText')}</p>
      <HostChoice
        legend={say('guard_link')}
        name="portal"
        options={optionsBy(state, 'portal', known, say('guard_other'))}
        addressLabel={say('guard_address')}
        state={state}
        kind="portal"
      />
    </>
  );
}
