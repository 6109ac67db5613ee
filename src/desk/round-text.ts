import { keyOf, type Say } from '../ui/words';
import type { RoundCode } from './round-codes';

/** What a code of the round says, in words. */
export const codeText = ({ way, choice }: RoundCode, say: Say): string =>
  choice ? say(keyOf('told', choice)) : say(keyOf('way', way));
