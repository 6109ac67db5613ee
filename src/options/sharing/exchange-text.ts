import type { ExchangeRefusal } from '../../messages/sharing';
import type { MessageKey } from '../../ui/words';

type Refusal =
  | ExchangeRefusal
  | 'not-allowed'
  | 'locked'
  | 'not-saved'
  | 'gone'
  | 'alone'
  | 'shares-already'
  | 'is-self'
  | 'old-browser'
  | 'not-owner'
  | 'not-asked'
  | 'set-by-it'
  | 'decides'
  | 'not-exchanged';

const REFUSED = {
  'not-allowed': 'share_notAllowed',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  gone: 'gone',
  alone: 'share_alone',
  'shares-already': 'share_already',
  'is-self': 'share_isSelf',
  'old-browser': 'share_oldBrowser',
  'not-owner': 'share_notOwner',
  'not-asked': 'share_notAsked',
  'set-by-it': 'share_relayOther',
  decides: 'share_decides',
  'not-exchanged': 'share_notExchanged',
  permission: 'share_trouble_permission',
  away: 'share_trouble_away',
  refused: 'share_trouble_refused',
  full: 'share_trouble_full',
  'relay-away': 'share_trouble_relay_away',
  'relay-refused': 'share_trouble_relay_refused',
  'relay-full': 'share_trouble_relay_full',
  'no-carrier': 'share_noCarrier',
} as const satisfies Record<Refusal, MessageKey>;

/** Why something of sharing was not done. */
export const refusedKey = (refusal: Refusal): MessageKey => REFUSED[refusal];
