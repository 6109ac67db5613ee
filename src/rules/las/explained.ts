import type { Absence } from '../../domain/absence';
import type { ActionOf } from '../../domain/action';
import { dayNumber } from '../../domain/day';
import type { Facts } from '../facts';
import { REFUSABLE } from '../piece';
import { of } from '../recorded';
import { spokenOf } from '../spoken';
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

type Explained = ActionOf<'explained'>;

/** `absent` with a word stands for every kind of that word: a school chooses which of its reasons it is. */
function saysTheSame(row: Absence, { absence, authorised = null }: Explained): boolean {
  const sameKind = row.kind === absence || (absence === 'absent' && authorised !== null && row.kind !== 'unknown');
  return sameKind && (authorised === null || wordOf(row) === authorised);
}

/**
 * Explanations of which the LAS says something else. A decision on leave goes before them (reading 49). Where some of the days have a
 * row and others none, the pupil was back: only an absence of which the LAS has no row at all is missing there.
 */
export function explainedDifferences(facts: Facts, looked: Looked): readonly Difference[] {
  const spoken = spokenOf(facts.actions);
  const { leave } = facts;
  return of(facts.actions, 'explained').flatMap((action) => {
    const { id, from, until = from, absence } = action;
    const decided = (day: number) => leave.granted(day) || (REFUSABLE.has(absence) && leave.refused(day));
    const days = daysOfYear(dayNumber(from), dayNumber(until), facts).filter(
      (day) => spoken.explained(day)?.id === id && !decided(day),
    );
    const hasRow = days.some((day) => awayOn(day, facts).length > 0);
    return differenceOf('las-explained', action, days, (day) =>
      hasRow
        ? others(awayOn(day, facts), ({ row }) => saysTheSame(row, action))
        : isMissing(day, facts, looked)
          ? []
          : null,
    );
  });
}
