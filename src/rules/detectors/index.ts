import type { Era } from '../era';
import type { Facts, Given, GroupFacts } from '../facts';
import type { Found } from '../found';
import type { GroupDetector, PupilDetector, SchoolDetector } from '../protocol';
import { awaiting, eachAction } from './actions';
import { repeatedSpell, spellAfterTalk, unansweredLetter } from './answers';
import { fullDays, minutesInWeeks, minutesInWindow } from './hours';
import { eachLate, lates, latesAfterStep } from './lates';
import { leaveDecided, leaveOverrun, leaveRequested } from './leave';
import { spellGoesOn } from './returns';
import { unclassified, withoutReason } from './rows';
import { listNotFilled, monthBegins, overviewMade, schoolYearBegins } from './school';
import { longSpell, spellsBegun } from './sick';
import { daysInWindow, times } from './times';
import { absentToday } from './today';
import { eachSpell, unexplainedSpell } from './unauthorised';

/* The table of contents of the detectors: what each word of the vocabulary finds in the facts. */

/** A function for each word, which is given the rules that are written with it. */
type Detectors<Word extends { readonly by: string }, About> = {
  readonly [By in Word['by']]: (era: Era<By & Era['by']>, facts: About) => readonly Found[];
};

const FOR_PUPIL: Detectors<PupilDetector, Facts> = {
  'absent-today': absentToday,
  'without-reason': (_, facts) => withoutReason(facts),
  unclassified: (_, facts) => unclassified(facts),
  'unexplained-spell': unexplainedSpell,
  'unanswered-letter': unansweredLetter,
  'repeated-spell': repeatedSpell,
  'spell-after-talk': spellAfterTalk,
  'full-days': fullDays,
  'minutes-in-weeks': minutesInWeeks,
  'minutes-in-window': minutesInWindow,
  'each-spell': eachSpell,
  'each-late': eachLate,
  lates,
  times,
  'lates-after-step': latesAfterStep,
  'spells-begun': spellsBegun,
  'days-in-window': daysInWindow,
  'long-spell': longSpell,
  'spell-goes-on': spellGoesOn,
  'each-action': eachAction,
  awaiting,
  'leave-requested': leaveRequested,
  'leave-decided': (_, facts) => leaveDecided(facts),
  'leave-overrun': leaveOverrun,
};

const FOR_GROUP: Detectors<GroupDetector, GroupFacts> = { 'list-not-filled': listNotFilled };

const FOR_SCHOOL: Detectors<SchoolDetector, Given> = {
  'month-begins': (_, given) => monthBegins(given),
  'overview-made': (_, given) => overviewMade(given),
  'school-year-begins': (_, given) => schoolYearBegins(given),
};

/** What the rule finds while its count runs on. A situation belongs to the era in which the rule was met. */
const inEra = (era: Era, found: readonly Found[]): readonly Found[] =>
  found.length === 0 ? found : found.filter(({ anchor }) => era.holds(anchor));

/** What the rule finds in the facts of one pupil. */
export const detectForPupil = (era: Era<PupilDetector['by']>, facts: Facts): readonly Found[] =>
  inEra(era, FOR_PUPIL[era.by](era as never, facts));

/** What the rule finds about one group. */
export const detectForGroup = (era: Era<GroupDetector['by']>, facts: GroupFacts): readonly Found[] =>
  inEra(era, FOR_GROUP[era.by](era, facts));

/** What the rule finds about the school. */
export const detectForSchool = (era: Era<SchoolDetector['by']>, given: Given): readonly Found[] =>
  inEra(era, FOR_SCHOOL[era.by](era as never, given));
