import { type Letter, type LetterFacts, letterFrom, minutesText, ofGroup, shortDateText, timeText } from './letter';

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
export function lateOverview(facts: LetterFacts): Letter {
  const { pupil, absences, begins } = facts;
  const times = absences.length > 0 ? `${absences.length} keer` : '[aantal keer]';
  return letterFrom(facts, {
    subject: `${times} te laat op school`,
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} kwam dit schooljaar ${times} te laat op school:`,
      latesWithMinutes(facts) || '• [dag en tijd]',
      `De les begint om ${begins ? timeText(begins) : '[tijd]'} uur. Wie te laat komt, mist het begin en stoort de anderen.`,
      `Wilt u ervoor zorgen dat ${pupil.name} op tijd komt? Lukt dat niet? Neem dan contact op met de leerkracht.`,
    ],
  });
}
