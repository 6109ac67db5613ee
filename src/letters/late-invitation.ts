import { type Letter, type LetterFacts, latesText, letterFrom, ofGroup, TWO_MOMENTS } from './letter';

/**
 * Uitnodiging voor een gesprek over te laat komen: the days, two moments, who is there, and that a report follows (protocol, stap 4 te
 * laat, stap 3; law, Letters: T3).
 * @param next at how many lates the protocol asks for a report; `undefined`: it does not
 */
export function lateInvitation(facts: LetterFacts, next: { readonly report: number | undefined }): Letter {
  const { pupil, absences } = facts;
  const left = (next.report ?? 0) - absences.length;
  return letterFrom(facts, {
    subject: `uitnodiging voor een gesprek: ${absences.length} keer te laat`,
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} kwam dit schooljaar ${absences.length} keer te laat op school:`,
      latesText(absences),
      'Wij willen met u bespreken hoe het beter kan.',
      TWO_MOMENTS,
      'Wilt u ons laten weten welk moment u past? Bij het gesprek zijn de directie en de leerkracht.',
      ...(left > 0 ? [`Komt uw kind nog ${left} keer te laat? Dan melden wij dit bij de leerplichtambtenaar.`] : []),
    ],
  });
}
