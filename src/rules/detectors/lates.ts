import type { Action } from '../../domain/action';
import { at, dayFromNumber } from '../../domain/day';
import { type Era, neededOn, type RuleVersion } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor, type Found } from '../found';
import { reaches } from '../reaching';
import { aboutDay, dayOfAction } from '../recorded';
import { settles } from '../settling';
import { windowIn, windowStart } from '../windows';

/**
 * So many lates inside the window: one signal a school year, from the first late that reaches the number. The count is the highest in
 * the window since then (readings 21 and 36).
 */
export function lates(era: Era<'lates'>, facts: Facts): readonly Found[] {
  const { year, pupil } = facts;
  const from = Math.max(era.from, compulsoryFor(era, pupil.compulsoryFrom));
  const all = facts.lates.filter(({ day }) => from <= day && day <= era.until);
  const found = reaches(
    all.map(({ day }) => day),
    (day) => neededOn(era, day, ({ count }) => count),
    (day) => windowStart(windowOf(era.on(day)), day, facts),
  );
  return found.map(({ at: reached, most: { first, last } }) => {
    const { day } = all[reached]!;
    const counted = all.slice(first, last + 1);
    return {
      mark: markIn(era, year),
      since: day,
      window: { from: all[first]!.day, to: all[last]!.day },
      anchor: day,
      settledFrom: day,
      evidence: counted.map(({ row }) => row.id),
      count: counted.length,
    };
  });
}

const windowOf = ({ how, settings }: RuleVersion<'lates'>) => windowIn(how.window, settings);

/** The school year; and where the count started anew in it, from which day. */
const markIn = ({ from }: Era, { from: first, label }: Facts['year']): string =>
  from > first ? `${label}~${dayFromNumber(from)}` : label;

/** The first letter of a kind of action that settles a step of the rule and is about this day. */
const letterAbout = (era: Era, kind: Action['kind'], day: number, { actions }: Facts): Action | undefined => {
  const { rule } = era.on(day);
  return actions.find(
    (action) =>
      action.kind === kind && aboutDay(action) === day && rule.steps.some((step) => settles(action, rule, step, day)),
  );
};

/** Each late: a slip that day; and when it was given and is not back on the next school day, a call that day (reading 19). */
export function eachLate(era: Era<'each-late'>, facts: Facts): readonly Found[] {
  const ordinals = new Map<number, number>();
  return facts.lates.map(({ row, day }): Found => {
    const ordinal = (ordinals.get(day) ?? 0) + 1;
    ordinals.set(day, ordinal);
    const given = letterAbout(era, 'letter-sent', day, facts);
    const back = letterAbout(era, 'letter-returned', day, facts);
    const next = given ? facts.terms.schoolDaysAfterBy(dayOfAction(given), 1, facts.today) : null;
    const notBack = next !== null && !(back && back.at < at(dayFromNumber(next), '00:00'));
    return {
      mark: `${dayFromNumber(day)}~${ordinal}`,
      since: day,
      window: { from: day, to: day },
      anchor: day,
      settledFrom: day,
      evidence: [row.id],
      count: 1,
      ...(notBack && { when: ['not-back'], due: dayFromNumber(next) }),
      only: (action) =>
        action.kind === 'call' ? given !== undefined && action.at > given.at : aboutDay(action) === day,
    };
  });
}
