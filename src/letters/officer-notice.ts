import type { ReportKind } from '../domain/action';
import { durationText, type Letter, type LetterFacts, letterFrom, ofGroup, periodText } from './letter';

/** What the report says, by its kind. */
const SAYS: Readonly<Record<ReportKind, (facts: LetterFacts) => string>> = {
  '16-hours-4-weeks': ({ minutes, since, until }) =>
    `Uw kind miste les zonder geldige reden${minutes === null ? '' : `: samen ${durationText(minutes)}`}. Het gaat om ${periodText(since, until)}. Bij 16 uur of meer in vier lesweken moeten wij dit melden.`,
  holiday: ({ since, until }) =>
    `Uw kind was weg buiten de schoolvakanties, en had daarvoor geen verlof. Het gaat om ${periodText(since, until)}. Dit moeten wij melden.`,
  long: ({ since }) =>
    `Uw kind is sinds ${periodText(since, since)} niet op school, zonder geldige reden. Dat is langer dan vier weken. Dit moeten wij melden.`,
  other: ({ count, since, until, absences }) =>
    count !== null && absences.every(({ kind }) => kind === 'late')
      ? `Uw kind kwam dit schooljaar ${count} keer te laat.`
      : `Uw kind was niet op school, en wij kennen geen geldige reden. Het gaat om ${periodText(since, until)}.`,
};

/** Kennisgeving van een melding: that it was made, what it says, who will get in touch, and that parents may see it (law, Letters: T4 and K1). */
export function officerNotice(facts: LetterFacts): Letter {
  const { pupil, report } = facts;
  return letterFrom(facts, {
    subject: 'melding bij de leerplichtambtenaar',
    paragraphs: [
      `Wij hebben het verzuim van uw kind ${pupil.name}${ofGroup(pupil)} gemeld. De leerplichtambtenaar van uw gemeente krijgt deze melding.`,
      SAYS[report ?? 'other'](facts),
      'De leerplichtambtenaar neemt contact met u op en bespreekt met u hoe het verder gaat.',
      'U mag zien wat wij hebben gemeld. Wilt u dat, of hebt u een vraag? Neem dan contact met ons op.',
    ],
  });
}
