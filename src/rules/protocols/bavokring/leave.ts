import type { Rule } from '../../protocol';
import { answerLeave, decideLeave, reportOverrun } from '../steps';

/* §3.2 Extra verlof: asked, decided, answered, overrun. */

const decide: Rule = {
  id: 'leave.decide',
  title: 'Verlof gevraagd: beslissen',
  source: {
    place: '§3.2 Extra verlof',
    says: 'De directeur beslist over verlof tot en met tien schooldagen per schooljaar. Daarboven beslist de leerplichtambtenaar.',
  },
  readings: [
    'De directeur beslist binnen {taskDays} schooldagen over verlof tot en met {leave.maxDays} schooldagen; daarboven gaat de vraag door.',
    'De grens geldt voor gewichtige omstandigheden: de gevraagde schooldagen en wat dit schooljaar al is toegekend, samen.',
    'Voor een religieuze feestdag is melden genoeg; de directeur bevestigt dat.',
  ],
  about: 'pupil',
  detect: { by: 'leave-requested', limit: { ground: 'weighty', days: 'leave.maxDays' } },
  steps: decideLeave,
};

const answer: Rule = {
  id: 'leave.answer',
  title: 'Besluit over verlof: brief aan de ouders',
  source: { place: '§3.2', says: 'Ouders krijgen het besluit over verlof schriftelijk, met de reden.' },
  readings: [
    'De brief gaat dezelfde schooldag weg. Bij een besluit in het weekend of de vakantie: de eerste schooldag.',
  ],
  about: 'pupil',
  detect: { by: 'leave-decided' },
  steps: answerLeave,
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
  steps: reportOverrun,
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
