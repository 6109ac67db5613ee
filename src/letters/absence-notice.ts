import { type Known, knownOf } from './known';
import { type LetterFacts, longDateText, periodText, timeText } from './letter';
import { letterForm } from './wording';

/** Whole day, morning, afternoon, or the times; nothing where rows of the day say different things. */
function partOf({ absences }: LetterFacts): string {
  const parts = new Set(absences.map(textOfPart));
  return parts.size === 1 ? [...parts][0]! : '';
}

function textOfPart({ part, from, to }: LetterFacts['absences'][number]): string {
  if (part === 'morning') return ' (de ochtend)';
  if (part === 'afternoon') return ' (de middag)';
  if (from && to) return ` (van ${timeText(from)} tot ${timeText(to)} uur)`;
  if (from) return ` (vanaf ${timeText(from)} uur)`;
  return to ? ` (tot ${timeText(to)} uur)` : ' (de hele dag)';
}

const KNOWN: Readonly<Record<Known, string>> = {
  'reported-without-reason': 'U heeft ons laten weten dat uw kind er niet was. De reden kennen wij nog niet.',
  'no-valid-reason': 'Wij hebben nog geen geldige reden van u gekregen.',
  'not-reported': 'Wij hebben hierover geen bericht van u gekregen.',
  called: 'Wij hebben u gebeld, maar niet bereikt.',
  'reason-unknown': 'De reden kennen wij nog niet.',
};

/**
 * Brief bij ongeoorloofd verzuim, after the standard letter of the protocol, with the slip on which parents fill in the reason
 * (protocol, The letters).
 */
export const absenceNotice = letterForm({
  subject: 'ongeoorloofd verzuim',
  paragraphs: [
    'Uw kind {naam} {uitGroep} was niet op school. Het gaat om {wanneer}.',
    '{watWijWeten}',
    'Wij hebben het verzuim als ongeoorloofd genoteerd. De wet vraagt ons om verzuim goed bij te houden.',
    'Wij vragen u dringend om op de strook hieronder de reden in te vullen. Lever de strook zo snel mogelijk in bij de leerkracht.',
    'Dank u wel voor uw medewerking.',
  ],
  words: (facts) => {
    const { since, until } = facts;
    return {
      wanneer: since === until ? `${longDateText(since)}${partOf(facts)}` : periodText(since, until),
      watWijWeten: knownOf(facts)
        .map((one) => KNOWN[one])
        .join(' '),
    };
  },
  slip: 'reason',
});
