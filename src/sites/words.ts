import type { AbsenceKind, Reported } from '../domain/absence';
import { type Meaning, plainWord } from '../domain/reason';
import type { Role } from './profile';

/* The plain words of the language: headings and reasons that mean the same in every school. Codes are the school's own. */

export const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  name: ['leerling', 'naam', 'naam leerling', 'leerlingnaam', 'naam van de leerling', 'kind'],
  given: ['roepnaam', 'voornaam'],
  prefix: ['voorvoegsel', 'voorvoegsels', 'tussenvoegsel', 'tussenvoegsels', 'tv'],
  surname: ['achternaam', 'familienaam'],
  number: ['nummer', 'leerlingnummer', 'leerlingnr', 'leerlingnr.', 'leerling nr', 'nr', 'nr.'],
  group: ['groep', 'groepen', 'stamgroep', 'klas', 'jaargroep'],
  when: ['datum/tijd', 'datum / tijd', 'datum', 'dag', 'periode', 'datum en tijd'],
  begin: ['begindatum', 'begindatum/tijd', 'startdatum', 'vanaf', 'begin', 'eerste dag', 'datum van'],
  end: ['einddatum', 'einddatum/tijd', 't/m', 'tot en met', 'einde', 'eind', 'laatste dag', 'datum t/m'],
  beginTime: ['begintijd', 'van', 'tijd van', 'starttijd'],
  endTime: ['eindtijd', 'tot', 'tijd tot'],
  time: ['tijd', 'tijdstip', 'aankomst', 'tijd binnen'],
  beginHour: ['beginlesuur', 'lesuur van', 'vanaf lesuur'],
  endHour: ['eindlesuur', 'lesuur t/m', 't/m lesuur'],
  part: ['dagdeel'],
  reason: [
    'reden',
    'absentiereden',
    'reden absentie',
    'reden afwezigheid',
    'reden verzuim',
    'soort afwezigheid',
    'soort absentie',
    'soort verzuim',
    'soort',
    'absentie',
    'verzuim',
    'status absentie',
  ],
  code: ['code', 'afkorting', 'absentiecode'],
  allowed: ['geoorloofd', 'geoorloofd j/n', 'geoorloofd?', 'geoorl.', 'geoorloofd (j/n)'],
  notAllowed: ['ongeoorloofd', 'ongeoorloofd j/n', 'ongeoorloofd?'],
  reported: ['gemeld', 'gemeld?', 'bericht', 'afgemeld'],
  reporter: ['melder', 'gemeld door'],
  remark: ['opmerking', 'opmerkingen', 'toelichting', 'notitie'],
  minutes: ['minuten', 'minuten te laat', 'aantal minuten'],
  elsewhere: [
    'meldingsnummer',
    'melddatum',
    'categorie',
    'klokuren',
    'lesuren',
    'aantal',
    'totaal',
    'onderwerp',
    'toets',
  ],
  never: [
    'bsn',
    'burgerservicenummer',
    'pgn',
    'onderwijsnummer',
    'geboortedatum',
    'geb.datum',
    'geb. datum',
    'adres',
    'woonplaats',
    'postcode',
    'telefoon',
    'telefoonnummer',
    'tel',
    'tel.',
    'mobiel',
    'e-mail',
    'e-mailadres',
  ],
};

/** A heading that no other list than one of absences has. */
export const TELLING = new Set([
  'absentiereden',
  'reden absentie',
  'reden afwezigheid',
  'reden verzuim',
  'soort afwezigheid',
  'soort absentie',
  'soort verzuim',
  'absentie',
  'verzuim',
  'absentiecode',
]);

const absence = (kind: AbsenceKind, authorised: boolean | null = null, reported: Reported | null = null): Meaning => ({
  kind,
  authorised,
  reported,
  countsAs: 'absence',
});
const PRESENT: Meaning = { kind: 'unknown', authorised: null, reported: null, countsAs: 'present' };
const FORGOTTEN: Meaning = { ...PRESENT, countsAs: 'ignore' };

const KINDS: readonly (readonly [Meaning, readonly string[]])[] = [
  [absence('sick'), ['ziek', 'ziekte', 'ziekmelding', 'ziek gemeld', 'ziek naar huis', 'ziek thuis', 'kind is ziek']],
  [
    absence('medical'),
    [
      'dokter/tandarts',
      'dokter / tandarts',
      'tandarts/dokter',
      'dokter',
      'tandarts',
      'huisarts',
      'orthodontist',
      'ziekenhuis',
      'doktersbezoek',
      'tandartsbezoek',
      'dokters-/tandartsbezoek',
      'dokter, tandarts',
      'dokter of tandarts',
      'medisch',
      'therapie',
      'fysiotherapie',
      'logopedie',
      'medische afspraak',
    ],
  ],
  [
    absence('leave'),
    ['verlof', 'bijzonder verlof', 'extra verlof', 'buitengewoon verlof', 'vakantieverlof', 'verlof toegekend'],
  ],
  [absence('religious'), ['religieuze feestdag', 'religieuze verplichting', 'religie', 'feestdag religie']],
  [absence('suspended'), ['schorsing', 'geschorst']],
  [absence('holiday'), ['luxeverzuim', 'luxe verzuim', 'vakantie zonder verlof']],
  [absence('late'), ['te laat', 'telaat', 'te laat gekomen', 'te laat in de les']],
  [
    absence('absent'),
    ['afwezig', 'absent', 'afwezig zonder geldige reden', 'zonder geldige reden', 'spijbelen', 'gespijbeld', 'verzuim'],
  ],
  [
    absence('absent', null, 'none'),
    ['afwezig zonder bericht', 'zonder bericht', 'absent zonder bericht', 'niet gemeld', 'niet afgemeld'],
  ],
  [
    absence('absent', null, 'without-reason'),
    ['afwezig zonder reden', 'zonder opgaaf van reden', 'gemeld zonder reden'],
  ],
  [PRESENT, ['aanwezig', 'present', 'aanwezig gemeld']],
  [
    FORGOTTEN,
    [
      'boek vergeten',
      'boeken vergeten',
      'huiswerk vergeten',
      'materiaal vergeten',
      'gymspullen vergeten',
      'spullen vergeten',
    ],
  ],
];

const WORDS = new Map(KINDS.flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const)));

/** A word that says itself whether it is allowed: `ongeoorloofd afwezig`, `te laat (geoorloofd)`. */
const SAYS = /\(?\b(on)?geoorloofde?\b\)?/;

/**
 * What a word stands for: the school's own table first, then the system's words, then the language's; `null` when nobody knows.
 * @param word as {@link plainWord} gives it
 */
export function meaningOf(word: string, ...tables: readonly Readonly<Record<string, Meaning>>[]): Meaning | null {
  for (const table of tables) if (Object.hasOwn(table, word)) return table[word]!;
  const known = WORDS.get(word);
  if (known) return known;
  const said = SAYS.exec(word);
  if (!said) return null;
  const rest = plainWord(word.replace(SAYS, ' ').replace(/[-,:]\s*$/, ''));
  const kind = rest === '' || rest === 'verzuim' ? WORDS.get('afwezig') : WORDS.get(rest);
  return kind && kind.countsAs === 'absence' ? { ...kind, authorised: !said[1] } : null;
}

const YES = new Set(['ja', 'j', 'true', '✓', '✔', 'geoorloofd', 'x']);
const NO = new Set(['nee', 'n', 'false', '✗', '✘', 'ongeoorloofd']);

/** Yes, no, or nothing said; `undefined` when the word is none of these. */
export function yesOrNo(word: string): boolean | null | undefined {
  if (word === '' || word === '-') return null;
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

/** A bare "ja" says with a reason when the reason is known; where nobody knows the reason's word, nobody knows that either. */
const barely = (kind: AbsenceKind): Reported | null =>
  kind === 'unknown' ? null : kind === 'absent' ? 'without-reason' : 'with-reason';

/** How it was reported; `undefined` when the word is none that says so. */
export function reportedAs(word: string, kind: AbsenceKind): Reported | null | undefined {
  if (word === '' || word === '-' || word === '?') return null;
  if (/^(ja, )?met (opgaaf van )?reden$/.test(word)) return 'with-reason';
  if (/^(ja, )?zonder (opgaaf van )?reden$/.test(word)) return 'without-reason';
  if (NO.has(word) || /^(niet gemeld|niet afgemeld|geen bericht|zonder bericht)$/.test(word)) return 'none';
  if (/^(ja|j|gemeld|afgemeld|✓|✔|door ouder|door ouders)$/.test(word)) return barely(kind);
  return undefined;
}

const PARENTS = /^(ouder|ouders|moeder|vader|verzorger|ouder\/verzorger|parro|ouderportaal|ouderapp)$/;

/** Only a parent's own report says that it was reported. */
export const reportedBy = (word: string, kind: AbsenceKind): Reported | null =>
  PARENTS.test(word) ? barely(kind) : null;
