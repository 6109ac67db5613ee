import { notice, type PageRule } from './said';

/* Absentie en verlof. */

/** Beside the list, as long as somebody still has to hear from these parents; recorded it is in the panel. */
export const absenceByPhone: PageRule = ({ module, action, lateReports }) =>
  module === 'absences' && action === 'open' && lateReports > 0 ? notice() : null;
