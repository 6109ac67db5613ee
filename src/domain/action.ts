import type { AbsenceKind, Reported } from './absence';
import type { Day, Moment } from './day';

/** Brieven uit zorg: that they were written tells how a child is doing, and so they are for the parents and the school alone. */
export const CARE_LETTERS = ['absence-talk', 'school-doctor'] as const;
/** Letters that no step asks for: a person writes them when they see fit. */
export const UNASKED_LETTERS = ['late-overview', 'leave-received', 'under-six', ...CARE_LETTERS] as const;
export type UnaskedLetter = (typeof UNASKED_LETTERS)[number];

export const LETTERS = [
  'absence-notice',
  'absence-reminder',
  'absence-invitation',
  'officer-notice',
  'late-slip',
  'late-warning',
  'late-invitation',
  'leave-overrun',
  'leave-granted',
  'leave-partly',
  'leave-refused',
  'leave-forwarded',
  'leave-religious',
  ...UNASKED_LETTERS,
] as const;
export type LetterKind = (typeof LETTERS)[number];

/** Languages in which a letter can be translated, beside the Dutch one. */
export const LETTER_LANGUAGES = ['en', 'ar', 'tr', 'pl', 'uk'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

export const REPORTS = ['16-hours-4-weeks', 'holiday', 'long', 'other'] as const;
export type ReportKind = (typeof REPORTS)[number];

export const LEAVE_GROUNDS = ['religious', 'weighty', 'profession', 'other'] as const;
export const OFFICER_OUTCOMES = [
  'talked',
  'mediated',
  'network',
  'advice',
  'referred',
  'veilig-thuis',
  'proces-verbaal',
  'closed',
] as const;

/** Inzage: why somebody opened a dossier, to see it beside other work, to read it as a whole, to give the parents a copy, or to hand it over to another school. */
export const CONSULTED_FOR = ['glance', 'reading', 'parents', 'transfer'] as const;
export type ConsultedFor = (typeof CONSULTED_FOR)[number];

/** What every action may carry. */
interface Done {
  readonly id: string;
  /** Absent for an action about the school or a group. */
  readonly pupil?: string;
  /** When it was done, as the person meant it. */
  readonly at: Moment;
  /** The rule whose step it settles, where several could be meant. */
  readonly rule?: string;
  /** The day (ISO), the id of the request, report or action, or that of the step (`taskId`) that it is about. */
  readonly about?: string;
}

/** The fields of each kind of handeling (protocol, Actions). */
interface Kinds {
  call: { outcome: 'reached' | 'unreachable' };
  explained: { from: Day; until?: Day; absence: AbsenceKind; authorised?: boolean | null };
  'reported-checked': { reported: Reported };
  /** Somebody saw the pupil at school on the day in `about`, although the LAS says absent; the row stays until the LAS is corrected. */
  'seen-present': object;
  'list-filled': { group: string; day: Day };
  reply: object;
  /** `language`: a translation into it went along. */
  'letter-sent': { letter: LetterKind; text?: string; language?: LetterLanguage };
  'letter-returned': { letter: LetterKind };
  /** To which addresses the letters of a pupil go: for each who lives there, or empty; none: one address. The last one counts, no rule asks. */
  'letters-addressed': { to: readonly string[] };
  'home-visit': object;
  'meeting-invited': { by?: 'phone' | 'letter' };
  'meeting-held': { announced?: boolean | string; agreements?: string };
  'note-recorded': { text?: string };
  'officer-reported': {
    report?: ReportKind;
    from?: Day;
    end?: Day;
    number?: string;
    /** The day that the register gave with the number. */
    date?: Day;
    attachments?: readonly string[];
  };
  /** The number that the register gave to the report in `about`, known later; it stands in the place of the report's own. */
  'report-numbered': { number: string; date?: Day };
  'officer-responded': { outcomes?: readonly (typeof OFFICER_OUTCOMES)[number][] };
  'officer-consulted': object;
  referral: { to?: string };
  'parents-informed': object;
  concern: { text?: string };
  'concern-decided': { decision?: string; reason?: string };
  'team-discussed': { text?: string };
  'expected-return': { date?: Day };
  agreed: { text?: string; until?: Day };
  'evidence-asked': object;
  'evidence-seen': object;
  'leave-requested': { from: Day; until: Day; ground: (typeof LEAVE_GROUNDS)[number] };
  'leave-decided': { request: string; granted: boolean | 'partly'; from?: Day; until?: Day };
  'leave-forwarded': { request?: string };
  /** The pupil left the school; from then on the term runs for which their dossiers are kept. */
  left: { on?: Day };
  'overview-made': { month: string };
  'overview-studied': { month: string; findings?: string; actions?: string };
  'agenda-set': { month: string };
  /** What a step asks stands in the LAS; no rule depends on it. */
  'las-recorded': object;
  /** `scope`: a group. `with`: the director, where somebody else recorded it. */
  'access-agreed': { role?: string; person?: string; scope?: string; with?: string };
  'rules-published': object;
  /** Somebody saw the dossier. No rule looks at it, and it is never taken back. */
  consulted: { for: ConsultedFor };
  /** Takes back the action named in `about`; nothing is deleted by it. */
  withdrawn: object;
}

export type ActionKind = keyof Kinds;
export type ActionOf<K extends ActionKind> = Done & { readonly kind: K } & Readonly<Kinds[K]>;

/** Handeling: something that a person did and recorded. */
export type Action = { [K in ActionKind]: ActionOf<K> }[ActionKind];
