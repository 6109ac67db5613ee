import type { Profile } from '../profile';

/** ParnasSys, Overzichten > Open absentiemeldingen: of the whole school, newest first. Assumed. */
export const openList: Profile = {
  id: 'parnassys/open-list',
  title: '^open absentiemeldingen',
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dayFirst: true,
  coversSchoolYear: false,
  checkedOn: null,
};
