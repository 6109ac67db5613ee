import type { Moment } from '../domain/day';
import type { PortalWorkView } from '../messages/portal-views';
import { useDrafts } from '../pages/drafts';
import { usePortalWork } from '../pages/portal';
import { openDeskAt } from '../pages/tabs';
import { Couples } from '../ui/couples';
import { DraftCard } from '../ui/draft-card';
import { Recorded } from '../ui/recorded';
import { TodoCard } from '../ui/todo-card';
import { useSay } from '../ui/words';

/** Ouderportaal: its tasks, and texts that wait; nothing where there is neither. */
export function PortalSection({ work, now }: { readonly work: PortalWorkView; readonly now: Moment }) {
  const say = useSay();
  const doing = usePortalWork();
  const drafts = useDrafts();
  const { todos, reachable, mayCompare, askedCouples, couples } = work;
  const count = todos.length + askedCouples.length;
  const waiting = work.drafts.filter(({ filledOn }) => filledOn === null);
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
              onDone={({ rule }, { id }) => void doing.did({ rule, about: id })}
              onCopy={(text) => void doing.copy(text)}
              {...(reachable && { onOpen: () => void doing.open() })}
              {...(mayCompare && { onCompare: () => void openDeskAt('pupils-portal') })}
            />
          ))}
          <Couples
            askedCouples={askedCouples}
            couples={couples}
            now={now}
            onAgreed={(names) => void doing.agreeCouple(names)}
            onNotAgreed={(names) => void doing.dropCouple(names)}
            onEnd={(names) => void doing.endCouple(names)}
          />
        </section>
      )}
      <Recorded recorded={doing.told} onUndo={() => void doing.undo()} />
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
