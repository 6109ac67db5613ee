import { type Letter, type LetterFacts, letterFrom, ofGroup } from './letter';

/**
 * Minder uren voor wie nog geen zes is (Leerplichtwet, article 11a): five hours a week by notice, five more by leave, until the sixth
 * birthday (law, Letters: V6). When that is, a school program need not know.
 */
export function underSix(facts: LetterFacts): Letter {
  const { pupil } = facts;
  return letterFrom(facts, {
    subject: 'minder uren naar school',
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} is nog geen zes jaar. U wilt dat uw kind [aantal] uur per week thuis blijft.`,
      'Vijf uur per week mag altijd. U hoeft het ons alleen te laten weten (artikel 11a van de Leerplichtwet).',
      'Voor nog eens vijf uur per week beslist de directie. Ons besluit: [ja of nee, en hoeveel uur].',
      'Uw kind is thuis op [dagen en tijden]. Niet gebruikte uren kunt u niet opsparen.',
      'Dit geldt tot de dag waarop uw kind zes jaar wordt. Daarna gaat uw kind alle uren naar school.',
    ],
  });
}
