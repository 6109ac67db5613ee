import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply, Request } from '../messages/contract';
import { useAnswer } from './ask';
import { onTabInFront, tabInFront } from './tabs';

type OfTab = 'own>worker:page' | 'own>worker:portal-at';

/** What is known of the tab in front, and which that is; asked again whenever another tab or page comes to the front. */
export function useInFront<N extends OfTab>(name: N): { readonly tab: number | null; readonly value: Reply<N> | null } {
  const [tab, setTab] = useState<number | null>(null);
  const { value, again } = useAnswer(name, { tab } as Request<N>);
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    const look = () => {
      void tabInFront().then(setTab);
      latest.current();
    };
    look();
    return onTabInFront(look);
  }, []);
  return { tab, value };
}
