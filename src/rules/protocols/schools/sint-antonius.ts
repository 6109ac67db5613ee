import type { Protocol, Rule } from '../../protocol';
import { ONE_SPELL, SCHOOL_DAYS, WITHIN_TASK_DAYS } from '../readings';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { informParents, inviteMeeting, referToDoctor, reportOfficer, TASK_DAYS } from '../steps';

const LATE = 'Vervolgacties bij te laat komen';
const SICK = 'Criteria zorgwekkend ziekteverzuim (Amsterdam, met de GGD)';
const NEXT_MONTH = 'In een volgende telt het opnieuw, en kan de stap er weer zijn.';

const meeting: Rule = lateRung({
  id: 'late.meeting',
  title: '{late.meeting.count} keer te laat in een {late.window}: gesprek met de directeur',
  place: LATE,
  says: 'Bij meer dan zes keer te laat per maand voert de directeur een gesprek en kondigt de melding aan.',
  count: 'late.meeting.count',
  window: 'late.window',
  again: 'next-window',
  readings: ['Meer dan zes is zeven of meer. Geteld per {late.window}.', NEXT_MONTH],
  steps: [inviteMeeting()],
});

const officer: Rule = lateRung({
  id: 'late.officer',
  title: '{late.officer.count} keer te laat in een {late.window}: melding',
  place: LATE,
  says: 'Bij negen keer te laat binnen die maand volgt een melding bij leerplicht.',
  count: 'late.officer.count',
  window: 'late.window',
  again: 'next-window',
  readings: ['Geteld per {late.window}.', NEXT_MONTH],
  steps: [reportOfficer('other'), informParents(TASK_DAYS)],
});

const frequent: Rule = {
  id: 'sick.frequent',
  title: '{sick.reports} ziekmeldingen in {sick.window}',
  source: { place: SICK, says: 'Vaker dan drie keer ziek in twee maanden is zorgwekkend.' },
  readings: [
    'Vaker dan drie keer is vier keer of meer. Na een verwijzing begint de telling opnieuw.',
    ONE_SPELL,
    WITHIN_TASK_DAYS,
  ],
  about: 'pupil',
  detect: { by: 'spells-begun', kind: 'sick', count: 'sick.reports', window: 'sick.window' },
  steps: [referToDoctor, informParents(TASK_DAYS)],
};

const long: Rule = {
  id: 'sick.long',
  title: '{sick.days} dagen achter elkaar ziek',
  source: { place: SICK, says: 'Langer dan tien dagen aan één stuk ziek is zorgwekkend.' },
  readings: ['Langer dan tien dagen is vanaf de elfde dag.', SCHOOL_DAYS, WITHIN_TASK_DAYS],
  about: 'pupil',
  detect: { by: 'long-spell', kind: 'sick', days: 'sick.days', unit: 'sick.dayUnit' },
  steps: [referToDoctor, informParents(TASK_DAYS)],
};

/** St. Antonius, Amsterdam: late per month, and the city's norms for illness. */
export const sintAntonius: Protocol = {
  id: 'sint-antonius',
  title: 'St. Antonius, Amsterdam: te laat per maand',
  document: 'Website askoscholen.nl, Sint Antonius, Verzuimprotocol; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith(
    { 'late.meeting.count': 7, 'late.officer.count': 9, 'sick.reports': 4, 'sick.days': 11 },
    { lateWindow: { unit: 'month' }, sickWindow: { unit: 'months', count: 2 } },
  ),
  rules: [meeting, officer, frequent, long],
};
