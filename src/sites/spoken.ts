import { type Meaning, plainWord } from '../domain/reason';
import { absence, LANGUAGE_IDS, type Language, type Languages, type PatternName } from './language';
import type { Profile, Role } from './profile';
import { type DateWords, dateWordsOf } from './when';

/** A profile with the plain words of its language: what is looked up while a page is read. */
export interface Spoken {
  readonly profile: Profile;
  readonly language: Language;
  readonly roles: ReadonlyMap<string, Role>;
  readonly words: ReadonlyMap<string, Meaning>;
  readonly dates: DateWords;
  readonly signs: Compiled;
}

/** The patterns of all languages, ready to look for. */
export type Compiled = Readonly<Record<PatternName, RegExp>>;

const compiled = new WeakMap<Languages, Compiled>();

export function signsOf(languages: Languages): Compiled {
  const made =
    compiled.get(languages) ??
    (Object.fromEntries(
      Object.entries(languages.signs.patterns).map(([name, pattern]) => [name, new RegExp(pattern, 'u')]),
    ) as Compiled);
  compiled.set(languages, made);
  return made;
}

const known = new WeakMap<Profile, Spoken>();

/** What must never be read is in force in every language, and no profile takes it back. */
export const neverIn = (languages: Languages): readonly string[] =>
  LANGUAGE_IDS.flatMap((id) => languages[id].headings.never ?? []);

function made(profile: Profile, languages: Languages): Spoken {
  const language = languages[profile.language];
  const roles = new Map<string, Role>();
  for (const headings of [language.headings, profile.also ?? {}, profile.headings])
    for (const [role, names] of Object.entries(headings)) for (const name of names) roles.set(name, role as Role);
  for (const name of neverIn(languages)) roles.set(name, 'never');
  // Headings and words are not always of one language: a Dutch list says "Medical". Its own language goes before the others.
  const all = [...LANGUAGE_IDS.map((id) => languages[id]).reverse(), language];
  const words = new Map(
    all.flatMap(({ kinds }) => kinds).flatMap(([meaning, names]) => names.map((name) => [name, meaning] as const)),
  );
  for (const [word, meaning] of Object.entries(profile.words)) words.set(word, meaning);
  return { profile, language, roles, words, dates: dateWordsOf(language), signs: signsOf(languages) };
}

export function spoken(profile: Profile, languages: Languages): Spoken {
  const one = known.get(profile) ?? made(profile, languages);
  known.set(profile, one);
  return one;
}

/** What a heading stands for; `null`: nothing that we know. */
export const roleOf = (head: string, { roles }: Spoken): Role | null => roles.get(head) ?? null;

/**
 * What a word stands for, by the system's words and the language's; `null` when nobody knows.
 * @param word as `plainWord` gives it
 */
export function meaningOf(word: string, { words, signs }: Spoken): Meaning | null {
  const said = words.get(word);
  if (said) return said;
  const allowed = signs.says.exec(word);
  if (!allowed) return null;
  const rest = plainWord(word.replace(signs.says, ' ').replace(/[-,:]\s*$/, ''));
  const kind = rest === '' ? absence('absent') : words.get(rest);
  return kind?.countsAs === 'absence' ? { ...kind, authorised: !allowed[1] } : null;
}
