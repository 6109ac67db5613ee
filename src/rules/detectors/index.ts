import type { Facts, Given, GroupFacts } from '../facts';
import type { Found } from '../found';
import type { RuleAbout } from '../protocol';
import { awaiting, eachAction } from './actions';
import { repeatedSpell, spellAfterTalk, unansweredLetter } from './answers';
import { fullDays, minutesInWeeks } from './hours';
import { eachLate, lates } from './lates';
import { leaveDecided, leaveOverrun, leaveRequested } from './leave';
import { spellGoesOn } from './returns';
import { unclassified, withoutReason } from './rows';
import { listNotFilled, monthBegins, overviewMade, schoolYearBegins } from './school';
import { longSpell, spellsBegun } from './sick';
import { absentToday } from './today';
import { eachSpell, unexplainedSpell } from './unauthorised';

/* The table of contents of the detectors: what each word of the vocabulary finds in the facts. */

/** What the rule finds in the facts of one pupil. */
export function detectForPupil(rule: RuleAbout<'pupil'>, facts: Facts): readonly Found[] {
  const how = rule.detect;
  switch (how.by) {
    case 'absent-today':
      return absentToday(how, facts);
    case 'without-reason':
      return withoutReason(facts);
    case 'unclassified':
      return unclassified(facts);
    case 'unexplained-spell':
      return unexplainedSpell(facts);
    case 'unanswered-letter':
      return unansweredLetter(how, facts);
    case 'repeated-spell':
      return repeatedSpell(how, facts);
    case 'spell-after-talk':
      return spellAfterTalk(rule, how, facts);
    case 'full-days':
      return fullDays(rule, how, facts);
    case 'minutes-in-weeks':
      return minutesInWeeks(rule, how, facts);
    case 'each-spell':
      return eachSpell(rule, how, facts);
    case 'each-late':
      return eachLate(rule, facts);
    case 'lates':
      return lates(rule, how, facts);
    case 'spells-begun':
      return spellsBegun(rule, how, facts);
    case 'long-spell':
      return longSpell(how, facts);
    case 'spell-goes-on':
      return spellGoesOn(how, facts);
    case 'each-action':
      return eachAction(how, facts);
    case 'awaiting':
      return awaiting(rule, how, facts);
    case 'leave-requested':
      return leaveRequested(how, facts);
    case 'leave-decided':
      return leaveDecided(facts);
    case 'leave-overrun':
      return leaveOverrun(rule, facts);
  }
}

/** What the rule finds about one group. */
export function detectForGroup({ detect }: RuleAbout<'group'>, facts: GroupFacts): readonly Found[] {
  switch (detect.by) {
    case 'list-not-filled':
      return listNotFilled(facts);
  }
}

/** What the rule finds about the school. */
export function detectForSchool({ detect }: RuleAbout<'school'>, given: Given): readonly Found[] {
  switch (detect.by) {
    case 'month-begins':
      return monthBegins(given);
    case 'overview-made':
      return overviewMade(given);
    case 'school-year-begins':
      return schoolYearBegins(given);
  }
}
