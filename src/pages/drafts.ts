import { useState } from 'preact/hooks';
import type { Reply } from '../messages/contract';
import type { DraftTyped } from '../ui/draft-card';
import type { RecordedStep } from '../ui/recorded';
import { type MessageKey, useSay } from '../ui/words';
import { ask } from './ask';

type Refused = Exclude<Reply<'own>worker:change-draft' | 'own>worker:put-draft-back'>, 'done' | 'opened'>;

/** Why nothing was done with a text that waits, in words. */
const REFUSED: Readonly<Record<Refused, MessageKey>> = {
  gone: 'portal_draft_gone',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  'not-reachable': 'portal_draft_noTab',
};

/** What a person does with texts that wait, with what to say about it. */
export function useDrafts() {
  const say = useSay();
  const [told, setTold] = useState<RecordedStep | null>(null);
  const tell = async (
    answer: Promise<'done' | 'opened' | Refused>,
    key: MessageKey,
    entry: string | null = null,
  ): Promise<boolean> => {
    const said = await answer.catch(() => 'not-saved' as const);
    const failed = said !== 'done' && said !== 'opened';
    setTold({ entry: failed ? null : entry, text: say(failed ? REFUSED[said] : key), failed });
    return !failed;
  };
  return {
    told,
    putBack: (draft: string) => tell(ask('own>worker:put-draft-back', { draft }), 'portal_draft_opened'),
    change: (draft: string, typed: DraftTyped) =>
      tell(ask('own>worker:change-draft', { draft, ...typed }), 'portal_draft_changed'),
    remove: (draft: string) => tell(ask('own>worker:remove-draft', { draft }), 'portal_draft_removed', draft),
    restore: (draft: string) => tell(ask('own>worker:restore-draft', { draft }), 'undone'),
  };
}
