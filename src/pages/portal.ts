import { useRef } from 'preact/hooks';
import type { Reply, Request } from '../messages/contract';
import { copyText } from '../ui/copy';
import { type MessageKey, useSay } from '../ui/words';
import { ask } from './ask';
import { useTold } from './told';

type Item = Request<'own>worker:portal-did'>;
type Refused = Exclude<Reply<'own>worker:portal-did' | 'own>worker:open-portal'>, 'done' | 'opened'>;
/** Does what was done last the other way round. */
type Undo = () => Promise<'done' | Refused>;

const REFUSED: Readonly<Record<Refused, MessageKey>> = {
  gone: 'portal_gone',
  'not-allowed': 'notForBoard',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  'not-reachable': 'portal_notReachable',
};

/** What a person does with the tasks of the portal, with what to say about it. */
export function usePortalWork() {
  const say = useSay();
  const { told, setTold, tell: tellDone } = useTold<Refused>(REFUSED);
  const back = useRef<Undo | null>(null);
  const tell = async (answer: Promise<'done' | 'opened' | Refused>, key: MessageKey, undo: Undo | null = null) => {
    const isDone = await tellDone(answer, key, undo && key);
    back.current = isDone ? undo : null;
  };
  return {
    told,
    did: (item: Item) =>
      tell(ask('own>worker:portal-did', item), 'recorded', () => ask('own>worker:portal-undo', item)),
    agreeCouple: (names: string) =>
      tell(ask('own>worker:agree-couple', { names }), 'recorded', () => ask('own>worker:end-couple', { names })),
    endCouple: (names: string) =>
      tell(ask('own>worker:end-couple', { names }), 'undone', () => ask('own>worker:agree-couple', { names })),
    dropCouple: (names: string) => tell(ask('own>worker:drop-couple', { names }), 'portal_coupleDropped'),
    undo: async () => {
      if (back.current) await tell(back.current(), 'undone');
    },
    open: async () => {
      const said = await ask('own>worker:open-portal', {}).catch(() => 'not-saved' as const);
      setTold(said === 'opened' ? null : { entry: null, text: say(REFUSED[said]), failed: true });
    },
    copy: async (text: string) => {
      const said = await copyText(text);
      setTold({ entry: null, text: say(said), failed: said === 'copyFailed' });
    },
  };
}
