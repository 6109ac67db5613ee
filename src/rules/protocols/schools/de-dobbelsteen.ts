import type { Protocol, Rule } from '../../protocol';
import { WITHIN_REPORT_DAYS, WITHIN_TASK_DAYS } from '../readings';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { REPORT_DAYS, reportOfficer, sendLetter } from '../steps';

const PLACE = 'Schoolgids, Ambtenaar leerplicht';
const SPELL =
  'Een keer is een aaneengesloten periode zonder geldige reden. Een uitleg die haar geoorloofd maakt, haalt haar eruit.';

const letter: Rule = {
  id: 'unauthorised.letter',
  title: 'Eerste keer ongeoorloofd afwezig: brief',
  source: { place: PLACE, says: 'Bij de eerste keer ongeoorloofd verzuim krijgen de ouders een brief.' },
  readings: [SPELL, 'Eén keer per schooljaar.', WITHIN_TASK_DAYS],
  about: 'pupil',
  detect: { by: 'times', of: ['absent'], count: 1, window: { unit: 'school-year' } },
  steps: [sendLetter('director', 'absence-notice')],
};

const officer: Rule = {
  id: 'unauthorised.officer',
  title: 'Opnieuw ongeoorloofd afwezig: melding',
  source: {
    place: PLACE,
    says: 'De tweede en elke volgende keer in één schooljaar meldt de school het verzuim bij leerplicht.',
  },
  readings: [SPELL, WITHIN_REPORT_DAYS],
  about: 'pupil',
  detect: {
    by: 'times',
    of: ['absent'],
    count: 'unauthorised.officer.count',
    window: { unit: 'school-year' },
    again: { every: 1 },
  },
  steps: [reportOfficer('other')],
};

const threeDays: Rule = {
  id: 'unauthorised.three-days',
  title: '{threeDays.days} schooldagen achter elkaar ongeoorloofd afwezig: melding',
  source: { place: PLACE, says: 'Bij drie dagen achter elkaar meldt de school het verzuim meteen.' },
  readings: [
    'Alle lestijd van de dag is gemist. Meteen is dezelfde dag, of de eerste schooldag daarna.',
    'Is het samen zestien uur of meer, dan is het een melding van zestien uur, en anders overig verzuim.',
    'Een melding voor deze stap of voor de zestien uur van de wet sluit ze allebei.',
  ],
  about: 'pupil',
  detect: { by: 'full-days', days: 'threeDays.days', unit: 'school', norm: 960 },
  steps: [
    { ...reportOfficer('16-hours-4-weeks', { unit: 'school-day' }), when: 'norm-reached' },
    { ...reportOfficer('other', { unit: 'school-day' }, ['16-hours-4-weeks']), when: 'below-norm' },
    sendLetter('director', 'officer-notice', REPORT_DAYS),
  ],
  countsAsOneWith: ['unauthorised.sixteen-hours'],
};

/** De Dobbelsteen: unauthorised absence by the time, and each further one is a report. */
export const deDobbelsteen: Protocol = {
  id: 'de-dobbelsteen',
  title: 'De Dobbelsteen: de tweede keer ongeoorloofd is een melding',
  document: 'Website dedobbelsteen.nl, Schoolgids, Schoolverzuim en verlofregeling; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'unauthorised.officer.count': 2, 'threeDays.days': 3 }),
  rules: [letter, officer, threeDays],
};
