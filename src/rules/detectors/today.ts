import type { ActionKind } from '../../domain/action';
import { at, dayFromNumber, type Moment } from '../../domain/day';
import type { Era } from '../era';
import type { Facts } from '../facts';
import type { Found } from '../found';
import { notAuthorisedAway } from '../minutes';
import type { Piece } from '../piece';
import { aboutDay } from '../recorded';
import type { Settings } from '../settings';

/** What people say of the day that they name, whenever they say it. */
const ABOUT_A_DAY: ReadonlySet<ActionKind> = new Set(['reported-checked', 'seen-present']);

/** An absence of today, of kind absent, that nothing authorises or explains. */
function unexplainedToday({ ledger, today }: Facts): readonly Piece[] {
  const day = ledger.day(today);
  if (!day || day.explained || day.granted) return [];
  return day.pieces.filter(
    (piece) => piece.kind === 'absent' && piece.authorised === false && notAuthorisedAway(piece, day.pieces),
  );
}

/** From the later of the round and the row's own begin (protocol, reading 30). */
function askedFrom({ row, day }: Piece, { round }: Settings): Moment {
  return at(dayFromNumber(day), row.from && row.from > round ? row.from : round);
}

/**
 * `none`: absent today and nobody reported it; the concierge calls after the round, until somebody was reached or nobody was (§1 stap 2).
 * `not-said`: the page does not say whether it was reported; the teacher looks, before the round too (readings 44 and 45).
 */
export function absentToday(era: Era<'absent-today'>, facts: Facts): readonly Found[] {
  const { how, settings } = era.on(facts.today);
  const rows = unexplainedToday(facts).filter((piece) =>
    how.reported === 'none'
      ? piece.reported === 'none' && askedFrom(piece, settings) <= facts.now
      : piece.row.kind === 'absent' && (piece.row.reported ?? null) === null,
  );
  if (rows.length === 0) return [];
  const { today } = facts;
  return [
    {
      mark: dayFromNumber(today),
      since: today,
      window: { from: today, to: today },
      anchor: today,
      settledFrom: today,
      evidence: rows.map(({ row }) => row.id),
      only: (action) => !ABOUT_A_DAY.has(action.kind) || aboutDay(action) === today,
    },
  ];
}
