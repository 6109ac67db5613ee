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

/** The spells of one pupil. Many rules ask for the same ones; each sort is looked for once. */
export class Spells {
  readonly #ledger: Ledger;
  readonly #calendar: GroupCalendar;
  readonly #known = new Map<string, readonly Spell[]>();

  constructor(ledger: Ledger, calendar: GroupCalendar) {
    this.#ledger = ledger;
    this.#calendar = calendar;
  }

  /** Spells of a kind, whoever allowed them. */
  of(kind: AbsenceKind): readonly Spell[] {
    return this.#once(kind, () => this.#find((piece) => piece.kind === kind));
  }

  /**
   * Spells of a kind on minutes that nothing authorises: the unauthorised spell is that of kind absent.
   * @param from days before it do not count
   */
  unauthorised(kind: AbsenceKind, from = Number.NEGATIVE_INFINITY): readonly Spell[] {
    return this.#once(`unauthorised ${kind} ${from}`, () =>
      this.#find(
        (piece, { day, granted, pieces }) =>
          piece.kind === kind &&
          piece.authorised === false &&
          day >= from &&
          !granted &&
          notAuthorisedAway(piece, pieces),
      ),
    );
  }

  #once(sort: string, find: () => readonly Spell[]): readonly Spell[] {
    const known = this.#known.get(sort) ?? find();
    this.#known.set(sort, known);
    return known;
  }

  /** @param belongs does this piece, which holds a lesson minute, make its day a day of the spell (reading 15)? */
  #find(belongs: (piece: Piece, day: LedgerDay) => boolean): readonly Spell[] {
    const found: { first: number; last: number; days: SpellDay[]; rows: string[] }[] = [];
    let open: (typeof found)[number] | undefined;
    for (const day of this.#ledger.days) {
      const own = day.pieces.filter((piece) => piece.lessons.length > 0 && belongs(piece, day));
      if (own.length === 0) continue;
      if (!open || !this.#calendar.areAdjacent(open.last, day.day)) {
        open = { first: day.day, last: day.day, days: [], rows: [] };
        found.push(open);
      }
      open.last = day.day;
      open.days.push({ ...day, own });
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
