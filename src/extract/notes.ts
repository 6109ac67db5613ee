import { dateText, schoolDaysText } from '../letters/letter';
import type { ExtractFacts } from './extract';

/** Over which days, and how far that was seen. */
function aboutDays({ years }: ExtractFacts): readonly string[] {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return [];
  const unseen = years.reduce((sum, { totals }) => sum + (totals.unseenDays ?? 0), 0);
  return [
    `Dit overzicht gaat over ${dateText(first.period.from)} tot en met ${dateText(last.period.until)}, voor zover de school dat al weet. Wat ouder is, staat alleen in de administratie van de school.`,
    ...(unseen > 0
      ? [`Op ${schoolDaysText(unseen)} is de absentielijst niet gelezen. Elk aantal is dus minstens zo groot.`]
      : []),
  ];
}

const NO_NAMES = 'Namen van andere kinderen en van medewerkers van de school staan er niet in.';

/**
 * For the parents: what article 15 of the AVG asks to be told beside the data (purpose, source, who receives them, how long they are
 * kept, and the rights), and that more may be asked for.
 */
const forParents = (facts: ExtractFacts): readonly string[] => [
  ...aboutDays(facts),
  NO_NAMES,
  ...(facts.withNotes
    ? []
    : [
        'De tekst van aantekeningen, zorgen en overleg in het team staat er niet in. U kunt de directeur vragen om die ook te zien.',
      ]),
  'De school legt verzuim vast omdat de Leerplichtwet en het verzuimprotocol dat vragen. De gegevens komen uit de administratie van de school en van haar medewerkers.',
  'Ongeoorloofd verzuim kan de school melden bij de leerplichtambtenaar. De school bewaart de gegevens over verzuim tot vijf jaar na de uitschrijving.',
  'Klopt er iets niet? Vraag de school om het te verbeteren. Een klacht kunt u ook indienen bij de Autoriteit Persoonsgegevens.',
];

const forTransfer = (facts: ExtractFacts): readonly string[] => [
  ...aboutDays(facts),
  NO_NAMES,
  'Zorgen, brieven uit zorg, overleg in het team, verwijzingen, de grond van verlof en het antwoord van de leerplichtambtenaar staan er niet in. Die gaan alleen mee als de school en de ouders dat afspreken.',
  'De ouders krijgen een afschrift van dit overzicht.',
];

/** What stands below an extract. */
export const notesOf = (facts: ExtractFacts): readonly string[] =>
  facts.purpose === 'parents' ? forParents(facts) : forTransfer(facts);
