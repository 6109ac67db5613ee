import { dayFromNumber } from '../../domain/day';
import { type Era, neededOn } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor, type Found } from '../found';
import type { LedgerDay } from '../ledger';
import { windowFrom } from '../occasions';
import { amount } from '../settings';
import { closedBy, fullRuns, minutesOf, type Stretch, stretchesOf } from '../stretches';

/** Unauthorised days that count for the rule, oldest first. */
function countedDays(era: Era, { ledger, pupil }: Facts): readonly LedgerDay[] {
  const from = Math.max(era.from, compulsoryFor(era, pupil.compulsoryFrom));
  return ledger.days.filter(({ day, unauthorised }) => unauthorised > 0 && from <= day && day <= era.until);
}

/** The rows that made days unauthorised. */
const evidenceOf = (days: readonly LedgerDay[]): readonly string[] => [
  ...new Set(days.flatMap(({ pieces }) => pieces.filter(({ unauthorised }) => unauthorised).map(({ row }) => row.id))),
];

/**
 * The days with which the number was first reached inside the window that ends with the last of them.
 * @param windowStart the first day of the window that ends with a day
 */
function firstReached(
  { days, from }: Stretch,
  era: Era<'minutes-in-weeks' | 'minutes-in-window'>,
  windowStart: (day: number) => number,
): readonly LedgerDay[] | null {
  let first = 0;
  let sum = 0;
  for (const [last, { day, unauthorised }] of days.entries()) {
    const start = Math.max(windowStart(day), from);
    sum += unauthorised;
    while (days[first]!.day < start) sum -= days[first++]!.unauthorised;
    if (sum >= neededOn(era, day, ({ minutes }) => minutes)) return days.slice(first, last + 1);
  }
  return null;
}

/**
 * So many unauthorised lesson minutes inside so many consecutive lesson weeks (protocol, Sixteen hours: the algorithm;
 * Leerplichtwet 21 and 21a): once in each stretch, frozen at the day on which the number was reached (reading 10).
 */
export const minutesInWeeks = (era: Era<'minutes-in-weeks'>, facts: Facts): readonly Found[] =>
  minutesReached(era, facts, (day) =>
    facts.calendar.lessonWeeksBack(
      day,
      neededOn(era, day, ({ weeks }) => weeks),
    ),
  );

/** So many unauthorised lesson minutes inside another window, counted likewise. */
export const minutesInWindow = (era: Era<'minutes-in-window'>, facts: Facts): readonly Found[] =>
  minutesReached(era, facts, (day) => windowFrom(era, day, facts));

function minutesReached(
  era: Era<'minutes-in-weeks' | 'minutes-in-window'>,
  facts: Facts,
  windowStart: (day: number) => number,
): readonly Found[] {
  return stretchesOf(era, countedDays(era, facts), facts).flatMap((stretch): Found[] => {
    const days = firstReached(stretch, era, windowStart);
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
function reachedOn(run: readonly LedgerDay[], era: Era<'full-days'>): number | undefined {
  const first = run[0]!.day;
  const reached = run.find(({ day }, index) => {
    const { how, settings } = era.on(day);
    return (how.unit === 'school' ? index : day - first) + 1 >= amount(how.days, settings);
  });
  return reached?.day;
}

/**
 * Consecutive school days on which every lesson minute was missed unauthorised: one signal for a maximal run. `since`, window and
 * terms are frozen at the day on which it was long enough; days, minutes and the kind of report follow the run (readings 18 and 48).
 */
export function fullDays(era: Era<'full-days'>, facts: Facts): readonly Found[] {
  const counted = countedDays(era, facts);
  const whole: Stretch = { from: Number.NEGATIVE_INFINITY, days: counted, report: null };
  const stretches = era.versions.some(({ how }) => how.norm !== undefined) ? stretchesOf(era, counted, facts) : [whole];
  return stretches.flatMap((stretch) =>
    fullRuns(stretch.days, facts).flatMap((run): Found[] => {
      const reached = reachedOn(run, era);
      if (reached === undefined) return [];
      const { how, settings } = era.on(reached);
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
          ...(how.norm !== undefined && {
            when: [minutes >= amount(how.norm, settings) ? 'norm-reached' : 'below-norm'],
          }),
          by: closedBy(stretch),
        },
      ];
    }),
  );
}
