import type { LetterLanguage } from '../../domain/action';
import { BLANK, type Letter } from '../letter';
import { apart } from './language';

/** Vertaling uit hoffelijkheid: the standard text of a letter in another language. It stands under the Dutch letter, which counts. */
export interface Translation {
  readonly language: LetterLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly isChecked: boolean;
  /** What it is, in its own language. */
  readonly mark: string;
  /** Said in its own language where the Dutch letter was changed. */
  readonly differs: string;
  readonly subject: string;
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  /** What the slip below the Dutch letter says, part by part; `null`: it has none. Parents fill in the Dutch one. */
  readonly slip: { readonly heading: string; readonly words: readonly SlipPart[] } | null;
}

/** A text of the slip as it stands there, and what it means. */
export interface SlipPart {
  readonly dutch: string;
  readonly own: string;
}

/** What stands above a translation for who sends it. */
const MARK = {
  checked: 'Vertaling. De Nederlandse brief geldt.',
  unchecked: 'Vertaling, niet nagekeken. De Nederlandse brief geldt.',
};
const DIFFERS = 'De Nederlandse brief is aangepast. Dit is de vertaling van de standaardtekst; die kan anders zijn.';

/** What stands under a letter. */
export interface Under {
  readonly translation: Translation;
  /** The Dutch letter is not the standard one any more. */
  readonly differs: boolean;
}

/** What a translation is, line by line: in Dutch, and in its own language. */
export const marksOf = ({
  translation,
  differs,
}: Under): { readonly dutch: readonly string[]; readonly own: readonly string[] } => ({
  dutch: [translation.isChecked ? MARK.checked : MARK.unchecked, ...(differs ? [DIFFERS] : [])],
  own: [translation.mark, ...(differs ? [translation.differs] : [])],
});

/** The words of a slip as text, one line for each; nothing where there is no slip. */
export const slipText = (slip: Translation['slip']): readonly string[] =>
  slip ? [[slip.heading, ...slip.words.map(({ dutch, own }) => `${apart(dutch)} = ${own}`)].join('\n')] : [];

/** A letter with the translation under it, as it stands on paper, part below part. */
export function textWith(letter: string, under: Under | null): string {
  if (!under) return letter;
  const { subject, salutation, paragraphs, slip } = under.translation;
  const { dutch, own } = marksOf(under);
  return [letter, '---', ...dutch, ...own, subject, salutation, ...paragraphs, ...slipText(slip)].join('\n\n');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Does a text say something else than the standard one, besides what was to be filled in? */
function isOther(standard: string, text: string): boolean {
  const fixed = standard.split(BLANK).map(escaped).join('[^\\n]+?');
  return !new RegExp(`^${fixed}$`).test(text);
}

/** Did somebody change what a letter or its slip tells, besides filling in blanks? Date, greeting and signature are not translated. */
export const isChanged = (standard: Letter, edited: Letter): boolean =>
  standard.paragraphs.length !== edited.paragraphs.length ||
  isOther(standard.subject, edited.subject) ||
  standard.slip?.intro !== edited.slip?.intro ||
  standard.paragraphs.some((paragraph, index) => isOther(paragraph, edited.paragraphs[index]!));

/** The translation that stands under a letter as somebody made it. `null`: none goes along. */
export const underLetter = (translation: Translation | null, standard: Letter, edited: Letter): Under | null =>
  translation && { translation, differs: isChanged(standard, edited) };
