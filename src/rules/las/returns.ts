import type { Absence } from '../../domain/absence';
import { dayNumber } from '../../domain/day';
import type { Facts } from '../facts';
import { dayOfAction, of } from '../recorded';
import { type Difference, differenceOf, type Looked } from './difference';

/** The pupil is back on the day of return, or it was the last day away: no school day lies between it and the end of the row. */
function endsWith(end: number, back: number, { calendar }: Facts): boolean {
  return end <= back ? calendar.areAdjacent(end, back) : calendar.countSchoolDays(back + 1, end) === 0;
}

/**
 * Does a row say another end than the return that is expected? An end that was still to come when it was read was entered as one; an
 * end that has passed is only how far the row was seen. An open end says nothing until somebody looked after the return.
 */
function saysOther({ row, back }: { row: Absence; back: number }, facts: Facts, looked: Looked): boolean {
  const readOn = looked.readOn(row);
  if (row.openEnded) return back < readOn;
  const end = dayNumber(row.endDate ?? row.date);
  return end > readOn && !endsWith(end, back, facts);
}

/** The return that is expected from the last time of being sick, and its row in the LAS ends on another day (readings 24 and 38). */
export function returnDifferences(facts: Facts, looked: Looked): readonly Difference[] {
  const spell = facts.spells.of('sick').at(-1);
  const expected = spell && of(facts.actions, 'expected-return').findLast((one) => dayOfAction(one) >= spell.first);
  if (!expected?.date || dayOfAction(expected) < facts.year.from) return [];
  const row = spell!.days.at(-1)!.own.at(-1)!.row;
  const back = dayNumber(expected.date);
  return differenceOf('las-return', expected, [dayOfAction(expected)], () =>
    row.kind === 'sick' && saysOther({ row, back }, facts, looked) ? [row] : null,
  );
}
