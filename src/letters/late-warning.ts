import { type Letter, type LetterFacts, latesText, letterFrom, ofGroup } from './letter';

/**
 * Officiële waarschuwing bij te laat komen (protocol, stap 4 te laat, stap 2): the days, and what follows.
 * @param next at how many lates the protocol asks for a talk; `undefined`: it does not
 */
export function lateWarning(facts: LetterFacts, next: { readonly meeting: number | undefined }): Letter {
  const { pupil, absences } = facts;
  return letterFrom(facts, {
    subject: `waarschuwing: ${absences.length} keer te laat`,
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} is dit schooljaar ${absences.length} keer te laat op school gekomen:`,
      latesText(absences),
      'Wie te laat komt, mist het begin van de les en stoort de anderen. Daarom sturen wij u deze waarschuwing.',
      `Wilt u ervoor zorgen dat ${pupil.name} op tijd komt? Lukt dat niet? Neem dan contact op met de leerkracht.`,
      ...(next.meeting !== undefined && absences.length < next.meeting
        ? [`Bij ${next.meeting} keer te laat nodigen wij u uit voor een gesprek.`]
        : []),
    ],
  });
}
