import { FIXED_LINES, type FixedLines, LINES_NEED } from './fixed-lines';
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

/** Words in braces, and braces that stand alone. */
const IN_BRACES = /\{([^{}]*)\}|[{}]/g;

/** What is wrong with text in parts: it lacks no part, knows its words, and has those that it needs. */
function faultsIn(parts: readonly string[], words: Words, needs: readonly string[]): readonly WordingFault[] {
  const found = [...parts.join('\n').matchAll(IN_BRACES)].map(([text, word]) => ({ text, word }));
  const used = new Set(found.map(({ word }) => word));
  const unknown = found.filter(({ word }) => word === undefined || !Object.hasOwn(words, word)).map(({ text }) => text);
  const missing = needs.filter((word) => !used.has(word)).map((word) => `{${word}}`);
  const isEmpty = parts.some((part) => part.trim() === '');
  return [
    ...(isEmpty ? [{ why: 'empty' as const, words: [] }] : []),
    ...(unknown.length > 0 ? [{ why: 'unknown' as const, words: [...new Set(unknown)] }] : []),
    ...(missing.length > 0 ? [{ why: 'missing' as const, words: missing }] : []),
  ];
}

/**
 * What keeps a school from using this wording; none: it may. It lacks no part, knows its words, and has all that the law asks.
 * @param words what the letter can fill in
 */
export const faultsOf = (
  { needs }: Pick<LetterForm, 'needs'>,
  words: Words,
  { subject, paragraphs, closing }: Wording,
): readonly WordingFault[] => faultsIn([subject, paragraphs.join('\n'), closing], words, needs);

/**
 * What keeps a school from having these lines in all its letters; none: it may.
 * @param words what every letter can fill in
 */
export const faultsOfLines = (words: Words, { dated, salutation, closing }: FixedLines): readonly WordingFault[] =>
  faultsIn([dated, salutation, closing], words, LINES_NEED);

/** The school's own lines of all letters, where it has some that can be used; else those of the program. */
export const linesFor = (words: Words, own: FixedLines | null): FixedLines =>
  own && faultsOfLines(words, own).length === 0 ? own : FIXED_LINES;

/** The school's own wording of a letter, where it has one that can be used; else the standard. */
export const wordingFor = (form: LetterForm, words: Words, own: Wording | undefined): Wording =>
  own && faultsOf(form, words, own).length === 0 ? own : form.wording;
