import { dayFromNumber } from '../../domain/day';
import type { Facts } from '../facts';
import { amount, countsFrom, type Found } from '../found';
import type { LedgerDay } from '../ledger';
import type { How, Rule } from '../protocol';
import { closedBy, fullRuns, minutesOf, type Stretch, stretchesOf } from '../stretches';

/** Unauthorised days that count for the rule, oldest first. */
function countedDays(rule: Rule, { ledger, pupil }: Facts): readonly LedgerDay[] {
  const from = countsFrom(rule, pupil.compulsoryFrom);
  return ledger.days.filter(({ day, unauthorised }) => unauthorised > 0 && day >= from);
}

/** The rows that made days unauthorised. */
const evidenceOf = (days: readonly LedgerDay[]): readonly string[] => [
  ...new Set(days.flatMap(({ pieces }) => pieces.filter(({ unauthorised }) => unauthorised).map(({ row }) => row.id))),
];

/** The days with which the number was first reached inside the weeks that end with the last of them. */
function firstReached(
  { days, from }: Stretch,
  needed: number,
  weeks: number,
  { calendar }: Facts,
): readonly LedgerDay[] | null {
  let first = 0;
  let sum = 0;
  for (const [last, { day, unauthorised }] of days.entries()) {
    const start = Math.max(calendar.lessonWeeksBack(day, weeks), from);
    sum += unauthorised;
    while (days[first]!.day < start) sum -= days[first++]!.unauthorised;
    if (sum >= needed) return days.slice(first, last + 1);
  }
  return null;
}

/**
 * So many unauthorised lesson minutes inside so many consecutive lesson weeks (protocol, Sixteen hours: the algorithm;
 * Leerplichtwet 21 and 21a): once in each stretch, frozen at the day on which the number was reached (reading 10).
 */
export function minutesInWeeks(rule: Rule, how: How<'minutes-in-weeks'>, facts: Facts): readonly Found[] {
  const needed = amount(how.minutes, facts.protocol);
  const weeks = amount(how.weeks, facts.protocol);
  return stretchesOf(rule, countedDays(rule, facts), facts).flatMap((stretch): Found[] => {
    const days = firstReached(stretch, needed, weeks, facts);
    if (!days) return [];
    const since = days[0]!.day;
    const to = days.at(-1)!.day;
    return [
      {
        mark: dayFromNumber(since),
        since,
        window: { from: since, to },
        anchor: to,
        settledFrom: to,
        evidence: evidenceOf(days),
        minutes: minutesOf(days),
        by: closedBy(stretch),
      },
    ];
  });
}

/** The day of a run on which it was long enough: its nth school day, or the first one that makes it n calendar days long. */
function reachedOn(run: readonly LedgerDay[], needed: number, unit: How<'full-days'>['unit']): number | undefined {
  const first = run[0]!.day;
  return unit === 'school' ? run[needed - 1]?.day : run.find(({ day }) => day - first + 1 >= needed)?.day;
}

/**
 * Consecutive school days on which every lesson minute was missed unauthorised: one signal for a maximal run. `since`, window and
 * terms are frozen at the day on which it was long enough; days, minutes and the kind of report follow the run (readings 18 and 48).
 */
export function fullDays(rule: Rule, how: How<'full-days'>, facts: Facts): readonly Found[] {
  const needed = amount(how.days, facts.protocol);
  const norm = how.norm === undefined ? null : amount(how.norm, facts.protocol);
  const counted = countedDays(rule, facts);
  const whole: Stretch = { from: Number.NEGATIVE_INFINITY, days: counted, report: null };
  const stretches = norm === null ? [whole] : stretchesOf(rule, counted, facts);
  return stretches.flatMap((stretch) =>
    fullRuns(stretch.days, facts).flatMap((run): Found[] => {
      const reached = reachedOn(run, needed, how.unit);
      if (reached === undefined) return [];
      const since = run[0]!.day;
      const minutes = minutesOf(run);
      return [
        {
          mark: dayFromNumber(since),
          since,
          window: { from: since, to: reached },
          anchor: reached,
          settledFrom: reached,
          evidence: evidenceOf(run),
          days: how.unit === 'school' ? run.length : run.at(-1)!.day - since + 1,
          minutes,
          ...(norm !== null && { when: [minutes >= norm ? 'norm-reached' : 'below-norm'] }),
          by: closedBy(stretch),
        },
      ];
    }),
  );
}
