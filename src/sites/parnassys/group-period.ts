import type { Profile } from '../profile';

/** ParnasSys, Overzichten > Absenties per periode: everybody of one group, from one day to another. Assumed. */
export const groupPeriod: Profile = {
  id: 'parnassys/group-period',
  language: 'nl',
  hosts: [],
  titles: ['absenties van groep * van ', 'absentie van groep * van '],
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dates: 'dashes-day-month',
  coversSchoolYear: false,
  checkedOn: null,
};
