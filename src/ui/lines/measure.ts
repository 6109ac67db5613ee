import type { Period } from '../../domain/day';
import { type Point, shareMissed, shareUnauthorised } from '../../overview/lines/series';
import { type Cell, count, share } from '../../tables/table';
import { seenCell } from '../seen-cell';

/** What of a line is shown. */
export const LINE_MEASURES = ['missed', 'unauthorised', 'reports', 'lates'] as const;
export type LineMeasure = (typeof LINE_MEASURES)[number];

/** What a cell opens: the rows of these days. */
export const opensDays = ({ from, until }: Period): string => `${from}~${until}`;

/** The days that a cell opens, as {@link opensDays} says them. */
export function daysOpened(opens: string): Period {
  const [from, until] = opens.split('~');
  return { from, until } as Period;
}

/** A point as a cell. A share is of the days that were looked at, and known as it is; a number may be more where days were not. */
export function pointCell(point: Point, measure: LineMeasure): Cell {
  const opens = opensDays(point);
  if (measure === 'missed') return seenCell(share(shareMissed(point), { opens }), point);
  if (measure === 'unauthorised') return seenCell(share(shareUnauthorised(point), { opens }), point);
  return seenCell(count(point[measure], { opens, ...(point.unseenDays > 0 && { atLeast: true }) }), point);
}
