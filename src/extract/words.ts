import type { AbsenceKind, Reported } from '../domain/absence';
import type { ActionOf, ConsultedFor, LetterKind, OFFICER_OUTCOMES, ReportKind } from '../domain/action';
import type { TaskKind } from '../rules/signal';
import type { Purpose } from './extract';

/* The words of an extract. Always Dutch: it goes to parents and schools in the Netherlands, whatever language somebody works in. */

const KINDS: Readonly<Record<AbsenceKind, string>> = {
  late: 'te laat',
  sick: 'ziek',
  medical: 'medische afspraak',
  leave: 'verlof',
  religious: 'religieuze feestdag',
  suspended: 'geschorst',
  holiday: 'vakantie zonder verlof',
  absent: 'afwezig',
  unknown: 'onbekend',
};

export const REPORTS_OF: Readonly<Record<Reported, string>> = {
  'with-reason': 'gemeld met reden',
  'without-reason': 'gemeld zonder reden',
  none: 'niet gemeld',
};

const LETTER_NAMES: Readonly<Record<LetterKind, string>> = {
  'absence-notice': 'ongeoorloofd verzuim',
  'absence-reminder': 'herinnering',
  'absence-invitation': 'uitnodiging voor een gesprek over verzuim',
  'officer-notice': 'melding bij de leerplichtambtenaar',
  'late-slip': 'briefje te laat',
  'late-warning': 'waarschuwing te laat komen',
  'late-invitation': 'uitnodiging voor een gesprek over te laat komen',
  'leave-overrun': 'te laat terug van verlof',
  'leave-granted': 'verlof toegekend',
  'leave-partly': 'verlof voor een deel toegekend',
  'leave-refused': 'verlof niet toegekend',
  'leave-forwarded': 'aanvraag van verlof doorgestuurd',
  'leave-religious': 'verlof voor een religieuze feestdag',
  'late-overview': 'overzicht te laat',
  'leave-received': 'ontvangst van de verlofaanvraag',
  'under-six': 'minder uren voor een kind onder de zes',
  'absence-talk': 'uitnodiging om samen te praten',
  'school-doctor': 'vraag aan de jeugdarts',
};

export const REPORT_NAMES: Readonly<Record<ReportKind, string>> = {
  '16-hours-4-weeks': '16 uur in 4 weken',
  long: 'langdurig verzuim',
  holiday: 'luxeverzuim',
  other: 'overig verzuim',
};

export const GROUNDS: Readonly<Record<ActionOf<'leave-requested'>['ground'], string>> = {
  religious: 'religieuze feestdag',
  weighty: 'gewichtige omstandigheden',
  profession: 'beroep van de ouder',
  other: 'andere reden',
};

export const OUTCOMES: Readonly<Record<(typeof OFFICER_OUTCOMES)[number], string>> = {
  talked: 'gesprek gevoerd',
  mediated: 'bemiddeld',
  network: 'netwerk ingeschakeld',
  advice: 'advies gegeven',
  referred: 'doorverwezen',
  'veilig-thuis': 'Veilig Thuis',
  'proces-verbaal': 'proces-verbaal',
  closed: 'afgesloten',
};

/** Who takes a concern on; other words are somebody's own. */
export const DECISIONS: Readonly<Record<string, string>> = {
  counsellor: 'intern begeleider',
  'social-work': 'schoolmaatschappelijk werk',
  'school-doctor': 'schoolarts',
  officer: 'melden bij de leerplichtambtenaar',
  none: 'geen actie',
};

export const STEPS: Readonly<Record<TaskKind, string>> = {
  'call-parents': 'ouders bellen',
  'send-letter': 'brief sturen',
  'second-letter-or-visit': 'tweede brief of huisbezoek',
  'invite-meeting': 'ouders uitnodigen voor een gesprek',
  'report-officer': 'melden bij de leerplichtambtenaar',
  'record-note': 'aantekening maken',
  refer: 'bespreken met de schoolarts',
  'inform-parents': 'ouders inlichten',
  'record-expected-return': 'verwachte terugkeer noteren',
  'decide-concern': 'beslissen over de zorg',
  'discuss-in-team': 'bespreken in het team',
  'decide-leave': 'beslissen over verlof',
  'forward-to-officer': 'aanvraag doorsturen naar de leerplichtambtenaar',
  'fill-absence-list': 'absentielijst invullen',
  'check-report': 'nakijken of er een bericht is',
  'ask-reason': 'reden navragen',
  classify: 'reden kiezen in de administratie',
  'record-in-las': 'in de administratie zetten wat bekend is',
  'hold-meeting': 'gesprek voeren',
  'record-officer-outcome': 'uitkomst van de leerplichtambtenaar noteren',
  'make-overview': 'maandoverzicht maken',
  'study-overview': 'maandoverzicht bestuderen',
  'put-on-agenda': 'op de agenda zetten',
  'publish-leave-rules': 'verlofregels bekendmaken',
};

export const CONSULTATIONS: Readonly<Record<ConsultedFor, string>> = {
  glance: 'ingezien bij het werk van de dag',
  reading: 'gelezen op het scherm',
  parents: 'overzicht voor de ouders gemaakt',
  transfer: 'overzicht voor een andere school gemaakt',
};

/** For another school a day of faith is leave like any other: what a family believes is not its to know (law, 5.1). */
export const kindName = (kind: AbsenceKind, purpose: Purpose): string =>
  KINDS[purpose === 'transfer' && kind === 'religious' ? 'leave' : kind];

export const letterName = (letter: LetterKind, purpose: Purpose): string =>
  LETTER_NAMES[purpose === 'transfer' && letter === 'leave-religious' ? 'leave-granted' : letter];
