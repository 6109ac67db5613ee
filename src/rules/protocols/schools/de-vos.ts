import type { Day } from '../../../domain/day';
import type { Protocol } from '../../protocol';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith } from '../standard';
import { officerNotice, reportOfficer, sendLetter } from '../steps';

const PLACE = '3-6-9-12-regel';
const BY_MAIL = 'De tekst noemt een e-mail van de school. Wij vragen het de directeur; een brief mag ook.';

/** obs De Vos: the third and the fourth step are both a report. */
export const deVos: Protocol = {
  id: 'de-vos',
  title: 'obs De Vos: 3-6-9-12, met een tweede melding',
  document: 'Website obsdevos.nl, nieuwsbericht Te laat van 25 januari 2019',
  checkedOn: CHECKED_ON,
  validFrom: '2019-01-25' as Day,
  settings: standardWith({
    'late.letter.count': 3,
    'late.warning.count': 6,
    'late.officer.count': 9,
    'late.officer-again.count': 12,
  }),
  rules: [
    lateRung({
      id: 'late.letter',
      title: '{late.letter.count} keer te laat: bericht aan de ouders',
      place: PLACE,
      says: 'Bij drie keer te laat krijgen de ouders daar een e-mail over.',
      count: 'late.letter.count',
      readings: [BY_MAIL],
      steps: [sendLetter('director', 'late-warning')],
    }),
    lateRung({
      id: 'late.warning',
      title: '{late.warning.count} keer te laat: waarschuwing',
      place: PLACE,
      says: 'Bij zes keer te laat waarschuwt de school dat er bij negen keer een melding komt.',
      count: 'late.warning.count',
      readings: [BY_MAIL],
      steps: [sendLetter('director', 'late-warning')],
    }),
    lateRung({
      id: 'late.officer',
      title: '{late.officer.count} keer te laat: melding',
      place: PLACE,
      says: 'Bij negen keer te laat meldt de school dit bij leerplicht en schrijft dat aan de ouders.',
      count: 'late.officer.count',
      steps: [reportOfficer('other'), officerNotice],
    }),
    lateRung({
      id: 'late.officer-again',
      title: '{late.officer-again.count} keer te laat: tweede melding',
      place: PLACE,
      says: 'Blijft de leerling te laat komen, dan meldt de school dit bij twaalf keer nog eens.',
      count: 'late.officer-again.count',
      readings: ['Een melding van ervoor sluit deze stap niet.'],
      steps: [reportOfficer('other')],
    }),
  ],
};
