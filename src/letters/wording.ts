import type { Settings } from '../rules/settings';
import { FIXED_LINES } from './fixed-lines';
import { dateText, type Letter, type LetterFacts, ofGroup, type Sender } from './letter';
import { type SlipKind, slipOf } from './slip';

/** Bewoording: what a letter says, with words in braces that are filled in for each pupil: `Uw kind {naam} was niet op school.` */
export interface Wording {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** As all letters have it, or one of its own. */
  readonly closing: string;
}

/** Invulwoorden: what each word in braces stands for in one letter. A word that has nothing to say is empty. */
export type Words = Readonly<Record<string, string>>;

/** A kind of letter: its standard wording, and the words that it can fill in. */
export interface LetterForm {
  readonly wording: Wording;
  readonly words: (facts: LetterFacts, settings: Settings) => Words;
  /** Words without which the letter lacks what the law asks of it. */
  readonly needs: readonly string[];
  readonly slip: SlipKind | null;
}

interface Parts<Word extends string> {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** From the management unless these say who else signs: `ondertekening`. */
  readonly words: (facts: LetterFacts, settings: Settings) => Readonly<Record<Word, string>>;
  readonly needs?: readonly (Word | keyof ReturnType<typeof wordsOfAll>)[];
  readonly slip?: SlipKind;
}

const signature = ({ name, signedBy }: Sender): string =>
  signedBy ? `${signedBy}\ndirectie ${name}` : `Directie ${name}`;

/** The words that every letter has. */
export const wordsOfAll = ({ school, pupil, today }: LetterFacts) => ({
  naam: pupil.name,
  groep: pupil.group ?? '[groep]',
  uitGroep: ofGroup(pupil),
  school: school.name,
  plaats: school.place,
  vandaag: dateText(today),
  ondertekening: signature(school),
});

/** A kind of letter, with the words that every letter has besides its own. */
export const letterForm = <Word extends string>({
  subject,
  paragraphs,
  words,
  needs = [],
  slip,
}: Parts<Word>): LetterForm => ({
  wording: { subject, paragraphs, closing: FIXED_LINES.closing },
  words: (facts, settings) => ({ ...wordsOfAll(facts), ...words(facts, settings) }),
  needs,
  slip: slip ?? null,
});

/** A word in braces, with the space before it: a word that says nothing takes that along. */
const WORD = /( ?)\{(\w+)\}/g;

/** The text with its words filled in, once: what a word says is not looked through again. Words that are not known stay. */
const filled = (text: string, words: Words): string =>
  text
    .replace(WORD, (found, space: string, word: string) => {
      if (!Object.hasOwn(words, word)) return found;
      return words[word] ? space + words[word] : '';
    })
    .trim();

/**
 * A letter in this wording; a paragraph of which nothing is left is left out. Its parts stand in the order in which drafts keep them, so
 * that texts compare.
 * @param lines those of all letters of the school; a wording with a closing of its own keeps that
 */
export function written(
  { words, slip }: LetterForm,
  facts: LetterFacts,
  settings: Settings,
  { subject, paragraphs, closing }: Wording,
  lines = FIXED_LINES,
): Letter {
  const of = words(facts, settings);
  return {
    dated: filled(lines.dated, of),
    subject: filled(subject, of),
    salutation: filled(lines.salutation, of),
    paragraphs: paragraphs.map((paragraph) => filled(paragraph, of)).filter(Boolean),
    closing: filled(closing === FIXED_LINES.closing ? lines.closing : closing, of).split('\n'),
    slip: slip && slipOf(slip, facts),
  };
}
