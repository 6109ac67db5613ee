import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/** ParnasSys, Overzichten > Maandoverzicht: pupils of one group by the days of a month, with a legend. Never pages. Assumed. */
export const monthMatrix: Profile = {
  ...anyList('nl'),
  id: 'parnassys/month-matrix',
  titles: ['maandoverzicht groep '],
  layout: 'matrix',
  neverPages: true,
};
