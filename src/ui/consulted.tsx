import type { ConsultedView } from '../messages/views';
import { personText } from './fact-text';
import { momentText } from './when-text';
import { keyOf, useLanguage } from './words';

/** Who saw the dossier and why, folded away. Nobody takes it back. */
export function Consulted({ consulted }: { readonly consulted: readonly ConsultedView[] }) {
  const language = useLanguage();
  const { say } = language;
  return (
    <details class="folded consulted">
      <summary>{say('dos_who', consulted.length)}</summary>
      <p class="help">{say('dos_whoHelp')}</p>
      <ul class="facts-list">
        {consulted.map(({ id, at, by, for: purpose }) => (
          <li key={id}>
            {momentText(at, language)}: {personText(by, language)}, {say(keyOf('dos_for', purpose))}
          </li>
        ))}
      </ul>
    </details>
  );
}
