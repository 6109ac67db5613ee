import type { ActionOf } from '../domain/action';
import { dayNumber, dayOf } from '../domain/day';
import type { Era, RuleVersion } from './era';
import type { Facts } from './facts';
import type { LedgerDay } from './ledger';
import type { Rule } from './protocol';
import { of } from './recorded';
import { amount } from './settings';

/* Reports to the attendance officer cut time into stretches: after each the count starts anew (protocol, readings 8, 37 and 48). */

/** The unauthorised days between two reports. */
export interface Stretch {
  /** The day after the end of the report before it, as a day number. */
  readonly from: number;
  readonly days: readonly LedgerDay[];
  /** The report that closed it; `null`: it is open. */
  readonly report: ActionOf<'officer-reported'> | null;
}

/** Runs of consecutive school days on which every lesson minute was missed unauthorised (reading 18). */
export function fullRuns(days: readonly LedgerDay[], { calendar }: Facts): readonly (readonly LedgerDay[])[] {
  const runs: LedgerDay[][] = [];
  for (const day of days) {
    if (day.unauthorised < calendar.minutes(day.day)) continue;
    const run = runs.at(-1);
    if (run && calendar.areAdjacent(run.at(-1)!.day, day.day)) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

export const minutesOf = (days: readonly LedgerDay[]): number =>
  days.reduce((sum, { unauthorised }) => sum + unauthorised, 0);

/**
 * Was a report of this kind asked for by one of these rules? The kind that is asked below the norm only where a run was long enough
 * and below the norm (reading 48).
 */
function isAskedFor(kind: string, versions: readonly RuleVersion[], days: readonly LedgerDay[], facts: Facts): boolean {
  return versions.some(({ how, rule, settings }) =>
    rule.steps.some(({ report, when }) => {
      if (report !== kind) return false;
      if (when !== 'below-norm' || how.by !== 'full-days' || how.norm === undefined) return true;
      const length = amount(how.days, settings);
      const norm = amount(how.norm, settings);
      return fullRuns(days, facts).some((run) => run.length >= length && minutesOf(run) < norm);
    }),
  );
}

/** @param days unauthorised days, oldest first */
export function stretchesOf({ family }: Era, days: readonly LedgerDay[], facts: Facts): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const report of of(facts.actions, 'officer-reported')) {
    const end = dayNumber(report.end ?? dayOf(report.at));
    if (end < from) continue;
    const inside = days.filter(({ day }) => from <= day && day <= end);
    const versions = family.flatMap((id) => facts.protocols.version(id, end) ?? []);
    const cuts = report.rule
      ? family.includes(report.rule)
      : !report.report || isAskedFor(report.report, versions, inside, facts);
    if (!cuts) continue;
    stretches.push({ from, days: inside, report });
    from = end + 1;
  }
  stretches.push({ from, days: days.filter(({ day }) => day >= from), report: null });
  return stretches;
}

/** The report step of a closed stretch is done by the report that closed it. */
export const closedBy =
  ({ report }: Stretch) =>
  (step: Rule['steps'][number]): ActionOf<'officer-reported'> | undefined =>
    step.do === 'report-officer' && report ? report : undefined;
