import type { Profile } from '../profile';

/** ParnasSys, Overzichten > Absenties per periode: everybody of one group, from one day to another. Assumed. */
export const groupPeriod: Profile = {
  id: 'parnassys/group-period',
  title: '^absenties? van groep .* van ',
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dayFirst: true,
  coversSchoolYear: false,
  checkedOn: null,
};
