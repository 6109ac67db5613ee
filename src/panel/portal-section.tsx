import type { Moment } from '../domain/day';
import { useAnswer } from '../pages/ask';
import { useDrafts } from '../pages/drafts';
import { usePortalWork } from '../pages/portal';
import { openDeskAt } from '../pages/tabs';
import { Couples } from '../ui/couples';
import { DraftCard } from '../ui/draft-card';
import { Failed } from '../ui/failed';
import { Recorded } from '../ui/recorded';
import { TodoCard } from '../ui/todo-card';
import { useSay } from '../ui/words';

/** Ouderportaal: its tasks, and texts that wait; nothing where there is neither. */
export function PortalSection({ now }: { readonly now: Moment }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:portal', {});
  const work = usePortalWork();
  const drafts = useDrafts();
  if (value === null && failed) return <Failed again={again} />;
  if (value === null || value === 'locked') return null;
  const { todos, reachable, mayCompare, askedCouples, couples } = value;
  const count = todos.length + askedCouples.length;
  const waiting = value.drafts.filter(({ filledOn }) => filledOn === null);
  return (
    <div class="portal">
      {count + couples.length > 0 && (
        <section>
          <h2>
            {say('portal')} <span class="count">{count}</span>
          </h2>
          {todos.map((todo) => (
            <TodoCard
              key={`${todo.rule} ${todo.step}`}
              todo={todo}
              now={now}
              onDone={({ rule }, { id }) => void work.did({ rule, about: id })}
              onCopy={(text) => void work.copy(text)}
              {...(reachable && { onOpen: () => void work.open() })}
              {...(mayCompare && { onCompare: () => void openDeskAt('pupils-portal') })}
            />
          ))}
          <Couples
            askedCouples={askedCouples}
            couples={couples}
            now={now}
            onAgreed={(names) => void work.agreeCouple(names)}
            onNotAgreed={(names) => void work.dropCouple(names)}
            onEnd={(names) => void work.endCouple(names)}
          />
        </section>
      )}
      <Recorded recorded={work.told} onUndo={() => void work.undo()} />
      {waiting.length > 0 && (
        <section>
          <h2>
            {say('portal_drafts')} <span class="count">{waiting.length}</span>
          </h2>
          {waiting.map((draft) => (
            <DraftCard
              key={draft.id}
              draft={draft}
              now={now}
              onBack={() => void drafts.putBack(draft.id)}
              onRead={() => void openDeskAt('drafts')}
            />
          ))}
        </section>
      )}
      <Recorded recorded={drafts.told} onUndo={() => undefined} />
    </div>
  );
}
