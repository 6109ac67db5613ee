import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/day';
import { cellText } from '../../src/tables/cell-text';
import { type Cell, count, dayCell, EMPTY, minutes, share, text, UNKNOWN, UNSEEN } from '../../src/tables/table';
import { WORDS } from './words';

test.each<[string, Cell]>([
  ['Sam', text('Sam')],
  ['3', count(3)],
  ['1,3', count(4 / 3)],
  ['12.345', count(12_345)],
  ['-2', count(-2)],
  ['0 u 05', minutes(5)],
  ['16 u 30', minutes(990)],
  ['-1 u 05', minutes(-65)],
  ['0 u 00', minutes(-0.2)],
  ['12,5%', share(0.125)],
  ['minstens 2', count(2, { atLeast: true })],
  ['minstens 12,5% (8,1% tot 19%)', share(0.125, { interval: [0.081, 0.19], atLeast: true })],
  ['2 nov 2026', dayCell('2026-11-02' as Day)],
  ['', EMPTY],
  ['onbekend', UNKNOWN],
  ['niet gelezen', UNSEEN],
  ['onbekend', share(null)],
  ['onbekend', count(Number.NaN)],
  ['onbekend', minutes(Number.POSITIVE_INFINITY)],
])('a cell says %s', (said, cell) => {
  expect(cellText(cell, WORDS)).toBe(said);
});
