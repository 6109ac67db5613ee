import { dayNumber, dayOf, type Moment } from '../domain/day';
import { LETTERS } from '../letters';
import type { LetterView } from '../messages/views';
import type { OpenLetter } from '../storage/open-letters';
import { pupilView } from './day-view';
import type { School } from './school';
import type { Step } from './steps';

/** The letter of an open step, filled in, with what somebody made of it. `null` when the program does not write it. */
export function openLetterOf(
  { task, signal, known, view }: Step,
  { settings: { school }, inForce }: School,
  draft: OpenLetter['draft'],
  now: Moment,
): LetterView | null {
  const write = task.letter ? LETTERS[task.letter] : undefined;
  const { history, actions } = known;
  if (!task.letter || !write || !view.pupil || !history) return null;
  const filled = write(
    {
      school,
      pupil: history.named,
      today: dayOf(now),
      absences: history.absences.filter(({ id }) => signal.evidence.includes(id)),
      called: actions.some(
        (action) => action.kind === 'call' && action.outcome === 'unreachable' && signal.evidence.includes(action.id),
      ),
      since: signal.since,
      until: signal.window.to,
    },
    inForce.of(signal)?.settings ?? inForce.settings(dayNumber(dayOf(now))),
  );
  const { pupil, id, mine } = view;
  return { state: 'open', task: id, pupil, letter: task.letter, mine, sender: school, filled, draft };
}

/** A letter that somebody sent, with the text that it had. `null` when there is no such letter, or it was taken back. */
export function sentLetterOf(school: School, entry: string): LetterView | null {
  const { action, history } = school.actionOf(entry) ?? {};
  if (!action || !history) return null;
  const { at } = action;
  const about = { pupil: pupilView(history), sender: school.settings.school };
  if (action.kind === 'letter-sent')
    return { ...about, state: 'sent', letter: action.letter, at, text: action.text ?? null };
  return action.kind === 'letter-returned' ? { ...about, state: 'sent', letter: action.letter, at, text: null } : null;
}
