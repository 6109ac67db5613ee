import type { Era } from '../era';
import type { Facts } from '../facts';
import type { Detector } from '../protocol';
import { fullDays, longSpell, repeatedSpell } from './runs';
import type { Tally } from './tally';
import { daysInWindow, lates, latesAfterStep, minutesInWeeks, minutesInWindow, spellsBegun, times } from './windows';

/* The table of contents of the tallies: what counts now, for each word of the vocabulary that counts. */

type Tallies = { readonly [By in Detector['by']]?: (era: Era<By>, facts: Facts) => Tally | null };

const TALLIES: Tallies = {
  lates,
  times,
  'lates-after-step': latesAfterStep,
  'days-in-window': daysInWindow,
  'spells-begun': spellsBegun,
  'minutes-in-weeks': minutesInWeeks,
  'minutes-in-window': minutesInWindow,
  'full-days': fullDays,
  'long-spell': longSpell,
  'repeated-spell': repeatedSpell,
};

/** What counts now towards a rule; `null`: the rule is no count, or nothing is being counted. */
export const tallyOf = (era: Era, facts: Facts): Tally | null => TALLIES[era.by]?.(era as never, facts) ?? null;
