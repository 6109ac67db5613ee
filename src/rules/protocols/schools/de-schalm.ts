import type { Protocol } from '../../protocol';
import { OWN_WORD, WITHIN_REPORT_DAYS } from '../readings';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { reportOfficer } from '../steps';

/** obs De Schalm: coming late and being absent without leave count together, per quarter. */
export const deSchalm: Protocol = {
  id: 'de-schalm',
  title: 'obs De Schalm: te laat en ongeoorloofd samen, per kwartaal',
  document: 'Website obsdeschalm.nl, over verzuim; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'times.officer.count': 10 }, { lateWindow: { unit: 'quarter' } }),
  rules: [
    {
      id: 'times.officer',
      title: '{times.officer.count} keer te laat of ongeoorloofd in een {late.window}: melding',
      source: {
        place: 'verzuim',
        says: 'Is een leerling tien keer in een kwartaal te laat of ongeoorloofd weg, dan meldt de school dit bij leerplicht.',
      },
      readings: [
        'Een kwartaal is een kwartaal van de kalender: januari tot en met maart, en zo verder.',
        'Elke keer te laat telt één keer, en elke aaneengesloten periode ongeoorloofd ook. In een volgend kwartaal telt het opnieuw.',
        OWN_WORD,
        WITHIN_REPORT_DAYS,
      ],
      about: 'pupil',
      detect: {
        by: 'times',
        of: ['late', 'absent'],
        count: 'times.officer.count',
        window: 'late.window',
        again: 'next-window',
      },
      steps: [reportOfficer('other')],
    },
  ],
};
