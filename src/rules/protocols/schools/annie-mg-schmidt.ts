import type { Protocol } from '../../protocol';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { inviteMeeting, reportOfficer, sendLetter } from '../steps';

const PLACE = '4, 8, 12 regeling';
const BY_DIRECTOR = 'De tekst zegt niet wie dit doet. Wij vragen het de directeur.';

export const annieMgSchmidt: Protocol = {
  id: 'annie-mg-schmidt',
  title: 'Annie M.G. Schmidtschool: 4-8-12',
  document: 'Website amgschmidtschool.nl, Te laat op school; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'late.letter.count': 4, 'late.meeting.count': 8, 'late.officer.count': 12 }),
  rules: [
    lateRung({
      id: 'late.letter',
      title: '{late.letter.count} keer te laat: brief',
      place: PLACE,
      says: 'Bij vier keer te laat stuurt de school de ouders een brief.',
      count: 'late.letter.count',
      readings: [BY_DIRECTOR],
      steps: [sendLetter('director', 'late-warning')],
    }),
    lateRung({
      id: 'late.meeting',
      title: '{late.meeting.count} keer te laat: gesprek op school',
      place: PLACE,
      says: 'Bij acht keer te laat volgt een gesprek met de ouders op school.',
      count: 'late.meeting.count',
      readings: [BY_DIRECTOR],
      steps: [inviteMeeting()],
    }),
    lateRung({
      id: 'late.officer',
      title: '{late.officer.count} keer te laat: melding',
      place: PLACE,
      says: 'Bij twaalf keer te laat meldt de school dit bij leerplicht, die de ouders oproept.',
      count: 'late.officer.count',
      readings: [BY_DIRECTOR],
      steps: [reportOfficer('other')],
    }),
  ],
};
