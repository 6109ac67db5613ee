import type { Action, ActionKind } from '../domain/action';
import type { Day } from '../domain/day';
import type { Said, Supplement } from '../messages/ways';
import { of } from '../rules/recorded';
import type { NewAction } from './ways';

/** What may be added to an action of a kind. */
const TO: Readonly<Partial<Record<ActionKind, readonly Supplement[]>>> = {
  'leave-requested': ['evidence-asked', 'evidence-seen'],
  'officer-reported': ['report-numbered'],
};

/**
 * What can still be added to an action: each once; who mistyped takes it back first.
 * @param standing the actions of its pupil that count
 */
export const supplementsTo = ({ kind, id }: Action, standing: readonly Action[]): readonly Supplement[] =>
  (TO[kind] ?? []).filter((one) => !of(standing, one).some(({ about }) => about === id));

/** The action that a supplement records. `null`: what it needs was not said. */
export function supplementOf(
  supplement: Supplement,
  about: string,
  { number, date }: Said,
  today: Day,
): NewAction | null {
  switch (supplement) {
    case 'evidence-asked':
    case 'evidence-seen':
      return { kind: supplement, about };
    case 'report-numbered':
      return number && !(date && date > today) ? { kind: supplement, about, number, ...(date && { date }) } : null;
  }
}

/** The number of a report with the day that the register gave: what was added to it, else its own. */
export function numberOf(action: Action, standing: readonly Action[]): Pick<Said, 'number' | 'date'> {
  if (action.kind === 'report-numbered') return action;
  if (action.kind !== 'officer-reported') return {};
  return of(standing, 'report-numbered').find(({ about }) => about === action.id) ?? action;
}
