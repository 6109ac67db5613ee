import { needsAgreement } from '../domain/access';
import { type Role, workOf } from '../domain/role';
import { keyOf, type MessageKey, type Say } from '../ui/words';
import type { RoundCode } from './round-codes';

/** What a code of the round says, in words. */
export const codeText = ({ way, choice }: RoundCode, say: Say): string =>
  choice ? say(keyOf('told', choice)) : say(keyOf('way', way));

/** What a round without anybody in it says: who goes round, or sees every dossier, knows that nobody is absent; others do not. */
export const nobodyKey = (role: Role): MessageKey =>
  needsAgreement(role) && !workOf(role).includes('concierge') ? 'round_notYours' : 'round_nobody';
