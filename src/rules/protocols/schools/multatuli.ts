import type { Protocol, Rule } from '../../protocol';
import { OWN_WORD, WITHIN_REPORT_DAYS, WITHIN_TASK_DAYS } from '../readings';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { inviteMeeting, reportOfficer, sendLetter, TASK_DAYS } from '../steps';

const PLACE = 'Te laat komen';
const LETTER = 'late.letter';
const MEETING = 'late.meeting';

const letter: Rule = lateRung({
  id: LETTER,
  title: '{late.letter.count} keer te laat in {late.window}: brief',
  place: PLACE,
  says: 'Bij drie keer te laat in vier weken maakt de administratie een brief, die de leerkracht meegeeft.',
  count: 'late.letter.count',
  window: 'late.window',
  again: 'next-window',
  readings: [
    'De week van de laatste keer telt mee. De brief komt opnieuw bij zo veel keer in weken die na de vorige keer beginnen.',
    'De school kijkt elke twee weken; hier staat de stap er meteen.',
  ],
  steps: [sendLetter('teacher', 'late-warning')],
});

const meeting: Rule = {
  id: MEETING,
  title: 'Weer te laat na de brief: gesprek met de IB',
  source: {
    place: PLACE,
    says: 'Is de leerling binnen vier weken na de brief weer te laat, dan komt er een gesprek met de intern begeleider.',
  },
  readings: [
    'Genoeg is: {late.meeting.count} keer te laat, vanaf de dag na de brief. De vier weken zijn 28 dagen.',
    OWN_WORD,
    WITHIN_TASK_DAYS,
  ],
  about: 'pupil',
  detect: { by: 'lates-after-step', after: LETTER, count: 'late.meeting.count', within: { unit: 'weeks', count: 4 } },
  steps: [inviteMeeting(TASK_DAYS, 'counsellor')],
};

const officer: Rule = {
  id: 'late.officer',
  title: 'Weer te laat na het gesprek: melding',
  source: {
    place: PLACE,
    says: 'Is de leerling daarna binnen twee weken opnieuw te laat, dan volgt een melding bij leerplicht.',
  },
  readings: [
    'De twee weken zijn 14 dagen. Zij lopen vanaf de uitnodiging en opnieuw vanaf het gesprek zelf.',
    OWN_WORD,
    'De administratie meldt; wij vragen het de directeur.',
    WITHIN_REPORT_DAYS,
  ],
  about: 'pupil',
  detect: { by: 'lates-after-step', after: MEETING, count: 'late.officer.count', within: { unit: 'weeks', count: 2 } },
  steps: [reportOfficer('other')],
};

/** obs Multatuli: a step counts from the day on which the one before it was taken. */
export const multatuli: Protocol = {
  id: 'multatuli',
  title: 'obs Multatuli: 3 in vier weken, dan weer na de brief',
  document: 'Website obsmultatuli.nl, protocol verzuim; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith(
    { 'late.letter.count': 3, 'late.meeting.count': 1, 'late.officer.count': 1 },
    { lateWindow: { unit: 'weeks', count: 4 } },
  ),
  rules: [letter, meeting, officer],
};
