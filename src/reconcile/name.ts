import { soundOf, spellingsOf } from './letters';
import { isPrefix } from './prefixes';

/** One word of a name. */
export interface Word {
  /** Small, as it is written. */
  readonly written: string;
  /** Ways in which it is written without signs, the plainest first. */
  readonly spellings: readonly string[];
  readonly plain: string;
  readonly sound: string;
  readonly isPrefix: boolean;
}

/** One way to read a name. */
export interface Name {
  readonly given: readonly Word[];
  readonly prefix: readonly string[];
  readonly surname: readonly Word[];
  /** Read with the surname in front, without a comma that says so. */
  readonly isTurned: boolean;
}

function wordOf(shown: string): Word {
  const written = shown.toLowerCase();
  const spellings = spellingsOf(written);
  const plain = spellings[0]!;
  return { written, spellings, plain, sound: soundOf(plain), isPrefix: isPrefix(shown, plain) };
}

/** Words of a part of a name: hyphens, points and slashes part them, apostrophes do not. */
const wordsOf = (part: string): readonly Word[] =>
  part
    .replace(/['’‘`´ʼ]/g, '')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '')
    .map(wordOf);

const plains = (words: readonly Word[]): readonly string[] => words.map(({ plain }) => plain);

/** The surname without the tussenvoegsels in it; who is called `Ten` is called something. */
function nameOf(given: readonly Word[], surname: readonly Word[], behind: readonly Word[] = []): Name {
  const content = surname.filter(({ isPrefix }) => !isPrefix);
  if (content.length === 0) return { given, prefix: plains(behind), surname, isTurned: false };
  const prefix = plains([...behind, ...surname.slice(0, surname.indexOf(content[0]!))]);
  return { given, prefix, surname: content, isTurned: false };
}

/** `Berg, Mila van den`, `Berg, van den, Mila` and `van den Berg, Mila`. */
function withComma([surname, ...parts]: readonly (readonly Word[])[]): Name {
  const given: Word[] = [];
  const behind: Word[] = [];
  for (const part of parts) {
    const last = part.findLastIndex(({ isPrefix }) => !isPrefix);
    // Who is called `Ben` has no other first name.
    const own = last < 0 && given.length === 0 && part === parts.at(-1) ? part.length : last + 1;
    given.push(...part.slice(0, own));
    behind.push(...part.slice(own));
  }
  return nameOf(given, surname!, behind);
}

/** `Anne Marie van den Berg`: the surname may begin at each word that does not stand behind a tussenvoegsel. */
function withoutComma(words: readonly Word[]): readonly Name[] {
  if (words.length < 2) return [nameOf(words, [])];
  const names = words
    .slice(1)
    .flatMap((_word, index) =>
      index > 0 && words[index]!.isPrefix ? [] : [nameOf(words.slice(0, index + 1), words.slice(index + 1))],
    );
  return [...names, { ...nameOf(words.slice(-1), words.slice(0, -1)), isTurned: true }];
}

/** `S.A. (Sem) Jansen` and `Jansen, S.A. (Sem)` are called Sem. */
const calledBy = (shown: string): string =>
  shown.replace(/[^,()]*\(([^()]*)\)(.*)/u, (all: string, called: string, after: string, at: number) =>
    at > 0 || after.trim() !== '' ? ` ${called} ${after}` : all.replace(/\(.*/, ''),
  );

/** The ways in which a shown name can be read: one where a comma or a tussenvoegsel says where the surname begins. */
export function namesOf(shown: string): readonly Name[] {
  const parts = calledBy(shown.normalize('NFC')).split(',').map(wordsOf);
  const filled = parts.filter((part) => part.length > 0);
  return filled.length > 1 ? [withComma(filled)] : withoutComma(filled[0] ?? []);
}
