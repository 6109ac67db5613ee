import type { Action } from '../../domain/action';
import { at, dayFromNumber } from '../../domain/day';
import type { Facts } from '../facts';
import { amount, countsFrom, type Found } from '../found';
import type { Piece } from '../piece';
import type { How, Rule } from '../protocol';
import { aboutDay, dayOfAction } from '../recorded';
import { settles } from '../settling';
import { windowStart } from '../windows';

/**
 * So many lates inside the window: one signal a school year, from the first late that reaches the number. The count is the highest in
 * the window since then (readings 21 and 36).
 */
export function lates(rule: Rule, how: How<'lates'>, facts: Facts): readonly Found[] {
  const needed = amount(how.count, facts.protocol);
  const from = countsFrom(rule, facts.pupil.compulsoryFrom);
  const all = facts.lates.filter(({ day }) => day >= from);
  let reached: Piece | undefined;
  let best: readonly Piece[] = [];
  let first = 0;
  for (let last = needed - 1; last < all.length; last++) {
    const start = windowStart(how.window, all[last]!.day, facts);
    while (all[first]!.day < start) first++;
    if (last - first + 1 < needed) continue;
    reached ??= all[last]!;
    if (last - first + 1 > best.length) best = all.slice(first, last + 1);
  }
  if (!reached) return [];
  const { day } = reached;
  return [
    {
      mark: facts.year.label,
      since: day,
      window: { from: best[0]!.day, to: best.at(-1)!.day },
      anchor: day,
      settledFrom: day,
      evidence: best.map(({ row }) => row.id),
      count: best.length,
    },
  ];
}

/** The first letter of a kind of action that settles a step of the rule and is about this day. */
const letterAbout = (rule: Rule, kind: Action['kind'], day: number, { actions }: Facts): Action | undefined =>
  actions.find(
    (action) =>
      action.kind === kind && aboutDay(action) === day && rule.steps.some((step) => settles(action, rule, step, day)),
  );

/** Each late: a slip that day; and when it was given and is not back on the next school day, a call that day (reading 19). */
export function eachLate(rule: Rule, facts: Facts): readonly Found[] {
  const ordinals = new Map<number, number>();
  return facts.lates.map(({ row, day }): Found => {
    const ordinal = (ordinals.get(day) ?? 0) + 1;
    ordinals.set(day, ordinal);
    const given = letterAbout(rule, 'letter-sent', day, facts);
    const back = letterAbout(rule, 'letter-returned', day, facts);
    const next = given && dayFromNumber(facts.calendar.schoolDaysAfter(dayOfAction(given), 1));
    const notBack = next && at(next, '00:00') <= facts.now && !(back && back.at < at(next, '00:00'));
    return {
      mark: `${dayFromNumber(day)}~${ordinal}`,
      since: day,
      window: { from: day, to: day },
      anchor: day,
      settledFrom: day,
      evidence: [row.id],
      count: 1,
      ...(notBack && { when: ['not-back'], due: next }),
      only: (action) =>
        action.kind === 'call' ? given !== undefined && action.at > given.at : aboutDay(action) === day,
    };
  });
}
