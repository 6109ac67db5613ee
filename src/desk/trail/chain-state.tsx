import { useEffect, useState } from 'preact/hooks';
import type { ChainView } from '../../messages/trail-views';
import { ask } from '../../pages/ask';
import { ChainNotice } from '../../ui/trail/chain-notice';

/** So often it is asked how far the looking is, in milliseconds. */
const EACH = 400;

/** Asks whether the trail is whole until there is an answer. */
export function ChainState() {
  const [chain, setChain] = useState<ChainView | null>(null);
  const look = (again: boolean): Promise<void> =>
    ask('own>worker:trail-chain', { again }).then(
      (answer) => setChain(typeof answer === 'string' ? null : answer.chain),
      () => setChain({ state: 'failed' }),
    );
  useEffect(() => void look(false), []);
  useEffect(() => {
    if (chain?.state !== 'looking') return;
    const timer = setTimeout(() => void look(false), EACH);
    return () => clearTimeout(timer);
  }, [chain]);
  return <ChainNotice chain={chain} onAgain={() => void look(true)} />;
}
