/*
 * How the letters of a name are compared. All of it works on one word, written small.
 */

type Spellings = Readonly<Record<string, readonly [plain: string, written: string]>>;

/** Vowels with a sign, without it and as they are usually written out. */
const VOWELS: Spellings = {
  ä: ['a', 'ae'],
  å: ['a', 'aa'],
  æ: ['ae', 'ae'],
  ö: ['o', 'oe'],
  ø: ['o', 'oe'],
  œ: ['oe', 'oe'],
  ü: ['u', 'ue'],
  ı: ['i', 'i'],
};

/** Consonants likewise. */
const CONSONANTS: Spellings = {
  ç: ['c', 'ch'],
  ć: ['c', 'ch'],
  č: ['c', 'ch'],
  ğ: ['g', 'gh'],
  ł: ['l', 'l'],
  đ: ['d', 'dj'],
  ð: ['d', 'd'],
  ñ: ['n', 'ny'],
  ş: ['s', 'sh'],
  š: ['s', 'sh'],
  ß: ['s', 'ss'],
  ž: ['z', 'zh'],
  þ: ['th', 'th'],
};

const spelled = (word: string, spellings: Spellings, how: 0 | 1): string =>
  [...word].map((letter) => spellings[letter]?.[how] ?? letter).join('');

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ij', 'y');

/**
 * The ways in which a word is written without signs: `müller` is `muller` and `mueller`. The first is the plainest. `ij` and `y` are one
 * letter.
 */
export function spellingsOf(word: string): readonly string[] {
  if (/^[a-z]*$/.test(word)) return [word.replaceAll('ij', 'y')];
  const ways = ([0, 1] as const).flatMap((vowel) =>
    ([0, 1] as const).map((consonant) => bare(spelled(spelled(word, VOWELS, vowel), CONSONANTS, consonant))),
  );
  return [...new Set(ways)];
}

/**
 * What a Dutch ear makes of a word: `sofie` and `sophie`, `jansen` and `janssen`. Careful: what parents call two children differently
 * stays different (`fien` and `finn`, `zara` and `sara`, `ian` and `jan`).
 * @param word without signs
 */
export const soundOf = (word: string): string =>
  word
    .replaceAll('ph', 'f')
    .replace(/([tkgr])h/g, '$1')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)|q/g, 'k')
    .replaceAll('x', 'ks')
    .replace(/(?<=.)z/g, 's')
    .replace(/(?<=.)v/g, 'f')
    .replace(/(?<=[aeou])j(?=[aeou])|y/g, 'i')
    .replace(/(?<=.)(?:dt|d)$/, 't')
    .replace(/(?<=..)(?:ie)$/, 'i')
    .replace(/(?<=.)h$/, '')
    .replace(/([^aeiou])\1+/g, '$1');

/** Is one letter wrong, too many or too few, or did two letters next to each other change places? */
export function oneLetterApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (word: string, from: number) => word.slice(start + from);
  if (one.length !== other.length)
    return one.length > other.length ? rest(one, 1) === rest(other, 0) : rest(one, 0) === rest(other, 1);
  if (rest(one, 1) === rest(other, 1)) return true;
  return one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2);
}
