import type { Protocol } from '../../protocol';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { inviteMeeting, officerNotice, reportOfficer, sendLetter, TASK_DAYS } from '../steps';

const PLACE = 'De 3, 6, 9, 12 regeling';
const BY_DIRECTOR = 'De tekst zegt niet wie dit doet. Wij vragen het de directeur.';

export const poldervaart: Protocol = {
  id: 'poldervaart',
  title: 'Poldervaart, Schiedam: 3-6-9-12',
  document: 'Website poldervaartschiedam.nl, Praktische zaken, Te laat komen; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({
    'late.talk.count': 3,
    'late.letter.count': 6,
    'late.warning.count': 9,
    'late.officer.count': 12,
  }),
  rules: [
    lateRung({
      id: 'late.talk',
      title: '{late.talk.count} keer te laat: gesprek',
      place: PLACE,
      says: 'Bij drie keer te laat is er een gesprek met de ouders.',
      count: 'late.talk.count',
      readings: ['De tekst zegt niet wie het gesprek voert. Wij vragen het de leerkracht.'],
      steps: [inviteMeeting(TASK_DAYS, 'teacher')],
    }),
    lateRung({
      id: 'late.letter',
      title: '{late.letter.count} keer te laat: brief of gesprek',
      place: PLACE,
      says: 'Bij zes keer te laat horen de ouders op papier of in een gesprek wat de gevolgen zijn.',
      count: 'late.letter.count',
      readings: [BY_DIRECTOR],
      steps: [
        {
          ...sendLetter('director', 'late-warning'),
          settledBy: [{ kind: 'letter-sent', letter: 'late-warning' }, { kind: 'meeting-held' }],
        },
      ],
    }),
    lateRung({
      id: 'late.warning',
      title: '{late.warning.count} keer te laat: waarschuwing',
      place: PLACE,
      says: 'Bij negen keer te laat waarschuwt een brief dat de volgende stap een melding is.',
      count: 'late.warning.count',
      readings: [BY_DIRECTOR, 'De brief zegt “bij de volgende keer”; de melding zelf staat bij twaalf keer.'],
      steps: [sendLetter('director', 'late-warning')],
    }),
    lateRung({
      id: 'late.officer',
      title: '{late.officer.count} keer te laat: melding',
      place: PLACE,
      says: 'Bij twaalf keer te laat meldt de school dit bij leerplicht. De ouders krijgen daar een brief over.',
      count: 'late.officer.count',
      readings: [BY_DIRECTOR],
      steps: [reportOfficer('other'), officerNotice],
    }),
  ],
};
