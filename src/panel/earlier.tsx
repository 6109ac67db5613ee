import type { ComponentChildren } from 'preact';
import type { TaskView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { Waiting } from '../ui/failed';

/** Steps from before the school began to use the program, asked for when somebody unfolds them. */
export function Earlier({ draw }: { readonly draw: (tasks: readonly TaskView[]) => ComponentChildren }) {
  const { value, failed, again } = useAnswer('own>worker:earlier', {});
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  return <>{draw(value.tasks)}</>;
}
