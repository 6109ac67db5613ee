import type { Protocol } from '../../protocol';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { inviteMeeting, officerNotice, reportOfficer, speakParents } from '../steps';

const PLACE = '3-7-10 keer te laat regeling';

/** What the P.H. Schreuderschool had before its ladder of four steps: the same school, other numbers and other people. */
export const schreuderOld: Protocol = {
  id: 'schreuder-old',
  title: 'P.H. Schreuderschool, Den Haag: 3-7-10 (ouder)',
  document: 'Website phschreuderschool.nl, Ouders, Verzuim; oudere pagina, zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'late.talk.count': 3, 'late.meeting.count': 7, 'late.officer.count': 10 }),
  rules: [
    lateRung({
      id: 'late.talk',
      title: '{late.talk.count} keer te laat: de leerkracht spreekt de ouders aan',
      place: PLACE,
      says: 'Bij drie keer te laat spreekt de leerkracht de ouders aan op het verzuim.',
      count: 'late.talk.count',
      readings: ['Aanspreken kan aan de telefoon of in een gesprek.'],
      steps: [speakParents('teacher')],
    }),
    lateRung({
      id: 'late.meeting',
      title: '{late.meeting.count} keer te laat: gesprek met de directie',
      place: PLACE,
      says: 'Bij zeven keer te laat plant de directeur of de teamleider een gesprek met de ouders.',
      count: 'late.meeting.count',
      steps: [inviteMeeting()],
    }),
    lateRung({
      id: 'late.officer',
      title: '{late.officer.count} keer te laat: brief en melding',
      place: PLACE,
      says: 'Bij tien keer te laat stuurt de directeur een brief en meldt dit bij leerplicht.',
      count: 'late.officer.count',
      steps: [reportOfficer('other'), officerNotice],
    }),
  ],
};
