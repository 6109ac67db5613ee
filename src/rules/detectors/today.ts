import type { Action } from '../../domain/action';
import { at, dayFromNumber, type Moment } from '../../domain/day';
import type { Facts } from '../facts';
import { aboutDay, type Found } from '../found';
import { notAuthorisedAway, type Piece } from '../ledger';
import type { Rule } from '../protocol';

/** An absence of today, of kind absent, that nothing authorises or explains. */
function unexplainedToday(facts: Facts): readonly Piece[] {
  const day = facts.ledger.day(facts.today);
  if (!day || day.explained || day.granted) return [];
  return day.pieces.filter(
    (piece) => piece.kind === 'absent' && piece.authorised === false && notAuthorisedAway(piece, day.pieces),
  );
}

/** From the later of the round and the row's own begin (protocol, reading 30). */
const askedFrom = ({ row }: Piece, facts: Facts): Moment => {
  const { round } = facts.protocol.settings;
  return at(dayFromNumber(facts.today), row.from && row.from > round ? row.from : round);
};

const about =
  (today: number) =>
  (action: Action): boolean =>
    aboutDay(action) === today;

/**
 * `none`: absent today and nobody reported it; the concierge calls after the round, until somebody was reached or nobody was (§1 stap 2).
 * `not-said`: the page does not say whether it was reported; the teacher looks, before the round too (readings 44 and 45).
 */
export function absentToday(
  rule: Rule,
  { reported }: { reported: 'none' | 'not-said' },
  facts: Facts,
): readonly Found[] {
  const rows = unexplainedToday(facts).filter((piece) =>
    reported === 'none'
      ? piece.reported === 'none' && askedFrom(piece, facts) <= facts.now
      : piece.row.kind === 'absent' && (piece.row.reported ?? null) === null,
  );
  if (rows.length === 0) return [];
  const today = dayFromNumber(facts.today);
  const steps =
    reported === 'none'
      ? rule.steps.map((step) => ({ step, due: today }))
      : rule.steps.map((step) => ({
          step,
          due: at(today, facts.protocol.settings.round),
          only: about(facts.today),
        }));
  return [
    {
      mark: today,
      since: facts.today,
      window: { from: facts.today, to: facts.today },
      anchor: facts.today,
      settledFrom: facts.today,
      evidence: rows.map(({ row }) => row.id),
      steps,
    },
  ];
}
