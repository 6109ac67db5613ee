import type { Absence } from '../domain/absence';
import type { Time } from '../domain/day';
import type { ActionView } from '../messages/views';
import { dayText, momentText, timeText } from './when-text';
import { keyOf, type MessageKey, type useLanguage } from './words';

type Language = ReturnType<typeof useLanguage>;

/** `ma 23 nov – wo 25 nov: afwezig, ongeoorloofd, ochtend` */
export function absenceText(absence: Absence, language: Language): string {
  const { say } = language;
  const { date, endDate, kind, authorised, part, from, to, arrival, openEnded, reason } = absence;
  const days =
    endDate && endDate !== date
      ? say('fromTo', dayText(date, language), dayText(endDate, language))
      : dayText(date, language);
  const times = [from, to].some(Boolean) && say('fromToTime', clock(from, language), clock(to, language));
  const said = [
    kind === 'unknown' && reason ? `${say('kind_unknown')} (${reason})` : say(keyOf('kind', kind)),
    typeof authorised === 'boolean' && say(authorised ? 'authorised' : 'notAuthorised'),
    arrival && say('arrivedAt', timeText(arrival, language)),
    part && say(part),
    times,
    openEnded && say('openEnd'),
  ];
  return `${days}: ${said.filter(Boolean).join(', ')}`;
}

const clock = (time: Time | undefined, language: Language): string => (time ? timeText(time, language) : '…');

const ACTIONS: Readonly<Record<string, MessageKey>> = {
  call: 'action_call',
  explained: 'action_explained',
  'reported-checked': 'action_reported_checked',
  'letter-sent': 'action_letter_sent',
  'letter-returned': 'action_letter_returned',
  'meeting-invited': 'action_meeting_invited',
  'note-recorded': 'action_note_recorded',
  'officer-reported': 'action_officer_reported',
  referral: 'action_referral',
  'parents-informed': 'action_parents_informed',
  'expected-return': 'action_expected_return',
  'meeting-held': 'action_meeting_held',
  'home-visit': 'action_home_visit',
  'officer-responded': 'action_officer_responded',
};

const OUTCOMES: Readonly<Record<string, MessageKey>> = {
  reached: 'outcome_reached',
  unreachable: 'outcome_unreachable',
  'with-reason': 'outcome_with_reason',
  'without-reason': 'outcome_without_reason',
  none: 'outcome_none',
  phone: 'outcome_phone',
  letter: 'outcome_letter',
  talked: 'officer_talked',
  mediated: 'officer_mediated',
  network: 'officer_network',
  advice: 'officer_advice',
  referred: 'officer_referred',
  'veilig-thuis': 'officer_veilig_thuis',
  'proces-verbaal': 'officer_proces_verbaal',
  closed: 'officer_closed',
};

/** `ma 23 nov, 9.05 uur: telefoon, niet bereikt, door A. Smit (conciërge)` */
export function actionText(action: ActionView, language: Language): string {
  const { say } = language;
  const outcome = action.outcome === null ? undefined : OUTCOMES[action.outcome];
  const said = [
    say(ACTIONS[action.kind] ?? 'action_other'),
    action.letter && say(keyOf('letter', action.letter)),
    outcome && say(outcome),
    action.day && say(action.kind === 'expected-return' ? 'untilDay' : 'onDay', dayText(action.day, language)),
    action.by.name && say('by', `${action.by.name} (${say(keyOf('role', action.by.role))})`),
    action.withdrawn && say('takenBack'),
  ];
  return `${momentText(action.at, language)}: ${said.filter(Boolean).join(', ')}`;
}
