import { byKey, type Row } from './row';
import { isUsual } from './usual-names';

/*
 * What a list says about names by itself: who else has them. It keeps two children apart whom one letter or one group keeps apart.
 */

/** How often a list has each name. */
class Names {
  readonly #given: ReadonlySet<string>;
  readonly #surnames: ReadonlySet<string>;
  readonly #full: ReadonlyMap<string, readonly Row[]>;
  readonly #initials: ReadonlyMap<string, readonly Row[]>;

  constructor(rows: readonly Row[]) {
    this.#given = new Set(rows.map(givenOf));
    this.#surnames = new Set(rows.map(surnameOf));
    this.#full = byKey(rows, ({ fullName }) => [fullName]);
    this.#initials = byKey(rows, (row) => [initialOf(row)]);
  }

  hasGiven = (given: string): boolean => isUsual(given) || this.#given.has(given);
  hasSurname = (surname: string): boolean => this.#surnames.has(surname);
  /** How many are called so. */
  called = (row: Row): number => this.#full.get(row.fullName)?.length ?? 0;
  /** How many have this surname and a first name that begins with this letter. */
  withInitial = (row: Row): number => this.#initials.get(initialOf(row))?.length ?? 0;
}

/** The first of the first names: in what comes behind it, lists differ. */
const givenOf = ({ names }: Row): string => names[0]!.given[0]?.plain ?? '';
const surnameOf = ({ names }: Row): string => names[0]!.surname.map(({ plain }) => plain).join('');
const initialOf = (row: Row): string => `${givenOf(row).slice(0, 1)} ${surnameOf(row)}`;

/** A name without the vowels at its end: Lisa and Lise, Daniel and Daniela. */
const stemOf = (given: string): string => given.replace(/[aeiouy]+$/, '');

/** What both lists say about the names in them. */
export class Known {
  readonly #las: Names;
  readonly #portal: Names;

  constructor(las: readonly Row[], portal: readonly Row[]) {
    this.#las = new Names(las);
    this.#portal = new Names(portal);
  }

  /**
   * Is one first name the other with a slip of the pen? Only where the one is a name, the other is none, and the difference is not the one
   * between names: the first letter, or the vowel at the end. A name is what is usual, or what somebody else in the other list has.
   */
  isGivenSlip(las: Row, portal: Row): boolean {
    const [one, other] = [givenOf(las), givenOf(portal)];
    if (one[0] !== other[0] || stemOf(one) === stemOf(other)) return false;
    return this.#portal.hasGiven(one) !== this.#las.hasGiven(other);
  }

  /** Are both spellings surnames of families: has somebody else in each list what the row of the other has? */
  areBothSurnames(las: Row, portal: Row): boolean {
    return this.#portal.hasSurname(surnameOf(las)) && this.#las.hasSurname(surnameOf(portal));
  }

  /** Has nobody else in either list one of these names? */
  isOnlyOne(las: Row, portal: Row): boolean {
    return [las, portal].every((row) => this.#las.called(row) <= 1 && this.#portal.called(row) <= 1);
  }

  /** Has nobody else in either list this surname and a first name with this letter? */
  isOnlyInitial(las: Row, portal: Row): boolean {
    return [las, portal].every((row) => this.#las.withInitial(row) <= 1 && this.#portal.withInitial(row) <= 1);
  }
}
