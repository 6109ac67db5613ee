import type { Protocol } from '../../protocol';
import { WITHIN_REPORT_DAYS } from '../readings';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { reportOfficer } from '../steps';

export const deWegwijzer: Protocol = {
  id: 'de-wegwijzer',
  title: 'De Wegwijzer, Putten: meer dan drie dagen zonder verlof',
  document: 'Website wegwijzerputten.nl, Registratie; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'threeDays.days': 4 }),
  rules: [
    {
      id: 'unauthorised.three-days',
      title: '{threeDays.days} dagen achter elkaar zonder verlof weg: melding',
      source: {
        place: 'Registratie',
        says: 'Is een leerling langer dan drie dagen achter elkaar zonder verlof weg, dan hoort leerplicht dat.',
      },
      readings: [
        'Langer dan drie dagen is vanaf de vierde schooldag. Alle lestijd van de dag is gemist zonder geldige reden.',
        'Is het samen zestien uur of meer, dan is het een melding van zestien uur, en anders overig verzuim.',
        WITHIN_REPORT_DAYS,
      ],
      about: 'pupil',
      detect: { by: 'full-days', days: 'threeDays.days', unit: 'school', norm: 960 },
      steps: [
        { ...reportOfficer('16-hours-4-weeks'), when: 'norm-reached' },
        { ...reportOfficer('other', undefined, ['16-hours-4-weeks']), when: 'below-norm' },
      ],
      countsAsOneWith: ['unauthorised.sixteen-hours'],
    },
  ],
};
