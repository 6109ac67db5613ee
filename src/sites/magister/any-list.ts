import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/** Magister: Start, Eind, Lesuur, Geoorloofd, Omschrijving, Code, as its pupils' interface names them. Codes are each school's own. */
export const magister: Profile = {
  ...anyList('nl'),
  id: 'magister/any-list',
  hosts: ['*.magister.net'],
  also: {
    begin: ['start', 'startdatum/tijd'],
    end: ['eind'],
    beginHour: ['lesuur'],
    reason: ['omschrijving', 'verantwoordingtype', 'verantwoording'],
  },
};
