import type { Day } from '../domain/day';
import type { Cell } from './table';

/** How the person's language writes what a table says. */
export interface TableWords {
  /** `onbekend` */
  readonly unknown: string;
  /** `niet gelezen` */
  readonly unseen: string;
  /** `Cijfers`: the sheet with the table. */
  readonly numbers: string;
  /** `Toelichting`: the heading of the notes and definitions. */
  readonly notes: string;
  /** `12,5` @param decimals at most so many */
  readonly number: (value: number, decimals: number) => string;
  /** `2 nov 2026` */
  readonly day: (day: Day) => string;
  /** `16 u 05` @param minutes two digits */
  readonly duration: (hours: string, minutes: string) => string;
  /** `12,5%` */
  readonly percent: (number: string) => string;
  /** `8,1% tot 19%` */
  readonly between: (low: string, high: string) => string;
  /** `minstens 2` */
  readonly atLeast: (value: string) => string;
  /** `Aandeel (laagst)`, the head of a column of its own in a spreadsheet */
  readonly lowest: (head: string) => string;
  /** `Aandeel (hoogst)` */
  readonly highest: (head: string) => string;
}

/** Hours and minutes; below zero with a minus before them. */
export function durationText(minutes: number, { duration, number }: Pick<TableWords, 'duration' | 'number'>): string {
  const whole = Math.abs(Math.round(minutes));
  const text = duration(number(Math.floor(whole / 60), 0), String(whole % 60).padStart(2, '0'));
  return minutes <= -0.5 ? `-${text}` : text;
}

const percentText = (share: number, { percent, number }: TableWords): string => percent(number(share * 100, 1));

/** What a cell says, without how sure it is. A number that is none is not known. */
export function valueText(cell: Cell, words: TableWords): string {
  if ('value' in cell && !Number.isFinite(cell.value)) return words.unknown;
  switch (cell.of) {
    case 'text':
      return cell.text;
    case 'count':
      return words.number(cell.value, 1);
    case 'minutes':
      return durationText(cell.value, words);
    case 'share':
      return percentText(cell.value, words);
    case 'day':
      return words.day(cell.day);
    case 'empty':
      return '';
    case 'unknown':
      return words.unknown;
    case 'unseen':
      return words.unseen;
  }
}

/** `8,1% tot 19%`; `null`: nobody said how sure it is. */
export const intervalText = (cell: Cell, words: TableWords): string | null =>
  cell.of === 'share' && cell.interval
    ? words.between(percentText(cell.interval[0], words), percentText(cell.interval[1], words))
    : null;

/** What a cell says, and whether it is a lower bound: `minstens 12,5%`. */
export function boundText(cell: Cell, words: TableWords): string {
  const value = valueText(cell, words);
  return cell.atLeast ? words.atLeast(value) : value;
}

/** All that a cell says, in one line: `minstens 12,5% (8,1% tot 19%)`. */
export function cellText(cell: Cell, words: TableWords): string {
  const interval = intervalText(cell, words);
  return boundText(cell, words) + (interval === null ? '' : ` (${interval})`);
}
