import { type LetterFacts, minutesText, shortDateText, timeText } from './letter';
import { letterForm } from './wording';

/** Each late on a line of its own: `• 23 november, 8.41 uur (11 minuten)`. */
const latesWithMinutes = ({ absences, lateBy }: LetterFacts): string =>
  absences
    .map(({ id, date, arrival }) => {
      const minutes = lateBy[id];
      const by = minutes === undefined ? '' : ` (${minutesText(minutes)})`;
      return `• ${shortDateText(date)}${arrival ? `, ${timeText(arrival)} uur` : ''}${by}`;
    })
    .join('\n');

/** Te laat op school: the days and minutes, when school begins, and one request; for a school whose protocol has that step (law, Letters: T1). */
export const lateOverview = letterForm({
  subject: '{aantal} te laat op school',
  paragraphs: [
    'Uw kind {naam} {uitGroep} kwam dit schooljaar {aantal} te laat op school:',
    '{dagen}',
    'De les begint om {begin} uur. Wie te laat komt, mist het begin en stoort de anderen.',
    'Wilt u ervoor zorgen dat {naam} op tijd komt? Lukt dat niet? Neem dan contact op met de leerkracht.',
  ],
  words: (facts) => ({
    aantal: facts.absences.length > 0 ? `${facts.absences.length} keer` : '[aantal keer]',
    dagen: latesWithMinutes(facts) || '• [dag en tijd]',
    begin: facts.begins ? timeText(facts.begins) : '[tijd]',
  }),
});
