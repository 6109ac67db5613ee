import type { Day } from '../../../domain/day';
import type { Protocol } from '../../protocol';
import { CHECKED_ON } from '../standard';
import { daily } from './daily';
import { late } from './late';
import { leave } from './leave';
import { monthly } from './monthly';
import { settings } from './settings';
import { talks, unauthorised } from './unauthorised';
import { illness, worrying } from './worrying';

/**
 * The absence protocol of Bavokring (Rotterdam), in force since 1 September 2017: its table of contents, in the order of the document.
 * Where the text leaves something open the reading stands beside the rule; terms in days, windows and who acts are readings too.
 */
export const bavokring: Protocol = {
  id: 'bavokring',
  title: 'Verzuimprotocol Bavokring',
  document: 'Verzuimprotocol Bavokring, geldig vanaf 1 september 2017',
  checkedOn: CHECKED_ON,
  validFrom: '2017-09-01' as Day,
  settings,
  rules: [
    // §1 stap 2 and 3
    daily.list,
    daily.checkReported,
    daily.unreported,
    daily.askReason,
    // §1 stap 4
    daily.classify,
    unauthorised.notice,
    unauthorised.reminder,
    unauthorised.meeting,
    unauthorised.noImprovement,
    unauthorised.threeDays,
    unauthorised.sixteenHours,
    late.slip,
    late.warning,
    late.meeting,
    late.officer,
    worrying.frequent,
    worrying.long,
    worrying.raised,
    talks.holdMeeting,
    // §1 stap 5
    talks.officerOutcome,
    // §2
    monthly.overview,
    monthly.study,
    monthly.agenda,
    // §3.1
    illness.askReturn,
    illness.overdue,
    // §3.2
    leave.decide,
    leave.answer,
    leave.overrun,
    leave.publishRules,
  ],
};
