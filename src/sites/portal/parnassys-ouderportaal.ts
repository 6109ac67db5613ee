import type { PortalProfile } from './profile';

/**
 * ParnasSys' own parent portal (ouders.parnassys.net). Schools say that it shows absences and some notes; no source names a button
 * with which staff sends something. So its modules are recognised and nothing is held, until somebody points its controls out.
 */
export const parnassysOuderportaal: PortalProfile = {
  id: 'parnassys/ouderportaal',
  hosts: ['ouders.parnassys.net'],
  checkedOn: null,
  modules: { absences: ['absenties', 'absentie'], messages: ['berichten'], profiles: ['profiel'] },
  deeds: [],
  fields: {},
  noPhoto: [],
  reached: { parents: [], colleagues: [], wholeSchool: [], groups: [] },
};
