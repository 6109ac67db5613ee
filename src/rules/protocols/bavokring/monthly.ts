import type { Rule } from '../../protocol';
import { TASK_DAYS } from '../steps';

/* §2: the month's overview. */

const AFTER_OVERVIEW = { unit: 'school-days', count: 10 } as const;

const overview: Rule = {
  id: 'monthly.overview',
  title: 'Maandoverzicht van het verzuim maken',
  source: {
    place: '§2 stap 1, 2',
    says: 'Elke maand maakt de school een overzicht van het verzuim van de maand ervoor.',
  },
  readings: [
    'Dit kan vanaf de eerste schooldag van de maand, binnen {taskDays} schooldagen.',
    'Een maand zonder schooldagen heeft geen overzicht.',
  ],
  about: 'school',
  detect: { by: 'month-begins' },
  steps: [{ role: 'director', do: 'make-overview', term: TASK_DAYS, settledBy: [{ kind: 'overview-made' }] }],
};

const study: Rule = {
  id: 'monthly.study',
  title: 'Maandoverzicht bestuderen',
  source: {
    place: '§2 stap 3',
    says: 'De directeur bekijkt het overzicht, trekt conclusies en spreekt acties af.',
  },
  readings: ['Binnen tien schooldagen na het overzicht.'],
  about: 'school',
  detect: { by: 'overview-made' },
  steps: [{ role: 'director', do: 'study-overview', term: AFTER_OVERVIEW, settledBy: [{ kind: 'overview-studied' }] }],
};

const agenda: Rule = {
  id: 'monthly.agenda',
  title: 'Verzuim op de agenda van het team',
  source: { place: '§2 stap 3', says: 'Het overzicht komt op de agenda van het teamoverleg.' },
  readings: ['Binnen tien schooldagen na het overzicht.'],
  about: 'school',
  detect: { by: 'overview-made' },
  steps: [{ role: 'director', do: 'put-on-agenda', term: AFTER_OVERVIEW, settledBy: [{ kind: 'agenda-set' }] }],
};

export const monthly = { overview, study, agenda };
