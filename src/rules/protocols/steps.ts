import type { ReportKind } from '../../domain/action';
import type { Settler, Step, Term } from '../step';

/* Steps and terms that the rules of several paragraphs share. */

export const TASK_DAYS: Term = { unit: 'school-days', count: 'taskDays' };
export const NEXT_SCHOOL_DAY: Term = { unit: 'school-days', count: 1 };
export const REPORT_DAYS: Term = { unit: 'working-days', count: 5 };
export const SAME_DAY: Term = { unit: 'same-day' };

/** An invitation, or the talk itself when nobody recorded the invitation. */
export const INVITED: readonly Settler[] = [{ kind: 'meeting-invited' }, { kind: 'meeting-held' }];

/** @param settledBy kinds of report that settle the step when they name no rule */
export const reportOfficer = (
  report: ReportKind,
  term: Term = REPORT_DAYS,
  settledBy: readonly ReportKind[] = [report],
): Step => ({
  role: 'director',
  do: 'report-officer',
  report,
  term,
  settledBy: [{ kind: 'officer-reported', reports: settledBy }],
});

/** The letter that tells the parents of a report. */
export const officerNotice: Step = {
  role: 'director',
  do: 'send-letter',
  letter: 'officer-notice',
  term: REPORT_DAYS,
  settledBy: [{ kind: 'letter-sent', letter: 'officer-notice' }],
};

export const inviteMeeting = (term: Term): Step => ({
  role: 'director',
  do: 'invite-meeting',
  term,
  settledBy: INVITED,
});

export const recordNote = (term: Term): Step => ({
  role: 'director',
  do: 'record-note',
  term,
  settledBy: [{ kind: 'note-recorded' }],
});

export const informParents = (term: Term): Step => ({
  role: 'teacher',
  do: 'inform-parents',
  term,
  settledBy: [{ kind: 'parents-informed' }],
});
