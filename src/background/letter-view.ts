import {
  type Action,
  LETTER_LANGUAGES,
  type LetterKind,
  type LetterLanguage,
  type UnaskedLetter,
} from '../domain/action';
import { dayNumber, dayOf, type Moment } from '../domain/day';
import type { PupilKey } from '../domain/dossier';
import { LETTERS } from '../letters';
import type { LetterFacts } from '../letters/letter';
import { linesFor, wordingFor } from '../letters/own-wording';
import { translationOf } from '../letters/translations';
import type { Translation } from '../letters/translations/translation';
import { written } from '../letters/wording';
import type { LetterView } from '../messages/views';
import { LETTER_WAYS } from '../messages/ways';
import { actionsThatCount, of } from '../rules/recorded';
import type { Settings as RuleSettings } from '../rules/settings';
import type { OpenLetter } from '../storage/open-letters';
import type { Settings } from '../storage/settings';
import { checkedNow } from './checked-translations';
import { pupilView } from './day-view';
import { letterFactsOf } from './letter-facts';
import type { KnownPupil, School } from './school';
import type { Step } from './steps';
import { unaskedFactsOf } from './unasked-facts';
import { letterOf } from './ways';

/** In which language a translation went along with the last letter that was written here; a slip given by hand says nothing of it. */
const lastLanguage = (actions: readonly Action[]): LetterLanguage | null =>
  of(actions, 'letter-sent').findLast(({ text }) => text !== undefined)?.language ?? null;

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

/** Where the letters of a pupil go: as it was said last, also within one minute, since a history has actions in the order of recording. */
function addressesOf(actions: readonly Action[], now: Moment): readonly string[] {
  const counting = new Set(actionsThatCount(actions, now).map(({ id }) => id));
  return of(actions, 'letters-addressed').findLast(({ id }) => counting.has(id))?.to ?? [];
}

type Open = Extract<LetterView, { state: 'open' }>;

/** A letter to be sent, filled in, with what somebody made of it. @param actions all about the pupil */
function openLetter(
  about: Pick<Open, 'task' | 'way' | 'pupil' | 'letter' | 'mine'>,
  facts: LetterFacts,
  rules: RuleSettings,
  actions: readonly Action[],
  { school, checkedTranslations, wordings, fixedLines }: Settings,
  { draft, language }: OpenLetter,
  now: Moment,
): Open {
  const { letter } = about;
  const form = LETTERS[letter];
  const words = form.words(facts, rules);
  const wording = wordingFor(form, words, wordings[letter]);
  return {
    state: 'open',
    ...about,
    sender: school,
    to: addressesOf(actions, now),
    filled: written(form, facts, rules, wording, linesFor(words, fixedLines)),
    draft,
    standard: written(form, facts, rules, form.wording),
    language: language === undefined ? lastLanguage(actionsThatCount(actions, now)) : language,
    translations: translationsOf(letter, facts, rules, checkedTranslations),
  };
}

/** The letter of an open step. `null` when the step has none. */
export function openLetterOf(
  step: Step,
  { settings, inForce, calendar }: School,
  opened: OpenLetter,
  now: Moment,
): LetterView | null {
  const { task, signal, view } = step;
  const facts = letterFactsOf(step, settings.school, calendar, now);
  const letter = letterOf(task);
  if (!letter || !view.pupil || !facts) return null;
  const rules = inForce.of(signal)?.settings ?? inForce.settings(dayNumber(dayOf(now)));
  const { pupil, id, mine, ways } = view;
  const way = LETTER_WAYS.find((one) => ways.includes(one)) ?? 'letter-sent';
  const about = { task: id, way, pupil, letter, mine };
  return openLetter(about, facts, rules, step.known.actions, settings, opened, now);
}

/** A letter about a pupil that no step asks for. */
export function unaskedLetterOf(
  known: KnownPupil,
  letter: UnaskedLetter,
  school: School,
  opened: OpenLetter,
  now: Moment,
): LetterView {
  const pupil = pupilView(known.history);
  const about = { task: null, way: 'letter-sent', pupil, letter, mine: school.recorder.mayRecord(pupil.id) } as const;
  const rules = school.inForce.settings(dayNumber(dayOf(now)));
  const facts = unaskedFactsOf(known, school, now);
  return openLetter(about, facts, rules, known.actions, school.settings, opened, now);
}

/** The action that sent a letter; an invitation by letter has it beside itself. */
function sendingOf({ recorder }: School, entry: string): ReturnType<School['recorder']['actionOf']> {
  const found = recorder.actionOf(entry);
  return found?.action.kind === 'meeting-invited' ? recorder.besideOf(entry) : found;
}

/**
 * A letter as it was sent. `null` when there is no such letter, or it was taken back.
 * @param entry the letter's, or the invitation's that was made by it
 * @param may who sits here sees it
 */
function sentLetter(school: School, entry: string, may: (pupil: PupilKey) => boolean): LetterView | null {
  const { action, history } = sendingOf(school, entry) ?? {};
  if (!action || !history || !may(history.pupil)) return null;
  const { at } = action;
  const about = { pupil: pupilView(history), sender: school.settings.school };
  if (action.kind === 'letter-sent')
    return { ...about, state: 'sent', letter: action.letter, at, text: action.text ?? null };
  return action.kind === 'letter-returned' ? { ...about, state: 'sent', letter: action.letter, at, text: null } : null;
}

/** A letter that somebody sent, for who sees the dossier. `null` when there is no such letter, or it is not for who sits here. */
export const sentLetterOf = (school: School, entry: string): LetterView | null =>
  sentLetter(school, entry, (pupil) => school.mayRead(pupil));

/** The letter with which a step was done; whoever has the step to do sees it too, also where the dossier is not open to them. */
export const letterOfDone = ({ task, view }: Step, school: School): LetterView | null =>
  sentLetter(school, task.by ?? '', (pupil) => view.mine || school.mayRead(pupil));
