/*
 * In what two rows of lists differ, and how much that says.
 */

/**
 * - `accents`: signs on letters, or how they are written out (`Müller`, `Mueller`), or `ij` and `y`
 * - `joined`: hyphens, spaces and apostrophes (`Anne-Fleur`, `Annefleur`; `El Khatib`, `Elkhatib`)
 * - `short-prefix`: a tussenvoegsel that is shortened (`v.d.`)
 * - `class`: a year in the one list and a group of that year in the other (`5`, `5A`)
 * - `no-prefix`: the tussenvoegsel is missing in one
 * - `other-prefix`: another tussenvoegsel (`van den`, `van der`)
 * - `more-names`: one list has more first names (`Sem`, `Sem Johannes`)
 * - `given-sound`, `surname-sound`: another spelling that sounds the same (`Sara`, `Sarah`)
 * - `surname-part`: one part of a double surname is missing, or the parts stand the other way round
 * - `later-name`: who is called by a later first name (`Johannes Sem`, `Sem`)
 * - `short-name`: a usual short form (`Sebastiaan`, `Bas`)
 * - `initials`: only the first letters of the first names
 * - `given-letter`, `surname-letter`: one letter
 * - `order`: first name and surname the other way round, without a comma
 * - `other-group`: a group that somebody may have moved from
 * - `no-group`: a list does not show the group
 * - `other-names`: the first of the first names is the same, the others are not (`Anna Maria`, `Anna Sofie`)
 * - `begins-alike`: one first name begins as the other (`Alex`, `Alexander`)
 * - `far-group`: a group that nobody moves from
 * - `other-name`: the names are two people's; only the number is the same
 */
export type Difference =
  | 'accents'
  | 'joined'
  | 'short-prefix'
  | 'class'
  | 'no-prefix'
  | 'other-prefix'
  | 'more-names'
  | 'given-sound'
  | 'surname-sound'
  | 'surname-part'
  | 'later-name'
  | 'short-name'
  | 'initials'
  | 'given-letter'
  | 'surname-letter'
  | 'order'
  | 'other-group'
  | 'no-group'
  | 'other-names'
  | 'begins-alike'
  | 'far-group'
  | 'other-name';

/**
 * 0: two ways to write one thing. 1: a habit of lists, or a move to another group. 2: a slip of the pen, or less said. 4: enough by itself
 * to ask a person.
 */
const WEIGHTS: Readonly<Record<Difference, 0 | 1 | 2 | 4>> = {
  accents: 0,
  joined: 0,
  'short-prefix': 0,
  class: 0,
  'no-prefix': 1,
  'other-prefix': 1,
  'more-names': 1,
  'given-sound': 1,
  'surname-sound': 1,
  'surname-part': 2,
  'later-name': 2,
  'short-name': 2,
  initials: 4,
  'given-letter': 2,
  'surname-letter': 2,
  order: 2,
  'other-group': 1,
  'no-group': 2,
  'other-names': 4,
  'begins-alike': 4,
  'far-group': 4,
  'other-name': 4,
};

/** Up to here two rows that have nobody else are one pupil without asking. */
export const MOST_SILENT = 3;
/** Up to here a person is asked; beyond it they are two pupils. */
export const MOST_ASKED = 4;

/** How much all of them say together; the less, the more alike. */
export const weightOf = (differences: readonly Difference[]): number =>
  differences.reduce((sum, difference) => sum + WEIGHTS[difference], 0);
