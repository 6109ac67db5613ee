import { latesText } from './letter';
import { letterForm } from './wording';

/**
 * Officiële waarschuwing bij te laat komen (protocol, stap 4 te laat, stap 2): the days, and that a talk follows where the protocol asks
 * for one and it is not reached yet.
 */
export const lateWarning = letterForm({
  subject: 'waarschuwing: {aantal} keer te laat',
  paragraphs: [
    'Uw kind {naam} {uitGroep} is dit schooljaar {aantal} keer te laat op school gekomen:',
    '{dagen}',
    'Wie te laat komt, mist het begin van de les en stoort de anderen. Daarom sturen wij u deze waarschuwing.',
    'Wilt u ervoor zorgen dat {naam} op tijd komt? Lukt dat niet? Neem dan contact op met de leerkracht.',
    '{watVolgt}',
  ],
  words: ({ absences }, { numbers }) => {
    const meeting = numbers['late.meeting.count'] ?? 0;
    return {
      aantal: String(absences.length),
      dagen: latesText(absences),
      watVolgt: absences.length < meeting ? `Bij ${meeting} keer te laat nodigen wij u uit voor een gesprek.` : '',
    };
  },
});
