import type { Rule } from '../../protocol';
import type { Step } from '../../step';
import { informParents, NEXT_SCHOOL_DAY, referToDoctor, SAME_DAY, TASK_DAYS } from '../steps';

/* §1 stap 4 zorgwekkend, and §3.1 Ziekte: absence that is a reason for concern, authorised or not. */

const referredAndInformed: readonly Step[] = [referToDoctor, informParents(TASK_DAYS)];

const frequent: Rule = {
  id: 'sick.frequent',
  title: '{sick.reports} ziekmeldingen in {sick.window}',
  source: {
    place: '§1 stap 4 zorgwekkend',
    says: 'Bij vier ziekmeldingen (geen dagen) in drie maanden overlegt de school met de schoolarts. De ouders weten ervan.',
  },
  readings: [
    'Een ziekmelding is een aaneengesloten periode: vrijdag en maandag samen zijn er één.',
    'Geteld terug vanaf de dag van de laatste ziekmelding: {sick.window}. Na een verwijzing begint de telling opnieuw.',
  ],
  about: 'pupil',
  detect: { by: 'spells-begun', kind: 'sick', count: 'sick.reports', window: 'sick.window' },
  steps: referredAndInformed,
};

const long: Rule = {
  id: 'sick.long',
  title: '{sick.days} dagen achter elkaar ziek',
  source: {
    place: '§1 stap 4 zorgwekkend',
    says: 'Is een leerling zeven dagen achter elkaar ziek, dan overlegt de school met de schoolarts. De ouders weten ervan.',
  },
  readings: ['Dagen zijn {sick.dayUnit}. Een halve dag ziek telt als dag.'],
  about: 'pupil',
  detect: { by: 'long-spell', kind: 'sick', days: 'sick.days', unit: 'sick.dayUnit' },
  steps: referredAndInformed,
};

const TEAM_DAYS = { unit: 'school-days', count: 10 } as const;

const raised: Rule = {
  id: 'concern.raised',
  title: 'Zorg over verzuim',
  source: {
    place: '§1 stap 4 zorgwekkend, eerste tot en met derde punt',
    says: 'Een leerkracht die zich zorgen maakt meldt dat. De directeur besluit wat er gebeurt, het team bespreekt het, de ouders weten ervan.',
  },
  readings: [
    'Dit kan bij geoorloofd en bij ongeoorloofd verzuim.',
    'De directeur besluit de volgende schooldag; bespreken en informeren kan binnen tien schooldagen.',
  ],
  about: 'pupil',
  detect: { by: 'each-action', kind: 'concern' },
  steps: [
    { role: 'director', do: 'decide-concern', term: NEXT_SCHOOL_DAY, settledBy: [{ kind: 'concern-decided' }] },
    { role: 'counsellor', do: 'discuss-in-team', term: TEAM_DAYS, settledBy: [{ kind: 'team-discussed' }] },
    informParents(TEAM_DAYS),
  ],
};

const askReturn: Rule = {
  id: 'sick.ask-return',
  title: 'Ziek: wanneer komt de leerling terug?',
  source: {
    place: '§3.1 Ziekte',
    says: 'Ouders melden bij ziekte hoe lang het naar verwachting duurt.',
  },
  readings: [
    'De leerkracht legt de verwachte terugkeer vast op de eerste ziektedag, ook als er een einddatum in het LAS staat.',
    'Is de leerling weer op school, dan vervalt de stap.',
  ],
  about: 'pupil',
  detect: { by: 'spell-goes-on', kind: 'sick', expected: 'unknown' },
  steps: [{ role: 'teacher', do: 'record-expected-return', term: SAME_DAY, settledBy: [{ kind: 'expected-return' }] }],
};

const overdue: Rule = {
  id: 'sick.overdue',
  title: 'Langer ziek dan verwacht: ouders bellen',
  source: {
    place: '§3.1 Ziekte',
    says: 'Blijft een leerling langer ziek dan verwacht, dan neemt de leerkracht weer contact op.',
  },
  readings: [
    'De leerkracht belt op de eerste schooldag na de verwachte terugkeer.',
    'De stap vervalt met een nieuwe verwachte terugkeer, of als de leerling er weer is. Alleen bellen is niet genoeg.',
  ],
  about: 'pupil',
  detect: { by: 'spell-goes-on', kind: 'sick', expected: 'past' },
  steps: [{ role: 'teacher', do: 'call-parents', term: NEXT_SCHOOL_DAY, settledBy: [{ kind: 'expected-return' }] }],
};

export const worrying = { frequent, long, raised };
export const illness = { askReturn, overdue };
