import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/** Social Schools, Administratie > Absenties: kind, reden, start and einde, which may stay open. "Overig" says nothing. */
export const socialSchools: Profile = {
  ...anyList('nl'),
  id: 'social-schools/any-list',
  hosts: ['app.socialschools.eu'],
  also: {
    begin: ['start', 'start datum', 'start datum/tijd', 'startdatum/tijd'],
    end: ['einde datum', 'einde datum/tijd', 'einddatum/tijd'],
  },
};
