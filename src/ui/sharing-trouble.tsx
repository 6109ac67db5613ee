import type { SharingTrouble } from '../messages/sharing';
import { longDayText } from './when-text';
import { keyOf, useLanguage } from './words';

/** What is wrong with the sharing, as one sentence. */
export function SharingTroubleText({ trouble }: { readonly trouble: SharingTrouble }) {
  const language = useLanguage();
  const { say } = language;
  if (trouble.kind === 'silent')
    return <>{say('share_trouble_silent', trouble.name, longDayText(trouble.since, language))}</>;
  return <>{say(keyOf('share_trouble', trouble.kind), 'name' in trouble ? trouble.name : '')}</>;
}
