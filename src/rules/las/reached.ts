import type { Facts } from '../facts';
import type { Piece } from '../piece';
import { aboutDay, dayOfAction, of } from '../recorded';
import { awayOn, type Difference, daysOfYear, differenceOf, others } from './difference';

/** Of kind absent, and nobody explained it or granted leave for it. */
const isOpen = ({ row, explanation, day }: Piece, { leave }: Facts): boolean =>
  row.kind === 'absent' && !explanation && !leave.granted(day);

/**
 * Nobody was reached, so the day is ongeoorloofd (§1 stap 3), and the row does not say whether it is. One that says geoorloofd was
 * given a reason there. The last call of a day counts.
 */
export function unreachableDifferences(facts: Facts): readonly Difference[] {
  const calls = of(facts.actions, 'call').filter(({ rule = 'daily.' }) => rule.startsWith('daily.'));
  return [...new Set(calls.map(dayOfAction))].flatMap((day) => {
    const ofDay = calls.filter((call) => dayOfAction(call) === day);
    if (ofDay.at(-1)!.outcome !== 'unreachable') return [];
    const first = ofDay.find(({ outcome }) => outcome === 'unreachable')!;
    const open = awayOn(day, facts).filter((piece) => isOpen(piece, facts) && piece.reported !== 'with-reason');
    return differenceOf('las-unreachable', first, daysOfYear(day, day, facts), () =>
      others(open, ({ word }) => word !== null),
    );
  });
}

/** How it was reported, looked up here, and the row says something else; a row that does not say it was not reported. */
export function reportedDifferences(facts: Facts): readonly Difference[] {
  const latest = new Map(of(facts.actions, 'reported-checked').map((action) => [aboutDay(action), action]));
  return [...latest].flatMap(([day, action]) =>
    differenceOf('las-reported', action, daysOfYear(day, day, facts), () =>
      others(
        awayOn(day, facts).filter((piece) => isOpen(piece, facts)),
        ({ row }) => (row.reported ?? 'none') === action.reported,
      ),
    ),
  );
}
