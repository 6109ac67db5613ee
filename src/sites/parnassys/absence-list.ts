import type { Profile } from '../profile';

/** ParnasSys, Leerling > Absentie: the absences of one pupil in the school year that the page names. Assumed. */
export const absenceList: Profile = {
  id: 'parnassys/absence-list',
  language: 'nl',
  hosts: [],
  titles: ['absentiemeldingen'],
  layout: 'list',
  headings: {},
  words: {},
  neverPages: false,
  dates: 'dashes-day-month',
  coversSchoolYear: true,
  checkedOn: null,
};
