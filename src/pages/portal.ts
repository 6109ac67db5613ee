import { useRef, useState } from 'preact/hooks';
import type { Reply, Request } from '../messages/contract';
import { copyText } from '../ui/copy';
import type { RecordedStep } from '../ui/recorded';
import { type MessageKey, useSay } from '../ui/words';
import { ask } from './ask';

type Item = Request<'own>worker:portal-did'>;
type Refused = Exclude<Reply<'own>worker:portal-did' | 'own>worker:open-portal'>, 'done' | 'opened'>;

const REFUSED: Readonly<Record<Refused, MessageKey>> = {
  gone: 'portal_gone',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  'not-reachable': 'portal_notReachable',
};

/** What a person does with the tasks of the portal, with what to say about it. */
export function usePortalWork() {
  const say = useSay();
  const [told, setTold] = useState<RecordedStep | null>(null);
  const last = useRef<Item | null>(null);
  const tell = async (answer: Promise<'done' | 'opened' | Refused>, key: MessageKey, item: Item | null = null) => {
    const said = await answer.catch(() => 'not-saved' as const);
    const failed = said !== 'done' && said !== 'opened';
    last.current = failed ? null : item;
    setTold({ entry: last.current?.about ?? null, text: say(failed ? REFUSED[said] : key), failed });
  };
  return {
    told,
    did: (item: Item) => tell(ask('own>worker:portal-did', item), 'recorded', item),
    undo: async () => {
      if (last.current) await tell(ask('own>worker:portal-undo', last.current), 'undone');
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
