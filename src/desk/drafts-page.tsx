import type { DayView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { useDrafts } from '../pages/drafts';
import { OwnHead } from '../pages/own-head';
import { DraftCard } from '../ui/draft-card';
import { Waiting } from '../ui/failed';
import { Recorded } from '../ui/recorded';
import { useSay } from '../ui/words';

/** Klaargezette berichten: what somebody wrote in the portal and did not send yet, to read, change, throw away or put back. */
export function DraftsPage({ day: { state } }: { readonly day: DayView }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:drafts', {});
  const { told, putBack, change, remove, restore } = useDrafts();
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  return (
    <main class="drafts">
      <OwnHead state={state} to={['settings']} />
      <p>
        <a href="#steps">{say('round_back')}</a>
      </p>
      <h1>
        {say('portal_drafts')} <span class="count">{value.drafts.length}</span>
      </h1>
      <p class="help">{say('portal_drafts_help')}</p>
      {value.drafts.length === 0 && (
        <p class="nothing" role="status">
          {say('portal_drafts_none')}
        </p>
      )}
      {value.drafts.map((draft) => (
        <DraftCard
          key={draft.id}
          draft={draft}
          now={state.now}
          onBack={() => void putBack(draft.id)}
          onChange={(typed) => change(draft.id, typed)}
          onRemove={() => void remove(draft.id)}
        />
      ))}
      <Recorded recorded={told} onUndo={(draft) => void restore(draft)} />
    </main>
  );
}
