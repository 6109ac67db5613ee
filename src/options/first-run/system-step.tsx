import type { AppState } from '../../messages/views';
import { DEMO_LAS, PARNASSYS } from '../../sites/hosts';
import { useSay } from '../../ui/words';
import { HostChoice } from '../host-choice';
import { PortalHosts } from '../portal-hosts';

interface Props {
  readonly state: AppState;
  readonly onNext: () => void;
  readonly onRestore: () => void;
}

/** Which systems the school uses; the person allows their addresses, and may do so later. */
export function SystemStep({ state, onNext, onRestore }: Props) {
  const say = useSay();
  const options = [
    ...(state.demo ? [{ words: say('run_demo'), origin: DEMO_LAS }] : []),
    { words: say('run_parnassys'), origin: PARNASSYS },
    { words: say('run_other'), origin: null },
  ];
  return (
    <section class="card">
      <h1>{say('run_system')}</h1>
      <p>{say('run_systemText')}</p>
      <HostChoice
        legend={say('run_system')}
        name="system"
        options={options}
        addressLabel={say('run_address')}
        allowed={state}
        kind="las"
      />
      <PortalHosts state={state} />
      <p class="help">{say('run_later')}</p>
      <div class="buttons">
        <button type="button" class="main" onClick={onNext}>
          {say('next')}
        </button>
        <button type="button" onClick={onRestore}>
          {say('bak_have')}
        </button>
      </div>
    </section>
  );
}
