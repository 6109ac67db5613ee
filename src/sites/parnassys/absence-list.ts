import type { Profile } from '../profile';

/** ParnasSys, Leerling > Absentie: the absences of one pupil in the school year that the page names. Assumed. */
export const absenceList: Profile = {
  id: 'parnassys/absence-list',
  title: '^absentiemeldingen',
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dayFirst: true,
  coversSchoolYear: true,
  checkedOn: null,
};
