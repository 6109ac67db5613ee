import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/** ParnasSys, Overzichten > Open absentiemeldingen: of the whole school, newest first. Assumed. */
export const openList: Profile = {
  ...anyList('nl'),
  id: 'parnassys/open-list',
  titles: ['open absentiemeldingen'],
};
