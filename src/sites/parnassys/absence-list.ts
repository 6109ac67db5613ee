import { anyList } from '../generic/absence-list';
import type { Profile } from '../profile';

/** ParnasSys, Leerling > Absentie: the absences of one pupil in the school year that the page names. Assumed. */
export const absenceList: Profile = {
  ...anyList('nl'),
  id: 'parnassys/absence-list',
  titles: ['absentiemeldingen'],
  coversSchoolYear: true,
};
