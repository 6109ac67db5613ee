import type { Action } from '../../domain/action';
import { addDays, at, dayFromNumber, dayOf, type Moment, timeOf } from '../../domain/day';
import { dayOfAction, type Facts, of } from '../facts';
import { aboutDay, type Found } from '../found';
import type { Rule } from '../protocol';
import { explainedDay, explainedSpell, type Spell, unauthorisedSpells } from '../spells';

/** When an unauthorised spell begins to count, and through what (protocol, reading 7). */
export interface Noticed {
  readonly spell: Spell;
  readonly moment: Moment;
  /** The first call dated within the spell that reached nobody. */
  readonly unreachable: Action | null;
}

/**
 * The moment at which an unauthorised spell begins to count: the start of the first day that a row calls ongeoorloofd, the first
 * unreachable call, or the end of its first day without an explanation. `null`: not yet.
 */
export function noticed(spell: Spell, facts: Facts): Noticed | null {
  const [first] = spell.days;
  const unreachable =
    of(facts, 'call').find(
      (call) => call.outcome === 'unreachable' && spell.first <= dayOfAction(call) && dayOfAction(call) <= spell.last,
    ) ?? null;
  const said = spell.days.find(({ pieces }) =>
    pieces.some(({ kind, row, lessons }) => kind === 'absent' && row.authorised === false && lessons.length > 0),
  );
  const moments: Moment[] = [];
  if (said) moments.push(at(dayFromNumber(said.day), '00:00'));
  if (unreachable) moments.push(unreachable.at);
  if (first && !explainedDay(first, 'absent')) moments.push(at(addDays(dayFromNumber(first.day), 1), '00:00'));
  const moment = moments.sort()[0];
  return moment && moment <= facts.now ? { spell, moment, unreachable } : null;
}

/** Spells of kind absent that count by now, in order. */
export const noticedSpells = (facts: Facts): readonly Noticed[] =>
  unauthorisedSpells(facts, 'absent').flatMap((spell) => noticed(spell, facts) ?? []);

/** `absence-notice` about a day settles the spell that holds it; without a day every spell that began on or before it (reading 14). */
export const noticeIsFor = (spell: Spell, letter: Action): boolean =>
  letter.about ? spell.first <= aboutDay(letter) && aboutDay(letter) <= spell.last : spell.first <= dayOfAction(letter);

/** An unauthorised spell that nobody explained: the director's letter within 24 hours (§1 stap 3). */
export function unexplainedSpell(rule: Rule, facts: Facts): readonly Found[] {
  return noticedSpells(facts).flatMap(({ spell, unreachable }): Found[] => {
    if (explainedSpell(spell, 'absent')) return [];
    const next = (moment: Moment): Moment => at(addDays(dayOf(moment), 1), timeOf(moment));
    const due = next(unreachable?.at ?? at(dayFromNumber(spell.first), facts.protocol.settings.round));
    return [
      {
        mark: dayFromNumber(spell.first),
        since: spell.first,
        window: { from: spell.first, to: spell.last },
        anchor: spell.first,
        settledFrom: spell.first,
        evidence: unreachable ? [...spell.rows, unreachable.id] : spell.rows,
        days: spell.days.length,
        steps: rule.steps.map((step) => ({ step, due, only: (action) => noticeIsFor(spell, action) })),
      },
    ];
  });
}
