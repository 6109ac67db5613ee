import { groupName } from './group';

/** Letters that are no plain letter with a mark on it, as somebody types them who has no key for them. */
const TYPED: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** A text as it is compared with what somebody types: lower case, without accents. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđðþßæœ]/g, (letter) => TYPED[letter]!);

const wordsOf = (text: string): readonly string[] =>
  plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The word in front of the name of a group, which nobody is called; `gr` without a point may begin a name. */
const BEFORE_GROUP = /(^|\s)(?:groep|klas|gr\.|gr(?=\s+\d))\s+(?=\S)/gi;

const isYear = (word: string | undefined): boolean => word !== undefined && /^\d+$/.test(word);
const isLetter = (word: string | undefined): boolean => word !== undefined && /^\p{L}$/u.test(word);

/**
 * Whom somebody looks for: parts of a name, of a group, or of both. None: nobody yet. `6 a` is one part: it may be a group, and it may be
 * the year of somebody whose name begins so.
 */
export function wantedWords(typed: string): readonly string[] {
  const words = wordsOf(typed.replace(BEFORE_GROUP, '$1'));
  return words.flatMap((word, at) => {
    if (isLetter(word) && isYear(words[at - 1])) return [];
    return isYear(word) && isLetter(words[at + 1]) ? [`${word} ${words[at + 1]}`] : [word];
  });
}

/**
 * How well a pupil is who somebody looks for. Every part that was typed stands in the name, or begins the group; in which order says
 * nothing, so that it does not matter where a tussenvoegsel stands. `begins`: each begins a word, and so these go first.
 * @param wanted as {@link wantedWords} gives them
 */
export function found(
  wanted: readonly string[],
  { name, group }: { readonly name: string; readonly group: string | null },
): 'begins' | 'within' | null {
  const names = wordsOf(name);
  const words = [...names, ...wordsOf(group === null ? '' : groupName(group))];
  const isBegin = (part: string) => words.some((word) => word.startsWith(part));
  const isWithin = (part: string) => isBegin(part) || names.some((word) => word.includes(part));
  const has = (part: string, is: (one: string) => boolean) => is(part.replace(' ', '')) || part.split(' ').every(is);
  if (wanted.every((part) => has(part, isBegin))) return 'begins';
  return wanted.every((part) => has(part, isWithin)) ? 'within' : null;
}
