import type { Profile } from '../profile';

/** ParnasSys, Overzichten > Open absentiemeldingen: of the whole school, newest first. Assumed. */
export const openList: Profile = {
  id: 'parnassys/open-list',
  language: 'nl',
  hosts: [],
  titles: ['open absentiemeldingen'],
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dates: 'dashes-day-month',
  coversSchoolYear: false,
  checkedOn: null,
};
