import { dutchDay } from '../domain/day';
import { durationText } from '../letters/letter';
import type { ExtractPart, ExtractRow } from './extract';

/** A part of an extract as it stands on paper. */
export interface ExtractTable {
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

const COLUMNS: readonly (readonly [string, (row: ExtractRow) => string])[] = [
  ['Dag', ({ from, until }) => (from === until ? dutchDay(from) : `${dutchDay(from)} tot en met ${dutchDay(until)}`)],
  ['Wat', ({ what }) => what],
  ['Geoorloofd', ({ authorised }) => authorised],
  ['Lestijd', ({ minutes }) => (minutes === null ? '' : durationText(minutes))],
  ['Bijzonderheden', ({ details }) => details],
  ['Door', ({ by }) => by],
];

/** Columns in which nothing would stand are left out. */
export function tableOf({ rows }: ExtractPart): ExtractTable {
  const columns = COLUMNS.filter(([, textOf]) => rows.some((row) => textOf(row) !== ''));
  return {
    heads: columns.map(([head]) => head),
    lines: rows.map((row) => columns.map(([, textOf]) => textOf(row))),
  };
}
