import type { GroupCalendar } from '../domain/calendar';
import type { Given } from './facts';
import type { Ledger } from './ledger';
import type { Piece } from './piece';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inTime = (a: Piece, b: Piece): number =>
  a.day - b.day || byText(a.row.arrival ?? '', b.row.arrival ?? '') || byText(a.row.id, b.row.id);

/** Unauthorised lates of the school year of now, in the order in which they happened. A day without lessons has none (reading 20). */
export function latesOf(ledger: Ledger, calendar: GroupCalendar, year: Given['year']): readonly Piece[] {
  const lates: Piece[] = [];
  for (const { day, pieces } of ledger.days) {
    if (day < year.from || day > year.until) continue;
    for (const piece of pieces) {
      if (piece.kind === 'late' && piece.authorised === false && calendar.isSchoolDay(day)) lates.push(piece);
    }
  }
  return lates.sort(inTime);
}
