import { LETTER_LANGUAGES } from '../domain/action';
import { BACKUP_DAYS } from '../domain/backup-days';
import { RETENTION_BOUNDS } from '../domain/retention';
import { ROLES } from '../domain/role';
import { REGIONS } from '../domain/vacations';
import { RULE_IDS } from '../etiquette/agreement';
import { OWN } from '../rules/protocols';
import {
  addresses,
  type Kind,
  lessonWeek,
  numbers,
  oneOf,
  pattern,
  relayAddresses,
  someOf,
  text,
  time,
  whole,
  yesNo,
} from './kinds';

/*
 * What school IT may set through the browser: one entry for each setting. The schema that browsers read, the table of
 * docs/school/uitrol.md and the types of the values follow from it.
 */

/** Where a setting takes effect, as the headings of uitrol.md. */
export const PARTS = [
  'school',
  'hosts',
  'locking',
  'people',
  'protocol',
  'house-rules',
  'letters',
  'files',
  'sharing',
  'keeping',
  'help',
] as const;

/**
 * How a setting holds. `first`: the first run begins with it, and a person may change it afterwards. `choice`: the same, unless it is
 * fixed; then it holds for everybody. `always`: it holds as long as it is set.
 */
export type Level = 'first' | 'choice' | 'always';

export interface Setting<T> {
  readonly part: (typeof PARTS)[number];
  readonly level: Level;
  readonly kind: Kind<T>;
  readonly nl: string;
  readonly en: string;
}

const setting =
  (level: Level) =>
  <T>(part: Setting<T>['part'], kind: Kind<T>, nl: string, en: string): Setting<T> => ({ part, level, kind, nl, en });
const [first, choice, always] = [setting('first'), setting('choice'), setting('always')];

/** The names of the numbers of all documents to which a school can keep. */
const NUMBERS = [...new Set(OWN.flatMap(({ settings }) => Object.keys(settings.numbers)))].sort();
const LATE_WINDOW = /^(school-year|quarter|month|report-card|(weeks|school-weeks):[1-9]\d{0,2})$/;
const SICK_WINDOW = /^(school-year|(months|school-weeks):[1-9]\d{0,2})$/;

// biome-ignore format: one setting, one line
export const TABLE = {
  schoolName: choice('school', text(80), 'Naam van de school, in de eerste keer en op brieven.', 'Name of the school, in the first run and on letters.'),
  schoolPlace: choice('school', text(80), 'Plaats van de school, op brieven.', 'Place of the school, on letters.'),
  schoolAddress: choice('school', text(120), 'Adres boven de brieven.', 'Address at the head of letters.'),
  schoolPhone: choice('school', text(40), 'Telefoonnummer van de school, op brieven en in de afspraken over het ouderportaal.', 'Telephone number of the school, on letters and in the house rules of the parent portal.'),
  schoolBrin: choice('school', pattern(/^\d{2}[A-Z]{2}(\d{2})?$/, '"12AB", "12AB00"'), 'BRIN-nummer, op brieven aan de leerplichtambtenaar.', 'BRIN number, on letters to the attendance officer.'),
  letterSignedBy: choice('school', text(80), 'Wie de brieven ondertekent.', 'Who signs the letters.'),
  region: choice('school', oneOf(REGIONS), 'Regio van de schoolvakanties. Vast: geldt in alle versies van de kalender.', 'Region of the school vacations. Fixed: holds in all versions of the calendar.'),
  lessonTimes: first('school', lessonWeek, 'Lestijden van elke weekdag waarmee de eerste keer begint. Staan regio en lestijden er allebei in, dan slaat de eerste keer dat scherm over.', 'Lesson times of each weekday with which the first run begins. With both region and lesson times, the first run leaves that screen out.'),

  lasAddresses: choice('hosts', addresses, 'Adressen van het LAS die worden voorgesteld. Vast: op andere adressen wordt geen LAS gelezen.', 'Addresses of the LAS that are proposed. Fixed: no LAS is read at other addresses.'),
  portalAddresses: choice('hosts', addresses, 'Adressen van het ouderportaal die worden voorgesteld. Vast: alleen deze.', 'Addresses of the parent portal that are proposed. Fixed: only these.'),
  websiteAddresses: choice('hosts', addresses, 'Adressen van de schoolwebsite die worden voorgesteld. Vast: alleen deze.', 'Addresses of the school website that are proposed. Fixed: only these.'),

  lockMinutes: choice('locking', whole(2, 120), 'Na hoeveel minuten zonder toetsen of muis de gegevens op slot gaan.', 'After how many idle minutes the data is locked.'),
  lockWithScreen: choice('locking', yesNo, 'Gaat het slot dicht als het scherm van het apparaat op slot gaat?', 'Does it lock with the screen of the device?'),
  passphraseLength: always('locking', whole(12, 64), 'Tekens die een nieuwe wachtzin ten minste heeft.', 'Characters that a new passphrase has at least.'),
  passphraseStrength: always('locking', whole(11, 18), 'Hoeveel pogingen een nieuwe wachtzin ten minste kost, als macht van tien; 11 zonder deze instelling.', 'How many guesses a new passphrase takes at least, as a power of ten; 11 without this setting.'),
  passphraseTries: always('locking', whole(1, 3), 'Hoe vaak een wachtzin fout mag zijn voordat iemand moet wachten.', 'How often a passphrase may be wrong before somebody has to wait.'),
  passphraseWaitMinutes: always('locking', whole(5, 60), 'Hoeveel minuten iemand ten langste wacht na een foute wachtzin.', 'For how many minutes somebody waits at most after a wrong passphrase.'),
  passkeyAllowed: always('locking', yesNo, 'Mag een passkey (vinger, gezicht, pincode) de gegevens openen?', 'May a passkey open the data?'),

  sharedDevice: always('people', yesNo, 'Vraag na elk openen wie er zit, ook als er maar één persoon bekend is.', 'Ask after each unlocking who sits here, also where only one person is known.'),
  seatIdleSeconds: always('people', whole(30, 120), 'Na hoeveel seconden zonder toetsen of muis iemand van de plek gaat op een gedeeld apparaat.', 'After how many idle seconds somebody leaves the seat on a shared device.'),
  codeLength: always('people', whole(4, 8), 'Cijfers die een nieuwe korte code ten minste heeft.', 'Digits that a new short code has at least.'),
  codeTries: always('people', whole(1, 5), 'Na hoeveel foute codes alleen de wachtzin nog opent.', 'After how many wrong codes only the passphrase opens.'),
  roles: always('people', someOf(ROLES, 1), 'Welke rollen iemand op dit apparaat kan krijgen.', 'Which roles somebody on this device can get.'),
  digests: choice('people', someOf(['morning', 'afternoon']), 'Aan welke einden van de dag iemand een dagbericht krijgt. De browser vraagt nog wel om toestemming.', 'At which ends of the day somebody is told of their steps. The browser still asks for permission.'),
  notificationsAllowed: always('people', yesNo, 'Mogen er dagberichten op het scherm komen?', 'May messages of the day be shown?'),
  morningDigestMinutes: always('people', whole(5, 60), 'Hoeveel minuten voor de eerste les het ochtendbericht komt.', 'How many minutes before the first lesson the message of the morning comes.'),
  afternoonDigestMinutes: always('people', whole(5, 120), 'Hoeveel minuten voor het einde van de laatste les het middagbericht komt.', 'How many minutes before the last lesson ends the message of the afternoon comes.'),

  protocol: choice('protocol', oneOf(OWN.map(({ id }) => id)), 'Het verzuimprotocol van de school. De wet geldt er altijd naast.', 'The absence protocol of the school. The law always holds beside it.'),
  protocolNumbers: choice('protocol', numbers(NUMBERS), 'Getallen van het protocol die anders zijn, bij hun naam (zie hieronder).', 'Numbers of the protocol that differ, by their names.'),
  lateWindow: choice('protocol', pattern(LATE_WINDOW, '"school-year", "quarter", "month", "report-card", "weeks:4", "school-weeks:4"'), 'Over welke tijd te laat komen wordt geteld.', 'Over which time lates are counted.'),
  sickWindow: choice('protocol', pattern(SICK_WINDOW, '"school-year", "months:3", "school-weeks:12"'), 'Over welke tijd ziekmeldingen worden geteld.', 'Over which time reports of illness are counted.'),
  lateCountsForHours: choice('protocol', yesNo, 'Telt te laat komen mee voor de 16 uur ongeoorloofd verzuim?', 'Do lates count for the 16 hours of unauthorised absence?'),
  sickDayUnit: choice('protocol', oneOf(['school', 'calendar']), 'Ziektedagen zijn schooldagen of kalenderdagen.', 'Days of illness are school days or calendar days.'),
  roundTime: choice('protocol', time, 'Wanneer de conciërge de ronde doet.', 'When the concierge makes the round.'),
  reportBy: choice('protocol', time, 'Voor welke tijd ouders hun kind ziek melden, zoals brieven en schermen dat zeggen.', 'By when parents report, as letters and screens say it.'),

  houseRulesOff: choice('house-rules', someOf(RULE_IDS), 'Welke afspraken over het ouderportaal de school niet gebruikt.', 'Which house rules of the parent portal the school does not use.'),
  quietFrom: choice('house-rules', time, 'Vanaf wanneer geen bericht meer naar ouders gaat.', 'From when no message goes to parents any more.'),
  quietUntil: choice('house-rules', time, 'Tot wanneer in de ochtend geen bericht naar ouders gaat.', 'Until when in the morning no message goes to parents.'),
  quietInWeekend: choice('house-rules', yesNo, 'Geldt die rust ook het hele weekend?', 'Does that quiet hold all weekend?'),
  quietInVacation: choice('house-rules', yesNo, 'Geldt die rust ook in vakanties?', 'Does that quiet hold in vacations?'),
  heldUntil: choice('house-rules', time, 'Hoe laat op de volgende werkdag een klaargezet bericht weer wordt aangeboden.', 'At what time of the next working day a text that was put aside is offered again.'),
  portalAdministrator: choice('house-rules', text(200), 'Wie het team beheerder van het ouderportaal noemt.', 'Whom the team calls administrator of the parent portal.'),
  portalPupilsAddedBy: choice('house-rules', text(200), 'Wie leerlingen in het ouderportaal toevoegt en verwijdert.', 'Who adds and removes pupils in the parent portal.'),
  portalLasLink: choice('house-rules', yesNo, 'Geeft het LAS zijn leerlingen door aan het ouderportaal?', 'Does the LAS hand its pupils to the parent portal?'),

  letterLanguages: always('letters', someOf(LETTER_LANGUAGES), 'In welke talen een vertaling met een brief mee kan.', 'In which languages a translation can go along with a letter.'),
  ownWordingsAllowed: always('letters', yesNo, 'Mag de school de tekst van brieven zelf veranderen?', 'May the school change the wording of letters?'),
  wordLetterAllowed: always('letters', yesNo, 'Mag de school een eigen Word-brief gebruiken?', 'May the school use its own Word letter?'),

  exportCsv: always('files', yesNo, 'Mogen tabellen en overzichten als CSV worden bewaard?', 'May tables be saved as CSV?'),
  exportXlsx: always('files', yesNo, 'Mogen tabellen als Excel-bestand worden bewaard?', 'May tables be saved for Excel?'),
  exportDocx: always('files', yesNo, 'Mogen tabellen en brieven als Word-bestand worden bewaard?', 'May tables and letters be saved for Word?'),
  exportPng: always('files', yesNo, 'Mogen grafieken als plaatje worden bewaard?', 'May charts be saved as an image?'),
  exportIcs: always('files', yesNo, 'Mogen termijnen als agendabestand worden bewaard?', 'May terms be saved for an agenda?'),
  importAllowed: always('files', yesNo, 'Mag iemand een lijst uit een bestand inlezen?', 'May somebody import a list from a file?'),
  savedPageAllowed: always('files', yesNo, 'Mag iemand een bladzijde zonder namen opslaan voor hulp bij een profiel?', 'May somebody save a page without names, to get help with a profile?'),
  ownProfilesAllowed: always('files', yesNo, 'Mag iemand een lijst aanwijzen en er een eigen profiel van bewaren?', 'May somebody point out a list and keep a profile of it?'),

  relayAddresses: choice('sharing', relayAddresses, 'Adressen van het relais van het bestuur, die worden voorgesteld. Vast: alleen dit relais.', 'Addresses of the relay of the board, which are proposed. Fixed: this relay only.'),

  retentionYears: choice('keeping', whole(...RETENTION_BOUNDS.years), 'Hoeveel jaar na het einde van een schooljaar de dossiers blijven.', 'For how many years after a school year its dossiers are kept.'),
  retentionAnnounced: choice('keeping', whole(...RETENTION_BOUNDS.announced), 'Hoeveel dagen tevoren wordt gezegd dat een schooljaar gewist kan worden.', 'How many days ahead it is said that a school year can be erased.'),
  retentionAfterLeaving: choice('keeping', whole(...RETENTION_BOUNDS.afterLeaving), 'Hoeveel jaar na vertrek de dossiers van een leerling ten langste blijven.', 'For how many years after leaving the dossiers of a pupil are kept at most.'),
  backupReminderDays: choice('keeping', whole(...BACKUP_DAYS), 'Na hoeveel dagen zonder nieuwe reservekopie wie beslist eraan wordt herinnerd; 7 zonder deze instelling. Vast: niemand zet de herinnering uit.', 'After how many days without a new backup whoever decides is reminded of one; 7 without this setting. Fixed: nobody switches the reminder off.'),

  diagnosisAllowed: always('help', yesNo, 'Mag iemand zien welke bladzijden hoe zijn gelezen? Wat ICT heeft ingesteld blijft zichtbaar.', 'May somebody see which pages were read how? What IT set stays visible.'),
  itContact: always('help', text(120), 'Bij wie iemand terechtkan; staat bij fouten, bij wat ICT heeft ingesteld en in de eerste keer.', 'Whom somebody may turn to; stands with errors, with what IT set, and in the first run.'),
  firstRunText: always('help', text(500), 'Een tekst van ICT boven de eerste keer.', 'A text of IT above the first run.'),
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

export type Name = keyof typeof TABLE;
export type Value<N extends Name> = (typeof TABLE)[N] extends Setting<infer T> ? T : never;

/** In the order of the table. */
export const NAMES = Object.keys(TABLE) as readonly Name[];
