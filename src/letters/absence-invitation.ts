import { periodText, TWO_MOMENTS } from './letter';
import { letterForm } from './wording';

/** Uitnodiging voor een gesprek over ongeoorloofd verzuim: the facts, the aim, two moments, and what may follow (protocol, stap 4 incidenteel; law, Letters: U1). */
export const absenceInvitation = letterForm({
  subject: 'uitnodiging voor een gesprek over verzuim',
  paragraphs: [
    'Uw kind {naam} {uitGroep} was niet op school, en wij kennen geen geldige reden. Het gaat om:',
    '{dagen}',
    'Wij willen hierover met u praten. Samen zoeken wij naar een oplossing.',
    TWO_MOMENTS,
    'Wilt u ons laten weten welk moment u past? Bij het gesprek zijn de directie en de leerkracht.',
    'Gaat het verzuim door? Dan kunnen wij de leerplichtambtenaar om hulp vragen.',
  ],
  words: ({ absences, since, until }) => {
    const days = absences.map(({ date, endDate }) => `• ${periodText(date, endDate ?? date)}`);
    return { dagen: days.length > 0 ? days.join('\n') : `• ${periodText(since, until)}` };
  },
});
