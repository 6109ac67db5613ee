import type { Protocol, Rule } from '../../protocol';
import { ONE_SPELL, SCHOOL_DAYS, WITHIN_TASK_DAYS } from '../readings';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { referToDoctor, speakParents } from '../steps';

const PLACE = 'Verzuimprotocol, Ziekteverzuim en Doktersverklaring';
const NO_NOTE =
  'De tekst noemt een doktersverklaring via de schoolarts. Wij vragen een verwijzing naar de schoolarts, geen verklaring.';

const contact: Rule = {
  id: 'sick.contact',
  title: '{sick.contact.days} dagen achter elkaar ziek: contact met de ouders',
  source: { place: PLACE, says: 'Duurt het langer dan drie dagen, dan belt de verzuimcoördinator de ouders.' },
  readings: [
    'Langer dan drie dagen is vanaf de vierde dag.',
    SCHOOL_DAYS,
    'Voor de verzuimcoördinator staat hier de intern begeleider.',
    WITHIN_TASK_DAYS,
  ],
  about: 'pupil',
  detect: { by: 'long-spell', kind: 'sick', days: 'sick.contact.days', unit: 'school' },
  steps: [speakParents('counsellor')],
};

const long: Rule = {
  id: 'sick.long',
  title: '{sick.days} dagen achter elkaar ziek',
  source: { place: PLACE, says: 'Duurt het langer dan tien schooldagen, dan kan de school om een verklaring vragen.' },
  readings: ['Langer dan tien dagen is vanaf de elfde dag.', SCHOOL_DAYS, NO_NOTE, WITHIN_TASK_DAYS],
  about: 'pupil',
  detect: { by: 'long-spell', kind: 'sick', days: 'sick.days', unit: 'sick.dayUnit' },
  steps: [referToDoctor],
};

const frequent: Rule = {
  id: 'sick.frequent',
  title: '{sick.reports} ziekmeldingen in een {sick.window}, en elke volgende',
  source: { place: PLACE, says: 'Vanaf de vijfde ziekmelding kan de school om een verklaring vragen.' },
  readings: [
    'Per {sick.window}. Na een verwijzing begint de telling opnieuw; zonder verwijzing vraagt elke volgende melding erom.',
    ONE_SPELL,
    NO_NOTE,
    WITHIN_TASK_DAYS,
  ],
  about: 'pupil',
  detect: { by: 'spells-begun', kind: 'sick', count: 'sick.reports', window: 'sick.window', again: { every: 1 } },
  steps: [referToDoctor],
};

export const vrijeSchoolDenHaag: Protocol = {
  id: 'vrije-school-den-haag',
  title: 'Vrije School Den Haag: contact na drie dagen, vanaf de vijfde ziekmelding',
  document: 'Website po.devrijeschooldenhaag.nl, Verlof en verzuim; nieuwere van twee versies, zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith(
    { 'sick.contact.days': 4, 'sick.days': 11, 'sick.reports': 5 },
    { sickWindow: { unit: 'school-year' } },
  ),
  rules: [contact, long, frequent],
};
