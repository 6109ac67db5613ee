import type { Action } from '../domain/action';
import { addDays, at, dayFromNumber, type Moment } from '../domain/day';
import type { Facts } from './facts';
import { dayOfAction, of } from './recorded';
import type { Spell } from './spells';

/** An unauthorised spell of kind absent that counts by now. */
export interface Counted {
  readonly spell: Spell;
  /** From when it counts (protocol, reading 7). */
  readonly moment: Moment;
  /** The first call dated within the spell that reached nobody (reading 34). */
  readonly unreachable: Action | undefined;
}

/**
 * The start of the first day that a row calls ongeoorloofd, the first unreachable call, or the end of the spell's first day,
 * whichever comes first. What was explained does not matter here, unless it authorises the spell (reading 34).
 */
function countedOf(spell: Spell, facts: Facts): Counted {
  const unreachable = of(facts.actions, 'call').find(
    (call) => call.outcome === 'unreachable' && spell.first <= dayOfAction(call) && dayOfAction(call) <= spell.last,
  );
  const said = spell.days.find(({ own }) => own.some(({ word }) => word === false));
  const start = (day: number) => at(dayFromNumber(day), '00:00');
  let moment = at(addDays(dayFromNumber(spell.first), 1), '00:00');
  if (unreachable && unreachable.at < moment) moment = unreachable.at;
  if (said && start(said.day) < moment) moment = start(said.day);
  return { spell, moment, unreachable };
}

/**
 * Spells that count by now, in order.
 * @param from days before it do not count
 */
export const countedSpells = (facts: Facts, from?: number): readonly Counted[] =>
  facts.spells
    .unauthorised('absent', from)
    .map((spell) => countedOf(spell, facts))
    .filter(({ moment }) => moment <= facts.now);
