import type { Protocol } from '../../protocol';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { inviteLate, officerNotice, reportOfficer, sendLetter } from '../steps';

const PLACE = '3-6-9-12 keer te laat regeling';

/** P.H. Schreuderschool, Den Haag: the ladder of several schools in that city. */
export const schreuder: Protocol = {
  id: 'schreuder',
  title: 'P.H. Schreuderschool, Den Haag: 3-6-9-12',
  document: 'Website phschreuderschool.nl, Onze school, Verzuim; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({
    'late.letter.count': 3,
    'late.talk.count': 6,
    'late.meeting.count': 9,
    'late.officer.count': 12,
  }),
  rules: [
    lateRung({
      id: 'late.letter',
      title: '{late.letter.count} keer te laat: brief van de leerkracht',
      place: PLACE,
      says: 'Bij drie keer te laat krijgen de ouders een brief van de leerkracht.',
      count: 'late.letter.count',
      steps: [sendLetter('teacher', 'late-warning')],
    }),
    lateRung({
      id: 'late.talk',
      title: '{late.talk.count} keer te laat: gesprek met de leerkracht',
      place: PLACE,
      says: 'Bij zes keer te laat nodigt de leerkracht de ouders met een brief uit voor een gesprek.',
      count: 'late.talk.count',
      steps: [inviteLate('teacher')],
    }),
    lateRung({
      id: 'late.meeting',
      title: '{late.meeting.count} keer te laat: gesprek met de directie',
      place: PLACE,
      says: 'Bij negen keer te laat nodigt de directie de ouders uit voor een gesprek.',
      count: 'late.meeting.count',
      steps: [inviteLate()],
    }),
    lateRung({
      id: 'late.officer',
      title: '{late.officer.count} keer te laat: brief en melding',
      place: PLACE,
      says: 'Bij twaalf keer te laat meldt de directie dit bij leerplicht. De ouders krijgen daar een brief over.',
      count: 'late.officer.count',
      steps: [reportOfficer('other'), officerNotice],
    }),
  ],
};
