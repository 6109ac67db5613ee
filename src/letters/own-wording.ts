import type { Letter } from './letter';
import type { LetterForm, Wording, Words } from './wording';

/** Why a school cannot use a wording of its own. */
export interface WordingFault {
  /** `unknown`: words in braces that the letter does not have. `missing`: words that the law asks for. */
  readonly why: 'unknown' | 'missing' | 'empty';
  /** The words in braces, as they were written; of `empty` none. */
  readonly words: readonly string[];
}

/** How many words a letter may have to stay plain; more is warned of, and allowed. */
export const MOST_WORDS = 150;

/** How many words a letter has, without the slip. */
export const wordsIn = ({ subject, salutation, paragraphs, closing }: Letter): number =>
  [subject, salutation, ...paragraphs, ...closing].join(' ').split(/\s+/).filter(Boolean).length;

const textOf = ({ subject, paragraphs, closing }: Wording): string => [subject, ...paragraphs, closing].join('\n');

/** Words in braces, and braces that stand alone. */
const IN_BRACES = /\{([^{}]*)\}|[{}]/g;

/**
 * What keeps a school from using this wording; none: it may. A wording lacks no part, knows its words, and has all that the law asks.
 * @param words what the letter can fill in
 */
export function faultsOf(
  { needs }: Pick<LetterForm, 'needs'>,
  words: Words,
  wording: Wording,
): readonly WordingFault[] {
  const { subject, paragraphs, closing } = wording;
  const found = [...textOf(wording).matchAll(IN_BRACES)].map(([text, word]) => ({ text, word }));
  const used = new Set(found.map(({ word }) => word));
  const unknown = found.filter(({ word }) => word === undefined || !Object.hasOwn(words, word)).map(({ text }) => text);
  const missing = needs.filter((word) => !used.has(word)).map((word) => `{${word}}`);
  const isEmpty = [subject, paragraphs.join(''), closing].some((part) => part.trim() === '');
  return [
    ...(isEmpty ? [{ why: 'empty' as const, words: [] }] : []),
    ...(unknown.length > 0 ? [{ why: 'unknown' as const, words: [...new Set(unknown)] }] : []),
    ...(missing.length > 0 ? [{ why: 'missing' as const, words: missing }] : []),
  ];
}

/** The school's own wording of a letter, where it has one that can be used; else the standard. */
export const wordingFor = (form: LetterForm, words: Words, own: Wording | undefined): Wording =>
  own && faultsOf(form, words, own).length === 0 ? own : form.wording;
