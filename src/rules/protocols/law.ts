import type { Day } from '../../domain/day';
import type { Protocol, Rule } from '../protocol';
import { CHECKED_ON, STANDARD } from './standard';
import { answerLeave, decideLeave, officerNotice, reportOfficer, reportOverrun } from './steps';

/*
 * What the law asks of every school, whatever its own protocol says: the Leerplichtwet as DUO, the Inspectie and the PO-Raad read it
 * today. Its numbers are no settings: nobody at a school can change them.
 */

const WITHIN_FIVE_DAYS = 'Melden kan tot en met vijf werkdagen';
const LETTER = 'De ouders krijgen een brief over de melding.';

const sixteenHours: Rule = {
  id: 'unauthorised.sixteen-hours',
  title: 'Zestien uur ongeoorloofd in vier lesweken: melding',
  source: {
    place: 'artikel 21 en 21a; DUO, soorten verzuim',
    says: 'Bij zestien uur ongeoorloofd verzuim in vier lesweken achter elkaar meldt de directeur dit bij DUO.',
  },
  readings: [
    'Zestien uur of meer. Uren zijn klokuren lestijd; pauzes tellen niet. Minuten te laat tellen mee.',
    'Een vakantieweek is geen lesweek en onderbreekt de vier weken niet.',
    `${WITHIN_FIVE_DAYS} na de dag waarop de zestien uur vol waren. Na een melding begint de telling opnieuw.`,
    LETTER,
  ],
  about: 'pupil',
  detect: { by: 'minutes-in-weeks', minutes: 960, weeks: 4 },
  steps: [reportOfficer('16-hours-4-weeks'), officerNotice],
  countsAsOneWith: ['unauthorised.three-days'],
};

const long: Rule = {
  id: 'unauthorised.long',
  title: 'Langer dan vier weken ongeoorloofd weg: melding',
  source: {
    place: 'artikel 21a; langdurig relatief verzuim',
    says: 'Is een leerling langer dan vier weken aan één stuk ongeoorloofd weg, dan meldt de directeur dit apart bij leerplicht.',
  },
  readings: [
    'Langer dan vier weken is langer dan 28 kalenderdagen, van de eerste tot en met de laatste gemiste schooldag.',
    'Elke schooldag in die tijd is helemaal gemist. Weekend en vakantie onderbreken niet.',
    `${WITHIN_FIVE_DAYS} na de dag waarop dit bleek. Een melding van zestien uur telt hier niet.`,
  ],
  about: 'pupil',
  detect: { by: 'full-days', days: 29, unit: 'calendar' },
  steps: [reportOfficer('long'), officerNotice],
};

const holiday: Rule = {
  id: 'unauthorised.holiday',
  title: 'Op vakantie zonder verlof: melding',
  source: {
    place: 'artikel 21; luxeverzuim',
    says: 'Vakantie buiten de schoolvakanties zonder verlof is luxeverzuim. De directeur meldt dit altijd bij leerplicht.',
  },
  readings: [
    'Een ondergrens is er niet: één dag of een deel van een dag is genoeg.',
    `${WITHIN_FIVE_DAYS} na de eerste dag. ${LETTER}`,
    'Een aaneengesloten periode is één melding.',
  ],
  about: 'pupil',
  detect: { by: 'each-spell', kind: 'holiday' },
  steps: [reportOfficer('holiday'), officerNotice],
};

const decide: Rule = {
  id: 'leave.decide',
  title: 'Verlof gevraagd: beslissen',
  source: {
    place: 'artikel 11, 13, 13a en 14',
    says: 'De directeur beslist over verlof tot en met tien schooldagen per schooljaar. Daarboven beslist de leerplichtambtenaar.',
  },
  readings: [
    'De wet noemt geen termijn. Wij vragen een besluit binnen {taskDays} schooldagen.',
    'De grens geldt voor gewichtige omstandigheden: de gevraagde schooldagen en wat dit schooljaar al is toegekend, samen.',
    'Voor een religieuze feestdag is melden genoeg; de directeur bevestigt dat.',
  ],
  about: 'pupil',
  detect: { by: 'leave-requested', limit: { ground: 'weighty', days: 10 } },
  steps: decideLeave,
};

const answer: Rule = {
  id: 'leave.answer',
  title: 'Besluit over verlof: brief aan de ouders',
  source: {
    place: 'Beleidsregel verlof 2012, artikel 2',
    says: 'Het besluit over verlof staat op papier. Bij een afwijzing staat de reden erbij.',
  },
  readings: [
    'De brief gaat dezelfde schooldag weg. Bij een besluit in het weekend of de vakantie: de eerste schooldag.',
  ],
  about: 'pupil',
  detect: { by: 'leave-decided' },
  steps: answerLeave,
};

const overrun: Rule = {
  id: 'leave.overrun',
  title: 'Na het verlof niet terug: melding',
  source: {
    place: 'artikel 13a, 14 en 21; luxeverzuim',
    says: 'Dagen na het verlof zijn niet toegestaan. De directeur meldt ze bij leerplicht.',
  },
  readings: [
    'Het gaat om schooldagen die aansluiten op de laatste dag verlof, zonder andere geldige reden.',
    `${WITHIN_FIVE_DAYS} na de eerste zo’n dag. De ouders krijgen een brief.`,
  ],
  about: 'pupil',
  detect: { by: 'leave-overrun' },
  steps: reportOverrun,
};

/** In force at every school, beside its own protocol. */
export const law: Protocol = {
  id: 'law',
  title: 'Leerplichtwet',
  document: 'Leerplichtwet 1969, zoals DUO en de Inspectie van het Onderwijs die lezen',
  checkedOn: CHECKED_ON,
  validFrom: '2017-04-01' as Day,
  settings: STANDARD,
  rules: [sixteenHours, long, holiday, decide, answer, overrun],
};
