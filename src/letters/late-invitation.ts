import { latesText, TWO_MOMENTS } from './letter';
import { letterForm } from './wording';

/**
 * Uitnodiging voor een gesprek over te laat komen: the days, two moments, who is there, and that a report follows where the protocol
 * asks for one and it is not reached yet (protocol, stap 4 te laat, stap 3; law, Letters: T3).
 */
export const lateInvitation = letterForm({
  subject: 'uitnodiging voor een gesprek: {aantal} keer te laat',
  paragraphs: [
    'Uw kind {naam} {uitGroep} kwam dit schooljaar {aantal} keer te laat op school:',
    '{dagen}',
    'Wij willen met u bespreken hoe het beter kan.',
    TWO_MOMENTS,
    'Wilt u ons laten weten welk moment u past? Bij het gesprek zijn de directie en de leerkracht.',
    '{watVolgt}',
  ],
  words: ({ absences }, { numbers }) => {
    const left = (numbers['late.officer.count'] ?? 0) - absences.length;
    return {
      aantal: String(absences.length),
      dagen: latesText(absences),
      watVolgt: left > 0 ? `Komt uw kind nog ${left} keer te laat? Dan melden wij dit bij de leerplichtambtenaar.` : '',
    };
  },
});
