import type { Rule } from '../../protocol';
import { inviteMeeting, NEXT_SCHOOL_DAY, officerNotice, REPORT_DAYS, reportOfficer, TASK_DAYS } from '../steps';

/* §1 stap 3 en 4: unauthorised absence, now and then (incidenteel) and structural (structureel). */

const NOTICE = 'unauthorised.notice';
const REMINDER = 'unauthorised.reminder';
const MEETING = 'unauthorised.meeting';
const THREE_DAYS = 'unauthorised.three-days';
const SIXTEEN_HOURS = 'unauthorised.sixteen-hours';

const notice: Rule = {
  id: NOTICE,
  title: 'Ongeoorloofd afwezig: brief aan de ouders',
  source: {
    place: '§1 stap 3, stap 4 incidenteel; standaardbrief',
    says: 'Is niemand bereikt, dan geldt de afwezigheid als ongeoorloofd. De directeur stuurt binnen 24 uur een brief.',
  },
  readings: [
    'De 24 uur lopen vanaf het eerste telefoontje dat niemand bereikte, en anders vanaf de ronde op de eerste dag.',
    'Zonder telefoontje begint de stap als de eerste dag zonder uitleg voorbij is.',
    'Staat er ongeoorloofd in het LAS, dan begint de stap meteen, ook als er een reden bij staat.',
  ],
  about: 'pupil',
  detect: { by: 'unexplained-spell' },
  steps: [
    {
      role: 'director',
      do: 'send-letter',
      letter: 'absence-notice',
      term: { unit: 'found' },
      settledBy: [{ kind: 'letter-sent', letter: 'absence-notice' }],
    },
  ],
};

const reminder: Rule = {
  id: REMINDER,
  title: 'Geen antwoord op de brief: herinneren',
  source: {
    place: '§1 stap 4 incidenteel, tweede punt',
    says: 'Komt er geen antwoord op de brief, dan belt de leerkracht. Is de leerling er nog niet, dan volgt een tweede brief of een huisbezoek.',
  },
  readings: [
    'Wij wachten {answerDays} schooldagen na de brief op antwoord. De leerkracht doet dit uiterlijk de schooldag daarna.',
    'Een uitleg over alle dagen maakt deze stap overbodig.',
  ],
  about: 'pupil',
  detect: { by: 'unanswered-letter', about: NOTICE, days: 'answerDays' },
  steps: (['absent-today', 'present-today'] as const).map((when) => ({
    role: 'teacher',
    do: when === 'absent-today' ? 'second-letter-or-visit' : 'call-parents',
    when,
    term: NEXT_SCHOOL_DAY,
    settledBy: [
      { kind: 'letter-sent', letter: 'absence-reminder' },
      { kind: 'home-visit' },
      { kind: 'call', outcome: 'reached' },
      { kind: 'reply' },
    ],
  })),
};

const meeting: Rule = {
  id: MEETING,
  title: 'Opnieuw ongeoorloofd afwezig: gesprek',
  source: {
    place: '§1 stap 4 incidenteel, derde punt',
    says: 'Bij herhaling, of als antwoord uitblijft, nodigt de directeur de ouders uit voor een gesprek.',
  },
  readings: [
    'Bij herhaling: vanaf de tweede periode in het schooljaar, elke keer opnieuw. Een uitleg verandert dat alleen als hij de periode geoorloofd maakt.',
    'Of als {answerDays} schooldagen na de herinnering nog geen antwoord kwam. Een later antwoord sluit deze stap niet.',
  ],
  about: 'pupil',
  detect: { by: 'repeated-spell', from: 2, reminder: REMINDER, days: 'answerDays' },
  steps: [{ ...inviteMeeting(TASK_DAYS), letter: 'absence-invitation' }],
};

const noImprovement: Rule = {
  id: 'unauthorised.no-improvement',
  title: 'Na het gesprek weer ongeoorloofd afwezig: melding',
  source: {
    place: '§1 stap 4 incidenteel',
    says: 'Verbetert het na het gesprek niet, dan meldt de directeur dit bij leerplicht.',
  },
  readings: [
    'Elke nieuwe periode in hetzelfde schooljaar na het gesprek is reden om te melden.',
    'De directeur mag ook vastleggen waarom een melding nu niet nodig is.',
  ],
  about: 'pupil',
  detect: { by: 'spell-after-talk', talk: MEETING },
  steps: [
    {
      ...reportOfficer('other', TASK_DAYS),
      settledBy: [{ kind: 'officer-reported', reports: ['other'] }, { kind: 'note-recorded' }],
    },
  ],
};

const threeDays: Rule = {
  id: THREE_DAYS,
  title: '{threeDays.days} schooldagen achter elkaar ongeoorloofd afwezig',
  source: {
    place: '§1 stap 4 structureel',
    says: 'Mist een leerling drie lesdagen achter elkaar ongeoorloofd, dan meldt de directeur dit. De ouders horen het schriftelijk.',
  },
  readings: [
    'Deze norm staat sinds 2009 niet meer in de wet. De school kan hem uitzetten.',
    'Alle lestijd van de dag is gemist, over alle regels samen.',
    'Is het samen {hours.threshold:uur} uur of meer, dan is het een melding van zestien uur, en anders overig verzuim.',
    'Melden kan tot en met vijf werkdagen na de laatste van die dagen. Na een melding begint de telling opnieuw.',
  ],
  about: 'pupil',
  detect: { by: 'full-days', days: 'threeDays.days', unit: 'school', norm: 'hours.threshold' },
  steps: [
    { ...reportOfficer('16-hours-4-weeks'), when: 'norm-reached' },
    // A report of the other kind settles this step only by closing the stretch: see src/rules/stretches.ts.
    { ...reportOfficer('other', REPORT_DAYS, ['16-hours-4-weeks']), when: 'below-norm' },
    officerNotice,
    inviteMeeting(REPORT_DAYS),
  ],
  countsAsOneWith: [SIXTEEN_HOURS],
  onlyIf: 'threeDaysEnabled',
};

const sixteenHours: Rule = {
  id: SIXTEEN_HOURS,
  title: '{hours.threshold:uur} uur ongeoorloofd in {hours.weeks} lesweken',
  source: {
    place: '§1 stap 3, stap 4 structureel; Leerplichtwet 21/21a',
    says: 'Bij zestien uur ongeoorloofd verzuim in vier opeenvolgende lesweken meldt de directeur dit. De ouders horen het schriftelijk.',
  },
  readings: [
    'Uren zijn klokuren lestijd; pauzes tellen niet. Minuten te laat {late.countsForHours}.',
    'Een vakantieweek is geen lesweek en onderbreekt de {hours.weeks} weken niet.',
    'Melden kan tot en met vijf werkdagen na de dag waarop de {hours.threshold:uur} uur vol waren. Na een melding begint de telling opnieuw.',
  ],
  about: 'pupil',
  detect: { by: 'minutes-in-weeks', minutes: 'hours.threshold', weeks: 'hours.weeks' },
  steps: [reportOfficer('16-hours-4-weeks'), officerNotice, inviteMeeting(REPORT_DAYS)],
  countsAsOneWith: [THREE_DAYS],
};

const holdMeeting: Rule = {
  id: 'meeting.hold',
  title: 'Uitgenodigd: het gesprek voeren',
  source: {
    place: '§1 stap 4: 9 x te laat, incidenteel, structureel',
    says: 'De directeur voert het gesprek met de ouders en legt afspraken vast.',
  },
  readings: ['Het gesprek is binnen tien schooldagen na de uitnodiging. Een uitnodiging is nog geen gesprek.'],
  about: 'pupil',
  detect: { by: 'awaiting', kind: 'meeting-invited', after: 'minute' },
  steps: [
    {
      role: 'director',
      do: 'hold-meeting',
      term: { unit: 'school-days', count: 10 },
      settledBy: [{ kind: 'meeting-held' }],
    },
  ],
};

const officerOutcome: Rule = {
  id: 'officer.outcome',
  title: 'Gemeld: wat deed leerplicht?',
  source: {
    place: '§1 stap 5',
    says: 'De leerplichtambtenaar koppelt terug wat er na de melding is gedaan. De school legt dat vast.',
  },
  readings: ['Na twintig schooldagen zonder bericht vraagt de directeur ernaar.'],
  about: 'pupil',
  detect: { by: 'awaiting', kind: 'officer-reported', after: 'day' },
  steps: [
    {
      role: 'director',
      do: 'record-officer-outcome',
      term: { unit: 'school-days', count: 20 },
      settledBy: [{ kind: 'officer-responded' }],
    },
  ],
};

export const unauthorised = { notice, reminder, meeting, noImprovement, threeDays, sixteenHours };
export const talks = { holdMeeting, officerOutcome };
