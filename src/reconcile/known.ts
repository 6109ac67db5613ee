import type { Row } from './row';
import { isUsual, looksUsual } from './usual-names';

/*
 * Which spellings are names. What both lists write the same of one pupil is a name; a slip of the pen stands in one list only.
 */

const surnameOf = ({ names }: Row): string => names[0]!.surname.plain;

/** The words of two first names in which they differ. */
function differingIn(las: Row, portal: Row): readonly [string, string] {
  const [one, other] = [las.names[0]!.given.words, portal.names[0]!.given.words];
  const at = one.findIndex(({ plain }, index) => plain !== other[index]?.plain);
  return [one[at]?.plain ?? '', other[at]?.plain ?? ''];
}

/** Is one letter doubled, or did two change places? That makes no name of another. */
function isClumsy(one: string, other: string): boolean {
  const single = (word: string) => word.replace(/(.)\1/gu, '$1');
  if (one.length !== other.length) return single(one) === single(other);
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return one[at + 1] !== other[at + 1];
}

/** Is a letter missing inside a name? At its beginning and its end it makes another one: Ella and Bella, Luca and Lucas. */
function isMissingInside(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length < longer.length && !longer.startsWith(shorter) && !longer.endsWith(shorter);
}

export class Known {
  readonly #given: ReadonlySet<string>;
  readonly #surnames: ReadonlySet<string>;

  /** @param same rows that have one name in both lists */
  constructor(same: readonly Row[]) {
    this.#given = new Set(same.flatMap(({ names }) => names[0]!.given.words.map(({ plain }) => plain)));
    this.#surnames = new Set(same.map(surnameOf));
  }

  /**
   * Is one first name the other with a slip of the pen? Not where both are names, and not where one letter instead of another may have made
   * another name (Tim and Tom, Lisa and Lise, Hessel and Wessel).
   */
  isGivenSlip(las: Row, portal: Row): boolean {
    const [one, other] = differingIn(las, portal);
    if (this.#isGiven(one) && this.#isGiven(other)) return false;
    return isClumsy(one, other) || isMissingInside(one, other) || this.#looksGiven(one) !== this.#looksGiven(other);
  }

  /** Are both spellings surnames of families here? */
  areBothSurnames(las: Row, portal: Row): boolean {
    return this.#surnames.has(surnameOf(las)) && this.#surnames.has(surnameOf(portal));
  }

  #isGiven(given: string): boolean {
    return isUsual(given) || this.#given.has(given);
  }

  #looksGiven(given: string): boolean {
    return this.#isGiven(given) || looksUsual(given);
  }
}
