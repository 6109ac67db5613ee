import type { DayView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { isDue } from '../ui/draft-card';
import { Failed } from '../ui/failed';
import type { TaskHandlers } from '../ui/task-card';
import { TaskList } from '../ui/task-list';
import { Earlier } from './earlier';
import { PortalSection } from './portal-section';

/** What is to be done: the steps of the protocol, and below them what the parent portal asks. */
export function DayWork({
  day: { state, tasks, earlier, done },
  ...handlers
}: { readonly day: DayView } & TaskHandlers) {
  const { value, failed, again } = useAnswer('own>worker:portal', {});
  const portal = value === 'locked' ? null : value;
  const asks = portal !== null && portal.todos.length + portal.askedCouples.length > 0;
  return (
    <>
      <TaskList
        tasks={tasks}
        done={done}
        earlier={earlier}
        whenEarlier={(draw) => <Earlier draw={draw} />}
        now={state.now}
        anythingRead={state.anythingRead}
        moreBelow={asks || (portal?.drafts ?? []).some((draft) => isDue(draft, state.now))}
        {...handlers}
      />
      {portal === null && failed && <Failed again={again} />}
      {portal && <PortalSection work={portal} now={state.now} />}
    </>
  );
}
