import type { LetterKind, LetterLanguage } from '../../domain/action';
import type { Settings } from '../../rules/settings';
import { LETTERS } from '..';
import type { LetterFacts } from '../letter';
import { slipIn } from '../slip';
import { ar } from './ar';
import { en } from './en';
import type { Language } from './language';
import { pl } from './pl';
import { toldIn } from './told';
import { tr } from './tr';
import type { Translation } from './translation';
import { uk } from './uk';

/** The table of contents of the translations. */
export const LANGUAGES: Readonly<Record<LetterLanguage, Language>> = { en, ar, tr, pl, uk };

/**
 * The standard text of a letter in another language, to stand under the Dutch one.
 * @param isChecked the school had this version of the language's texts checked
 */
export function translationOf(
  language: LetterLanguage,
  kind: LetterKind,
  facts: LetterFacts,
  settings: Settings,
  isChecked: boolean,
): Translation {
  const { direction, sheet, slips, formats, letters } = LANGUAGES[language];
  const { slip } = LETTERS[kind];
  const { subject, paragraphs } = letters[kind](toldIn(formats, facts, settings));
  return {
    language,
    direction,
    isChecked,
    mark: isChecked ? sheet.checked : sheet.unchecked,
    differs: sheet.differs,
    subject: `${sheet.subject} ${subject}`,
    salutation: sheet.salutation(facts.pupil.name),
    paragraphs,
    slip: slip && { heading: sheet.slip, words: slipIn(slip, slips) },
  };
}
