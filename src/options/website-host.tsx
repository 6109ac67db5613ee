import type { AppState } from '../messages/views';
import { DEMO_WEBSITE } from '../sites/hosts';
import { useSay } from '../ui/words';
import { AllowHost, OwnAddress } from './hosts';

/** Website van de school: where it is, so that it is asked there before somebody adds photos. */
export function WebsiteHost({ state }: { readonly state: AppState }) {
  const say = useSay();
  return (
    <>
      <h2>{say('site_title')}</h2>
      <p>{say('site_text')}</p>
      {state.demo && <AllowHost origin={DEMO_WEBSITE} allowed={state} kind="website" />}
      <OwnAddress label={say('site_address')} allowed={state} kind="website" />
    </>
  );
}
