import type { AbsenceKind, Reported } from '../../src/domain/absence';
import type { ActionKind, LetterKind, ReportKind } from '../../src/domain/action';
import type { TaskRole } from '../../src/domain/role';
import type { Counters, TaskKind, TaskStatus } from '../../src/rules/signal';

/* The words of the examples: what a school calls the terms of the rules. */

export const KINDS: Readonly<Record<string, AbsenceKind>> = {
  'te laat': 'late',
  ziek: 'sick',
  medisch: 'medical',
  verlof: 'leave',
  'religieuze feestdag': 'religious',
  geschorst: 'suspended',
  vakantie: 'holiday',
  afwezig: 'absent',
  onbekend: 'unknown',
};

export const REPORTS_OF_ABSENCE: Readonly<Record<string, Reported>> = {
  'zonder bericht': 'none',
  'zonder reden': 'without-reason',
  'met reden': 'with-reason',
};

export const LETTERS: Readonly<Record<string, LetterKind>> = {
  verzuimbrief: 'absence-notice',
  herinneringsbrief: 'absence-reminder',
  'uitnodiging verzuim': 'absence-invitation',
  'brief over de melding': 'officer-notice',
  'te-laat-briefje': 'late-slip',
  waarschuwing: 'late-warning',
  'uitnodiging te laat': 'late-invitation',
  'brief na verlof': 'leave-overrun',
  'verlof toegekend': 'leave-granted',
  'verlof deels toegekend': 'leave-partly',
  'verlof geweigerd': 'leave-refused',
  'verlof doorgestuurd': 'leave-forwarded',
  'bevestiging feestdag': 'leave-religious',
};

export const REPORTS: Readonly<Record<string, ReportKind>> = {
  '16 uur': '16-hours-4-weeks',
  luxeverzuim: 'holiday',
  langdurig: 'long',
  overig: 'other',
};

/** Actions that need no more words than their name. */
export const PLAIN_ACTIONS: Readonly<Record<string, ActionKind>> = {
  'antwoord van de ouders': 'reply',
  huisbezoek: 'home-visit',
  'op school gezien': 'seen-present',
  uitgenodigd: 'meeting-invited',
  'gesprek gevoerd': 'meeting-held',
  'notitie gemaakt': 'note-recorded',
  'leerplicht reageerde': 'officer-responded',
  verwezen: 'referral',
  'ouders ingelicht': 'parents-informed',
  'zorg gemeld': 'concern',
  'over zorg besloten': 'concern-decided',
  'in team besproken': 'team-discussed',
  'verlofregels bekendgemaakt': 'rules-published',
  ingetrokken: 'withdrawn',
};

export const MONTH_ACTIONS: Readonly<Record<string, ActionKind>> = {
  'overzicht gemaakt': 'overview-made',
  'overzicht bestudeerd': 'overview-studied',
  'op agenda gezet': 'agenda-set',
};

export const GROUNDS: Readonly<Record<string, string>> = {
  gewichtig: 'weighty',
  religieus: 'religious',
  beroep: 'profession',
  anders: 'other',
};

export const ROLES: Readonly<Record<TaskRole, string>> = {
  teacher: 'leerkracht',
  concierge: 'conciërge',
  director: 'directeur',
  counsellor: 'IB',
};

export const TASKS: Readonly<Record<TaskKind, string>> = {
  'call-parents': 'ouders bellen',
  'send-letter': 'sturen',
  'second-letter-or-visit': 'tweede brief of huisbezoek',
  'invite-meeting': 'uitnodigen',
  'report-officer': 'melden',
  'record-note': 'notitie maken',
  refer: 'verwijzen',
  'inform-parents': 'ouders inlichten',
  'record-expected-return': 'terugkeer vastleggen',
  'decide-concern': 'over zorg besluiten',
  'discuss-in-team': 'in team bespreken',
  'decide-leave': 'over verlof beslissen',
  'forward-to-officer': 'verlof doorsturen',
  'fill-absence-list': 'lijst invullen',
  'check-report': 'bericht nakijken',
  'ask-reason': 'reden vragen',
  classify: 'soort vastleggen',
  'record-in-las': 'in LAS zetten',
  'hold-meeting': 'gesprek voeren',
  'record-officer-outcome': 'uitkomst vastleggen',
  'make-overview': 'overzicht maken',
  'study-overview': 'overzicht bestuderen',
  'put-on-agenda': 'op agenda zetten',
  'publish-leave-rules': 'verlofregels bekendmaken',
};

export const STATUSES: Readonly<Record<TaskStatus, string>> = { open: 'open', overdue: 'over tijd', done: 'klaar' };

export const COUNTERS: Readonly<Record<string, keyof Counters>> = {
  'te laat': 'lates',
  'ongeoorloofde minuten': 'unauthorisedMinutes',
  ziekmeldingen: 'sickReports',
  verlofdagen: 'leaveDays',
};

/** The word for a term, of a table that has the words as keys. */
export const wordFor = (words: Readonly<Record<string, string>>, term: string): string =>
  Object.keys(words).find((word) => words[word] === term) ?? term;
