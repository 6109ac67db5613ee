import { type LetterFacts, longDateText, minutesText, timeText } from './letter';
import { dayOfLate } from './slip';
import { letterForm } from './wording';

/** When the pupil came, and how long after the beginning of the lesson; nothing where that is not known. */
function arrivalText({ absences, minutesLate }: LetterFacts): string {
  const arrival = absences[0]?.arrival;
  if (!arrival) return '';
  const by = minutesLate === null ? '' : ` Dat is ${minutesText(minutesLate)} na het begin van de les.`;
  return `Uw kind kwam om ${timeText(arrival)} uur.${by}`;
}

/** Strook bij te laat komen, to be signed at home and brought back the next school day (protocol, stap 4 te laat, stap 1; law, Letters: T0). */
export const lateSlip = letterForm({
  subject: 'te laat op school',
  paragraphs: [
    'Uw kind {naam} {uitGroep} was op {dag} te laat op school. {aankomst}',
    'Wilt u de strook hieronder invullen? Geef hem de volgende schooldag mee terug naar school.',
  ],
  words: (facts) => {
    const leerkracht = facts.pupil.group ? `De leerkracht van groep ${facts.pupil.group}` : 'De leerkracht';
    return {
      dag: longDateText(dayOfLate(facts)),
      aankomst: arrivalText(facts),
      leerkracht,
      ondertekening: leerkracht,
    };
  },
  slip: 'late',
});
