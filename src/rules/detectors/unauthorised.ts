import type { Action } from '../../domain/action';
import { addDays, at, dayFromNumber, dayOf, timeOf } from '../../domain/day';
import { countedSpells } from '../counted';
import type { Era } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor, type Found } from '../found';
import { aboutDay, dayOfAction } from '../recorded';
import { isExplained, type Spell } from '../spells';

/** What all signals about a spell have in common. */
export const foundIn = (spell: Spell): Found => ({
  mark: dayFromNumber(spell.first),
  since: spell.first,
  window: { from: spell.first, to: spell.last },
  anchor: spell.first,
  settledFrom: spell.first,
  evidence: spell.rows,
  days: spell.days.length,
});

/** A letter about a day is for the spell that holds it; without a day for every spell that began on or before it (reading 14). */
export const isFor = (spell: Spell, letter: Action): boolean =>
  letter.about ? spell.first <= aboutDay(letter) && aboutDay(letter) <= spell.last : spell.first <= dayOfAction(letter);

/** An unauthorised spell that nobody explained: the director's letter within 24 hours (§1 stap 3). */
export function unexplainedSpell(era: Era<'unexplained-spell'>, facts: Facts): readonly Found[] {
  return countedSpells(facts)
    .filter(({ spell }) => !isExplained(spell))
    .map(({ spell, unreachable }): Found => {
      const from = unreachable?.at ?? at(dayFromNumber(spell.first), era.on(spell.first).settings.round);
      return {
        ...foundIn(spell),
        evidence: unreachable ? [...spell.rows, unreachable.id] : spell.rows,
        due: at(addDays(dayOf(from), 1), timeOf(from)),
        only: (action) => isFor(spell, action),
      };
    });
}

/** Every unauthorised spell of a kind (protocol, reading 18). */
export function eachSpell(era: Era<'each-spell'>, facts: Facts): readonly Found[] {
  const { kind } = era.versions[0]!.how;
  return facts.spells.unauthorised(kind, compulsoryFor(era, facts.pupil.compulsoryFrom)).map(foundIn);
}
