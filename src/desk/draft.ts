import { useEffect, useRef, useState } from 'preact/hooks';
import type { Request } from '../messages/contract';
import { ask } from '../pages/ask';

export type Draft = NonNullable<Request<'own>worker:keep-draft'>['draft']>;

/** How long somebody pauses before what they typed is kept, in milliseconds. */
const PAUSE = 400;

/**
 * Keeps what somebody makes of a letter, a moment after they stop typing and at once when they leave the page. `failed`: the last text
 * is not kept; the next one is tried again.
 */
export function useDraft(letter: string) {
  const [failed, setFailed] = useState(false);
  const waiting = useRef<{ readonly draft: Draft | null; readonly timer: number } | null>(null);

  const now = (): void => {
    const due = waiting.current;
    if (!due) return;
    clearTimeout(due.timer);
    waiting.current = null;
    ask('own>worker:keep-draft', { letter, draft: due.draft }).then(
      (answer) => setFailed(answer !== 'done'),
      () => setFailed(true),
    );
  };
  const keep = (draft: Draft | null): void => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { draft, timer: window.setTimeout(now, PAUSE) };
  };

  useEffect(() => {
    addEventListener('pagehide', now);
    return () => {
      removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return { failed, keep, now };
}
