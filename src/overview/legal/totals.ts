import { dayFromNumber, dayNumber, type Period } from '../../domain/day';
import type { CategoryTable } from '../../domain/legal-word';
import { plainWord } from '../../domain/reason';
import type { Part } from '../../rules/day-by-day';
import type { Facts } from '../../rules/facts';
import type { Piece } from '../../rules/piece';
import { groupOn } from '../group-on';
import type { Counted } from '../tally';
import { categoryOf, type LegalList, listOn, listsIn } from './categories';

/** What one row says of one day, with the category to which it is counted. */
export interface LegalRow {
  readonly list: string;
  /** `null`: nobody sorted it yet. */
  readonly category: string | null;
  readonly pupil: string;
  /** A day number. */
  readonly day: number;
  /** The pupil's group on that day; empty: not known. */
  readonly group: string;
  readonly part: Part;
  /** The school's own word, as `plainWord` gives it; `null`: the row has none, or somebody explained the day otherwise. */
  readonly reason: string | null;
  /** `false`: how long it was is not known, so its minutes are 0. */
  readonly measured: boolean;
}

export interface LegalSum {
  /** Lesson minutes, each counted once. */
  readonly minutes: number;
  /** Days of pupils: two pupils on one day are two. */
  readonly days: number;
  /** How many pupils there are among them, each counted once. */
  readonly pupils: number;
  /** Rows of which nobody knows how long: the minutes are then a lower bound. */
  readonly unmeasured: number;
}

/** The rows of some column, line by line. */
export interface LegalLine {
  readonly list: string;
  readonly category: string | null;
  /** One for each column, in their order. */
  readonly columns: readonly LegalSum[];
}

/** What stands behind a part of a day. */
const pieceOf = ({ ledger }: Facts, { row }: Part, day: number): Piece | undefined =>
  ledger.day(day)?.pieces.find((piece) => piece.row.id === row);

/** The school's own word; not of a day that somebody explained otherwise. */
const reasonOf = ({ row: { reason }, explanation }: Piece): string | null =>
  reason && !explanation ? plainWord(reason) : null;

/** Somebody came late, and nobody knows when. */
const isUnmeasured = ({ kind, row: { arrival, minutes } }: Piece): boolean =>
  kind === 'late' && arrival === undefined && !minutes;

/**
 * The rows of a pupil in a period, each with its category as the list and the school's choice of that day have it. A row without
 * lesson minutes of its own is not among them, unless nobody knows how long it was.
 */
export function legalRows(
  { facts, missed }: Counted,
  period: Period,
  lists: readonly LegalList[],
  own: CategoryTable,
): readonly LegalRow[] {
  const [from, until] = [dayNumber(period.from), dayNumber(period.until)];
  return missed
    .filter(({ day }) => from <= day && day <= until)
    .flatMap(({ day, parts }) => {
      const date = dayFromNumber(day);
      const [list, group] = [listOn(lists, date), groupOn(facts.pupil, date)];
      return parts.flatMap((part): LegalRow[] => {
        const piece = pieceOf(facts, part, day);
        const measured = !piece || !isUnmeasured(piece);
        if (part.minutes === 0 && measured) return [];
        const reason = piece ? reasonOf(piece) : null;
        const category = categoryOf({ ...part, day: date, reason }, list, own);
        return [{ list: list.id, category, pupil: facts.pupil.id, day, group, part, reason, measured }];
      });
    });
}

export const legalSum = (rows: readonly LegalRow[]): LegalSum => ({
  minutes: rows.reduce((sum, { part }) => sum + part.minutes, 0),
  days: new Set(rows.map(({ pupil, day }) => `${pupil}~${day}`)).size,
  pupils: new Set(rows.map(({ pupil }) => pupil)).size,
  unmeasured: rows.filter(({ measured }) => !measured).length,
});

/**
 * A line for every category of the lists that hold in the period, in their order, and one for what is not sorted yet where there is any.
 * @param columns which rows belong to each
 */
export function legalLines(
  rows: readonly LegalRow[],
  period: Period,
  lists: readonly LegalList[],
  columns: readonly ((row: LegalRow) => boolean)[],
): readonly LegalLine[] {
  return listsIn(lists, period).flatMap(({ id, categories }) =>
    [...categories.map((category) => category.id), null].flatMap((category): LegalLine[] => {
      const own = rows.filter((row) => row.list === id && row.category === category);
      const isLeftOut = category === null && own.length === 0;
      return isLeftOut ? [] : [{ list: id, category, columns: columns.map((holds) => legalSum(own.filter(holds))) }];
    }),
  );
}
