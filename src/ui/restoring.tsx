import type { AppState } from '../messages/views';
import { useSay } from './words';

/** Many dossiers are put back from the second copy; it goes on by itself. */
export function Restoring({ progress }: { readonly progress: AppState['restoring'] }) {
  const say = useSay();
  const { done, of } = progress ?? { done: 0, of: 1 };
  const text = say('copy_restoring', done, of);
  return (
    <div class="unlock" role="status">
      <p>{say('copy_restoringText')}</p>
      <progress max={of} value={done} aria-label={text} />
      <p>{text}</p>
    </div>
  );
}
