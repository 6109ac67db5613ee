import { dayFromNumber } from '../../domain/day';
import { type Era, neededOn } from '../era';
import type { Facts } from '../facts';
import type { Found } from '../found';
import { reachesOf } from '../occasions';
import { dayOfAction, of } from '../recorded';
import { meant } from '../settling';
import { lastDayCovered, type Spell } from '../spells';
import { foundIn } from './unauthorised';

/**
 * So many spells of a kind begun inside the window. Referrals cut time into stretches: a spell begun on or before a referral for this
 * rule does not count after it. The day is that of the spell that reaches the number; later ones only raise the count, until the rule
 * holds again (reading 11).
 * Windows cross 1 August and vacations.
 */
export function spellsBegun(era: Era<'spells-begun'>, facts: Facts): readonly Found[] {
  const spells = facts.spells.of(era.versions[0]!.how.kind).filter(({ first }) => era.holds(first));
  const cuts = of(facts.actions, 'referral')
    .filter((referral) => meant(referral, era.on(dayOfAction(referral)).rule))
    .map(dayOfAction);
  const found: Found[] = [];
  let after = Number.NEGATIVE_INFINITY;
  for (const until of [...cuts, Number.POSITIVE_INFINITY]) {
    const stretch = spells.filter(({ first }) => after < first && first <= until);
    after = until;
    const days = stretch.map(({ first }) => first);
    const reached = reachesOf(era, days, facts);
    for (const [index, { first, at }] of reached.entries()) {
      const day = days[at]!;
      const counted = stretch.slice(first, reached[index + 1]?.at);
      found.push({
        mark: dayFromNumber(day),
        since: day,
        window: { from: days[first]!, to: day },
        anchor: day,
        settledFrom: day,
        evidence: [...new Set(counted.flatMap(({ rows }) => rows))],
        count: counted.length,
      });
    }
  }
  return found;
}

/** How far a spell has come, and the day on which it was long enough. */
interface Length {
  readonly first: number;
  readonly days: number;
  readonly reached: number | undefined;
}

/** In school days on which the pupil was away. */
function inSchoolDays(spell: Spell, era: Era<'long-spell'>): Length {
  const days = spell.days.filter(({ day }) => era.holds(day));
  const reached = days.find(({ day }, index) => index + 1 >= neededOn(era, day, (how) => how.days));
  return { first: days[0]?.day ?? spell.first, days: days.length, reached: reached?.day };
}

/** In calendar days from its first school day on, weekends inside it included. */
function inCalendarDays(spell: Spell, era: Era<'long-spell'>, facts: Facts): Length {
  const first = Math.max(spell.first, era.from);
  const last = Math.min(lastDayCovered(facts, era.versions[0]!.how.kind, spell), era.until);
  let reached: number | undefined;
  for (let day = first; day <= last && reached === undefined; day++) {
    if (day - first + 1 >= neededOn(era, day, (how) => how.days)) reached = day;
  }
  return { first, days: last - first + 1, reached };
}

/** One spell of so many consecutive school days, or calendar days (readings 23 and 38). */
export function longSpell(era: Era<'long-spell'>, facts: Facts): readonly Found[] {
  const { how, settings } = era.versions[0]!;
  const inCalendar = (how.unit === 'sick.dayUnit' ? settings.sickDayUnit : how.unit) === 'calendar';
  return facts.spells.of(how.kind).flatMap((spell): Found[] => {
    const { first, days, reached } = inCalendar ? inCalendarDays(spell, era, facts) : inSchoolDays(spell, era);
    if (reached === undefined) return [];
    return [
      {
        ...foundIn(spell),
        mark: dayFromNumber(first),
        since: first,
        settledFrom: first,
        window: { from: first, to: reached },
        anchor: reached,
        days,
      },
    ];
  });
}
