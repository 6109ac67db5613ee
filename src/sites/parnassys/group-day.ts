import type { Profile } from '../profile';

/** ParnasSys, Groep > Absentie: everybody of one group who is absent on one day. Assumed; nobody outside a school has seen it. */
export const groupDay: Profile = {
  id: 'parnassys/group-day',
  title: '^absenties? van groep .* op ',
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dayFirst: true,
  coversSchoolYear: false,
  checkedOn: null,
};
