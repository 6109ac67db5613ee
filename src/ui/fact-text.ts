import type { Absence } from '../domain/absence';
import { LEAVE_GROUNDS, OFFICER_OUTCOMES } from '../domain/action';
import type { Time } from '../domain/day';
import type { ActionView } from '../messages/views';
import { CONCERN_DECISIONS, EXPLANATIONS } from '../messages/ways';
import { dayText, momentText, timeText } from './when-text';
import { keyOf, type MessageKey, type useLanguage } from './words';

type Language = ReturnType<typeof useLanguage>;

/** `ma 23 nov tot en met wo 25 nov: afwezig, ongeoorloofd, ochtend` */
export const absenceText = (absence: Absence, language: Language): string =>
  `${daysText({ from: absence.date, until: absence.endDate ?? absence.date }, language)}: ${absenceSaid(absence, language)}`;

/** `afwezig, ongeoorloofd, ochtend` */
export function absenceSaid(absence: Absence, language: Language): string {
  const { say } = language;
  const { kind, authorised, part, from, to, arrival, openEnded, reason } = absence;
  const times = [from, to].some(Boolean) && say('fromToTime', clock(from, language), clock(to, language));
  const said = [
    kind === 'unknown' && reason ? `${say('kind_unknown')} (${reason})` : say(keyOf('kind', kind)),
    typeof authorised === 'boolean' && say(authorised ? 'authorised' : 'notAuthorised'),
    arrival && say('arrivedAt', timeText(arrival, language)),
    part && say(part),
    times,
    openEnded && say('openEnd'),
  ];
  return said.filter(Boolean).join(', ');
}

const clock = (time: Time | undefined, language: Language): string => (time ? timeText(time, language) : '…');

const ACTIONS: Readonly<Record<string, MessageKey>> = {
  call: 'action_call',
  explained: 'action_explained',
  'reported-checked': 'action_reported_checked',
  'seen-present': 'action_seen_present',
  'letter-sent': 'action_letter_sent',
  'letter-returned': 'action_letter_returned',
  'letters-addressed': 'action_letters_addressed',
  'meeting-invited': 'action_meeting_invited',
  'note-recorded': 'action_note_recorded',
  'officer-reported': 'action_officer_reported',
  referral: 'action_referral',
  'parents-informed': 'action_parents_informed',
  'expected-return': 'action_expected_return',
  'meeting-held': 'action_meeting_held',
  'home-visit': 'action_home_visit',
  'officer-responded': 'action_officer_responded',
  reply: 'action_reply',
  concern: 'action_concern',
  'concern-decided': 'action_concern_decided',
  'team-discussed': 'action_team_discussed',
  agreed: 'action_agreed',
  'leave-requested': 'action_leave_requested',
  'leave-decided': 'action_leave_decided',
  'leave-forwarded': 'action_leave_forwarded',
  'evidence-asked': 'action_evidence_asked',
  'evidence-seen': 'action_evidence_seen',
  'report-numbered': 'action_report_numbered',
  'las-recorded': 'action_las_recorded',
  left: 'action_left',
};

/** What an action is called; `undefined`: it is about the school or a group, or a later version made it. */
export const actionName = (kind: string): MessageKey | undefined => ACTIONS[kind];

/** `ma 23 nov tot en met wo 25 nov` */
export const daysText = ({ from, until }: NonNullable<ActionView['days']>, language: Language): string =>
  from === until ? dayText(from, language) : language.say('fromTo', dayText(from, language), dayText(until, language));

/** What came of it, by the kind of action. */
const OUTCOMES: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  call: { reached: 'outcome_reached', unreachable: 'outcome_unreachable' },
  'reported-checked': {
    'with-reason': 'outcome_with_reason',
    'without-reason': 'outcome_without_reason',
    none: 'outcome_none',
  },
  'meeting-invited': { phone: 'outcome_phone', letter: 'outcome_letter' },
  'officer-responded': Object.fromEntries(OFFICER_OUTCOMES.map((code) => [code, keyOf('officer', code)])),
  explained: Object.fromEntries(EXPLANATIONS.map((code) => [code, keyOf('told', code)])),
  'concern-decided': Object.fromEntries(CONCERN_DECISIONS.map((code) => [code, keyOf('concern', code)])),
  'leave-requested': Object.fromEntries(LEAVE_GROUNDS.map((code) => [code, keyOf('ground', code)])),
  'letters-addressed': { one: 'outcome_one_address', two: 'outcome_two_addresses' },
  'leave-decided': { granted: 'outcome_granted', partly: 'outcome_partly', refused: 'outcome_refused' },
};

/** What its day is to an action that is not about that day: until when it holds, or the day of the report itself. */
const DAY_OF: Readonly<Record<string, MessageKey>> = {
  'expected-return': 'untilDay',
  'officer-reported': 'ofDay',
  'report-numbered': 'ofDay',
};

/** `ma 23 nov, 9.05 uur: telefoon, niet bereikt, door A. Smit (conciërge)` */
export function actionText(action: ActionView, language: Language): string {
  const { say } = language;
  const said = [
    actionSaid(action, language),
    action.by.name && say('by', personText(action.by, language)),
    action.withdrawn && say('takenBack'),
  ];
  return `${momentText(action.at, language)}: ${said.filter(Boolean).join(', ')}`;
}

/** `A. Smit (conciërge)` */
export const personText = ({ name, role }: ActionView['by'], { say }: Language): string =>
  `${name} (${say(keyOf('role', role))})`;

/** `telefoon, niet bereikt` */
export function actionSaid(action: ActionView, language: Language): string {
  const { say } = language;
  const outcome = action.outcome === null ? undefined : OUTCOMES[action.kind]?.[action.outcome];
  const said = [
    say(actionName(action.kind) ?? 'action_other'),
    action.letter && say(keyOf('letter', action.letter)),
    outcome && say(outcome),
    action.days && daysText(action.days, language),
    action.number,
    action.text && `‘${action.text}’`,
    action.day && say(DAY_OF[action.kind] ?? 'onDay', dayText(action.day, language)),
  ];
  return said.filter(Boolean).join(', ');
}
