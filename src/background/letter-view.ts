import { dayOf, type Moment } from '../domain/day';
import { LETTERS } from '../letters';
import type { LetterView } from '../messages/views';
import type { Protocol } from '../rules/protocol';
import type { Step } from './steps';

/** The letter of a step, filled in; once sent, with the text as it was sent. `null` when the program does not write it. */
export function letterOf(
  { task, signal, known, view }: Step,
  school: { readonly name: string; readonly place: string },
  { settings }: Protocol,
  now: Moment,
): LetterView | null {
  const write = task.letter ? LETTERS[task.letter] : undefined;
  const { history, actions } = known;
  if (!task.letter || !write || !view.pupil || !history) return null;
  const letter = write(
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
    settings,
  );
  const sent = actions.find(({ id }) => id === task.by);
  return {
    ...letter,
    task: view.id,
    pupil: view.pupil,
    letter: task.letter,
    mine: view.mine,
    sent: sent ? { at: sent.at, text: sent.kind === 'letter-sent' ? (sent.text ?? null) : null } : null,
    sender: { school: school.name, place: school.place },
  };
}
