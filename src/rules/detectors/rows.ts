import type { Absence } from '../../domain/absence';
import type { ActionOf } from '../../domain/action';
import { dayFromNumber } from '../../domain/day';
import type { Facts } from '../facts';
import type { Found } from '../found';
import type { LedgerDay } from '../ledger';
import { coveredBy, lessonsOf } from '../minutes';
import { authorisedBy, type Piece } from '../piece';
import { of } from '../recorded';

/* Rows about which somebody has to be asked: one signal a row (protocol, reading 46). */

/** One day of a row, of which it holds a lesson minute: the minutes of the row itself, whatever it was explained as. */
interface RowDay {
  readonly piece: Piece;
  readonly day: LedgerDay;
}

/** The days of each row that began in this school year (reading 42), oldest first. */
function rowsOf({ ledger, calendar, year }: Facts, wanted: (row: Absence) => boolean): readonly (readonly RowDay[])[] {
  const rows = new Map<string, RowDay[]>();
  for (const day of ledger.days) {
    for (const piece of day.pieces) {
      const { row } = piece;
      if (!wanted(row)) continue;
      const lessons = lessonsOf(row, row.kind, calendar.lessons(day.day));
      if (lessons.length === 0) continue;
      const days = rows.get(row.id) ?? [];
      days.push({ piece: { ...piece, lessons }, day });
      rows.set(row.id, days);
    }
  }
  return [...rows.values()].filter((days) => days[0]!.piece.day >= year.from);
}

/** What all signals about a row have in common. */
const foundIn = (first: number, days: readonly RowDay[]) => ({
  mark: days[0]!.piece.row.id,
  since: first,
  window: { from: first, to: days.at(-1)!.piece.day },
  anchor: first,
  settledFrom: first,
  evidence: [days[0]!.piece.row.id],
});

/** A day is explained by `explained`, and by a report with a reason. */
const isExplained = ({ piece, day }: RowDay): boolean => day.explained || piece.reported === 'with-reason';

/** Unauthorised as the row itself was read: an explanation is what settles the step, so it is left out here. */
function unauthorisedAsRead({ piece, day }: RowDay, { leave }: Facts): boolean {
  const { row } = piece;
  if (day.granted || authorisedBy(row.kind, row.authorised ?? null, piece.day, leave) !== false) return false;
  const others = day.pieces.filter((other) => other.row !== row && other.authorised && !other.explanation);
  return !coveredBy(piece, others);
}

/** The explanation that was recorded last of those that these days take theirs from. */
function explanationOf(days: readonly RowDay[], { actions }: Facts): ActionOf<'explained'> | undefined {
  const dates = days.map(({ day }) => dayFromNumber(day.day));
  const about = ({ from, until }: ActionOf<'explained'>) =>
    dates.some((date) => from <= date && date <= (until ?? from));
  return of(actions, 'explained').findLast(about);
}

/** The row says so, or leaves room for `reported-checked` to say it (reading 45). */
const mayLackReason = ({ kind, reported }: Absence): boolean =>
  reported === 'without-reason' ? kind !== 'unknown' : kind === 'absent' && (reported ?? null) === null;

/**
 * A row that was reported without a reason: the teacher asks for it (§1 stap 2). An explanation of every day settles the step,
 * whenever it was recorded; any other action by the settlers of the step.
 */
export function withoutReason(facts: Facts): readonly Found[] {
  return rowsOf(facts, mayLackReason).flatMap((days): Found[] => {
    const first = days.find((one) => one.piece.reported === 'without-reason' && unauthorisedAsRead(one, facts));
    if (!first) return [];
    const from = first.piece.day;
    const explained = days.every(isExplained) ? explanationOf(days, facts) : undefined;
    return [{ ...foundIn(from, days), by: () => explained, only: ({ kind }) => kind !== 'explained' }];
  });
}

/** Kind and word are known: not unknown, and not absent without a word or an explanation. */
const saysWhich = ({ kind, word, reported, explanation }: Piece): boolean =>
  kind !== 'unknown' && (kind !== 'absent' || word !== null || reported === 'with-reason' || explanation !== undefined);

/** What says of a day which it is: an explanation, a decision on leave, or other rows on every minute; `null`: nothing does. */
function classifiedBy({ piece, day }: RowDay, facts: Facts): { readonly id: string } | null {
  const { explanation, row } = piece;
  if (explanation && explanation.kind !== 'unknown') return explanation;
  const decided = day.granted || (row.kind === 'absent' && facts.leave.refused(day.day));
  if (decided) return row;
  const others = day.pieces.filter((other) => other.row !== row && saysWhich(other));
  return coveredBy(piece, others) ? others[0]!.row : null;
}

/** A row of kind unknown, or absent without a word or an explanation, after its first day: somebody says which it is (§1 stap 4). */
export function unclassified(facts: Facts): readonly Found[] {
  const wanted = ({ kind, authorised }: Absence) =>
    kind === 'unknown' || (kind === 'absent' && (authorised ?? null) === null);
  return rowsOf(facts, wanted).flatMap((days): Found[] => {
    const first = days[0]!.piece;
    const asked = days.filter(({ piece }) => piece.row.kind === 'unknown' || piece.reported !== 'with-reason');
    if (asked.length === 0 || facts.today <= first.day) return [];
    const by = asked.map((one) => classifiedBy(one, facts));
    return [{ ...foundIn(first.day, days), by: () => (by.includes(null) ? null : by.at(-1)!) }];
  });
}
