import type { Protocol, Rule } from '../protocol';
import type { Step } from '../step';
import { ONE_SPELL, SCHOOL_DAYS, WITHIN_TASK_DAYS } from './readings';
import { CHECKED_ON, standardWith, UNDATED } from './standard';
import { informParents, inviteMeeting, referToDoctor, TASK_DAYS } from './steps';

const PLACE = 'criteria voor zorgwekkend ziekteverzuim';
const TALK_FIRST =
  'De school praat eerst met de ouders. De jeugdarts volgt als dat nodig is; een consult is vrijwillig.';

const talked: readonly Step[] = [
  informParents(TASK_DAYS),
  inviteMeeting(TASK_DAYS, 'counsellor'),
  { ...referToDoctor, settledBy: [{ kind: 'referral' }, { kind: 'note-recorded' }] },
];

const frequent: Rule = {
  id: 'sick.frequent',
  title: 'Elke {sick.reports} ziekmeldingen in {sick.window}: gesprek',
  source: { place: PLACE, says: 'De vierde ziekmelding in twaalf schoolweken is reden voor een gesprek.' },
  readings: [
    'Een vakantieweek is geen schoolweek. Na {sick.reports} verdere meldingen in {sick.window} is er weer een gesprek; na een verwijzing begint de telling opnieuw.',
    ONE_SPELL,
    TALK_FIRST,
    'Is de jeugdarts niet nodig, dan legt de intern begeleider dat vast met een notitie.',
    WITHIN_TASK_DAYS,
  ],
  about: 'pupil',
  detect: {
    by: 'spells-begun',
    kind: 'sick',
    count: 'sick.reports',
    window: 'sick.window',
    again: { every: 'sick.reports' },
  },
  steps: talked,
};

const long: Rule = {
  id: 'sick.long',
  title: '{sick.days} dagen achter elkaar ziek: gesprek',
  source: { place: PLACE, says: 'Vanaf de zevende schooldag aan één stuk ziek is er reden voor een gesprek.' },
  readings: [SCHOOL_DAYS, TALK_FIRST, WITHIN_TASK_DAYS],
  about: 'pupil',
  detect: { by: 'long-spell', kind: 'sick', days: 'sick.days', unit: 'sick.dayUnit' },
  steps: talked,
};

const concern: Rule = {
  id: 'concern.raised',
  title: 'Een niet-pluisgevoel over verzuim',
  source: { place: PLACE, says: 'Ook een niet-pluisgevoel bij verzuim is reden om het te bespreken.' },
  readings: ['Iemand van de school legt de zorg vast. De directeur besluit de volgende schooldag wat er gebeurt.'],
  about: 'pupil',
  detect: { by: 'each-action', kind: 'concern' },
  steps: [
    {
      role: 'director',
      do: 'decide-concern',
      term: { unit: 'school-days', count: 1 },
      settledBy: [{ kind: 'concern-decided' }],
    },
    informParents(TASK_DAYS),
  ],
};

/** MAZL (M@ZL), medical advice for pupils who are reported ill: the norms of the NCJ, for every kind of school. */
export const mazl: Protocol = {
  id: 'mazl',
  title: 'MAZL: vaak of lang ziek',
  document: 'NCJ, MAZL; criteria zoals hetbouwens.nl en swvkopvannoordholland.nl die noemen; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'sick.reports': 4, 'sick.days': 7 }, { sickWindow: { unit: 'school-weeks', count: 12 } }),
  rules: [frequent, long, concern],
};
