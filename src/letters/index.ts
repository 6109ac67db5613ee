import type { LetterKind } from '../domain/action';
import type { Settings } from '../rules/settings';
import { absenceInvitation } from './absence-invitation';
import { absenceNotice } from './absence-notice';
import { absenceReminder } from './absence-reminder';
import { absenceTalk, schoolDoctor } from './care';
import { lateInvitation } from './late-invitation';
import { lateOverview } from './late-overview';
import { lateSlip } from './late-slip';
import { lateWarning } from './late-warning';
import { leaveForwarded, leaveGranted, leavePartly, leaveRefused, leaveReligious } from './leave-answer';
import { leaveOverrun } from './leave-overrun';
import { leaveReceived } from './leave-received';
import type { Letter, LetterFacts } from './letter';
import { officerNotice } from './officer-notice';
import { underSix } from './under-six';

/** The table of contents of the letters. */
export const LETTERS: Readonly<Record<LetterKind, (facts: LetterFacts, settings: Settings) => Letter>> = {
  'absence-notice': absenceNotice,
  'absence-reminder': absenceReminder,
  'absence-invitation': absenceInvitation,
  'officer-notice': officerNotice,
  'late-slip': lateSlip,
  'late-warning': (facts, { numbers }) => lateWarning(facts, { meeting: numbers['late.meeting.count'] }),
  'late-invitation': (facts, { numbers }) => lateInvitation(facts, { report: numbers['late.officer.count'] }),
  'leave-overrun': leaveOverrun,
  'leave-granted': leaveGranted,
  'leave-partly': leavePartly,
  'leave-refused': leaveRefused,
  'leave-forwarded': leaveForwarded,
  'leave-religious': leaveReligious,
  'late-overview': lateOverview,
  'leave-received': leaveReceived,
  'under-six': underSix,
  'absence-talk': absenceTalk,
  'school-doctor': schoolDoctor,
};
