import type { Action, ActionKind, ActionOf } from '../domain/action';
import { dayNumber, dayOf, isDay, type Moment } from '../domain/day';

/* Handelingen: which of them count, in which order, and what they are about. */

/**
 * The withdrawals that stand, by the action that each takes back; a withdrawal that is itself withdrawn takes nothing back (protocol,
 * reading 2). Of several, the first.
 */
export function withdrawalsOf(actions: readonly Action[]): ReadonlyMap<string, ActionOf<'withdrawn'>> {
  const withdrawals = new Map<string, ActionOf<'withdrawn'>[]>();
  for (const action of of(actions, 'withdrawn')) {
    if (action.about) withdrawals.set(action.about, [...(withdrawals.get(action.about) ?? []), action]);
  }
  const stands = ({ id }: Action, asked: ReadonlySet<string>): boolean =>
    !withdrawals.has(id) || (!asked.has(id) && !takenBack(id, asked));
  const takenBack = (id: string, asked: ReadonlySet<string>): ActionOf<'withdrawn'> | undefined => {
    const deeper = new Set(asked).add(id);
    return withdrawals.get(id)?.find((withdrawal) => stands(withdrawal, deeper));
  };
  const nobody: ReadonlySet<string> = new Set();
  return new Map(
    [...withdrawals.keys()].flatMap((id) => {
      const by = takenBack(id, nobody);
      return by ? [[id, by] as const] : [];
    }),
  );
}

/** Actions that count, oldest first: not after `now`, and not withdrawn. */
export function actionsThatCount(actions: readonly Action[], now: Moment): readonly Action[] {
  const known = actions.filter(({ at }) => at <= now);
  const withdrawn = withdrawalsOf(known);
  return known
    .filter(({ kind, id }) => kind !== 'withdrawn' && !withdrawn.has(id))
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
