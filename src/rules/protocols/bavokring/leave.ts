import type { LetterKind } from '../../../domain/action';
import type { Rule } from '../../protocol';
import type { Circumstance, Settler, Step } from '../../step';
import { REPORT_DAYS, reportOfficer, TASK_DAYS } from '../steps';

/* §3.2 Extra verlof: asked, decided, answered, overrun. */

const DECIDED: readonly Settler[] = [{ kind: 'leave-decided' }, { kind: 'leave-forwarded' }];

const decide: Rule = {
  id: 'leave.decide',
  title: 'Verlof gevraagd: beslissen',
  source: {
    place: '§3.2 Extra verlof',
    says: 'De directeur beslist over verlof tot en met tien schooldagen per schooljaar. Daarboven beslist de leerplichtambtenaar.',
  },
  readings: [
    'De directeur beslist binnen vijf schooldagen.',
    'De grens geldt voor gewichtige omstandigheden: de gevraagde schooldagen en wat dit schooljaar al is toegekend, samen.',
    'Voor een religieuze feestdag is melden genoeg; de directeur bevestigt dat.',
  ],
  about: 'pupil',
  detect: { by: 'leave-requested', limit: { ground: 'weighty', days: 'leave.maxDays' } },
  steps: [
    { role: 'director', do: 'decide-leave', when: 'within-limit', term: TASK_DAYS, settledBy: DECIDED },
    { role: 'director', do: 'forward-to-officer', when: 'beyond-limit', term: TASK_DAYS, settledBy: DECIDED },
  ],
};

const ANSWERS: readonly (readonly [Circumstance, LetterKind])[] = [
  ['granted', 'leave-granted'],
  ['granted-religious', 'leave-religious'],
  ['granted-partly', 'leave-partly'],
  ['refused', 'leave-refused'],
  ['forwarded', 'leave-forwarded'],
];

const answer: Rule = {
  id: 'leave.answer',
  title: 'Besluit over verlof: brief aan de ouders',
  source: { place: '§3.2', says: 'Ouders krijgen het besluit over verlof schriftelijk, met de reden.' },
  readings: [
    'De brief gaat dezelfde schooldag weg. Bij een besluit in het weekend of de vakantie: de eerste schooldag.',
  ],
  about: 'pupil',
  detect: { by: 'leave-decided' },
  steps: ANSWERS.map(
    ([when, letter]): Step => ({
      role: 'director',
      do: 'send-letter',
      letter,
      when,
      term: { unit: 'school-day' },
      settledBy: [{ kind: 'letter-sent', letter }],
    }),
  ),
};

const overrun: Rule = {
  id: 'leave.overrun',
  title: 'Na het verlof niet terug: melding',
  source: {
    place: '§3.2, laatste punten',
    says: 'Komt een leerling na het verlof niet terug, dan zijn die dagen ongeoorloofd. De directeur meldt dit bij leerplicht.',
  },
  readings: [
    'Het gaat om schooldagen die aansluiten op de laatste dag verlof, zonder andere geldige reden.',
    'Melden kan tot en met vijf werkdagen na de eerste zo’n dag. De ouders krijgen een brief.',
  ],
  about: 'pupil',
  detect: { by: 'leave-overrun' },
  steps: [
    reportOfficer('holiday'),
    {
      role: 'director',
      do: 'send-letter',
      letter: 'leave-overrun',
      term: REPORT_DAYS,
      settledBy: [{ kind: 'letter-sent', letter: 'leave-overrun' }],
    },
  ],
};

const publishRules: Rule = {
  id: 'yearly.leave-rules',
  title: 'Verlofregels bekendmaken',
  source: { place: '§3.2', says: 'De school maakt de regels voor verlof elk schooljaar aan de ouders bekend.' },
  readings: ['Dit is vóór 1 november gedaan.'],
  about: 'school',
  detect: { by: 'school-year-begins' },
  steps: [
    {
      role: 'director',
      do: 'publish-leave-rules',
      term: { unit: 'date', month: 10, day: 31 },
      settledBy: [{ kind: 'rules-published' }],
    },
  ],
};

export const leave = { decide, answer, overrun, publishRules };
