import type { Action } from '../domain/action';
import { familyOf } from './era';
import type { Rule } from './protocol';
import { dayOfAction } from './recorded';
import type { Settler, Step } from './step';

/* Which action settles what (protocol, readings 5 and 6). */

function fits(action: Action, { kind, letter, outcome, reports }: Settler): boolean {
  if (action.kind !== kind) return false;
  if (letter && !('letter' in action && action.letter === letter)) return false;
  if (outcome && !('outcome' in action && action.outcome === outcome)) return false;
  if (!reports || action.rule || action.kind !== 'officer-reported' || !action.report) return true;
  return reports.includes(action.report);
}

/** An action of a kind that settles this step, whenever it was done and whichever rule it names. */
export const listed = (action: Action, { settledBy }: Step): boolean =>
  settledBy.some((settler) => fits(action, settler));

/** With a rule an action settles only that rule; without one every step that lists it. */
export const meant = (action: Action, rule: Rule): boolean => !action.rule || familyOf(rule).includes(action.rule);

/** @param from the action was done on or after this day; by date, not by minute (reading 33) */
export const settles = (action: Action, rule: Rule, step: Step, from: number): boolean =>
  listed(action, step) && meant(action, rule) && dayOfAction(action) >= from;
