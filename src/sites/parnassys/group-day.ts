import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/** ParnasSys, Groep > Absentie: everybody of one group who is absent on one day. Assumed; nobody outside a school has seen it. */
export const groupDay: Profile = {
  ...anyList('nl'),
  id: 'parnassys/group-day',
  titles: ['absenties van groep * op ', 'absentie van groep * op '],
};
