import type { RuleId } from './agreement';
import type { Level } from './reminder';

/** What a number or text of a rule is, and so what it may be. */
export type NumberKind = 'time' | 'workdays' | 'hours' | 'yes-no' | 'words' | 'text';

/** Something of a rule that a school may set. */
export interface CardNumber {
  readonly kind: NumberKind;
  /** Of the card, or as we read it. Empty words: the card leaves it to the school. */
  readonly value: number | string | boolean;
  /** By which word the sentence fills it in, as `{einde}`; absent: the sentence does not name it. */
  readonly word?: string;
}

/** An agreement as the card has it. */
export interface CardRule {
  /** Headings of the card; the first one is where it stands. */
  readonly headings: readonly [string, ...string[]];
  /** One of our own, in plain words, with the card's reason where it gives one. */
  readonly text: string;
  readonly levels: readonly Level[];
  readonly numbers: Readonly<Record<string, CardNumber>>;
}

const rule = (
  heading: string,
  levels: readonly Level[],
  text: string,
  numbers: CardRule['numbers'] = {},
  alsoUnder: readonly string[] = [],
): CardRule => ({ headings: [heading, ...alsoUnder], levels, text, numbers });

const time = (value: string, word?: string): CardNumber => ({ kind: 'time', value, ...(word && { word }) });
const no: CardNumber = { kind: 'yes-no', value: false };
const days = (value: number): CardNumber => ({ kind: 'workdays', value, word: 'dagen' });

const READY_TEXT =
  'Beste ouders, in het ouderportaal kiest u zelf wanneer u een melding krijgt. Wij raden u aan om “Dagoverzicht en spoedberichten” te laten staan. U krijgt dan één keer per dag een overzicht, en dringende berichten meteen.';

/**
 * De Afsprakenkaart Ouderportaal. What the card does not say itself is our reading (portal.md): the times of the morning, two workdays for
 * an answer, 07:00, 08:00 for a text that waits, and all that is off.
 */
export const CARD: Readonly<Record<RuleId, CardRule>> = {
  'morning-check': rule(
    'Algemeen',
    ['todo'],
    'Kijk op werkdagen tussen {begin} en {einde} uur in het ouderportaal: naar ziekmeldingen, berichten van ouders, en berichten en nieuws van de school.',
    { from: time('07:30', 'begin'), until: time('08:30', 'einde') },
  ),
  'school-wide': rule(
    'Algemeen',
    ['ask'],
    'Berichten, agenda en nieuws voor de hele school gaan centraal uit. U schrijft zelf aan de ouders van uw eigen groep.',
    { who: { kind: 'words', value: '' } },
  ),
  newsletter: rule(
    'Algemeen',
    ['notice'],
    'Nieuws van uw groep dat eerst in de nieuwsbrief stond, zet u nu zelf hier. In de nieuwsbrief blijft wat voor de hele school is.',
    {},
    ['Nieuws'],
  ),
  'new-module': rule(
    'Algemeen',
    ['ask'],
    'Een nieuwe module zet u alleen aan als dat op schoolniveau is besloten. Is de informatie over de module in het team besproken?',
    { link: { kind: 'words', value: 'https://support.basisonline.nl' } },
  ),
  'absence-by-phone': rule(
    'Absentie en verlof',
    ['notice'],
    'Ouders die om {tijd} uur of later melden, horen ook te bellen. Is er gebeld? Leg dat in het zijpaneel vast als “telefonisch bevestigd”.',
    { time: time('08:00', 'tijd') },
  ),
  'sick-by-teacher': rule(
    'Absentie en verlof',
    ['todo'],
    'De leerkracht handelt ziekmeldingen van de eigen groep af in het ouderportaal. Deze meldingen staan nog open.',
  ),
  'absence-to-las': rule(
    'Absentie',
    ['todo'],
    'Een melding in het portaal hoort ook in het LAS te staan, en andersom. Hier is dat nog niet zo.',
    {},
    ['protocol stap 2'],
  ),
  'after-hours': rule(
    'Berichten',
    ['ask'],
    'Vanaf {einde} uur en vóór {begin} uur gaat er geen bericht naar ouders, ook niet als antwoord. Anders wordt een collega die ’s avonds niet antwoordt, daarop aangekeken. Zet het bericht liever klaar tot de volgende werkdag.',
    {
      after: time('17:00', 'einde'),
      before: time('07:00', 'begin'),
      hold: time('08:00'),
      weekend: no,
      vacation: no,
      dayOff: no,
    },
  ),
  purpose: rule(
    'Berichten',
    ['notice'],
    'Het team gebruikt het ouderportaal om ouders te informeren. Vragen van ouders beantwoordt u gewoon.',
  ),
  'answer-questions': rule(
    'Berichten',
    ['todo'],
    'Vragen van ouders beantwoordt u gewoon. Deze vragen wachten al {dagen} werkdagen of langer op een antwoord.',
    { days: days(2) },
  ),
  'notification-default': rule(
    'Nieuws',
    ['notice', 'todo'],
    'Raad ouders aan om hun meldingen op “{instelling}” te laten staan. U kunt hun daarvoor een tekst sturen die klaarstaat.',
    {
      setting: { kind: 'words', value: 'Dagoverzicht en spoedberichten', word: 'instelling' },
      ready: { kind: 'text', value: READY_TEXT },
    },
  ),
  'news-comments': rule(
    'Nieuws',
    ['ask'],
    'Reacties op dit nieuwsbericht staan aan. Is dat hier de bedoeling? Het team spreekt af wanneer wel en wanneer niet.',
  ),
  'conference-round': rule(
    'Gesprekkenplanner',
    ['ask'],
    'De school maakt eerst een centrale gespreksronde. Daarna pas maakt u er zelf een.',
  ),
  'conference-central': rule(
    'Gesprekkenplanner',
    ['todo', 'ask'],
    'Vertel alle leerkrachten tot wanneer zij hun tijden in de centrale ronde nakijken. Daarna wordt de ronde centraal verstuurd, niet eerder.',
  ),
  'conference-times': rule(
    'Gesprekkenplanner',
    ['todo'],
    'Er staat een centrale gespreksronde klaar. Kijk uw tijden na voordat de ronde naar de ouders gaat.',
  ),
  'separated-parents': rule(
    'Gesprekkenplanner',
    ['ask'],
    'Gescheiden ouders nodigt u samen uit. Apart uitnodigen doet u alleen als dat voor deze ouders op schoolniveau is afgesproken.',
  ),
  photos: rule(
    'Foto’s',
    ['ask', 'notice'],
    'Op de website van de school komen geen albums van groepsactiviteiten en geen foto’s van kinderen van dichtbij, ook niet van activiteiten van de hele school. Foto’s van de groep horen in het ouderportaal.',
  ),
  'delete-person': rule(
    'Beheer',
    ['ask'],
    'Alleen de beheerder verwijdert leerlingen en ouders. Geef aan de beheerder door wie er weg is.',
  ),
  'pupil-reconcile': rule(
    'Beheer',
    ['todo'],
    'In het portaal staan de leerlingen van het LAS. Wie nieuw is, staat er na {uren} uur in. Wie weg is, gaat eruit, en ouders zonder kind op school ook.',
    { hours: { kind: 'hours', value: 24, word: 'uren' } },
  ),
  'new-school-year': rule(
    'Beheer',
    ['todo'],
    'Vanaf 1 augustus maakt de beheerder het portaal klaar voor het nieuwe schooljaar.',
  ),
  'departure-protocol': rule(
    'Beheer',
    ['todo'],
    'Deze leerling is uitgeschreven. Haal de leerling uit het portaal, en ouders die geen ander kind op school hebben ook.',
  ),
  'departure-handover': rule(
    'Beheer',
    ['todo'],
    'Er komt een leerling bij, of er gaat er een weg. Geef dat binnen {dagen} werkdagen door aan wie de leerlingen in het portaal bijhoudt.',
    { days: days(2) },
  ),
  'profile-complete': rule(
    'Profiel',
    ['notice'],
    'In uw profiel horen een foto en de dagen waarop u werkt. Vul aan wat nog ontbreekt.',
  ),
  'private-contact': rule(
    'Profiel',
    ['ask'],
    'Uw eigen telefoonnummer en e-mailadres deelt u niet met ouders. Zij kunnen u zonder die gegevens schrijven, via het portaal.',
    { own: { kind: 'words', value: '' } },
  ),
  'sign-up-scope': rule(
    'Intekenen',
    ['ask'],
    'Een intekenformulier voor de hele school wordt centraal gemaakt. Voor uw eigen groep maakt u het zelf.',
  ),
  'sign-up-reminder': rule(
    'Intekenen',
    ['ask'],
    'Elke ouder die nog niet heeft gereageerd, krijgt hiervan een e-mail, hoe zijn meldingen ook staan ingesteld.',
  ),
  'task-planner': rule(
    'Takenplanner',
    ['notice'],
    'De school spreekt af of taken per dag of één keer per week in de Takenplanner komen. Voor ouders zet u hem beter later aan.',
  ),
};
