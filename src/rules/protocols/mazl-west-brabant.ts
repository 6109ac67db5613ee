import type { Day } from '../../domain/day';
import type { Protocol, Rule } from '../protocol';
import type { Step } from '../step';
import { ONE_SPELL, SCHOOL_DAYS, WITHIN_TASK_DAYS } from './readings';
import { CHECKED_ON, standardWith } from './standard';
import { speakParents, TASK_DAYS } from './steps';

const PLACE = 'aanpak ziekteverzuim op basisscholen';
const FIRST_AT_SCHOOL = 'De leerkracht bespreekt het op school. Is er zorg, dan volgt een gesprek met de ouders.';

const discussed: readonly Step[] = [
  { role: 'teacher', do: 'discuss-in-team', term: TASK_DAYS, settledBy: [{ kind: 'team-discussed' }] },
  {
    ...speakParents('teacher'),
    settledBy: [{ kind: 'call', outcome: 'reached' }, { kind: 'meeting-held' }, { kind: 'note-recorded' }],
  },
];

const frequent: Rule = {
  id: 'sick.frequent',
  title: '{sick.reports} ziekmeldingen in een {sick.window}',
  source: {
    place: PLACE,
    says: 'Is een leerling vier keer of vaker ziek in een schooljaar, dan bespreekt de leerkracht dat.',
  },
  readings: [
    'De bronnen zeggen “vier of meer” en “meer dan vier”. Wij vragen het bij vier.',
    ONE_SPELL,
    FIRST_AT_SCHOOL,
    'Is er geen zorg, dan legt de leerkracht dat vast met een notitie.',
    WITHIN_TASK_DAYS,
  ],
  about: 'pupil',
  detect: { by: 'spells-begun', kind: 'sick', count: 'sick.reports', window: 'sick.window' },
  steps: discussed,
};

const days: Rule = {
  id: 'sick.year-days',
  title: '{sick.year-days.days} dagen ziek in een schooljaar',
  source: {
    place: PLACE,
    says: 'Is een leerling meer dan negen schooldagen ziek in een schooljaar, dan bespreekt de leerkracht dat.',
  },
  readings: [
    'Meer dan negen is tien of meer, alle ziektedagen van het schooljaar samen.',
    SCHOOL_DAYS,
    FIRST_AT_SCHOOL,
    WITHIN_TASK_DAYS,
  ],
  about: 'pupil',
  detect: { by: 'days-in-window', kind: 'sick', days: 'sick.year-days.days', window: { unit: 'school-year' } },
  steps: discussed,
};

/** MAZL in primary schools, as the GGD West-Brabant works: counted over the school year. */
export const mazlWestBrabant: Protocol = {
  id: 'mazl-west-brabant',
  title: 'MAZL op de basisschool (GGD West-Brabant): per schooljaar',
  document: 'GGD West-Brabant, aanpak ziekteverzuim basisonderwijs, zoals beschreven in de krant van juli 2019',
  checkedOn: CHECKED_ON,
  validFrom: '2019-08-01' as Day,
  settings: standardWith({ 'sick.reports': 4, 'sick.year-days.days': 10 }, { sickWindow: { unit: 'school-year' } }),
  rules: [frequent, days],
};
