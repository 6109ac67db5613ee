import { type Difference, weightOf } from './differences';
import { oneLetterApart } from './letters';
import type { Name, Word } from './name';
import { prefixDifference } from './prefixes';
import { isShortFor } from './short-names';

/*
 * Two names side by side: in what they differ, or that they are two people's.
 */

/** The least letters of a name in which one wrong letter leaves enough to know it by. */
const LEAST_LETTERS = 4;
/** So many letters at the beginning are the same (`Alex`, `Alexander`). */
const LEAST_BEGIN = 3;

type Differences = readonly Difference[] | null;

const joined = (words: readonly Word[], by: 'plain' | 'sound' | 'written' = 'plain'): string =>
  words.map((word) => word[by]).join('');

const isSame = (one: Word, other: Word): boolean =>
  one.plain === other.plain || one.spellings.some((spelling) => other.spellings.includes(spelling));

const allSame = (one: readonly Word[], other: readonly Word[]): boolean =>
  one.length === other.length && one.every((word, index) => isSame(word, other[index]!));

const isInitial = ({ plain }: Word): boolean => plain.length === 1;

/** The same word, or its first letter. */
const mayBe = (one: Word, other: Word): boolean =>
  isSame(one, other) || ((isInitial(one) || isInitial(other)) && one.plain[0] === other.plain[0]);

/** Names of which all letters are the same: only signs, hyphens and spaces can differ. */
function written(one: readonly Word[], other: readonly Word[]): Differences {
  if (allSame(one, other)) return joined(one, 'written') === joined(other, 'written') ? [] : ['accents'];
  return joined(one) === joined(other) ? ['joined'] : null;
}

const hasOneLetter = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= LEAST_LETTERS && oneLetterApart(one, other);

/** @returns `null` where they are first names of two people */
function givenDifferences(one: readonly Word[], other: readonly Word[]): Differences {
  const same = written(one, other);
  if (same) return same;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const [first, second] = [shorter[0], longer[0]];
  if (!first || !second) return null;
  if (one.every(isInitial) || other.every(isInitial)) return mayBe(first, second) ? ['initials'] : null;
  if (isSame(first, second)) {
    return shorter.every((word, index) => mayBe(word, longer[index]!)) ? ['more-names'] : ['other-names'];
  }
  if (shorter.length === 1 && longer.some((word) => isSame(word, first))) return ['later-name'];
  if (joined(one, 'sound') === joined(other, 'sound')) return ['given-sound'];
  if (isShortFor(first.plain, second.plain)) return ['short-name'];
  if (hasOneLetter(joined(one), joined(other))) return ['given-letter'];
  const [begin, whole] = first.plain.length <= second.plain.length ? [first, second] : [second, first];
  return begin.plain.length >= LEAST_BEGIN && whole.plain.startsWith(begin.plain) ? ['begins-alike'] : null;
}

/** @returns `null` where they are surnames of two people */
function surnameDifferences(one: Name, other: Name): Differences {
  const before = prefixDifference(one.prefix, other.prefix);
  const prefix: readonly Difference[] = before ? [before] : [];
  const same = written(one.surname, other.surname);
  if (same) return [...same, ...prefix];
  const whole = (name: Name) => name.prefix.join('') + joined(name.surname);
  if (whole(one) === whole(other)) return ['joined'];
  const [fewer, more] = one.surname.length <= other.surname.length ? [one, other] : [other, one];
  if (fewer.surname.length === 0) return null;
  if (fewer.surname.every((word) => more.surname.some((part) => isSame(word, part)))) return ['surname-part'];
  if (joined(one.surname, 'sound') === joined(other.surname, 'sound')) return ['surname-sound', ...prefix];
  return hasOneLetter(joined(one.surname), joined(other.surname)) ? ['surname-letter', ...prefix] : null;
}

function readDifferences(one: Name, other: Name): Differences {
  const surname = surnameDifferences(one, other);
  const given = surname && givenDifferences(one.given, other.given);
  if (!given) return null;
  const order: readonly Difference[] = one.isTurned === other.isTurned ? [] : ['order'];
  return [...new Set([...given, ...surname, ...order])];
}

/** In what two names differ, each read in the way that is most like the other; `null`: they are two people's. */
export function nameDifferences(ones: readonly Name[], others: readonly Name[]): Differences {
  let best: Differences = null;
  for (const one of ones) {
    for (const other of others) {
      // Both turned is what both not turned says already.
      if (one.isTurned && other.isTurned) continue;
      const found = readDifferences(one, other);
      if (found && (!best || weightOf(found) < weightOf(best))) best = found;
    }
  }
  return best;
}
