import { LEAVE_GROUNDS, OFFICER_OUTCOMES } from '../domain/action';
import { CONCERN_DECISIONS, EXPLANATIONS, type Occasion, type Said, type Supplement, type Way } from '../messages/ways';
import { keyOf, type MessageKey } from './words';

/** Something that a person says beside the click. */
export interface FormField {
  readonly name: keyof Said;
  readonly label: MessageKey;
  readonly help?: MessageKey;
  readonly optional?: boolean;
  /** For `choice`. */
  readonly of?: readonly { readonly code: string; readonly label: MessageKey }[];
}

const REASON: FormField = {
  name: 'choice',
  label: 'said_reason',
  help: 'said_noIllness',
  of: EXPLANATIONS.map((code) => ({ code, label: keyOf('told', code) })),
};
const FROM: FormField = { name: 'date', label: 'said_from' };
const UNTIL: FormField = { name: 'until', label: 'said_until' };
const NUMBER_DATE: FormField = { name: 'date', label: 'said_numberDate', optional: true };
const REPORT: readonly FormField[] = [
  { name: 'number', label: 'said_numberMaybe', help: 'said_numberHelp', optional: true },
  NUMBER_DATE,
];
const RETURN: FormField = { name: 'date', label: 'expectedReturn' };

/** What is asked with a way; of the others the click says all. */
export const WAY_FORMS: Readonly<Partial<Record<Way, readonly FormField[]>>> = {
  'reached-and-told': [REASON],
  'reason-told': [REASON],
  'return-expected': [RETURN],
  'not-needed': [{ name: 'text', label: 'said_why', help: 'said_noIllness' }],
  reported: REPORT,
  'reported-at-once': REPORT,
  'officer-answered': [
    {
      name: 'choice',
      label: 'officerOutcome',
      of: OFFICER_OUTCOMES.map((code) => ({ code, label: keyOf('officer', code) })),
    },
  ],
  'concern-decided': [
    {
      name: 'choice',
      label: 'said_decision',
      of: CONCERN_DECISIONS.map((code) => ({ code, label: keyOf('concern', code) })),
    },
    { name: 'text', label: 'said_why', help: 'said_noIllness' },
  ],
  'team-discussed': [{ name: 'text', label: 'said_discussed', help: 'said_noIllness', optional: true }],
  'meeting-held': [{ name: 'text', label: 'said_agreements', optional: true }],
  'leave-partly': [FROM, UNTIL],
  'overview-studied': [
    { name: 'text', label: 'month_findings', help: 'said_noIllness', optional: true },
    { name: 'actions', label: 'month_actions', optional: true },
  ],
};

/** What is asked with an occasion. */
export const OCCASION_FORMS: Readonly<Record<Occasion, readonly FormField[]>> = {
  'reason-told': [REASON, FROM, { name: 'until', label: 'said_untilMaybe', optional: true }],
  'reply-came': [],
  'leave-asked': [
    FROM,
    UNTIL,
    {
      name: 'choice',
      label: 'said_ground',
      of: LEAVE_GROUNDS.map((code) => ({ code, label: keyOf('ground', code) })),
    },
  ],
  'return-expected': [RETURN],
  agreed: [
    { name: 'text', label: 'said_agreement' },
    { name: 'until', label: 'said_holdsUntil', optional: true },
  ],
  concern: [{ name: 'text', label: 'said_worry', help: 'said_noIllness' }],
  left: [{ name: 'date', label: 'keep_leftOn', help: 'keep_leftHelp' }],
};

/** What is asked with a supplement. */
export const SUPPLEMENT_FORMS: Readonly<Record<Supplement, readonly FormField[]>> = {
  'evidence-asked': [],
  'evidence-seen': [],
  'report-numbered': [{ name: 'number', label: 'said_number' }, NUMBER_DATE],
};
