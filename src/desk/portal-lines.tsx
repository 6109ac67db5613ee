import type { Moment } from '../domain/day';
import { usePortalLines } from '../pages/portal-lines';
import { useSay } from '../ui/words';

/** What the parent portal asks of who sits here: they are no steps of the protocol, and stand beside them. */
export function PortalLines({ now }: { readonly now: Moment }) {
  const say = useSay();
  const lines = usePortalLines(now);
  if (lines.length === 0) return null;
  return (
    <section class="portal-lines">
      <h2>
        {say('portal')} <span class="count">{lines.length}</span>
      </h2>
      <ul>
        {lines.map(({ text, at }) => (
          <li key={text}>{at ? <a href={`#${at}`}>{text}</a> : text}</li>
        ))}
      </ul>
      <p class="help">{say('portal_inPanel')}</p>
    </section>
  );
}
