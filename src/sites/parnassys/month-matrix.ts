import type { Profile } from '../profile';

/** ParnasSys, Overzichten > Maandoverzicht: pupils of one group by the days of a month, with a legend. Never pages. Assumed. */
export const monthMatrix: Profile = {
  id: 'parnassys/month-matrix',
  language: 'nl',
  hosts: [],
  titles: ['maandoverzicht groep '],
  layout: 'matrix',
  headings: {},
  words: {},
  neverPages: true,
  dates: 'dashes-day-month',
  coversSchoolYear: false,
  checkedOn: null,
};
