import { useAnswer } from '../pages/ask';
import { useSay } from '../ui/words';

/** The ways to what the desk has of the parent portal, for whoever has something there. */
export function PortalLinks() {
  const say = useSay();
  const { value } = useAnswer('own>worker:portal', {});
  if (value === null || value === 'locked') return null;
  return (
    <>
      {value.drafts.length > 0 && (
        <>
          {' '}
          · <a href="#drafts">{say('portal_drafts')}</a>
        </>
      )}
      {value.reachable && value.mayCompare && (
        <>
          {' '}
          · <a href="#pupils-portal">{say('portal_pupils')}</a>
        </>
      )}
    </>
  );
}
