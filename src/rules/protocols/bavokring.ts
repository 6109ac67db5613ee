import type { Day, Time } from '../../domain/day';
import type { Protocol, Rule, Settings, Settler, Step, Term } from '../protocol';

/*
 * The absence protocol of Bavokring (Rotterdam), in force since 1 September 2017, in the order of the document. Where the text
 * leaves something open the reading stands beside the rule; terms in days, windows and who acts are readings too.
 */

const TASK_DAYS: Term = { unit: 'school-days', count: 'taskDays' };
const REPORT_DAYS: Term = { unit: 'working-days', count: 5 };
const FOUND: Term = { unit: 'found' };

const settings: Settings = {
  numbers: {
    'late.warning.count': 6,
    'late.meeting.count': 9,
    'late.officer.count': 15,
    'hours.threshold': 960,
    'hours.weeks': 4,
    'threeDays.days': 3,
    'sick.reports': 4,
    'sick.days': 7,
    answerDays: 5,
    taskDays: 5,
    'leave.maxDays': 10,
  },
  lateWindow: { unit: 'school-year' },
  sickWindow: { unit: 'months', count: 3 },
  lateCountsForHours: true,
  threeDaysEnabled: true,
  sickDayUnit: 'school',
  round: '08:45' as Time,
  reportBy: '08:30' as Time,
};

const invited: readonly Settler[] = [{ kind: 'meeting-invited' }, { kind: 'meeting-held' }];
const referredAndInformed: readonly Step[] = [
  { role: 'counsellor', do: 'refer', to: 'school-doctor', term: TASK_DAYS, settledBy: [{ kind: 'referral' }] },
  { role: 'teacher', do: 'inform-parents', term: TASK_DAYS, settledBy: [{ kind: 'parents-informed' }] },
];
const note = (term: Term): Step => ({
  role: 'director',
  do: 'record-note',
  term,
  settledBy: [{ kind: 'note-recorded' }],
});
const officerNotice = (term: Term): Step => ({
  role: 'director',
  do: 'send-letter',
  letter: 'officer-notice',
  term,
  settledBy: [{ kind: 'letter-sent', letter: 'officer-notice' }],
});

const PER_SCHOOL_YEAR = 'Het protocol noemt geen periode. Wij tellen per schooljaar.';
const OWN_WORD =
  'Geoorloofd of ongeoorloofd: wat in het LAS staat, wint. Staat het er niet, dan is te laat ongeoorloofd.';

const rules: readonly Rule[] = [
  {
    id: 'daily.check-reported',
    title: 'Afwezig: is er een bericht?',
    source: {
      place: '§1 stap 2',
      says: 'De leerkracht noteert elke ochtend wie er niet is en of er een bericht van de ouders is.',
    },
    readings: ['De pagina zegt niet of er bericht was. Dan kijkt de leerkracht het na, vóór de ronde van 8.45 uur.'],
    detect: { by: 'absent-today', reported: 'not-said' },
    steps: [{ role: 'teacher', do: 'check-report', term: FOUND, settledBy: [{ kind: 'reported-checked' }] }],
  },
  {
    id: 'daily.unreported',
    title: 'Afwezig zonder bericht: ouders bellen',
    source: {
      place: '§1 stap 2, 3',
      says: 'De conciërge gaat om 8.45 uur langs de groepen en belt de ouders van een leerling die er zonder bericht niet is.',
    },
    readings: ['Na de ronde wordt dezelfde dag gebeld. Een gesprek of een mislukte poging sluit deze stap.'],
    detect: { by: 'absent-today', reported: 'none' },
    steps: [{ role: 'concierge', do: 'call-parents', term: { unit: 'same-day' }, settledBy: [{ kind: 'call' }] }],
  },
  {
    id: 'unauthorised.notice',
    title: 'Ongeoorloofd afwezig: brief aan de ouders',
    source: {
      place: '§1 stap 3, stap 4 incidenteel; standaardbrief',
      says: 'Is niemand bereikt, dan geldt de afwezigheid als ongeoorloofd. De directeur stuurt binnen 24 uur een brief.',
    },
    readings: [
      'De 24 uur lopen vanaf het eerste telefoontje dat niemand bereikte, en anders vanaf de ronde op de eerste dag.',
      'Zonder telefoontje begint de stap als de eerste dag zonder uitleg voorbij is.',
    ],
    detect: { by: 'unexplained-spell' },
    steps: [
      {
        role: 'director',
        do: 'send-letter',
        letter: 'absence-notice',
        term: FOUND,
        settledBy: [{ kind: 'letter-sent', letter: 'absence-notice' }],
      },
    ],
  },
  {
    id: 'unauthorised.sixteen-hours',
    title: 'Zestien uur ongeoorloofd in vier lesweken',
    source: {
      place: '§1 stap 3, stap 4 structureel; Leerplichtwet 21/21a',
      says: 'Bij zestien uur ongeoorloofd verzuim in vier opeenvolgende lesweken meldt de directeur dit. De ouders horen het schriftelijk.',
    },
    readings: [
      'Uren zijn klokuren lestijd; pauzes tellen niet. Minuten te laat tellen mee.',
      'Een vakantieweek is geen lesweek en onderbreekt de vier weken niet.',
      'Melden kan tot en met vijf werkdagen na de dag waarop de zestien uur vol waren. Na een melding begint de telling opnieuw.',
    ],
    detect: { by: 'minutes-in-weeks', minutes: 'hours.threshold', weeks: 'hours.weeks' },
    steps: [
      {
        role: 'director',
        do: 'report-officer',
        report: '16-hours-4-weeks',
        term: REPORT_DAYS,
        settledBy: [{ kind: 'officer-reported', reports: ['16-hours-4-weeks'] }],
      },
      officerNotice(REPORT_DAYS),
      { role: 'director', do: 'invite-meeting', term: REPORT_DAYS, settledBy: invited },
    ],
    countsAsOneWith: ['unauthorised.three-days'],
  },
  {
    id: 'late.slip',
    title: 'Te laat: briefje mee',
    source: {
      place: '§1 stap 4 te laat, stap 1',
      says: 'Elke keer dat een leerling te laat is, geeft de leerkracht een briefje mee. De ouders tekenen het en het komt terug.',
    },
    readings: ['Is het briefje de volgende schooldag niet terug, dan belt de leerkracht de ouders.', OWN_WORD],
    detect: { by: 'each-late' },
    steps: [
      {
        role: 'teacher',
        do: 'send-letter',
        letter: 'late-slip',
        term: { unit: 'same-day' },
        settledBy: [{ kind: 'letter-sent', letter: 'late-slip' }],
      },
      {
        role: 'teacher',
        do: 'call-parents',
        term: FOUND,
        settledBy: [
          { kind: 'letter-returned', letter: 'late-slip' },
          { kind: 'call', outcome: 'reached' },
        ],
      },
    ],
  },
  {
    id: 'late.warning',
    title: 'Zes keer te laat: waarschuwing',
    source: {
      place: '§1 stap 4 te laat, stap 2',
      says: 'Na zes keer te laat stuurt de directie een officiële waarschuwing en noteert dit in het LAS.',
    },
    readings: [PER_SCHOOL_YEAR, OWN_WORD],
    detect: { by: 'lates', count: 'late.warning.count' },
    steps: [
      {
        role: 'director',
        do: 'send-letter',
        letter: 'late-warning',
        term: TASK_DAYS,
        settledBy: [{ kind: 'letter-sent', letter: 'late-warning' }],
      },
      note(TASK_DAYS),
    ],
  },
  {
    id: 'late.meeting',
    title: 'Negen keer te laat: gesprek',
    source: {
      place: '§1 stap 4 te laat, stap 3',
      says: 'Na negen keer te laat nodigt de directie de ouders uit. Na nog zes keer volgt een melding; dat wordt nu aangekondigd.',
    },
    readings: [PER_SCHOOL_YEAR],
    detect: { by: 'lates', count: 'late.meeting.count' },
    steps: [
      { role: 'director', do: 'invite-meeting', letter: 'late-invitation', term: TASK_DAYS, settledBy: invited },
      note(TASK_DAYS),
    ],
  },
  {
    id: 'late.officer',
    title: 'Vijftien keer te laat: melding',
    source: {
      place: '§1 stap 4 te laat, stap 4',
      says: 'Na vijftien keer te laat meldt de directie dit bij leerplicht en schrijft de ouders een brief.',
    },
    readings: [PER_SCHOOL_YEAR, 'Melden kan tot en met vijf werkdagen na de vijftiende keer.'],
    detect: { by: 'lates', count: 'late.officer.count' },
    steps: [
      {
        role: 'director',
        do: 'report-officer',
        report: 'other',
        term: REPORT_DAYS,
        settledBy: [{ kind: 'officer-reported', reports: ['other'] }],
      },
      officerNotice(REPORT_DAYS),
      note(REPORT_DAYS),
    ],
  },
  {
    id: 'sick.frequent',
    title: 'Vaak ziek gemeld',
    source: {
      place: '§1 stap 4 zorgwekkend',
      says: 'Bij vier ziekmeldingen (geen dagen) in drie maanden overlegt de school met de schoolarts. De ouders weten ervan.',
    },
    readings: [
      'Een ziekmelding is een aaneengesloten periode: vrijdag en maandag samen zijn er één.',
      'Drie maanden terug vanaf de dag van de laatste ziekmelding. Na een verwijzing begint de telling opnieuw.',
    ],
    detect: { by: 'spells-begun', kind: 'sick', count: 'sick.reports' },
    steps: referredAndInformed,
  },
  {
    id: 'sick.long',
    title: 'Lang ziek',
    source: {
      place: '§1 stap 4 zorgwekkend',
      says: 'Is een leerling zeven dagen achter elkaar ziek, dan overlegt de school met de schoolarts. De ouders weten ervan.',
    },
    readings: ['Zeven dagen zijn zeven schooldagen; weekend en vakantie tellen niet. Een halve dag ziek telt als dag.'],
    detect: { by: 'long-spell', kind: 'sick', days: 'sick.days' },
    steps: referredAndInformed,
  },
];

export const bavokring: Protocol = {
  id: 'bavokring',
  title: 'Verzuimprotocol Bavokring',
  document: 'Verzuimprotocol Bavokring, geldig vanaf 1 september 2017',
  validFrom: '2017-09-01' as Day,
  settings,
  rules,
};
