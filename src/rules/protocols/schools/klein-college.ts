import type { Protocol, Rule } from '../../protocol';
import { OWN_WORD, WITHIN_REPORT_DAYS } from '../readings';
import { lateRung } from '../rungs';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { informParents, reportOfficer, sendLetter, TASK_DAYS } from '../steps';

const PLACE = 'Te laat';
const LETTER = 'late.letter';
const DATES = 'De school voert de rapportdata in. Zonder rapportdata telt het hele schooljaar als één periode.';

const letter: Rule = lateRung({
  id: LETTER,
  title: '{late.letter.count} keer te laat in een {late.window}: brief',
  place: PLACE,
  says: 'Bij tien keer of vaker te laat krijgen de ouders bij het rapportgesprek een brief van de directie.',
  count: 'late.letter.count',
  window: 'late.window',
  again: 'next-window',
  readings: [
    `Wij tellen per {late.window}. ${DATES}`,
    'De stap staat er bij {late.letter.count} keer; de brief mag mee bij het rapportgesprek.',
  ],
  steps: [sendLetter('director', 'late-warning')],
});

const officer: Rule = {
  id: 'late.officer',
  title: 'Na de brief weer te laat: melding',
  source: {
    place: PLACE,
    says: 'Komt de leerling tot het volgende rapport nog eens te laat, dan hoort leerplicht dat, en de ouders ook.',
  },
  readings: [
    'Genoeg is: {late.officer.count} keer, vanaf de dag na de brief tot en met de laatste dag van de rapportperiode waarin de brief is gegeven.',
    DATES,
    OWN_WORD,
    WITHIN_REPORT_DAYS,
  ],
  about: 'pupil',
  detect: { by: 'lates-after-step', after: LETTER, count: 'late.officer.count', within: { unit: 'report-card' } },
  steps: [reportOfficer('other'), { ...informParents(TASK_DAYS), role: 'director' }],
};

/** Klein College: counts from report card to report card. */
export const kleinCollege: Protocol = {
  id: 'klein-college',
  title: 'Klein College: per rapportperiode',
  document: 'Website kleincollege.com, Te laat; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'late.letter.count': 10, 'late.officer.count': 1 }, { lateWindow: { unit: 'report-card' } }),
  rules: [letter, officer],
};
