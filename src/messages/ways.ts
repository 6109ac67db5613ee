import type { LEAVE_GROUNDS, OFFICER_OUTCOMES } from '../domain/action';
import type { Day } from '../domain/day';

/** How somebody says that a step was done, and so records it. */
export const WAYS = [
  'call-reached',
  'call-unreachable',
  'reached-and-told',
  'note-recorded',
  'not-needed',
  'invited-by-phone',
  'invited-by-letter',
  'reported',
  'reported-at-once',
  'las-recorded',
  'referred',
  'parents-informed',
  'checked-with-reason',
  'checked-without-reason',
  'checked-none',
  'seen-present',
  'slip-returned',
  'letter-sent',
  'home-visited',
  'reason-told',
  'return-expected',
  'list-filled',
  'meeting-held',
  'officer-answered',
  'concern-decided',
  'team-discussed',
  'leave-granted',
  'leave-partly',
  'leave-refused',
  'leave-forwarded',
  'overview-studied',
  'agenda-set',
  'rules-published',
] as const;
export type Way = (typeof WAYS)[number];

/** Ways that the letter of a step itself is. */
export const LETTER_WAYS = ['letter-sent', 'invited-by-letter'] as const satisfies readonly Way[];

/** Ways that are about one talk, which may settle the steps of more rules at once. */
export const TALK_WAYS = ['invited-by-phone', 'invited-by-letter', 'meeting-held'] as const satisfies readonly Way[];

/** What somebody records about a pupil without being asked for it. */
export const OCCASIONS = [
  'reason-told',
  'reply-came',
  'leave-asked',
  'return-expected',
  'agreed',
  'concern',
  'left',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** What is added later to something that was recorded: it says more of it, and changes nothing in it. */
export const SUPPLEMENTS = ['evidence-asked', 'evidence-seen', 'report-numbered'] as const;
export type Supplement = (typeof SUPPLEMENTS)[number];

/** What parents tell about an absence, as far as a school may record it: a kind, and never what somebody suffers from. */
export const EXPLANATIONS = ['sick', 'medical', 'religious', 'valid', 'invalid', 'holiday'] as const;
export type Explanation = (typeof EXPLANATIONS)[number];

/** Who takes a concern on (protocol, concern-decided). */
export const CONCERN_DECISIONS = ['counsellor', 'social-work', 'school-doctor', 'officer', 'none'] as const;
export type ConcernDecision = (typeof CONCERN_DECISIONS)[number];

export type Choice = Explanation | ConcernDecision | (typeof OFFICER_OUTCOMES)[number] | (typeof LEAVE_GROUNDS)[number];

/** What a person says with a step that is done. */
export interface DoneSaid extends Said {
  /** Other steps that the same talk settles. */
  readonly along?: readonly string[];
}

/** What a person says beside the click, where something must be said with it. */
export interface Said {
  /** The letter as it was sent, or what was agreed or discussed. */
  readonly text?: string | undefined;
  /** What the team will do, with an overview that was studied. */
  readonly actions?: string | undefined;
  readonly date?: Day | undefined;
  readonly until?: Day | undefined;
  /** The number that a register gave. */
  readonly number?: string | undefined;
  /** One of the choices that the way or the occasion has; of a letter the language of the translation that goes along. */
  readonly choice?: string | undefined;
}
