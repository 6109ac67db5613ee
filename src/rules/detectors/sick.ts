import { dayFromNumber } from '../../domain/day';
import type { Facts } from '../facts';
import { amount, type Found } from '../found';
import type { How, Rule, WindowOf } from '../protocol';
import { dayOfAction, of } from '../recorded';
import { meant } from '../settling';
import { lastDayCovered, type Spell } from '../spells';
import { windowStart } from '../windows';
import { foundIn } from './unauthorised';

/**
 * So many spells of a kind begun inside the window. Referrals cut time into stretches: a spell begun on or before a referral for this
 * rule does not count after it. The day is that of the spell that reaches the number; later ones only raise the count (reading 11).
 */
export function spellsBegun(rule: Rule, { kind, count, window }: How<'spells-begun'>, facts: Facts): readonly Found[] {
  const needed = amount(count, facts.protocol);
  const spells = facts.spells.of(kind);
  const cuts = of(facts.actions, 'referral')
    .filter((referral) => meant(referral, rule))
    .map(dayOfAction);
  const found: Found[] = [];
  let after = Number.NEGATIVE_INFINITY;
  for (const until of [...cuts, Number.POSITIVE_INFINITY]) {
    const stretch = spells.filter(({ first }) => after < first && first <= until);
    after = until;
    const reached = firstReached(stretch, needed, window, facts);
    if (!reached) continue;
    const day = reached.at(-1)!.first;
    const counted = [...reached, ...stretch.filter(({ first }) => first > day)];
    found.push({
      mark: dayFromNumber(day),
      since: day,
      window: { from: reached[0]!.first, to: day },
      anchor: day,
      settledFrom: day,
      evidence: [...new Set(counted.flatMap(({ rows }) => rows))],
      count: counted.length,
    });
  }
  return found;
}

/** The spells in the window that ends with the first one to reach the number; windows cross 1 August and vacations. */
function firstReached(
  spells: readonly Spell[],
  needed: number,
  window: WindowOf,
  facts: Facts,
): readonly Spell[] | null {
  for (let last = needed - 1; last < spells.length; last++) {
    const from = windowStart(window, spells[last]!.first, facts);
    const inside = spells.slice(last - needed + 1, last + 1);
    if (inside[0]!.first >= from) return inside;
  }
  return null;
}

/** One spell of so many consecutive school days, or calendar days from its first school day on (readings 23 and 38). */
export function longSpell({ kind, days, unit }: How<'long-spell'>, facts: Facts): readonly Found[] {
  const needed = amount(days, facts.protocol);
  const calendarDays = (unit === 'sick.dayUnit' ? facts.protocol.settings.sickDayUnit : unit) === 'calendar';
  return facts.spells.of(kind).flatMap((spell): Found[] => {
    const length = calendarDays ? lastDayCovered(facts, kind, spell) - spell.first + 1 : spell.days.length;
    if (length < needed) return [];
    const reached = calendarDays ? spell.first + needed - 1 : spell.days[needed - 1]!.day;
    return [{ ...foundIn(spell), window: { from: spell.first, to: reached }, anchor: reached, days: length }];
  });
}
