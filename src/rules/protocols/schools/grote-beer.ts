import type { Protocol } from '../../protocol';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { inviteMeeting, recordNote, reportOfficer, TASK_DAYS } from '../steps';

const PLACE = 'De 3-6-9-12-regel bij te laat komen';
const BY_ADJUNCT = 'De tekst noemt de adjunct-directeur. Wij vragen het de directeur.';

/** Basisschool Grote Beer, Den Haag: the first step counts within a month, the others in the school year. */
export const groteBeer: Protocol = {
  id: 'grote-beer',
  title: 'Basisschool Grote Beer, Den Haag: 3 in een maand, 6, 9',
  document: 'Website bsgrotebeer.nl, Afspraken en regels, Te laat komen; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'late.talk.count': 3, 'late.meeting.count': 6, 'late.officer.count': 9 }),
  rules: [
    lateRung({
      id: 'late.talk',
      title: '{late.talk.count} keer te laat in een maand: gesprek met de leerkracht',
      place: PLACE,
      says: 'Bij drie keer te laat binnen een maand nodigt de leerkracht de ouders uit. De afspraken komen in het dossier.',
      count: 'late.talk.count',
      window: { unit: 'month' },
      readings: ['Een maand is een kalendermaand. De stap komt één keer per schooljaar.'],
      steps: [inviteMeeting(TASK_DAYS, 'teacher'), { ...recordNote(TASK_DAYS), role: 'teacher' }],
    }),
    lateRung({
      id: 'late.meeting',
      title: '{late.meeting.count} keer te laat: gesprek met de directie',
      place: PLACE,
      says: 'Bij zes keer te laat nodigt de adjunct-directeur de ouders uit. De afspraken komen in het dossier.',
      count: 'late.meeting.count',
      readings: [BY_ADJUNCT],
      steps: [inviteMeeting(), recordNote(TASK_DAYS)],
    }),
    lateRung({
      id: 'late.officer',
      title: '{late.officer.count} keer te laat: melding',
      place: PLACE,
      says: 'Gaat het na dat gesprek door, dan meldt de adjunct-directeur dit bij de negende keer bij leerplicht.',
      count: 'late.officer.count',
      readings: [BY_ADJUNCT],
      steps: [reportOfficer('other'), recordNote(TASK_DAYS)],
    }),
  ],
};
