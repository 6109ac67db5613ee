import { soundOf } from './letters';
import type { Row } from './row';
import { isUsual, looksUsual } from './usual-names';

/*
 * Which spellings are names. What both lists write the same of one pupil is a name; a slip of the pen stands in one list only.
 */

/** The surname, in each way to read the name. */
const surnamesOf = ({ names }: Row): readonly string[] => names.map(({ surname }) => surname.plain);

/** The words of two first names in which they differ. */
function differingIn(las: Row, portal: Row): readonly [string, string] {
  const [one, other] = [las.names[0]!.given.words, portal.names[0]!.given.words];
  const at = one.findIndex(({ plain }, index) => plain !== other[index]?.plain);
  return [one[at]?.plain ?? '', other[at]?.plain ?? ''];
}

/** The least letters of a surname in which one wrong letter leaves enough to know it by. */
const LEAST_LETTERS = 4;
const VOWEL = /[aeiouy]/;

const firstDifference = (one: string, other: string): number =>
  [...one].findIndex((letter, index) => letter !== other[index]);

/**
 * Can the difference of one letter not be one between two names? So it is where a letter is doubled, two change places, one is missing inside,
 * or a vowel stands inside for a consonant. One vowel for another (Tim and Tom), one consonant for another (Jelmer and Jelger) and what
 * happens at the beginning and the end (Ella and Bella, Luca and Lucas) make other names.
 */
function isClumsy(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length < longer.length) {
    const single = (word: string) => word.replace(/(.)\1/gu, '$1');
    return single(one) === single(other) || !(longer.startsWith(shorter) || longer.endsWith(shorter));
  }
  const at = firstDifference(one, other);
  if (one[at + 1] !== other[at + 1]) return true;
  return at > 0 && at < one.length - 1 && VOWEL.test(one[at]!) !== VOWEL.test(other[at]!);
}

/** What both lists say about the names in them. */
export class Known {
  readonly #given: ReadonlySet<string>;
  readonly #surnames: ReadonlySet<string>;
  readonly #full: ReadonlySet<string>;

  /** @param same rows that have one name in both lists */
  constructor(same: readonly Row[]) {
    this.#given = new Set(same.flatMap(({ names }) => names[0]!.given.words.map(({ plain }) => plain)));
    this.#surnames = new Set(same.flatMap(surnamesOf));
    this.#full = new Set(same.map(({ fullName }) => fullName));
  }

  /**
   * Is one first name the other with a slip of the pen? Not where both are names, and not where one letter may have made another name.
   */
  isGivenSlip(las: Row, portal: Row): boolean {
    const [one, other] = differingIn(las, portal);
    if (this.#isGiven(one) && this.#isGiven(other)) return false;
    return isClumsy(one, other) || this.#looksGiven(one) !== this.#looksGiven(other);
  }

  /** Is one surname the other with a slip of the pen? Not where both are of families here, and not in a short one (Bos and Vos). */
  isSurnameSlip(las: Row, portal: Row): boolean {
    const [ones, others] = [surnamesOf(las), surnamesOf(portal)];
    const [one, other] = [ones.at(-1)!, others.at(-1)!];
    const isShort = Math.max(one.length, other.length) < LEAST_LETTERS && soundOf(one) !== soundOf(other);
    const known = (surnames: readonly string[]) => surnames.filter((surname) => this.#surnames.has(surname));
    const [knownOnes, knownOthers] = [known(ones), known(others)];
    const areTwo = knownOnes.length > 0 && knownOthers.length > 0 && !knownOnes.some((it) => knownOthers.includes(it));
    return !isShort && !areTwo;
  }

  /** Has somebody else one of these names? */
  hasNamesake(las: Row, portal: Row): boolean {
    return this.#full.has(las.fullName) || this.#full.has(portal.fullName);
  }

  #isGiven(given: string): boolean {
    return isUsual(given) || this.#given.has(given);
  }

  #looksGiven(given: string): boolean {
    return this.#isGiven(given) || looksUsual(given);
  }
}
