import type { AbsenceKind } from '../domain/absence';
import { dayNumber } from '../domain/day';
import type { Facts } from './facts';
import { type LedgerDay, notAuthorisedAway, type Piece } from './ledger';

/** Aaneengesloten periode: absences of one pupil and one kind with only non-school days between them (protocol, Words). */
export interface Spell {
  /** The first school day, as a day number. */
  readonly first: number;
  readonly last: number;
  readonly days: readonly LedgerDay[];
  /** The rows of that kind in it, oldest first. */
  readonly rows: readonly string[];
}

/** @param belongs does this piece make its day a day of the spell? The piece holds a lesson minute (reading 15). */
function spells({ ledger, calendar }: Facts, belongs: (piece: Piece, day: LedgerDay) => boolean): readonly Spell[] {
  const found: { first: number; last: number; days: LedgerDay[]; rows: string[] }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const day of ledger.days) {
    const pieces = day.pieces.filter((piece) => piece.lessons.length > 0 && belongs(piece, day));
    if (pieces.length === 0) continue;
    if (!open || calendar.countSchoolDays(open.last + 1, day.day - 1) > 0) {
      open = { first: day.day, last: day.day, days: [], rows: [] };
      found.push(open);
    }
    open.last = day.day;
    open.days.push(day);
    for (const { row } of pieces) if (!open.rows.includes(row.id)) open.rows.push(row.id);
  }
  return found;
}

/** Spells of a kind, whoever allowed them. */
export const spellsOf = (facts: Facts, kind: AbsenceKind): readonly Spell[] =>
  spells(facts, (piece) => piece.kind === kind);

/** Spells of a kind on minutes that nothing authorises: the unauthorised spell is that of kind absent. */
export const unauthorisedSpells = (facts: Facts, kind: AbsenceKind): readonly Spell[] =>
  spells(
    facts,
    (piece, day) =>
      piece.kind === kind && piece.authorised === false && !day.granted && notAuthorisedAway(piece, day.pieces),
  );

/**
 * The last calendar day of a spell: rows of the kind on the weekend or vacation after its last school day belong to it
 * (protocol, readings 15 and 23).
 */
export function lastCalendarDay({ ledger, calendar }: Facts, kind: AbsenceKind, spell: Spell): number {
  let last = spell.last;
  while (!calendar.isSchoolDay(last + 1) && ledger.day(last + 1)?.pieces.some((piece) => piece.kind === kind)) last++;
  return last;
}

/** A day is explained when somebody explained it; or, unless the row itself says ongeoorloofd, when it was reported with a reason. */
export function explainedDay(day: LedgerDay, kind: AbsenceKind): boolean {
  if (day.explained) return true;
  const pieces = day.pieces.filter((piece) => piece.kind === kind && piece.lessons.length > 0);
  return (
    pieces.length > 0 && pieces.every(({ reported, row }) => reported === 'with-reason' && row.authorised !== false)
  );
}

export const explainedSpell = (spell: Spell, kind: AbsenceKind): boolean =>
  spell.days.every((day) => explainedDay(day, kind));

/** Is a row's first day, as a day number, inside the spell, or the spell's own first day when the row began before? */
export const firstDayWithin = (spell: Spell, date: Parameters<typeof dayNumber>[0]): number =>
  Math.max(spell.first, dayNumber(date));
