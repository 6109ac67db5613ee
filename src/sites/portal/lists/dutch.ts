import type { ListProfile } from './list-profile';

/*
 * The lists of a Dutch parent portal, in the words of BasisOnline's modules as far as its help pages name them (Absenties & Verlof,
 * Berichten, Gesprekkenplanner, Beheer), with the plain words that others use beside them. No class and no address of the vendor is known.
 */

const PUPIL = {
  name: ['leerling', 'naam', 'naam leerling', 'kind'],
  given: ['roepnaam', 'voornaam'],
  prefix: ['voorvoegsel', 'voorvoegsels', 'tussenvoegsel', 'tussenvoegsels'],
  surname: ['achternaam', 'familienaam'],
  number: ['nummer', 'leerlingnummer', 'leerlingnr', 'nr', 'nr.'],
  group: ['groep', 'jaargroep', 'klas', 'stamgroep'],
} as const;

/** Headings of a list of absences, or of what was registered of pupils. */
const REGISTERED = [
  'reden',
  'absentie',
  'absentiereden',
  'soort',
  'soort afwezigheid',
  'datum',
  'datum/tijd',
  'geoorloofd',
  'onderwerp',
  'aantal',
];

const dutch = { language: 'nl', checkedOn: null } as const;

/** Absenties & Verlof: what parents reported. */
export const reports: ListProfile = {
  ...dutch,
  id: 'basisonline/reports',
  kind: 'reports',
  titles: ['absenties', 'verlof', 'meldingen van ouders', 'ziekmeldingen', 'absentiemeldingen'],
  headings: {
    ...PUPIL,
    kind: ['soort', 'soort afwezigheid', 'soort melding', 'type'],
    begin: ['datum', 'van', 'vanaf', 'begin', 'begindatum', 'startdatum', 'eerste dag'],
    end: ['tot', 't/m', 'tot en met', 'einde', 'einddatum', 'laatste dag'],
    reportedAt: ['gemeld op', 'ontvangen', 'ontvangen op', 'ingediend', 'ingediend op', 'aangemaakt', 'meldmoment'],
    status: ['status', 'stand', 'behandeld'],
  },
  needs: [['name', 'surname'], ['kind'], ['begin'], ['status', 'reportedAt']],
  elsewhere: ['geoorloofd', 'geoorloofd j/n', 'absentiereden'],
  words: {
    sick: ['ziekmelding', 'ziek', 'ziekte', 'ziek gemeld'],
    leave: ['verlof', 'verlofaanvraag', 'bijzonder verlof', 'vakantieverlof'],
    absent: ['absentie', 'afwezig', 'afwezigheid', 'dokter', 'tandarts', 'dokter/tandarts'],
    late: ['te laat', 'komt later'],
    open: ['in behandeling', 'nieuw', 'open', 'niet behandeld', 'nog niet behandeld', 'wacht op goedkeuring', 'nee'],
    closed: ['behandeld', 'gezien', 'goedgekeurd', 'afgewezen', 'afgehandeld', 'verwerkt', 'ja'],
    openEnd: ['nog niet bekend', 'onbekend', 'tot nader bericht'],
  },
};

/** Berichten: conversations, and whether a parent waits for an answer. */
export const questions: ListProfile = {
  ...dutch,
  id: 'basisonline/questions',
  kind: 'questions',
  titles: ['berichten', 'inbox', 'postvak in', 'gesprekken'],
  headings: {
    with: ['gesprek met', 'met', 'deelnemers'],
    sender: ['laatste bericht van', 'van', 'afzender'],
    subject: ['onderwerp'],
    at: ['datum', 'ontvangen', 'ontvangen op', 'laatste bericht', 'datum en tijd'],
    status: ['status', 'beantwoord'],
  },
  needs: [['sender', 'with'], ['subject'], ['at'], ['status']],
  elsewhere: [],
  words: {
    open: ['nog niet beantwoord', 'niet beantwoord', 'onbeantwoord', 'nee', 'open'],
    closed: ['beantwoord', 'ja', 'gesloten'],
    parent: ['(ouder', 'ouder van', 'ouder/verzorger', 'verzorger van'],
  },
};

/** Gesprekkenplanner: rounds of conversations. */
export const rounds: ListProfile = {
  ...dutch,
  id: 'basisonline/rounds',
  kind: 'rounds',
  titles: ['gesprekkenplanner', 'gespreksrondes', 'gespreksronde'],
  headings: {
    title: ['gespreksronde', 'ronde', 'naam', 'titel', 'omschrijving'],
    target: ['voor', 'groep', 'groepen', 'doelgroep', 'jaargroepen'],
    status: ['status', 'stand'],
    checkUntil: ['controleren tot', 'controle tot', 'nakijken tot', 'tijden controleren tot', 'controleren voor'],
    madeBy: ['gemaakt door', 'aangemaakt door', 'gepland door', 'door'],
  },
  needs: [['title'], ['status'], ['target']],
  elsewhere: [],
  words: {
    checking: ['concept', 'wacht op', 'controle', 'ter controle', 'nog niet verstuurd', 'in voorbereiding'],
    sent: ['verstuurd', 'verzonden', 'uitgezet', 'gepubliceerd', 'open voor ouders'],
    wholeSchool: ['hele school', 'schoolbreed', 'alle groepen', 'de hele school'],
  },
};

/** Beheer: pupils of the portal. */
export const pupils: ListProfile = {
  ...dutch,
  id: 'basisonline/pupils',
  kind: 'pupils',
  titles: ['beheer: leerlingen', 'leerlingen beheren', 'leerlingbeheer', 'leerlingen en ouders', 'leerlingen'],
  headings: PUPIL,
  needs: [['name', 'surname'], ['group']],
  elsewhere: REGISTERED,
  words: {},
};

/** Beheer: parents, with their children at this school. */
export const parents: ListProfile = {
  ...dutch,
  id: 'basisonline/parents',
  kind: 'parents',
  titles: ['beheer: ouders', 'ouders beheren', 'ouderbeheer', 'ouders', 'ouders/verzorgers', 'verzorgers'],
  headings: {
    name: ['naam', 'ouder', 'ouder/verzorger', 'verzorger', 'naam ouder'],
    children: ['kinderen', 'kinderen op school', 'kind', 'leerlingen', 'leerling', 'ouder van'],
  },
  needs: [['name'], ['children']],
  elsewhere: REGISTERED,
  words: {},
};
