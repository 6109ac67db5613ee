import type { ReportKind } from '../domain/action';
import { durationText, type LetterFacts, periodText } from './letter';
import { letterForm } from './wording';

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
export const officerNotice = letterForm({
  subject: 'melding bij de leerplichtambtenaar',
  paragraphs: [
    'Wij hebben het verzuim van uw kind {naam} {uitGroep} gemeld. De leerplichtambtenaar van uw gemeente krijgt deze melding.',
    '{watWijMeldden}',
    'De leerplichtambtenaar neemt contact met u op en bespreekt met u hoe het verder gaat.',
    'U mag zien wat wij hebben gemeld. Wilt u dat, of hebt u een vraag? Neem dan contact met ons op.',
  ],
  words: (facts) => ({ watWijMeldden: SAYS[facts.report ?? 'other'](facts) }),
});
