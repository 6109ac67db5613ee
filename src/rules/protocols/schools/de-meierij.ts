import type { Protocol, Rule } from '../../protocol';
import { ONE_SPELL, SCHOOL_DAYS, WITHIN_TASK_DAYS } from '../readings';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { informParents, referToDoctor, TASK_DAYS } from '../steps';

const PLACE = 'Ziekteverzuim, regio De Meierij';

const frequent: Rule = {
  id: 'sick.frequent',
  title: '{sick.reports} ziekmeldingen in {sick.window}',
  source: { place: PLACE, says: 'Drie keer of vaker ziek in twee maanden is zorgwekkend.' },
  readings: ['Na een verwijzing begint de telling opnieuw.', ONE_SPELL, WITHIN_TASK_DAYS],
  about: 'pupil',
  detect: { by: 'spells-begun', kind: 'sick', count: 'sick.reports', window: 'sick.window' },
  steps: [referToDoctor, informParents(TASK_DAYS)],
};

const days: Rule = {
  id: 'sick.month-days',
  title: '{sick.month-days.days} dagen ziek in een maand',
  source: { place: PLACE, says: 'Meer dan vier ziektedagen, verspreid over een maand, is zorgwekkend.' },
  readings: [
    'Meer dan vier is vijf of meer. Een maand is een kalendermaand; in een volgende maand telt het opnieuw.',
    SCHOOL_DAYS,
    WITHIN_TASK_DAYS,
  ],
  about: 'pupil',
  detect: {
    by: 'days-in-window',
    kind: 'sick',
    days: 'sick.month-days.days',
    window: { unit: 'month' },
    again: 'next-window',
  },
  steps: [referToDoctor, informParents(TASK_DAYS)],
};

const long: Rule = {
  id: 'sick.long',
  title: '{sick.days} dagen achter elkaar ziek',
  source: { place: PLACE, says: 'Langer dan tien schooldagen aan één stuk ziek is zorgwekkend.' },
  readings: ['Langer dan tien dagen is vanaf de elfde dag.', SCHOOL_DAYS, WITHIN_TASK_DAYS],
  about: 'pupil',
  detect: { by: 'long-spell', kind: 'sick', days: 'sick.days', unit: 'sick.dayUnit' },
  steps: [referToDoctor, informParents(TASK_DAYS)],
};

/** Elde College, a secondary school, with the norms of its region for illness. */
export const deMeierij: Protocol = {
  id: 'de-meierij',
  title: 'Elde College (vo), regio De Meierij: ziek',
  document: 'Website eldecollege.nl, ziekteverzuim; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith(
    { 'sick.reports': 3, 'sick.month-days.days': 5, 'sick.days': 11 },
    { sickWindow: { unit: 'months', count: 2 } },
  ),
  rules: [frequent, days, long],
};
