import { type Day, dayOf, schoolYearOf } from '../../../src/domain/day';
import { daysUntilNow, latesOn, type Year } from './minutes';
import type { SlowSignal } from './signal';

const LADDER = [
  ['late.warning', 6],
  ['late.meeting', 9],
  ['late.officer', 15],
] as const;

/** The day of each unauthorised late of the school year of now. */
export function latesOf(year: Year): readonly Day[] {
  const { from } = schoolYearOf(dayOf(year.now));
  return daysUntilNow(year)
    .filter((day) => day >= from)
    .flatMap((day) => latesOn(year, day).map(() => day));
}

/** A slip for each late, and the ladder of six, nine and fifteen. @param compulsoryFrom before it no late counts for a report */
export function lates(year: Year, compulsoryFrom: Day | null): readonly SlowSignal[] {
  const all = latesOf(year);
  const slips = all.map((day): SlowSignal => ({ rule: 'late.slip', since: day, to: null, number: 1 }));
  const steps = LADDER.flatMap(([rule, needed]): SlowSignal[] => {
    const counting =
      rule === 'late.officer' && compulsoryFrom !== null ? all.filter((day) => day >= compulsoryFrom) : all;
    const since = counting[needed - 1];
    return since ? [{ rule, since, to: null, number: counting.length }] : [];
  });
  return [...slips, ...steps];
}
