import type { AbsenceKind } from '../domain/absence';
import type { Facts } from './facts';
import type { LedgerDay } from './ledger';
import { notAuthorisedAway } from './minutes';
import type { Piece } from './piece';

/** A day of a spell, with the pieces that make it one. */
interface SpellDay extends LedgerDay {
  readonly own: readonly Piece[];
}

/** Aaneengesloten periode: absences of one pupil and one kind with only non-school days between them (protocol, Words). */
export interface Spell {
  /** The first and last school day, as day numbers. */
  readonly first: number;
  readonly last: number;
  readonly days: readonly SpellDay[];
  /** The rows of that kind in it, oldest first. */
  readonly rows: readonly string[];
}

/** @param belongs does this piece, which holds a lesson minute, make its day a day of the spell (reading 15)? */
function spells(
  { ledger, calendar }: Facts,
  belongs: (piece: Piece, day: LedgerDay) => boolean,
  from = Number.NEGATIVE_INFINITY,
): readonly Spell[] {
  const found: { first: number; last: number; days: SpellDay[]; rows: string[] }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const day of ledger.days) {
    if (day.day < from) continue;
    const own = day.pieces.filter((piece) => piece.lessons.length > 0 && belongs(piece, day));
    if (own.length === 0) continue;
    if (!open || calendar.countSchoolDays(open.last + 1, day.day - 1) > 0) {
      open = { first: day.day, last: day.day, days: [], rows: [] };
      found.push(open);
    }
    open.last = day.day;
    open.days.push({ ...day, own });
    for (const { row } of own) if (!open.rows.includes(row.id)) open.rows.push(row.id);
  }
  return found;
}

/** Spells of a kind, whoever allowed them. */
export const spellsOf = (facts: Facts, kind: AbsenceKind): readonly Spell[] =>
  spells(facts, (piece) => piece.kind === kind);

/**
 * Spells of a kind on minutes that nothing authorises: the unauthorised spell is that of kind absent.
 * @param from days before it do not count
 */
export const unauthorisedSpells = (facts: Facts, kind: AbsenceKind, from?: number): readonly Spell[] =>
  spells(
    facts,
    (piece, day) =>
      piece.kind === kind && piece.authorised === false && !day.granted && notAuthorisedAway(piece, day.pieces),
    from,
  );

/** The last calendar day that a row of the spell covers, on days without school after its last school day too (readings 15, 23). */
export function lastDayCovered({ ledger, calendar, today }: Facts, kind: AbsenceKind, spell: Spell): number {
  let last = spell.last;
  for (let day = spell.last + 1; day <= today && !calendar.isSchoolDay(day); day++) {
    if (ledger.day(day)?.pieces.some((piece) => piece.kind === kind)) last = day;
  }
  return last;
}

/**
 * A day is explained when somebody explained it; or when every absence that makes it one was reported with a reason, unless the row
 * itself says ongeoorloofd (readings 14 and 35).
 */
const explainedDay = ({ explained, own }: SpellDay): boolean =>
  explained || own.every(({ reported, word }) => reported === 'with-reason' && word !== false);

/** A spell is explained when every day of it is (reading 35). */
export const isExplained = ({ days }: Spell): boolean => days.every(explainedDay);
