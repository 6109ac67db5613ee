import type { Action } from '../domain/action';
import { dayNumber, dayOf, type Moment } from '../domain/day';
import { LETTERS } from '../letters';
import { wordingFor } from '../letters/own-wording';
import { written } from '../letters/wording';
import type { LetterView } from '../messages/views';
import { LETTER_WAYS } from '../messages/ways';
import { actionsThatCount, of } from '../rules/recorded';
import type { OpenLetter } from '../storage/open-letters';
import { pupilView } from './day-view';
import { letterFactsOf } from './letter-facts';
import type { School } from './school';
import type { Step } from './steps';
import { letterOf } from './ways';

/** Where the letters of a pupil go: as it was said last, also within one minute, since a history has actions in the order of recording. */
function addressesOf(actions: readonly Action[], now: Moment): readonly string[] {
  const counting = new Set(actionsThatCount(actions, now).map(({ id }) => id));
  return of(actions, 'letters-addressed').findLast(({ id }) => counting.has(id))?.to ?? [];
}

/** The letter of an open step, filled in, with what somebody made of it. `null` when the step has none. */
export function openLetterOf(
  step: Step,
  { settings: { school, wordings }, inForce, calendar }: School,
  draft: OpenLetter['draft'],
  now: Moment,
): LetterView | null {
  const { task, signal, view } = step;
  const facts = letterFactsOf(step, school, calendar, now);
  const letter = letterOf(task);
  if (!letter || !view.pupil || !facts) return null;
  const settings = inForce.of(signal)?.settings ?? inForce.settings(dayNumber(dayOf(now)));
  const { pupil, id, mine, ways } = view;
  const way = LETTER_WAYS.find((one) => ways.includes(one)) ?? 'letter-sent';
  const form = LETTERS[letter];
  const wording = wordingFor(form, form.words(facts, settings), wordings[letter]);
  const filled = written(form, facts, settings, wording);
  const to = addressesOf(step.known.actions, now);
  return { state: 'open', task: id, way, pupil, letter, mine, sender: school, to, filled, draft };
}

/**
 * A letter that somebody sent, with the text that it had. `null` when there is no such letter, it was taken back, or it is not for who
 * sits here.
 */
export function sentLetterOf(school: School, entry: string): LetterView | null {
  const { action, history } = school.recorder.actionOf(entry) ?? {};
  if (!action || !history || !school.mayRead(history.pupil)) return null;
  const { at } = action;
  const about = { pupil: pupilView(history), sender: school.settings.school };
  if (action.kind === 'letter-sent')
    return { ...about, state: 'sent', letter: action.letter, at, text: action.text ?? null };
  return action.kind === 'letter-returned' ? { ...about, state: 'sent', letter: action.letter, at, text: null } : null;
}
