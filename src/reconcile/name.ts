import { type Group, groupOf } from './groups';
import { soundOf, spellingsOf } from './letters';
import { isPrefix } from './prefixes';

/** Names of children have five or six words, seldom eight. What is longer is no name that can be read. */
const MOST_WORDS = 10;
const MOST_LETTERS = 120;

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

/** The first names or the surname: words, and what they are in one. */
export interface Part {
  readonly words: readonly Word[];
  readonly written: string;
  readonly plain: string;
  readonly sound: string;
}

/** One way to read a name. */
export interface Name {
  readonly given: Part;
  readonly prefix: readonly string[];
  readonly surname: Part;
  /** Tussenvoegsels and surname in one. */
  readonly whole: string;
}

const plains = (words: readonly Word[]): readonly string[] => words.map(({ plain }) => plain);

const partOf = (words: readonly Word[]): Part => ({
  words,
  written: words.map(({ written }) => written).join(''),
  plain: plains(words).join(''),
  sound: words.map(({ sound }) => sound).join(''),
});

/** The surname without the tussenvoegsels in it; who is called `Ten` is called something. */
function nameOf(given: readonly Word[], surname: readonly Word[], behind: readonly Word[] = []): Name {
  const content = surname.filter(({ isPrefix }) => !isPrefix);
  const before = content.length === 0 ? [] : surname.slice(0, surname.indexOf(content[0]!));
  const prefix = plains([...behind, ...before]);
  const own = partOf(content.length === 0 ? surname : content);
  return { given: partOf(given), prefix, surname: own, whole: prefix.join('') + own.plain };
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

/**
 * `Anne Marie van den Berg`: the surname may begin at each word that does not stand behind a tussenvoegsel.
 * @param chunks words between spaces; what a hyphen joins stays together
 */
function withoutComma(chunks: readonly (readonly Word[])[]): readonly Name[] {
  if (chunks.length < 2) return [nameOf(chunks.flat(), [])];
  return chunks
    .slice(1)
    .flatMap((_chunk, index) =>
      index > 0 && chunks[index]!.at(-1)!.isPrefix
        ? []
        : [nameOf(chunks.slice(0, index + 1).flat(), chunks.slice(index + 1).flat())],
    );
}

/** `S.A. (Sem) Jansen` and `Jansen, S.A. (Sem)` are called Sem. */
const calledBy = (shown: string): string =>
  shown.replace(/[^,()]*\(([^()]*)\)(.*)/u, (all: string, called: string, after: string, at: number) =>
    at > 0 || after.trim() !== '' ? ` ${called} ${after}` : all.replace(/\(.*/, ''),
  );

function wordOf(shown: string): Word {
  const written = shown.toLowerCase();
  const spellings = spellingsOf(written);
  const plain = spellings[0]!;
  return { written, spellings, plain, sound: soundOf(plain), isPrefix: isPrefix(shown) };
}

/** Reads names and groups; what many have, or several lists show, is looked at once. */
export class Reader {
  readonly #names = new Map<string, readonly Name[]>();
  readonly #words = new Map<string, Word>();
  readonly #groups = new Map<string, Group>();

  /**
   * The ways in which a shown name can be read: one where a comma or a tussenvoegsel says where the surname begins. At most nine: what is
   * too long is one word, which is like nothing but itself.
   */
  namesOf(shown: string): readonly Name[] {
    const names = this.#names.get(shown) ?? this.#namesIn(shown.normalize('NFC').trim());
    this.#names.set(shown, names);
    return names;
  }

  #namesIn(text: string): readonly Name[] {
    const read = text.length > MOST_LETTERS ? [] : this.#readingsOf(text);
    return read.length > 0 ? read : [nameOf([this.#wordOf(text)], [])];
  }

  /** None where there are too many words. */
  #readingsOf(text: string): readonly Name[] {
    const parts = (text.includes('(') ? calledBy(text) : text).split(',').map((part) => this.#chunksIn(part));
    const filled = parts.filter((part) => part.length > 0);
    if (filled.flat(2).length > MOST_WORDS) return [];
    return filled.length > 1 ? [withComma(filled.map((chunks) => chunks.flat()))] : withoutComma(filled[0] ?? []);
  }

  groupOf(shown: string): Group {
    const group = this.#groups.get(shown) ?? groupOf(shown);
    this.#groups.set(shown, group);
    return group;
  }

  /** Words between spaces; hyphens, points and slashes part them, apostrophes do not. */
  #chunksIn(part: string): readonly (readonly Word[])[] {
    return part
      .replace(/['’‘`´ʼ]/g, '')
      .split(/\s+/)
      .map((chunk) => chunk.split(/[^\p{L}\p{M}\d]+/u).filter((word) => word !== ''))
      .filter((words) => words.length > 0)
      .map((words) => words.map((word) => this.#wordOf(word)));
  }

  #wordOf(shown: string): Word {
    const word = this.#words.get(shown) ?? wordOf(shown);
    this.#words.set(shown, word);
    return word;
  }
}
