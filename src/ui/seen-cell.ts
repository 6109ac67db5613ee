import { type Cell, UNSEEN } from '../tables/table';

/** Over how many days a number was counted. */
export interface Looked {
  readonly schoolDays: number;
  /** Those that nobody looked at. */
  readonly unseenDays: number;
}

/** Were there school days, and did nobody look at a single one of them? */
export const isUnseen = ({ schoolDays, unseenDays }: Looked): boolean => schoolDays > 0 && unseenDays === schoolDays;

/** A number as it may be said: where nobody looked, 0 is no number, and a share is none. What was found all the same stands. */
export function seenCell(cell: Cell, looked: Looked): Cell {
  const saysNothing = ('value' in cell && cell.value === 0) || cell.of === 'unknown';
  return saysNothing && isUnseen(looked) ? UNSEEN : cell;
}
