import type { LetterKind, ReportKind } from '../../domain/action';
import type { TaskRole } from '../../domain/role';
import type { Circumstance, Settler, Step, Term } from '../step';

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

export const sendLetter = (role: TaskRole, letter: LetterKind, term: Term = TASK_DAYS): Step => ({
  role,
  do: 'send-letter',
  letter,
  term,
  settledBy: [{ kind: 'letter-sent', letter }],
});

/** The letter that tells the parents of a report. */
export const officerNotice: Step = sendLetter('director', 'officer-notice', REPORT_DAYS);

export const inviteMeeting = (term: Term = TASK_DAYS, role: TaskRole = 'director'): Step => ({
  role,
  do: 'invite-meeting',
  term,
  settledBy: INVITED,
});

/** An invitation in writing, to a talk about coming late. */
export const inviteLate = (role: TaskRole = 'director'): Step => ({
  ...inviteMeeting(TASK_DAYS, role),
  letter: 'late-invitation',
});

/** Parents are spoken to: on the phone or in a talk. */
export const speakParents = (role: TaskRole): Step => ({
  role,
  do: 'call-parents',
  term: TASK_DAYS,
  settledBy: [{ kind: 'call', outcome: 'reached' }, { kind: 'meeting-held' }],
});

export const referToDoctor: Step = {
  role: 'counsellor',
  do: 'refer',
  to: 'school-doctor',
  term: TASK_DAYS,
  settledBy: [{ kind: 'referral' }],
};

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

const DECIDED: readonly Settler[] = [{ kind: 'leave-decided' }, { kind: 'leave-forwarded' }];

/** The director decides a request for leave, or sends it on to who may. */
export const decideLeave: readonly Step[] = [
  { role: 'director', do: 'decide-leave', when: 'within-limit', term: TASK_DAYS, settledBy: DECIDED },
  { role: 'director', do: 'forward-to-officer', when: 'beyond-limit', term: TASK_DAYS, settledBy: DECIDED },
];

const ANSWERS: readonly (readonly [Circumstance, LetterKind])[] = [
  ['granted', 'leave-granted'],
  ['granted-religious', 'leave-religious'],
  ['granted-partly', 'leave-partly'],
  ['refused', 'leave-refused'],
  ['forwarded', 'leave-forwarded'],
];

/** The letter that tells the parents of a decision on leave. */
export const answerLeave: readonly Step[] = ANSWERS.map(([when, letter]) => ({
  role: 'director',
  do: 'send-letter',
  letter,
  when,
  term: { unit: 'school-day' },
  settledBy: [{ kind: 'letter-sent', letter }],
}));

/** Days after leave that was granted are reported, and the parents hear so. */
export const reportOverrun: readonly Step[] = [
  reportOfficer('holiday'),
  sendLetter('director', 'leave-overrun', REPORT_DAYS),
];
