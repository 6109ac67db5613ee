import type { LetterLanguage } from '../domain/action';
import type { Day } from '../domain/day';
import { LANGUAGES } from '../letters/translations';
import type { Settings } from '../storage/settings';

type Checked = Settings['checkedTranslations'];

/** Languages whose letters were checked as they are now; a text that changed since is not. */
export const checkedNow = (
  checked: Checked,
): Partial<Record<LetterLanguage, { readonly by: string; readonly on: Day }>> =>
  Object.fromEntries(
    (Object.keys(checked) as LetterLanguage[]).flatMap((language) => {
      const { version, by, on } = checked[language]!;
      return version === LANGUAGES[language].version ? [[language, { by, on: on as Day }]] : [];
    }),
  );

/** With a language checked, as its letters are now, or with that taken back. */
export function withChecked(checked: Checked, language: LetterLanguage, by: string | null, on: Day): Checked {
  const others = Object.fromEntries(Object.entries(checked).filter(([one]) => one !== language)) as Checked;
  return by === null ? others : { ...others, [language]: { version: LANGUAGES[language].version, by, on } };
}
