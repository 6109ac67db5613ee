import { countedSpells } from '../counted';
import { type Era, neededOn } from '../era';
import type { Facts } from '../facts';
import { lastDayCovered } from '../spells';
import { fullRuns, stretchesOf } from '../stretches';
import { once, restarts, type Tally } from './tally';

/* What goes on today: days in a row. And spells that come back. */

/** A day of a run, with the rows that make it one. */
interface RunDay {
  readonly day: number;
  readonly rows: readonly string[];
}

/** @param days of a run that goes on today; empty: none does. In calendar days those in between count too. */
function inARow(
  era: Era<'full-days' | 'long-spell'>,
  days: readonly RunDay[],
  unit: 'school' | 'calendar',
  facts: Facts,
): Tally {
  const { today } = facts;
  const first = days[0]?.day ?? today;
  const rowsOn = new Map(days.map(({ day, rows }) => [day, rows]));
  const between = Array.from({ length: today - first + 1 }, (_, index) => first + index);
  const counted = unit === 'calendar' && days.length > 0 ? between : days.map(({ day }) => day);
  return {
    unit: 'days',
    needed: neededOn(era, today, (how) => how.days),
    from: first,
    anew: restarts(era, facts),
    marks: counted.map((day) => once(day, rowsOn.get(day) ?? [])),
  };
}

/** Days on which every lesson minute was missed, up to today, or to the last school day before a free day. */
export function fullDays(era: Era<'full-days'>, facts: Facts): Tally {
  const { today, calendar, ledger } = facts;
  const { how } = era.on(today);
  const unauthorised = ledger.days.filter((day) => day.unauthorised > 0);
  const open = how.norm === undefined ? unauthorised : stretchesOf(era, unauthorised, facts).at(-1)!.days;
  const run = fullRuns(open, facts).at(-1) ?? [];
  const last = run.at(-1)?.day;
  const goesOn = last === today || (last !== undefined && calendar.areAdjacent(last, today + 1));
  const days = (goesOn ? run : []).map(({ day, pieces }) => ({
    day,
    rows: pieces.filter((piece) => piece.unauthorised).map(({ row }) => row.id),
  }));
  return inARow(era, days, how.unit, facts);
}

export function longSpell(era: Era<'long-spell'>, facts: Facts): Tally {
  const { how, settings } = era.on(facts.today);
  const spell = facts.spells.of(how.kind).at(-1);
  const goesOn = spell && lastDayCovered(facts, how.kind, spell) === facts.today;
  const days = (goesOn ? spell.days : []).map(({ day, own }) => ({ day, rows: own.map(({ row }) => row.id) }));
  return inARow(era, days, how.unit === 'sick.dayUnit' ? settings.sickDayUnit : how.unit, facts);
}

/** Unauthorised spells of the school year that count by now. */
export const repeatedSpell = (era: Era<'repeated-spell'>, facts: Facts): Tally => ({
  unit: 'times',
  needed: neededOn(era, facts.today, ({ from }) => from),
  from: facts.year.from,
  anew: restarts(era, facts),
  marks: countedSpells(facts).map(({ spell }) => once(spell.first, spell.rows)),
});
