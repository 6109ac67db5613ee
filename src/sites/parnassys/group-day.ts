import type { Profile } from '../profile';

/** ParnasSys, Groep > Absentie: everybody of one group who is absent on one day. Assumed; nobody outside a school has seen it. */
export const groupDay: Profile = {
  id: 'parnassys/group-day',
  language: 'nl',
  hosts: [],
  titles: ['absenties van groep * op ', 'absentie van groep * op '],
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dates: 'dashes-day-month',
  coversSchoolYear: false,
  checkedOn: null,
};
