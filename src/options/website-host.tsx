import type { AppState } from '../messages/views';
import { DEMO_WEBSITE } from '../sites/hosts';
import { ByIt } from '../ui/by-it';
import { useSay } from '../ui/words';
import { AllowHost, mayType, OwnAddress, proposed } from './hosts';

/** Website van de school: where it is, so that it is asked there before somebody adds photos. */
export function WebsiteHost({ state }: { readonly state: AppState }) {
  const say = useSay();
  return (
    <>
      <h2>{say('site_title')}</h2>
      <p>{say('site_text')}</p>
      {proposed(state, 'website', state.demo ? [DEMO_WEBSITE] : []).map((origin) => (
        <AllowHost key={origin} origin={origin} allowed={state} kind="website" />
      ))}
      {mayType(state, 'website') ? <OwnAddress label={say('site_address')} allowed={state} kind="website" /> : <ByIt />}
    </>
  );
}
