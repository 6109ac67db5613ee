import { periodText } from './letter';
import { letterForm } from './wording';

/** Herinnering bij ongeoorloofd verzuim: the second request, and what follows (protocol, stap 4 incidenteel; law, Letters: A2). */
export const absenceReminder = letterForm({
  subject: 'herinnering: ongeoorloofd verzuim',
  paragraphs: [
    'Wij schreven u eerder over het verzuim van uw kind {naam} {uitGroep}. Het gaat om {wanneer}.',
    'Wij hebben nog geen antwoord van u gekregen. Daarom staat het verzuim nog steeds als ongeoorloofd in ons systeem.',
    'Wij vragen u om ons nu te laten weten waarom uw kind er niet was. Vul de strook hieronder in en lever die morgen in bij de leerkracht. Bellen mag ook.',
    'Horen wij niets van u? Dan nodigen wij u uit voor een gesprek op school.',
  ],
  words: ({ absences, since, until }) => {
    const [first, last] = [absences[0], absences.at(-1)];
    return {
      wanneer: first && last ? periodText(first.date, last.endDate ?? last.date) : periodText(since, until),
    };
  },
  slip: 'reason',
});
