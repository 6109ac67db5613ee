import type { FigureView, NumbersView } from '../../../messages/insight-month-views';
import type { Measure } from '../../../overview/measures';
import type { About } from '../../../overview/month/overview';
import { type Cell, count, minutes } from '../../../tables/table';

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

/** Days of which nobody knows what was on them: there may be more than is counted. */
export const isPartlySeen = (numbers: NumbersView): boolean => numberOf(numbers, 'unseen-days') > 0;

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
  return of === 'minutes' ? minutes(value, more) : count(value, more);
}

/** Measures that count rows: where not every day was read there may be more of them. */
const ABOUT_ROWS: ReadonlySet<Measure> = new Set<Measure>(['absent-pupils', 'reports', 'minutes', 'lates']);
