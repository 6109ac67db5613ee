import type { Day } from '../domain/day';
import { dateText, type LetterFacts, type Slip } from './letter';

/** Which slip a letter has. */
export type SlipKind = 'reason' | 'late' | 'doctor';
/** What is filled in on a slip, besides what it asks. */
export type SlipField = 'name' | 'group' | 'late-on' | 'date' | 'signature';

/** What a slip says in one language. */
export interface SlipWords {
  readonly texts: Readonly<Record<SlipKind, Pick<Slip, 'title' | 'intro'>>>;
  readonly labels: Readonly<Record<SlipField, string>>;
}

/** What each slip says on paper. */
const DUTCH: SlipWords = {
  texts: {
    reason: {
      title: 'Reden van het verzuim',
      intro: 'Mijn kind was niet op school van ........................ tot ........................ omdat:',
    },
    late: { title: 'Gezien', intro: 'Ik weet dat mijn kind te laat kwam. De reden was:' },
    doctor: {
      title: 'Vragen aan de jeugdarts',
      intro: 'Ik vind dit goed / niet goed (streep door wat niet klopt).',
    },
  },
  labels: {
    name: 'Naam van het kind',
    group: 'Groep',
    'late-on': 'Te laat op',
    date: 'Datum',
    signature: 'Handtekening ouder of verzorger',
  },
};

/** How many empty lines each slip has, and what is filled in below them. */
const FORMS: Readonly<Record<SlipKind, { readonly lines: number; readonly fields: readonly SlipField[] }>> = {
  reason: { lines: 3, fields: ['name', 'group', 'signature'] },
  late: { lines: 1, fields: ['name', 'group', 'late-on', 'signature'] },
  doctor: { lines: 0, fields: ['name', 'group', 'date', 'signature'] },
};

/** The day on which the pupil was late. */
export const dayOfLate = ({ absences, since }: LetterFacts): Day => absences[0]?.date ?? since;

/** What the school can fill in itself. */
const VALUES: Readonly<Partial<Record<SlipField, (facts: LetterFacts) => string>>> = {
  name: ({ pupil }) => pupil.name,
  group: ({ pupil }) => pupil.group ?? '',
  'late-on': (facts) => dateText(dayOfLate(facts)),
};

/** The slip of a letter, with what is known filled in. */
export const slipOf = (kind: SlipKind, facts: LetterFacts): Slip => ({
  ...DUTCH.texts[kind],
  lines: FORMS[kind].lines,
  fields: FORMS[kind].fields.map((field) => ({
    label: DUTCH.labels[field],
    value: VALUES[field]?.(facts) ?? '',
  })),
});

/** What a slip says, part by part, in Dutch and in another language. */
export const slipIn = (kind: SlipKind, { texts, labels }: SlipWords) => [
  { dutch: DUTCH.texts[kind].title, own: texts[kind].title },
  { dutch: DUTCH.texts[kind].intro, own: texts[kind].intro },
  ...FORMS[kind].fields.map((field) => ({ dutch: DUTCH.labels[field], own: labels[field] })),
];
