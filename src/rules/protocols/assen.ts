import type { Day } from '../../domain/day';
import type { Protocol } from '../protocol';
import { lateRung } from './rungs';
import { CHECKED_ON, standardWith } from './standard';
import { reportOfficer } from './steps';

/** What the municipality of Assen agreed with its schools. */
export const assen: Protocol = {
  id: 'assen',
  title: 'Gemeente Assen: meer dan negen keer te laat',
  document: 'Website gemeente Assen, leerplicht, zoals bewaard in 2018',
  checkedOn: CHECKED_ON,
  validFrom: '2018-01-01' as Day,
  settings: standardWith({ 'late.officer.count': 10 }),
  rules: [
    lateRung({
      id: 'late.officer',
      title: '{late.officer.count} keer te laat: melding',
      place: 'leerplicht, te laat komen',
      says: 'Is een leerling meer dan negen keer te laat, dan meldt de school dit.',
      count: 'late.officer.count',
      readings: ['Meer dan negen is tien of meer.'],
      steps: [reportOfficer('other')],
    }),
  ],
};
