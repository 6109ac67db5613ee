import type { Action } from '../../domain/action';
import { at, dayFromNumber } from '../../domain/day';
import { type Era, neededOn, type RuleVersion } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor, type Found } from '../found';
import { metIn } from '../occasions';
import { aboutDay, dayOfAction } from '../recorded';
import { listed, meant, settles } from '../settling';

/**
 * So many lates inside the window, from the first late that reaches the number; one signal a school year, unless the rule holds again.
 * The count is the highest in the window since then (readings 21 and 36).
 */
export function lates(era: Era<'lates'>, facts: Facts): readonly Found[] {
  const from = compulsoryFor(era, facts.pupil.compulsoryFrom);
  const counted = facts.lates.filter(({ day }) => day >= from && era.holds(day));
  return metIn(era, counted, ({ row }) => [row.id], facts).map(({ found, most }) => ({ ...found, count: most }));
}

/** The last day on which a late counts after a step that was taken on a day. */
function lastDayAfter(day: number, { how }: RuleVersion<'lates-after-step'>, { calendar }: Facts): number {
  return how.within.unit === 'weeks' ? day + 7 * how.within.count : calendar.reportPeriodEnd(day);
}

/**
 * So many lates from the day after the first step of another rule was taken, within so many weeks or to the end of the report-card
 * period: one signal a late that reaches the number, however often the step was taken before it.
 */
export function latesAfterStep(era: Era<'lates-after-step'>, facts: Facts): readonly Found[] {
  const from = Math.max(era.from, compulsoryFor(era, facts.pupil.compulsoryFrom));
  const found = new Map<number, Found>();
  for (const action of facts.actions) {
    const taken = dayOfAction(action);
    const version = era.on(taken);
    const rule = facts.protocols.version(version.how.after, taken)?.rule;
    const [step] = rule?.steps ?? [];
    if (!rule || !step || !listed(action, step) || !meant(action, rule)) continue;
    const last = lastDayAfter(taken, version, facts);
    const counted = facts.lates.filter(
      ({ day }) => Math.max(taken + 1, from) <= day && day <= Math.min(last, era.until),
    );
    const reached = counted.find(({ day }, index) => index + 1 >= neededOn(era, day, ({ count }) => count));
    if (!reached) continue;
    const { day } = reached;
    found.set(day, {
      mark: dayFromNumber(day),
      since: day,
      window: { from: taken + 1, to: day },
      anchor: day,
      settledFrom: day,
      evidence: [action.id, ...counted.map(({ row }) => row.id)],
      count: counted.length,
    });
  }
  return [...found.values()];
}

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
