import { type Letter, type LetterFacts, letterFrom, ofGroup, periodText, TWO_MOMENTS } from './letter';

/** Uitnodiging voor een gesprek over ongeoorloofd verzuim: the facts, the aim, two moments, and what may follow (protocol, stap 4 incidenteel; law, Letters: U1). */
export function absenceInvitation(facts: LetterFacts): Letter {
  const { pupil, absences, since, until } = facts;
  const days = absences.map(({ date, endDate }) => `• ${periodText(date, endDate ?? date)}`);
  return letterFrom(facts, {
    subject: 'uitnodiging voor een gesprek over verzuim',
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} was niet op school, en wij kennen geen geldige reden. Het gaat om:`,
      days.length > 0 ? days.join('\n') : `• ${periodText(since, until)}`,
      'Wij willen hierover met u praten. Samen zoeken wij naar een oplossing.',
      TWO_MOMENTS,
      'Wilt u ons laten weten welk moment u past? Bij het gesprek zijn de directie en de leerkracht.',
      'Gaat het verzuim door? Dan kunnen wij de leerplichtambtenaar om hulp vragen.',
    ],
  });
}
