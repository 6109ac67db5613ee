import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/** ParnasSys, Overzichten > Absenties per periode: everybody of one group, from one day to another. Assumed. */
export const groupPeriod: Profile = {
  ...anyList('nl'),
  id: 'parnassys/group-period',
  titles: ['absenties van groep * van ', 'absentie van groep * van '],
};
