import type { Action } from '../../domain/action';
import { dayFromNumber, dayOf, isDay } from '../../domain/day';
import { type Era, familyOf } from '../era';
import type { Facts } from '../facts';
import type { Found } from '../found';
import { dayOfAction, isLater, of } from '../recorded';
import { listed } from '../settling';

/* Actions that ask for another action. */

/** What all signals about an action have in common. */
export function foundFrom(action: Action): Found {
  const day = dayOfAction(action);
  return {
    mark: `${dayFromNumber(day)}~${action.id}`,
    since: day,
    window: { from: day, to: day },
    anchor: day,
    settledFrom: day,
    evidence: [action.id],
  };
}

/** Each action of a kind; an action about another of them does not settle it (protocol, reading 28). */
export function eachAction(era: Era<'each-action'>, { actions }: Facts): readonly Found[] {
  const recorded = of(actions, era.versions[0]!.how.kind);
  return recorded.map((one) => ({
    ...foundFrom(one),
    only: ({ about }) => about === one.id || !recorded.some(({ id }) => id === about),
  }));
}

/** Is an invitation or a report for this rule? One that names none is for every rule that can ask for it. */
function isForRule(one: Action, id: string, { protocols }: Facts): boolean {
  const rule = protocols.version(id, dayOfAction(one))?.rule;
  if (one.rule) return one.rule === id || (rule !== undefined && familyOf(rule).includes(one.rule));
  if (one.kind !== 'officer-reported' || !one.report) return true;
  return rule?.steps.some(({ report }) => report === one.report) ?? false;
}

/**
 * Each action of a kind, until a later one that answers it: by `about`, its id; else by the rule that both name; else every earlier one
 * (readings 28 and 47). `after`: is "later" by minute or by day?
 */
export function awaiting(era: Era<'awaiting'>, facts: Facts): readonly Found[] {
  const { kind, after } = era.versions[0]!.how;
  const answers = (one: Action, other: Action): boolean => {
    if (other.about !== undefined && !isDay(other.about)) return other.about === one.id;
    return !other.rule || other.rule === era.id || isForRule(one, other.rule, facts);
  };
  const isAfter = (one: Action, other: Action): boolean =>
    after === 'minute' ? isLater(other, one) : dayOf(other.at) >= dayOf(one.at);
  return of(facts.actions, kind).map((one) => ({
    ...foundFrom(one),
    by: (step) =>
      facts.actions.find((other) => listed(other, step) && isAfter(one, other) && answers(one, other)) ?? null,
  }));
}
