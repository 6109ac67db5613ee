import type { Action, ActionKind, ActionOf } from '../domain/action';
import { dayNumber, dayOf, isDay, type Moment } from '../domain/day';

/* Handelingen: which of them count, in which order, and what they are about. */

/**
 * Actions that count, oldest first: not after `now`, and not withdrawn; a withdrawal that is itself withdrawn takes nothing back
 * (protocol, reading 2).
 */
export function actionsThatCount(actions: readonly Action[], now: Moment): readonly Action[] {
  const known = actions.filter(({ at }) => at <= now);
  const withdrawals = new Map<string, Action[]>();
  for (const action of known) {
    if (action.kind !== 'withdrawn' || !action.about) continue;
    withdrawals.set(action.about, [...(withdrawals.get(action.about) ?? []), action]);
  }
  const stands = (action: Action, asked: ReadonlySet<string>): boolean => {
    const by = withdrawals.get(action.id);
    if (!by || asked.has(action.id)) return !by;
    const deeper = new Set(asked).add(action.id);
    return !by.some((withdrawal) => stands(withdrawal, deeper));
  };
  const nobody: ReadonlySet<string> = new Set();
  return known
    .filter((action) => action.kind !== 'withdrawn' && stands(action, nobody))
    .sort((a, b) => (isLater(a, b) ? 1 : -1));
}

/** Was an action done after another? Of one minute the greater id is later (reading 50). */
export const isLater = (one: Action, other: Action): boolean =>
  one.at === other.at ? one.id > other.id : one.at > other.at;

/** The actions of one kind, oldest first. */
export const of = <K extends ActionKind>(actions: readonly Action[], kind: K): readonly ActionOf<K>[] =>
  actions.filter((action) => action.kind === kind) as readonly Action[] as readonly ActionOf<K>[];

/** The day of an action, as a day number. */
export const dayOfAction = (action: Action): number => dayNumber(dayOf(action.at));

/** The day that an action is about, as a day number: the one it names, else its own. */
export const aboutDay = ({ about, at }: Action): number =>
  dayNumber(about !== undefined && isDay(about) ? about : dayOf(at));

/** The request for leave that a decision, a forwarding or a letter is about; `undefined`: it does not say. */
export const requestOf = (action: Action): string | undefined =>
  'request' in action && action.request !== undefined ? action.request : action.about;
