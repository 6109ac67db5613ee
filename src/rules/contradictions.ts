import type { Action, ActionOf } from '../domain/action';
import { of, requestOf } from './recorded';

/** What was said in answer to a request for leave. */
export type Decision = ActionOf<'leave-decided'> | ActionOf<'leave-forwarded'>;

/** Tegenspraak: answers to one request that cannot both hold. On one device a request is answered once; two that were apart may both do it. */
export interface Contradiction {
  readonly request: ActionOf<'leave-requested'>;
  /** All answers that stand, oldest first. */
  readonly decisions: readonly Decision[];
}

/** What an answer comes down to: days that are not named are those that were asked. */
function meaningOf(decision: Decision, { from, until }: ActionOf<'leave-requested'>): string {
  if (decision.kind === 'leave-forwarded') return 'forwarded';
  if (decision.granted === false) return 'refused';
  return `${decision.from ?? from}/${decision.until ?? until}`;
}

/**
 * Requests that were answered in more than one way. Twice the same answer is no contradiction, whoever gave it.
 * @param actions of a pupil: those that count, oldest first
 */
export function contradictionsOf(actions: readonly Action[]): readonly Contradiction[] {
  const answers = [...of(actions, 'leave-decided'), ...of(actions, 'leave-forwarded')];
  return of(actions, 'leave-requested').flatMap((request) => {
    const own = new Set<Action>(answers.filter((answer) => requestOf(answer) === request.id));
    const decisions = actions.filter((action): action is Decision => own.has(action));
    const meanings = new Set(decisions.map((decision) => meaningOf(decision, request)));
    return meanings.size > 1 ? [{ request, decisions }] : [];
  });
}
