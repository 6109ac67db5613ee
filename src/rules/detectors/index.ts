import type { Facts } from '../facts';
import type { Found } from '../found';
import type { Rule } from '../protocol';
import { minutesInWeeks } from './hours';
import { eachLate, lates } from './lates';
import { longSpell, spellsBegun } from './sick';
import { absentToday } from './today';
import { unexplainedSpell } from './unauthorised';

/** The table of contents of the detectors: what each word of the vocabulary finds in the facts of one pupil. */
export function detect(rule: Rule, facts: Facts): readonly Found[] {
  const how = rule.detect;
  switch (how.by) {
    case 'absent-today':
      return absentToday(rule, how, facts);
    case 'unexplained-spell':
      return unexplainedSpell(rule, facts);
    case 'minutes-in-weeks':
      return minutesInWeeks(rule, how, facts);
    case 'each-late':
      return eachLate(rule, facts);
    case 'lates':
      return lates(how, facts);
    case 'spells-begun':
      return spellsBegun(rule, how, facts);
    case 'long-spell':
      return longSpell(how, facts);
  }
}
