import type { Action } from '../domain/action';
import type { Said, Supplement } from '../messages/ways';
import { of } from '../rules/recorded';
import type { NewAction } from './ways';

/** Evidence is asked and seen once; a number that was mistyped is recorded once more. */
const ONCE = ['evidence-asked', 'evidence-seen'] as const satisfies readonly Supplement[];

/**
 * What can be added to an action.
 * @param standing the actions of its pupil that count
 */
export function supplementsTo({ kind, id }: Action, standing: readonly Action[]): readonly Supplement[] {
  if (kind === 'officer-reported') return ['report-numbered'];
  if (kind !== 'leave-requested') return [];
  return ONCE.filter((one) => !of(standing, one).some(({ about }) => about === id));
}

/** The action that a supplement records. `null`: what it needs was not said. */
export function supplementOf(supplement: Supplement, about: string, { number, date }: Said): NewAction | null {
  switch (supplement) {
    case 'evidence-asked':
    case 'evidence-seen':
      return { kind: supplement, about };
    case 'report-numbered':
      return number ? { kind: supplement, about, number, ...(date && { date }) } : null;
  }
}

/** The number of a report with the day that the register gave: the last one that was recorded about it. */
export function numberOf(action: Action, standing: readonly Action[]): Pick<Said, 'number' | 'date'> {
  if (action.kind === 'report-numbered') return action;
  if (action.kind !== 'officer-reported') return {};
  return of(standing, 'report-numbered').findLast(({ about }) => about === action.id) ?? action;
}
