import type { Action } from '../../domain/action';
import { dayFromNumber, dayNumber, dayOf } from '../../domain/day';
import { type Facts, of } from '../facts';
import { amount, type Found, type FoundStep } from '../found';
import type { LedgerDay } from '../ledger';
import type { Amount, Rule } from '../protocol';

/** The time between two reports: the count starts anew on the day after a report's end (reading 8). */
interface Stretch {
  readonly from: number;
  readonly until: number;
  /** The report that closed it. */
  readonly report: Action | null;
}

interface Measure {
  readonly minutes: Amount;
  readonly weeks: Amount;
}

/** Unauthorised days that count for a rule that ends in a report: not those before the pupil is leerplichtig. */
const countedDays = ({ ledger, pupil }: Facts): readonly LedgerDay[] => {
  const from = pupil.compulsoryFrom ? dayNumber(pupil.compulsoryFrom) : Number.NEGATIVE_INFINITY;
  return ledger.days.filter(({ day, unauthorised }) => unauthorised > 0 && day >= from);
};

/** Runs of consecutive school days on which every lesson minute was missed unauthorised (reading 18). */
export function fullRuns(days: readonly LedgerDay[], { calendar }: Facts): readonly (readonly LedgerDay[])[] {
  const runs: LedgerDay[][] = [];
  for (const day of days) {
    if (day.unauthorised < calendar.minutes(day.day)) continue;
    const run = runs.at(-1);
    if (run && calendar.countSchoolDays(run.at(-1)!.day + 1, day.day - 1) === 0) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

const sumOf = (days: readonly LedgerDay[]): number => days.reduce((sum, { unauthorised }) => sum + unauthorised, 0);

const STRUCTURAL = ['unauthorised.sixteen-hours', 'unauthorised.three-days'];

/** Does a report cut the count? One of kind `other` that names no rule only after three full days below the norm (reading 48). */
function cuts(
  report: ReturnType<typeof of<'officer-reported'>>[number],
  stretch: readonly LedgerDay[],
  end: number,
  facts: Facts,
): boolean {
  if (report.rule) return STRUCTURAL.includes(report.rule);
  if (!report.report || report.report === '16-hours-4-weeks') return true;
  if (report.report !== 'other') return false;
  const { numbers } = facts.protocol.settings;
  const upTo = stretch.filter(({ day }) => day <= end);
  return fullRuns(upTo, facts).some(
    (run) => run.length >= numbers['threeDays.days'] && sumOf(run) < numbers['hours.threshold'],
  );
}

/** The stretches of time between the reports, in order; one whose end lies before the current stretch cuts nothing (reading 37). */
export function stretchesOf(facts: Facts): readonly (Stretch & { readonly days: readonly LedgerDay[] })[] {
  const days = countedDays(facts);
  const inside = (from: number, until: number) => days.filter(({ day }) => from <= day && day <= until);
  const stretches: (Stretch & { days: readonly LedgerDay[] })[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const report of of(facts, 'officer-reported')) {
    const until = dayNumber(report.end ?? dayOf(report.at));
    if (until < from || !cuts(report, inside(from, Number.POSITIVE_INFINITY), until, facts)) continue;
    stretches.push({ from, until, report, days: inside(from, until) });
    from = until + 1;
  }
  stretches.push({ from, until: Number.POSITIVE_INFINITY, report: null, days: inside(from, Number.POSITIVE_INFINITY) });
  return stretches;
}

/** The report step of a closed stretch is done by the report that closed it. */
export const closedBy = (rule: Rule, report: Action | null): readonly FoundStep[] | undefined =>
  report ? rule.steps.map((step) => (step.do === 'report-officer' ? { step, by: report } : { step })) : undefined;

/**
 * So many unauthorised lesson minutes inside so many consecutive lesson weeks (protocol, Sixteen hours: the algorithm;
 * Leerplichtwet 21 and 21a). Frozen at the day on which the number was reached (reading 10).
 */
export function minutesInWeeks(rule: Rule, { minutes, weeks }: Measure, facts: Facts): readonly Found[] {
  const needed = amount(minutes, facts);
  const span = amount(weeks, facts);
  return stretchesOf(facts).flatMap(({ from, report, days }): Found[] => {
    let first = 0;
    let sum = 0;
    for (const { day, unauthorised } of days) {
      const start = Math.max(facts.calendar.lessonWeeksBack(day, span), from);
      sum += unauthorised;
      while (days[first]!.day < start) sum -= days[first++]!.unauthorised;
      if (sum < needed) continue;
      const since = days[first]!.day;
      const steps = closedBy(rule, report);
      return [
        {
          mark: dayFromNumber(since),
          since,
          window: { from: since, to: day },
          anchor: day,
          settledFrom: day,
          evidence: evidenceOf(days.filter((other) => since <= other.day && other.day <= day)),
          minutes: sum,
          ...(steps && { steps }),
        },
      ];
    }
    return [];
  });
}

/** The rows that made days unauthorised. */
export const evidenceOf = (days: readonly LedgerDay[]): readonly string[] => [
  ...new Set(days.flatMap(({ pieces }) => pieces.filter(({ unauthorised }) => unauthorised).map(({ row }) => row.id))),
];
