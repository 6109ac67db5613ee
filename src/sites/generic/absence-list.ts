import type { Profile } from '../profile';

/** Any list with Dutch headings, of any system. Dates with dashes are day first, as Dutch screens write them. */
export const anyList: Profile = {
  id: 'generic/absence-list',
  title: '',
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dayFirst: true,
  coversSchoolYear: false,
  checkedOn: null,
};
