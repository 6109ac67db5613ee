import type { Piece } from './piece';

/** The pieces of one day, in the order in which their rows began. */
export interface PiecesOfDay {
  readonly day: number;
  pieces: readonly Piece[];
}

const byDay = (a: Piece, b: Piece): number => a.day - b.day;

/** Pieces by their day, oldest first. @param pieces in any order; rows mostly come in theirs */
export function byDayOf(pieces: Piece[]): readonly PiecesOfDay[] {
  for (let index = 1; index < pieces.length; index++) {
    if (pieces[index - 1]!.day > pieces[index]!.day) {
      pieces.sort(byDay);
      break;
    }
  }
  const days: PiecesOfDay[] = [];
  let ofDay: Piece[] = [];
  let day = Number.NaN;
  for (const piece of pieces) {
    if (piece.day === day) {
      ofDay.push(piece);
      continue;
    }
    day = piece.day;
    ofDay = [piece];
    days.push({ day, pieces: ofDay });
  }
  return days;
}

/** Halves what is left until the day is found; few rules ask for one day. @param days oldest first */
export function dayIn<D extends { readonly day: number }>(days: readonly D[], number: number): D | undefined {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.day < number) low = middle + 1;
    else high = middle;
  }
  return days[low]?.day === number ? days[low] : undefined;
}
