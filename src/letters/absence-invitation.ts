import {
  addressed,
  byManagement,
  dateText,
  type Letter,
  type LetterFacts,
  ofGroup,
  periodText,
  TWO_MOMENTS,
} from './letter';

/** Uitnodiging voor een gesprek over ongeoorloofd verzuim: the facts, the aim, two moments, and what may follow (protocol, stap 4 incidenteel; law, Letters: U1). */
export function absenceInvitation({ school, pupil, today, absences, since, until }: LetterFacts): Letter {
  const days = absences.map(({ date, endDate }) => `• ${periodText(date, endDate ?? date)}`);
  return {
    dated: `${school.place}, ${dateText(today)}`,
    subject: 'uitnodiging voor een gesprek over verzuim',
    salutation: addressed(pupil),
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} was niet op school, en wij kennen geen geldige reden. Het gaat om:`,
      days.length > 0 ? days.join('\n') : `• ${periodText(since, until)}`,
      'Wij willen hierover met u praten. Samen zoeken wij naar een oplossing.',
      TWO_MOMENTS,
      'Wilt u ons laten weten welk moment u past? Bij het gesprek zijn de directie en de leerkracht.',
      'Gaat het verzuim door? Dan kunnen wij de leerplichtambtenaar om hulp vragen.',
    ],
    closing: byManagement(school),
    slip: null,
  };
}
