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

/** The word in front of the name of a group, which nobody is called. */
const BEFORE_GROUP = /(^|\s)(groep|klas)\s+(?=\S)/gi;

/** Whom somebody looks for: parts of a name, of a group, or of both. None: nobody yet. */
export const wantedWords = (typed: string): readonly string[] => wordsOf(typed.replace(BEFORE_GROUP, '$1'));

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
  const begins = (part: string) => words.some((word) => word.startsWith(part));
  if (wanted.every(begins)) return 'begins';
  return wanted.every((part) => begins(part) || names.some((word) => word.includes(part))) ? 'within' : null;
}
