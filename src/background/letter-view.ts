import { type Action, LETTER_LANGUAGES, type LetterKind, type LetterLanguage } from '../domain/action';
import { dayNumber, dayOf, type Moment } from '../domain/day';
import { LETTERS } from '../letters';
import type { LetterFacts } from '../letters/letter';
import { translationOf } from '../letters/translations';
import type { Translation } from '../letters/translations/translation';
import type { LetterView } from '../messages/views';
import { LETTER_WAYS } from '../messages/ways';
import { actionsThatCount, of } from '../rules/recorded';
import type { Settings as RuleSettings } from '../rules/settings';
import type { OpenLetter } from '../storage/open-letters';
import type { Settings } from '../storage/settings';
import { checkedNow } from './checked-translations';
import { pupilView } from './day-view';
import { letterFactsOf } from './letter-facts';
import type { School } from './school';
import type { Step } from './steps';
import { letterOf } from './ways';

/** In which language a translation went along with the last letter. */
const lastLanguage = (actions: readonly Action[]): LetterLanguage | null =>
  of(actions, 'letter-sent').at(-1)?.language ?? null;

function translationsOf(
  letter: LetterKind,
  facts: LetterFacts,
  settings: RuleSettings,
  checkedTranslations: Settings['checkedTranslations'],
): Readonly<Record<LetterLanguage, Translation>> {
  const checked = checkedNow(checkedTranslations);
  return Object.fromEntries(
    LETTER_LANGUAGES.map((language) => [
      language,
      translationOf(language, letter, facts, settings, checked[language] !== undefined),
    ]),
  ) as Record<LetterLanguage, Translation>;
}

/** The letter of an open step, filled in, with what somebody made of it. `null` when the step has none. */
export function openLetterOf(
  step: Step,
  { settings: { school, checkedTranslations }, inForce, calendar }: School,
  { draft, language }: OpenLetter,
  now: Moment,
): LetterView | null {
  const { task, signal, view } = step;
  const facts = letterFactsOf(step, school, calendar, now);
  const letter = letterOf(task);
  if (!letter || !view.pupil || !facts) return null;
  const settings = inForce.of(signal)?.settings ?? inForce.settings(dayNumber(dayOf(now)));
  const { pupil, id, mine, ways } = view;
  const way = LETTER_WAYS.find((one) => ways.includes(one)) ?? 'letter-sent';
  const filled = LETTERS[letter](facts, settings);
  return {
    state: 'open',
    ...{ task: id, way, pupil, letter, mine, sender: school, filled, draft },
    language: language === undefined ? lastLanguage(actionsThatCount(step.known.actions, now)) : language,
    translations: translationsOf(letter, facts, settings, checkedTranslations),
  };
}

/** A letter that somebody sent, with the text that it had. `null` when there is no such letter, or it was taken back. */
export function sentLetterOf(school: School, entry: string): LetterView | null {
  const { action, history } = school.recorder.actionOf(entry) ?? {};
  if (!action || !history) return null;
  const { at } = action;
  const about = { pupil: pupilView(history), sender: school.settings.school };
  if (action.kind === 'letter-sent')
    return { ...about, state: 'sent', letter: action.letter, at, text: action.text ?? null };
  return action.kind === 'letter-returned' ? { ...about, state: 'sent', letter: action.letter, at, text: null } : null;
}
