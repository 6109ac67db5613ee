import type { LetterLanguage } from '../../domain/action';
import { BLANK, type Letter } from '../letter';

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
}

/** What stands above a translation for who sends it. */
const MARK = {
  checked: 'Vertaling. De Nederlandse brief geldt.',
  unchecked: 'Vertaling, niet nagekeken. De Nederlandse brief geldt.',
};
const DIFFERS = 'De Nederlandse brief is aangepast. Dit is de vertaling van de standaardtekst; die kan anders zijn.';

/** What a translation is, line by line, in Dutch. @param differs the Dutch letter is not the standard one any more */
export const dutchMarks = ({ isChecked }: Translation, differs: boolean): readonly string[] => [
  isChecked ? MARK.checked : MARK.unchecked,
  ...(differs ? [DIFFERS] : []),
];

/** The same in its own language. */
export const ownMarks = ({ mark, differs: text }: Translation, differs: boolean): readonly string[] => [
  mark,
  ...(differs ? [text] : []),
];

/** The translation as it stands on paper, part below part. */
export const translationText = (translation: Translation, differs: boolean): string =>
  [
    ...dutchMarks(translation, differs),
    ...ownMarks(translation, differs),
    translation.subject,
    translation.salutation,
    ...translation.paragraphs,
  ].join('\n\n');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Does a text say something else than the standard one, besides what was to be filled in? */
function isOther(standard: string, text: string): boolean {
  const fixed = standard.split(BLANK).map(escaped).join('[^\\n]+?');
  return !new RegExp(`^${fixed}$`).test(text);
}

/** Did somebody change what a letter tells, besides filling in its blanks? Date, greeting and signature are not translated. */
export const isChanged = (standard: Letter, edited: Letter): boolean =>
  standard.paragraphs.length !== edited.paragraphs.length ||
  isOther(standard.subject, edited.subject) ||
  standard.paragraphs.some((paragraph, index) => isOther(paragraph, edited.paragraphs[index]!));
