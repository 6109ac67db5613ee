import type { Absence } from '../../domain/absence';
import type { Facts } from '../facts';
import { covers } from '../leave';
import { REFUSABLE } from '../piece';
import {
  awayOn,
  type Difference,
  daysOfYear,
  differenceOf,
  isMissing,
  type Looked,
  others,
  wordOf,
} from './difference';

/** Leave, or an absence of a kind that needs none. */
const isLeave = (row: Absence): boolean =>
  wordOf(row) === true && (row.kind === 'leave' || (!REFUSABLE.has(row.kind) && row.kind !== 'unknown'));

/** Leave that was granted, wholly or partly, on days of which the LAS says something else, or nothing. The last decision of a day counts. */
export function leaveDifferences(facts: Facts, looked: Looked): readonly Difference[] {
  const { grants } = facts.leave;
  return grants.flatMap(({ decision, from, until }, index) => {
    const later = grants.slice(index + 1);
    const days = daysOfYear(from, until, facts).filter((day) => !later.some(covers(day)));
    return differenceOf('las-leave', decision, days, (day) => {
      const away = awayOn(day, facts);
      return away.length > 0 ? others(away, ({ row }) => isLeave(row)) : isMissing(day, facts, looked) ? [] : null;
    });
  });
}

/** Days after the last day granted that are ongeoorloofd (§3.2), of which the row does not say so. */
export function overrunDifferences(facts: Facts): readonly Difference[] {
  return facts.ledger.overruns.flatMap(({ grants, days }) => {
    const inYear = days.filter((day) => day >= facts.year.from);
    return differenceOf('las-overrun', grants.at(-1)!.decision, inYear, (day) =>
      others(
        awayOn(day, facts).filter(({ row, explanation }) => REFUSABLE.has(row.kind) && !explanation),
        ({ row }) => wordOf(row) === false,
      ),
    );
  });
}
