import { type Difference, weightOf } from './differences';
import { oneLetterApart } from './letters';
import type { Name, Part, Word } from './name';
import { prefixDifference } from './prefixes';
import { isShortFor } from './short-names';

/*
 * Two names side by side: in what they differ, or that they are two people's.
 */

/** The least letters of a name that is still like another when one of them is wrong. */
const LEAST_LETTERS = 3;
/** So many letters at the beginning are the same (`Alex`, `Alexander`). */
const LEAST_BEGIN = 3;

type Differences = readonly Difference[] | null;

const isSame = (one: Word, other: Word): boolean =>
  one.plain === other.plain || one.spellings.some((spelling) => other.spellings.includes(spelling));

const isIn = (word: Word, { words }: Part): boolean => words.some((other) => isSame(word, other));

const allSame = (one: Part, other: Part): boolean =>
  one.words.length === other.words.length && one.words.every((word, index) => isSame(word, other.words[index]!));

const isInitial = ({ plain }: Word): boolean => plain.length === 1;

/** The same word, or its first letter. */
const mayBe = (one: Word, other: Word): boolean =>
  isSame(one, other) || ((isInitial(one) || isInitial(other)) && one.plain[0] === other.plain[0]);

/** Names of which all letters are the same: only signs, hyphens and spaces can differ. */
function writtenDifferences(one: Part, other: Part): Differences {
  if (one.written === other.written && one.words.length === other.words.length) return [];
  if (allSame(one, other)) return ['accents'];
  return one.plain === other.plain ? ['joined'] : null;
}

/** As it is written too: in a slip of the pen, `ij` is two letters. */
const hasOneLetter = (one: Part, other: Part): boolean =>
  Math.max(one.plain.length, other.plain.length) >= LEAST_LETTERS &&
  (oneLetterApart(one.plain, other.plain) || oneLetterApart(one.written, other.written));

/** @returns `null` where they are first names of two people */
function givenDifferences(one: Part, other: Part): Differences {
  const same = writtenDifferences(one, other);
  if (same) return same;
  const [shorter, longer] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const [first, second] = [shorter.words[0], longer.words[0]];
  if (!first || !second) return null;
  if (one.words.every(isInitial) || other.words.every(isInitial)) return mayBe(first, second) ? ['initials'] : null;
  if (shorter.words.every((word, index) => mayBe(word, longer.words[index]!))) return ['more-names'];
  if (shorter.words.every((word) => isIn(word, longer))) return ['later-name'];
  if (one.sound === other.sound) return ['given-sound'];
  if (hasOneLetter(one, other)) return ['given-letter'];
  if (isSame(first, second)) return ['other-names'];
  if (isShortFor(first.plain, second.plain)) return ['short-name'];
  const [begin, whole] = first.plain.length <= second.plain.length ? [first, second] : [second, first];
  return begin.plain.length >= LEAST_BEGIN && whole.plain.startsWith(begin.plain) ? ['begins-alike'] : null;
}

const prefixDifferences = (one: Name, other: Name): readonly Difference[] => {
  const difference = prefixDifference(one.prefix, other.prefix);
  return difference ? [difference] : [];
};

/** @returns `null` where they are surnames of two people */
function surnameDifferences(one: Name, other: Name): Differences {
  const same = writtenDifferences(one.surname, other.surname);
  if (same) return [...same, ...prefixDifferences(one, other)];
  if (one.whole === other.whole) return ['joined'];
  const [fewer, more] = one.surname.words.length <= other.surname.words.length ? [one, other] : [other, one];
  if (fewer.surname.words.length === 0) return null;
  if (fewer.surname.words.every((word) => isIn(word, more.surname))) {
    // Where the first word is the same, the tussenvoegsel before it is of the same word.
    const isFirst = isSame(one.surname.words[0]!, other.surname.words[0]!);
    return ['surname-part', ...(isFirst ? prefixDifferences(one, other) : [])];
  }
  if (one.surname.sound === other.surname.sound) return ['surname-sound', ...prefixDifferences(one, other)];
  return hasOneLetter(one.surname, other.surname) ? ['surname-letter', ...prefixDifferences(one, other)] : null;
}

function readDifferences(one: Name, other: Name): Differences {
  const surname = surnameDifferences(one, other);
  const given = surname && givenDifferences(one.given, other.given);
  return given && [...new Set([...given, ...surname])];
}

/** In what two names differ, each read in the way that is most like the other; `null`: they are two people's. */
export function nameDifferences(ones: readonly Name[], others: readonly Name[]): Differences {
  let best: Differences = null;
  for (const one of ones) {
    for (const other of others) {
      const found = readDifferences(one, other);
      if (found && (!best || weightOf(found) < weightOf(best))) best = found;
    }
  }
  return best;
}
