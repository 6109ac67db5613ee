import type { LetterKind } from '../domain/action';
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
import { officerNotice } from './officer-notice';
import { underSix } from './under-six';
import type { LetterForm } from './wording';

/** The table of contents of the letters. */
export const LETTERS: Readonly<Record<LetterKind, LetterForm>> = {
  'absence-notice': absenceNotice,
  'absence-reminder': absenceReminder,
  'absence-invitation': absenceInvitation,
  'officer-notice': officerNotice,
  'late-slip': lateSlip,
  'late-warning': lateWarning,
  'late-invitation': lateInvitation,
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
