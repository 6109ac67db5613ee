import type { MessageKey } from '../../ui/words';

/** Why a text of the letters was not kept, in words. */
export const REFUSED = {
  'not-allowed': 'version_notAllowed',
  'bad-wording': 'wordings_bad',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<string, MessageKey>;
