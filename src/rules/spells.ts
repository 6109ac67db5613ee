import type { AbsenceKind } from '../domain/absence';
import type { GroupCalendar } from '../domain/calendar';
import type { Facts } from './facts';
import type { Ledger, LedgerDay } from './ledger';
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

/** Does this piece, which is of the kind and holds a lesson minute, make its day a day of the spell (reading 15)? */
type Belongs = (piece: Piece, day: LedgerDay) => boolean;

const NONE: readonly Spell[] = [];

/** The pieces that make a day one of a spell; `null`: none does. */
function ownOf(day: LedgerDay, kind: AbsenceKind, belongs: Belongs): readonly Piece[] | null {
  let own: Piece[] | null = null;
  for (const piece of day.pieces) {
    if (piece.kind !== kind || piece.lessons.length === 0 || !belongs(piece, day)) continue;
    if (own) own.push(piece);
    else own = [piece];
  }
  return own;
}

/** The spells of one pupil. Many rules ask for the same ones; each sort is looked for once. */
export class Spells {
  readonly #ledger: Ledger;
  readonly #calendar: GroupCalendar;
  readonly #known = new Map<string, readonly Spell[]>();
  readonly #kinds: ReadonlySet<AbsenceKind>;

  constructor(ledger: Ledger, calendar: GroupCalendar) {
    this.#ledger = ledger;
    this.#calendar = calendar;
    const kinds = new Set<AbsenceKind>();
    for (const { pieces } of ledger.days) for (const { kind } of pieces) kinds.add(kind);
    this.#kinds = kinds;
  }

  /** Spells of a kind, whoever allowed them. */
  of(kind: AbsenceKind): readonly Spell[] {
    return this.#once(kind, kind, () => true);
  }

  /**
   * Spells of a kind on minutes that nothing authorises: the unauthorised spell is that of kind absent.
   * @param from days before it do not count
   */
  unauthorised(kind: AbsenceKind, from = Number.NEGATIVE_INFINITY): readonly Spell[] {
    return this.#once(
      `unauthorised ${kind} ${from}`,
      kind,
      (piece, { day, granted, pieces }) =>
        piece.authorised === false && day >= from && !granted && notAuthorisedAway(piece, pieces),
    );
  }

  #once(sort: string, kind: AbsenceKind, belongs: Belongs): readonly Spell[] {
    if (!this.#kinds.has(kind)) return NONE;
    const known = this.#known.get(sort) ?? this.#find(kind, belongs);
    this.#known.set(sort, known);
    return known;
  }

  #find(kind: AbsenceKind, belongs: Belongs): readonly Spell[] {
    const found: { first: number; last: number; days: SpellDay[]; rows: string[] }[] = [];
    let open: (typeof found)[number] | undefined;
    for (const day of this.#ledger.days) {
      const own = ownOf(day, kind, belongs);
      if (!own) continue;
      if (!open || !this.#calendar.areAdjacent(open.last, day.day)) {
        open = { first: day.day, last: day.day, days: [], rows: [] };
        found.push(open);
      }
      open.last = day.day;
      const { pieces, unauthorised, explained, granted } = day;
      open.days.push({ day: day.day, pieces, unauthorised, explained, granted, own });
      for (const { row } of own) if (!open.rows.includes(row.id)) open.rows.push(row.id);
    }
    return found;
  }
}

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
