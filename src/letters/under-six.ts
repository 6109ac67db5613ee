import { letterForm } from './wording';

/**
 * Minder uren voor wie nog geen zes is (Leerplichtwet, article 11a): five hours a week by notice, five more by leave, until the sixth
 * birthday (law, Letters: V6). When that is, a school program need not know.
 */
export const underSix = letterForm({
  subject: 'minder uren naar school',
  paragraphs: [
    'Uw kind {naam} {uitGroep} is nog geen zes jaar. U wilt dat uw kind {uren} uur per week thuis blijft.',
    'Vijf uur per week mag altijd. U hoeft het ons alleen te laten weten ({artikel}).',
    'Voor nog eens vijf uur per week beslist de directie. Ons besluit: {besluit}.',
    'Uw kind is thuis op {dagen}. Niet gebruikte uren kunt u niet opsparen.',
    '{einde} Daarna gaat uw kind alle uren naar school.',
  ],
  words: () => ({
    uren: '[aantal]',
    artikel: 'artikel 11a van de Leerplichtwet',
    besluit: '[ja of nee, en hoeveel uur]',
    dagen: '[dagen en tijden]',
    einde: 'Dit geldt tot de dag waarop uw kind zes jaar wordt.',
  }),
  needs: ['uren', 'artikel', 'besluit', 'einde'],
});
