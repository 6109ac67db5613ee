import type { Reply } from '../messages/contract';
import type { DraftTyped } from '../ui/draft-card';
import type { MessageKey } from '../ui/words';
import { ask } from './ask';
import { useTold } from './told';

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
  const { told, tell } = useTold<Refused>(REFUSED);
  return {
    told,
    putBack: (draft: string) => tell(ask('own>worker:put-draft-back', { draft }), 'portal_draft_opened'),
    change: (draft: string, typed: DraftTyped) =>
      tell(ask('own>worker:change-draft', { draft, ...typed }), 'portal_draft_changed'),
    remove: (draft: string) => tell(ask('own>worker:remove-draft', { draft }), 'portal_draft_removed', draft),
    restore: (draft: string) => tell(ask('own>worker:restore-draft', { draft }), 'undone'),
  };
}
