import type { FigureView, NumbersView } from '../../../messages/insight-month-views';
import type { Measure } from '../../../overview/measures';
import type { About } from '../../../overview/month/overview';
import { type Cell, count, minutes } from '../../../tables/table';
import { type Looked, seenCell } from '../../../ui/seen-cell';

type Of = Pick<FigureView, 'measure' | 'by'>;

/** What is opened of a number: of whom, and the figures that it is the sum of. */
export interface Opened {
  readonly about: About;
  readonly figures: readonly Of[];
}

/** As a cell carries it. */
const opens = (opened: Opened): string => JSON.stringify(opened);
export const openedIn = (text: string): Opened => JSON.parse(text) as Opened;

export const numberOf = ({ figures }: NumbersView, measure: Measure, by: string | null = null): number =>
  figures.find((one) => one.measure === measure && one.by === by)?.value ?? 0;

/** Over how many days these were counted. */
export const lookedAt = (numbers: NumbersView): Looked => ({
  schoolDays: numberOf(numbers, 'school-days'),
  unseenDays: numberOf(numbers, 'unseen-days'),
});

/** Of days that nobody looked at there may be more than is counted. */
export const isPartlySeen = (numbers: NumbersView): boolean => lookedAt(numbers).unseenDays > 0;

/** The sum of some figures, which opens to what they come from. `about` is `null` where the page does not show that month. */
export function summed(
  numbers: NumbersView,
  about: About | null,
  of: Of['measure'],
  ours: (by: string) => boolean,
): Cell {
  const figures = numbers.figures.filter(({ measure, by }) => measure === of && ours(by ?? ''));
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  const more = {
    ...(isPartlySeen(numbers) && ABOUT_ROWS.has(of) && { atLeast: true }),
    ...(about &&
      value > 0 && { opens: opens({ about, figures: figures.map(({ measure, by }) => ({ measure, by })) }) }),
  };
  const cell = of === 'minutes' ? minutes(value, more) : count(value, more);
  return ABOUT_ROWS.has(of) ? seenCell(cell, lookedAt(numbers)) : cell;
}

/** Measures that count rows: where not every day was read there may be more of them. */
const ABOUT_ROWS: ReadonlySet<Measure> = new Set<Measure>(['absent-pupils', 'reports', 'minutes', 'lates']);
