import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/**
 * Somtoday: soort, afkorting, omschrijving, begin and eind, as its interface names them. "Verwijderd" is sent out of a lesson, which no
 * rule of ours is about: it stays a word that the school explains.
 */
export const somtoday: Profile = {
  ...anyList('nl'),
  id: 'somtoday/any-list',
  hosts: ['*.somtoday.nl', 'som.today'],
  also: {
    begin: ['begin datum/tijd', 'begindatumtijd'],
    end: ['eind datum/tijd', 'einddatumtijd'],
    reason: ['omschrijving', 'absentiesoort'],
    code: ['afk.'],
  },
};
